"""Where the requests of docs/permissions.md go: for the name of an address, and what the row is of, what to put into the
address and what to send. A row whose place is not told here goes to the address with the language and the body alone.

What is sent is right in form, so that an answer is about who asks and never about a slip.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import uuid6
from django.core.files.uploadedfile import SimpleUploadedFile

from sessional.accounts.actions import invite_person
from sessional.accounts.models import Person
from sessional.bodies.models import Capacity, Party
from sessional.facts.visibility import Visibility
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, ActorKind, Change, Subject
from sessional.papers.actions import order_journal_export
from sessional.papers.models import PaperFormat
from sessional.papers.queries import file_name
from sessional.report.facts import Category, Office
from sessional.tasks import workers
from sessional.tasks.models import Work
from tests.communication_places import communications
from tests.factories import words
from tests.meeting_desk_places import ON_THE_MEETING_DESK
from tests.place import ELSEWHERE, OWN, THEIRS, Place, Places
from tests.roles import World


def place(world: World, name: str, of: str) -> Place:
    told = PLACES.get((name, of))
    return Place() if told is None else told(world)


def _capacity(held: str, **sent) -> Callable[[World], Place]:
    return lambda world: Place({"id": str(world.capacities[held].pk)}, sent)


def _party(kept: str, **sent) -> Callable[[World], Place]:
    return lambda world: Place({"key": getattr(world, kept).key}, sent)


def _mistaken_party(world: World) -> Place:
    party = Party.objects.create(
        body=world.body, key="mistake", position=900, category=Category.MEMBER_STATE, state="AUT", in_record=False
    )
    return Place({"key": party.key})


def _address(party: str, kept: str, **sent) -> Callable[[World], Place]:
    return lambda world: Place({"key": getattr(world, party).key, "id": str(world.addresses[kept].pk)}, sent)


def _link(kept: str) -> Callable[[World], Place]:
    return lambda world: Place({"id": str(world.links[kept].pk)})


def _follow(token: str) -> Callable[[World], Place]:
    return lambda world: Place({"token": world.tokens[token]})


def _made_link(party: str) -> Callable[[World], Place]:
    return lambda world: Place(
        {},
        {
            "label": "For the capital",
            "party": str(getattr(world, party).pk),
            "ends_on": (world.at + timedelta(days=30)).date().isoformat(),
        },
    )


def _appointed(party: str) -> Callable[[World], Place]:
    return lambda world: Place(
        {},
        {
            "name": "Nora New",
            "name_language": "en",
            "address": "none",
            "office": "delegate",
            "party": str(getattr(world, party).pk),
        },
    )


def _uninvited(body: str, party: str) -> Callable[[World], Place]:
    """A delegate who has no account yet."""

    def told(world: World) -> Place:
        person = Person.objects.create(names=words("Nora New"))
        capacity = Capacity.objects.create(
            body=getattr(world, body),
            key="nora-new",
            position=900,
            person=person,
            party=getattr(world, party),
            office=Office.DELEGATE,
            in_record=False,
        )
        return Place({"id": str(capacity.pk)}, {"email": "nora.new@example.org", "lang": "en"})

    return told


def _line(level: Visibility) -> Callable[[World], Place]:
    def told(world: World) -> Place:
        change = Change(
            "release_paper",
            Subject("papers.paper", uuid6.uuid7(), "A paper"),
            after={"symbol": "A/1"},
            party_id=world.own_party.pk,
            visibility=level,
        )
        write_line(body_id=world.body.pk, change=change, by=Actor(ActorKind.COMMAND, "a test"), at=world.at)
        return Place({"id": str(change.subject.id)})

    return told


def _work(level: Visibility, party: str | None = None, kind: str = "report-files") -> Callable[[World], Place]:
    def told(world: World) -> Place:
        work = Work.objects.create(
            body_id=world.body.pk,
            party_id=None if party is None else getattr(world, party).pk,
            kind=kind,
            subject="l1",
            name="A/1",
            asked_by="Sara Secretary",
            asked_at=world.at,
            visibility=level,
        )
        return Place({"id": str(work.pk)})

    return told


def _export(place: Callable[[Work], Place]) -> Callable[[World], Place]:
    """Where a public export of the journal is that has been written."""

    def told(world: World) -> Place:
        work = order_journal_export(body=world.body, at=world.at)
        workers.carry_out_all("w")
        return place(work)

    return told


def _invitation(**sent) -> Callable[[World], Place]:
    """An open invitation, as the one who was invited follows it."""

    def told(world: World) -> Place:
        person = Person.objects.create(names=words("Nora New"))
        by = Actor(ActorKind.COMMAND, "a test")
        _kept, token = invite_person(person=person, email="nora.new@example.org", lang="en", by=by, at=world.at)
        return Place({"token": token}, sent)

    return told


_PASSWORD = "several words that do not belong"
_WRITTEN = {"subject": "On examples", "language": "en", "text": "It is written.", "publication_asked": "public"}
_MAILBOX = {"kind": "e-mail", "address": "mission@example.org", "label": "Permanent Mission", "language": "en"}


def _sheet(*lines: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("sheet.csv", "\r\n".join(lines).encode(), content_type="text/csv")


_IN_A_MONTH = datetime.now(UTC) + timedelta(days=30)
_TOKEN = {"label": "Nightly copy", "scopes": ["read"], "ends_on": (date.today() + timedelta(days=30)).isoformat()}
_SENT = "that was sent"


def _asked_of(kept: str, state: str, **sent) -> Callable[[World], Place]:
    """A communication of the own party, another one or another body’s, in a state; and what is sent to change it."""
    return lambda world: Place({"id": getattr(world, kept)[state].pk}, sent)


_API: Places = {
    ("api:search", OWN): lambda world: Place({}, {"q": "paper"}),
    ("api:nothing", OWN): lambda world: Place({}),
    ("api:party", OWN): lambda world: Place({"key": "BRA"}),
    ("api:meeting", OWN): lambda world: Place({"key": "2"}),
    ("api:statements", OWN): lambda world: Place({"key": "2"}),
    ("api:participants", OWN): lambda world: Place({"key": "2"}),
    ("api:paper", OWN): lambda world: Place({"key": "l1"}),
    ("api:list", OWN): lambda world: Place({"key": "2", "list_key": "preliminary"}),
    ("api:report", OWN): lambda world: Place({"key": "2", "stage": "draft"}),
    ("api:report_text", OWN): lambda world: Place({"key": "2", "stage": "draft", "lang": "en"}),
    ("api:report_file", OWN): lambda world: Place({"key": "2", "stage": "draft", "lang": "en", "format": "txt"}),
    ("api:communication", OWN): _asked_of("communications", "draft"),
    ("api:communication", _SENT): _asked_of("communications", "sent"),
    ("api:communication", "for delegations"): _asked_of("communications", "delegations"),
    ("api:communication", "for participants"): _asked_of("communications", "participants"),
    ("api:communication", "for everybody"): _asked_of("communications", "public"),
    ("api:communication", THEIRS): _asked_of("other_communications", "draft"),
    ("api:communication", ELSEWHERE): _asked_of("foreign_communications", "sent"),
    ("api:draft_communication", OWN): lambda world: Place({}, _WRITTEN),
    ("api:change_communication", OWN): _asked_of("communications", "draft", edition=1, **_WRITTEN),
    ("api:change_communication", THEIRS): _asked_of("other_communications", "draft", edition=1, **_WRITTEN),
    ("api:clear_communication", OWN): _asked_of("communications", "draft", edition=1),
    ("api:return_communication", OWN): _asked_of("communications", "draft", edition=1, reason="Say why."),
    ("api:send_communication", OWN): _asked_of("communications", "cleared", edition=1),
    ("api:send_communication", THEIRS): _asked_of("other_communications", "cleared", edition=1),
    ("api:acknowledge_communication", OWN): _asked_of("communications", "sent"),
    ("api:publish_communication", OWN): _asked_of("communications", "sent", to="public"),
    ("api:publish_communication", ELSEWHERE): _asked_of("foreign_communications", "sent", to="public"),
}

_AMONG_PEOPLE: Places = {
    ("api:addresses", OWN): _party("own_party"),
    ("api:capacity", OWN): _capacity("delegate"),
    ("api:capacity", THEIRS): _capacity("other_delegate"),
    ("api:end_capacity", OWN): _capacity("delegate", day="2090-01-01"),
    ("api:end_capacity", THEIRS): _capacity("other_delegate", day="2090-01-01"),
    **{
        (name, of): lambda world, party=party, sent=sent: Place({}, sent | {"party": getattr(world, party).key})
        for name, sent in (
            ("api:appoint", {"office": "delegate", "name": {"original": "en", "texts": {"en": "Nora New"}}}),
            ("api:make_reading_link", {"label": "For the capital", "ends_at": _IN_A_MONTH.isoformat()}),
        )
        for of, party in ((OWN, "own_party"), (THEIRS, "other_party"))
    },
    ("api:revoke_reading_link", OWN): _link("own"),
}

#: How far a paper has come; a row without it is of a paper that is out for everybody.
_HELD, _SET, _FOR_DELEGATIONS, _FOR_PARTICIPANTS = (
    "that is held",
    "whose release is set",
    "for delegations",
    "for participants",
)


def _paper(of: str, **sent) -> Callable[[World], Place]:
    def told(world: World) -> Place:
        made = {name: one() if callable(one) else one for name, one in sent.items()}
        return Place({"key": world.papers[of].key}, made)

    return told


def _file(of: str) -> Callable[[World], Place]:
    def told(world: World) -> Place:
        paper = world.papers[of]
        return Place({"key": paper.key, "name": file_name(paper, "en", PaperFormat.TXT)})

    return told


def _text_file() -> SimpleUploadedFile:
    return SimpleUploadedFile("text.txt", b"Another text.")


_TOMORROW = {"day": "2999-03-01", "time": "10:00", "zone": "Europe/Vienna"}

_PAPERS: Places = {
    **{
        (name, of): kind(key)
        for name, kind in (("paper", _paper), ("paper-file", _file), ("api:paper", _paper), ("api:paper_file", _file))
        for of, key in (
            (_HELD, "held"),
            (_SET, "set"),
            (_FOR_DELEGATIONS, "delegations"),
            (_FOR_PARTICIPANTS, "participants"),
        )
    },
    ("paper-file", OWN): _file("public"),
    ("api:paper_file", OWN): _file("public"),
    ("add_paper", OWN): lambda world: Place({}, {"symbol": "UNODC/CCPCJ/EG.4/2019/CRP.77", "kind": "other"}),
    ("change_paper", _HELD): _paper("held", symbol="UNODC/CCPCJ/EG.4/2019/CRP.1", kind="other", languages=["en"]),
    ("change_paper", OWN): _paper("public", symbol="UNODC/CCPCJ/EG.4/2019/CRP.5", kind="other", languages=["en"]),
    ("keep_file", _HELD): _paper("held", language="en", file=_text_file),
    ("keep_file", OWN): _paper("public", language="en", file=_text_file),
    ("remove_file", _HELD): _file("held"),
    ("set_slot", _HELD): _paper("held", language="en", due_on="2019-03-01"),
    ("set_slot", OWN): _paper("public", language="en", due_on="2019-03-01"),
    ("schedule_release", _HELD): _paper("held", visibility="public", **_TOMORROW),
    ("withdraw_release", _SET): _paper("set"),
    ("release_paper", _HELD): _paper("held", visibility="public"),
    ("release_paper", _FOR_DELEGATIONS): _paper("delegations", visibility="public"),
    ("issue_paper", OWN): _paper("public"),
    ("reissue_paper", OWN): _paper("issued"),
    ("api:add_paper", OWN): lambda world: Place({}, {"symbol": "UNODC/CCPCJ/EG.4/2019/CRP.77"}),
    ("api:change_paper", _HELD): _paper("held", symbol="UNODC/CCPCJ/EG.4/2019/CRP.1", languages=["en"]),
    ("api:set_slot", _HELD): lambda world: Place(
        {"key": world.papers["held"].key, "lang": "en"}, {"due_on": "2019-03-01"}
    ),
    ("api:schedule_release", _HELD): _paper("held", to="public", **_TOMORROW),
    ("api:withdraw_release", _SET): _paper("set"),
    ("keep_report_files", OWN): lambda world: Place({"key": "l1"}),
}

PLACES: Places = {
    **_PAPERS,
    ("meeting", OWN): lambda world: Place({"key": "2"}),
    ("report", OWN): lambda world: Place({"key": "2"}),
    ("download", OWN): lambda world: Place({"key": "2", "name": "UNODC_CCPCJ_EG.4_2019_L.1-en.txt"}),
    ("paper", OWN): lambda world: Place({"key": "l1"}),
    **ON_THE_MEETING_DESK,
    # What was done to a thing, by who may see the line.
    **{
        ("history", f"a line for {level}"): _line(level)
        for level in (Visibility.OWN_PARTY, Visibility.DESK, Visibility.DELEGATIONS, Visibility.PUBLIC)
    },
    # The directory.
    ("party", OWN): _party("own_party"),
    ("add_party", OWN): lambda world: Place({}, {"category": "academia", "name_en": "University of Examples"}),
    ("change_party", OWN): _party("own_party", category="member-state"),
    ("remove_party", OWN): _party("stakeholder_party"),
    ("remove_party", "that was entered by mistake"): _mistaken_party,
    ("add_address", OWN): _party("own_party", **_MAILBOX),
    ("add_address", THEIRS): _party("other_party", **_MAILBOX),
    ("change_address", OWN): _address("own_party", "own", **_MAILBOX),
    ("change_address", THEIRS): _address("other_party", "other", **_MAILBOX),
    ("remove_address", OWN): _address("own_party", "own"),
    ("remove_address", THEIRS): _address("other_party", "other"),
    # Capacities.
    ("appoint", OWN): _appointed("own_party"),
    ("appoint", THEIRS): _appointed("other_party"),
    **{
        (name, of): _capacity(held, **sent)
        for name, sent in (
            ("change_capacity", {"email": "somebody@example.org"}),
            ("end_capacity", {"day": "2090-01-01"}),
        )
        for of, held in ((OWN, "delegate"), (THEIRS, "other_delegate"), (ELSEWHERE, "foreign_delegate"))
    },
    **{
        ("invite_person", of): _uninvited(body, party)
        for of, body, party in (
            (OWN, "body", "own_party"),
            (THEIRS, "body", "other_party"),
            (ELSEWHERE, "other_body", "foreign_party"),
        )
    },
    # Communications.
    **communications(
        ("communication", "clear_communication", "send_communication", "acknowledge_communication"),
        lambda one: {"edition": one.edition},
    ),
    **communications(("change_communication",), lambda one: {**_WRITTEN, "edition": one.edition}),
    **communications(("return_communication",), lambda one: {"edition": one.edition, "reason": "Say more."}),
    **communications(("publish_communication",), lambda one: {"to": "public"}),
    ("draft_communication", OWN): lambda world: Place({}, {**_WRITTEN, "edition": 0}),
    # Links.
    ("make_reading_link", OWN): _made_link("own_party"),
    ("make_reading_link", THEIRS): _made_link("other_party"),
    ("revoke_reading_link", OWN): _link("drafts"),
    ("follow_link", "one in force"): _follow("drafts"),
    ("follow_link", "one that ended"): _follow("ended"),
    ("follow_link", "one that was revoked"): _follow("revoked"),
    # Long work.
    ("order_report_files", OWN): lambda world: Place({"key": "2"}),
    ("work-result", "the public export"): _export(lambda work: Place({"id": str(work.pk)})),
    ("api:journal_export", OWN): _export(lambda work: Place({})),
    ("work", "of the index"): _work(Visibility.DESK, kind="reindex"),
    ("work", "the desk’s"): _work(Visibility.DESK),
    ("work", "public"): _work(Visibility.PUBLIC),
    ("work-result", "the desk’s, unfinished"): _work(Visibility.DESK),
    # Accounts.
    ("invitation", "that is open"): _invitation(new_password1=_PASSWORD, new_password2=_PASSWORD),
    ("invitation", "of nobody"): lambda world: Place({"token": "nobody" * 7 + "x"}),
    ("set-up", "after the first start"): lambda world: Place({"token": "nobody" * 7 + "x"}),
    ("account_reset_password_from_key", "of nobody"): lambda world: Place({"uidb36": "1", "key": "nothing"}),
    ("openid_connect_login", "that is not set up"): lambda world: Place({"provider_id": "nothing"}),
    ("openid_connect_callback", "that is not set up"): lambda world: Place({"provider_id": "nothing"}),
    ("mfa_edit_webauthn", "of nobody"): lambda world: Place({"pk": 1}),
    ("mfa_remove_webauthn", "of nobody"): lambda world: Place({"pk": 1}),
    # Sheets.
    ("import_parties", OWN): lambda world: Place({}, {"file": _sheet("category,state", "member-state,AUT")}),
    ("import_registrations", OWN): lambda world: Place(
        {}, {"file": _sheet("name,capacity,party", "Nora New,delegate,Brazil")}
    ),
    # Tokens and the API.
    ("make_token", OWN): _capacity("delegate", **_TOKEN),
    ("revoke_token_of_body", OWN): lambda world: Place({"id": str(world.programs["delegate"].pk)}),
    ("revoke_token_of_body", THEIRS): lambda world: Place({"id": str(world.programs["other_delegate"].pk)}),
    ("keyboard", OWN): lambda world: Place({}, {"off": "1"}),
    ("revoke_token", OWN): lambda world: Place({"id": str(world.programs["delegate"].pk)}),
    **_API,
    **_AMONG_PEOPLE,
    ("sheet_template", OWN): lambda world: Place({"name": "parties", "kind": "csv"}),
}

"""What of a body can be found, and that the index follows the record."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.base import File

from sessional.bodies.actions import change_communication, draft_communication
from sessional.bodies.entries import CommunicationEntry
from sessional.bodies.models import Communication
from sessional.drafting.actions import index_body
from sessional.drafting.entries import MeetingReportsEntry, ReportEntry
from sessional.facts.recording import Counts
from sessional.facts.visibility import SEEN_AT_THE_DESK, SEEN_BY_DELEGATIONS, SeesInBody, Sight, Visibility
from sessional.intake.record.errors import RecordError
from sessional.intake.record.loading import load
from sessional.journal.entries import Actor, ActorKind
from sessional.papers.actions import keep_file, release_paper
from sessional.papers.models import PaperFormat
from sessional.recommendations.entries import MeetingListsEntry
from sessional.report.facts import Stage
from sessional.search.models import Entry
from sessional.search.queries import find
from tests import factories
from tests.intake.record.harbour import GOOD, changed
from tests.roles import appointed

pytestmark = pytest.mark.django_db

ANYBODY = Sight(factories.NOW)


def hits(words: str, sight: Sight = ANYBODY, **told) -> list[tuple]:
    return [
        (hit.kind, hit.language, hit.title.text, hit.place.page, hit.place.arguments, hit.place.anchor)
        for hit in find(words, sight, limit=100, **told).hits
    ]


@pytest.fixture
def body():
    row, _counts = factories.record(
        meetings=[factories.past_meeting(), factories.meeting_entry()],
        lists=[MeetingListsEntry("1", ()), MeetingListsEntry("2", (factories.preliminary_list("alpha", "beta"),))],
        reports=[MeetingReportsEntry("1", ()), MeetingReportsEntry("2", (factories.draft_report(),))],
    )
    index_body(body=row)
    return row


def test_each_subject_is_found_where_it_stands(body):
    here = ("experts",)
    assert hits("groupe exemples", language="fr", kinds=["bodies.body"]) == [
        ("bodies.body", "fr", "Groupe d’experts sur les exemples", "body", here, "")
    ]
    assert hits("assembly study", kinds=["bodies.mandate"]) == [
        ("bodies.mandate", "en", "A/RES/65/230 General Assembly", "body", here, "mandate-ga-65-230")
    ]
    assert hits("examples", kinds=["bodies.request"]) == [
        ("bodies.request", "en", "A/RES/65/230, para. 9", "body", here, "mandate-ga-65-230")
    ]
    assert hits("evidence", kinds=["bodies.plannedtopic", "meetings.agendaitem"]) == [
        ("bodies.plannedtopic", "en", "Evidence", "body", here, "plan"),
        ("meetings.agendaitem", "en", "Evidence", "meeting", ("experts", "2"), "agenda"),
    ]
    assert hits("vienne 2018", kinds=["meetings.meeting"]) == [
        ("meetings.meeting", "fr", "Première réunion", "meeting", ("experts", "1"), "")
    ]
    assert hits("EG.4/2019/L.1", kinds=["papers.paper"]) == [
        ("papers.paper", "en", "UNODC/CCPCJ/EG.4/2019/L.1 Draft report", "paper", ("experts", "l1"), "")
    ]
    assert hits("INF/1", kinds=["papers.paper"]) == [
        ("papers.paper", "", "UNODC/CCPCJ/EG.4/2019/INF/1", "paper", ("experts", "inf1"), "")
    ]


def test_items_of_a_list_are_found_by_themselves_and_in_their_paragraph_of_the_report(body):
    ((kind, language, title, page, arguments, anchor),) = hits("beta")
    assert (kind, language, page, arguments) == ("recommendations.item", "en", "report", ("experts", "2"))
    assert title.startswith("UNODC/CCPCJ/EG.4/2019/L.1, para. ") and title.endswith(" (b)")
    number = title.split()[-2]
    assert anchor == f"p{number}.2"
    paragraphs = hits("“investigations” considered", kinds=["drafting.report"])
    assert len(paragraphs) == 1 and paragraphs[0][5].startswith("p")


def test_telling_the_index_again_writes_nothing_and_what_changed_is_found_by_its_new_words(body):
    assert index_body(body=body) == Counts(unchanged=Entry.objects.filter(body_id=body.pk).count())
    factories.record(
        meetings=[
            factories.past_meeting(outcome=factories.words("An entirely new outcome.")),
            factories.meeting_entry(),
        ],
        lists=[MeetingListsEntry("1", ()), MeetingListsEntry("2", (factories.preliminary_list("gamma"),))],
        reports=[MeetingReportsEntry("1", ()), MeetingReportsEntry("2", (factories.draft_report(),))],
    )
    index_body(body=body)
    assert (hits("beta"), len(hits("gamma"))) == ([], 1)
    assert len(hits("entirely new")) >= 1


def test_loading_a_record_makes_it_findable_and_loading_it_again_writes_nothing():
    at = datetime(2019, 3, 28, 18, tzinfo=UTC)
    load(GOOD.encode(), at=at)
    before = list(Entry.objects.order_by("pk").values())
    assert len(before) > 3
    load(GOOD.encode(), at=at)
    assert list(Entry.objects.order_by("pk").values()) == before


def test_a_record_that_is_refused_leaves_the_index_as_it_was():
    load(GOOD.encode(), at=factories.NOW)
    before = list(Entry.objects.order_by("pk").values())
    with pytest.raises(RecordError):
        load(changed(("{original: en, en: Dues should fall.}", "{original: en}")).encode(), at=factories.NOW)
    assert list(Entry.objects.order_by("pk").values()) == before


def test_a_communication_is_found_by_those_who_see_it_from_the_moment_it_is_written(body):
    own = body.parties.get(key="BRA")
    by = appointed(body, "Dora Delegate", factories.Office.DELEGATE, own)
    entry = CommunicationEntry("A note on evidence", "en", "We have a confidential remark.", Visibility.PUBLIC)
    communication = draft_communication(entry=entry, by=by, at=factories.NOW)
    sees = Sight(factories.NOW, (SeesInBody(body.pk, SEEN_BY_DELEGATIONS, own.pk),))
    place = ("communication", ("experts", str(communication.pk)), "")
    assert hits("confidential") == []
    assert hits("confidential", sees) == [("bodies.communication", "en", "A note on evidence", *place)]
    change_communication(
        communication=communication,
        edition=communication.edition,
        entry=CommunicationEntry("Une note", "fr", "Une remarque confidentielle.", Visibility.PUBLIC),
        by=by,
        at=factories.NOW,
    )
    assert hits("confidential", sees) == []
    assert hits("confidentielle", sees) == [("bodies.communication", "fr", "Une note", *place)]
    before = list(Entry.objects.filter(kind="bodies.communication").values())
    assert index_body(body=body).updated == 0
    assert list(Entry.objects.filter(kind="bodies.communication").values()) == before
    assert Communication.objects.count() == 1


def test_what_a_paper_carries_is_found_by_those_who_see_the_paper_from_the_moment_it_is_released(body):
    paper = body.papers.get(key="l1")
    questions = ("draft report", "beta", "“investigations” considered")
    kinds = ["papers.paper", "drafting.report", "recommendations.item"]
    before = [hits(words, kinds=kinds) for words in questions]
    assert all(before)
    paper.visibility = Visibility.DESK
    paper.save()
    index_body(body=body)
    desk = Sight(factories.NOW, (SeesInBody(body.pk, SEEN_AT_THE_DESK),))
    assert [hits(words, kinds=kinds) for words in questions] == [[], [], []]
    assert [hits(words, desk, kinds=kinds) for words in questions] == before
    by = Actor(ActorKind.COMMAND, "the test")
    for lang in paper.languages:
        content = File(io.BytesIO(lang.encode()))
        keep_file(paper=paper, language=lang, format=PaperFormat.TXT, content=content, name="l1.txt", by=by, at=factories.NOW)
    release_paper(paper=paper, visibility=Visibility.PUBLIC, by=by, at=factories.NOW)
    assert [hits(words, kinds=kinds) for words in questions] == before
    assert [hits(words, Sight(factories.NOW - timedelta(seconds=1)), kinds=kinds) for words in questions] == [
        [],
        [],
        [],
    ]
    assert index_body(body=body).updated == 0


def test_a_report_that_has_gone_further_is_found_at_both_stages(body):
    factories.record(
        meetings=[factories.past_meeting(), factories.meeting_entry(considered=())],
        lists=[MeetingListsEntry("1", ()), MeetingListsEntry("2", (factories.preliminary_list("alpha"),))],
        reports=[
            MeetingReportsEntry("1", ()),
            MeetingReportsEntry("2", (factories.draft_report(), ReportEntry("report", Stage.FINAL, ()))),
        ],
    )
    index_body(body=body)
    places = {hit.place.query.get("stage") for hit in find("states", ANYBODY, kinds=["drafting.report"]).hits}
    # The final report is not shown while facts in it are open, and so it is not found.
    assert places == {"draft"}

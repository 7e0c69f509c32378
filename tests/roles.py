"""The roles of the table of permissions, each as a signed-in client, on two invented bodies and what belongs to them.

world = make_world()
world.clients()["delegate"].get("/en/experts/delegation/")
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from django.core.files.base import ContentFile
from django.test import Client

from sessional.accounts.models import Person, User
from sessional.api.models import Token
from sessional.api.rules import scopes_of
from sessional.bodies.models import (
    AddressKind,
    Body,
    Capacity,
    ClearanceStatus,
    Communication,
    Party,
    PartyAddress,
    ReadingLink,
)
from sessional.facts.actions import write_text
from sessional.facts.visibility import Visibility
from sessional.papers import storage
from sessional.papers.models import Paper, PaperFile, PaperFormat, PaperKind, StoredFile
from sessional.report.facts import Category, Office
from sessional.web.asking import LINK, METHODS
from tests.factories import body_entry, record, words

#: The columns of the table, in its order.
ROLES = (
    "anonymous",
    "link_holder",
    "stakeholder",
    "delegate",
    "head_of_delegation",
    "other_delegate",
    "panellist",
    "rapporteur",
    "chair",
    "secretariat",
    "administrator",
    "other_secretariat",
)

OWN_TOKEN, DRAFTS_TOKEN, PARTICIPANTS_TOKEN, ENDED_TOKEN, REVOKED_TOKEN = (
    f"{name:x<43}" for name in ("own", "drafts", "participants", "ended", "revoked")
)


@dataclass(frozen=True, slots=True)
class World:
    """What the roles may see or not. ``own_party`` (Brazil) is that of the delegate, the head and the link's holder;
    ``other_party`` (Argentina) that of the other delegate; ``stakeholder_party`` takes part without being a delegation.

    ``communications`` are those of the own party by state: ``draft``, ``returned``, ``cleared``, ``sent``,
    ``acknowledged``, ``delegations``, ``participants``, ``public``; ``other_communications`` those of the other party,
    ``foreign_communications`` those of a party of the other body. ``links`` are by what they open: ``own``, ``drafts``,
    ``participants``, and ``ended`` and ``revoked``; ``tokens`` are what stands in their addresses. ``programs`` are the tokens
    of the API by role, each with all scopes that the office can have.
    ``papers`` are by how far they have come: ``held``, ``set`` (to come out tomorrow, for everybody), ``delegations``,
    ``participants``, ``public`` and ``issued``; each has a file in English.
    """

    at: datetime
    body: Body
    other_body: Body
    own_party: Party
    other_party: Party
    stakeholder_party: Party
    foreign_party: Party
    capacities: dict[str, Capacity]
    users: dict[str, User]
    addresses: dict[str, PartyAddress]
    communications: dict[str, Communication]
    other_communications: dict[str, Communication]
    foreign_communications: dict[str, Communication]
    links: dict[str, ReadingLink]
    programs: dict[str, Token]
    papers: dict[str, Paper]
    tokens: dict[str, str] = field(
        default_factory=lambda: {
            "own": OWN_TOKEN,
            "drafts": DRAFTS_TOKEN,
            "participants": PARTICIPANTS_TOKEN,
            "ended": ENDED_TOKEN,
            "revoked": REVOKED_TOKEN,
        }
    )

    def client(self, role: str) -> Client:
        """The client of one role; the holder of a link holds that of the own party, which shows no drafts."""
        if role == "anonymous":
            return Client()
        if role == "link_holder":
            return self.reader_by("own")
        return signed_in(self.users[role])

    def clients(self) -> dict[str, Client]:
        """A client for each role of the table."""
        return {role: self.client(role) for role in ROLES}

    def program(self, role: str) -> Client:
        """A program that shows the token of a role, for all that it may; one without a token where the role has none."""
        return Client(headers={"authorization": f"Bearer {secret_of(role)}"} if role in self.programs else {})

    def reader_by(self, link: str) -> Client:
        """Somebody who followed a link, by its name in ``links``."""
        client = Client()
        session = client.session
        session[LINK] = self.links[link].token_digest
        session.save()
        return client


def secret_of(role: str) -> str:
    """What the program of a role shows."""
    return f"sessional_{role:x<43}"


def clients() -> dict[str, Client]:
    """A client for each role, on a world made for them."""
    return make_world().clients()


def signed_in(user: User, *, second_factor: bool = True) -> Client:
    """A client in which the user has signed in, with a second factor or only with a password."""
    client = Client()
    client.force_login(user)
    session = client.session
    methods = [{"method": "password", "at": 0}]
    if second_factor:
        methods.append({"method": "mfa", "at": 0, "type": "totp"})
    session[METHODS] = methods
    session.save()
    return client


def appointed(body: Body, name: str, office: Office, party: Party | None = None, **changes) -> Capacity:
    """A person with an account, whose address is made of the name, in an office."""
    email = f"{name.lower().replace(' ', '.')}@example.org"
    user = User.objects.create_user(email)
    person = Person.objects.create(names=words(name), user=user)
    return Capacity.objects.create(
        body=body,
        key=f"{office}-{name.lower().replace(' ', '-')}",
        position=100 + body.capacities.count(),
        person=person,
        party=party,
        office=office,
        in_record=False,
        **changes,
    )


def communication(
    *,
    drafter: Capacity,
    head: Capacity,
    secretariat: Capacity,
    state: str,
    at: datetime,
) -> Communication:
    """A communication of the drafter's party in one of the states of :class:`World`."""
    text, _versions = write_text(
        text=None, body_id=drafter.body_id, words=words(f"The text of the one that is {state}."), at=at
    )
    told: dict = {"visibility": Visibility.OWN_PARTY}
    if state == "returned":
        told |= {"returned_by": head, "returned_at": at, "return_reason": "Say which resolution it rests on."}
    if state not in ("draft", "returned"):
        told |= {"status": ClearanceStatus.CLEARED, "cleared_by": head, "cleared_at": at}
    if state not in ("draft", "returned", "cleared"):
        told |= {"status": ClearanceStatus.SENT, "sent_by": head, "sent_at": at, "visibility": Visibility.DESK}
    if state not in ("draft", "returned", "cleared", "sent"):
        told |= {"acknowledged_by": secretariat, "acknowledged_at": at}
    if state in ("delegations", "participants", "public"):
        told |= {"visibility": Visibility(state), "published_by": secretariat, "published_at": at}
    return Communication.objects.create(
        body=drafter.body,
        party=drafter.party,
        subject=f"Communication that is {state}",
        text=text,
        publication_asked=Visibility.PUBLIC,
        drafted_by=drafter,
        drafted_at=at,
        changed_at=at,
        **told,
    )


STATES_OF_COMMUNICATIONS = (
    "draft",
    "returned",
    "cleared",
    "sent",
    "acknowledged",
    "delegations",
    "participants",
    "public",
)


def make_world() -> World:
    """Two bodies, their people and what these wrote; nothing of it needs the actions that are being tested."""
    at = datetime.now(UTC)
    body, _counts = record()
    other_body, _counts = record(body=body_entry(key="others", name=words("Other Expert Group"), parent=None))
    own, other = (body.parties.get(key=key) for key in ("BRA", "ARG"))
    stakeholder = Party.objects.create(
        body=body,
        key="youth-forum",
        position=50,
        category=Category.NON_GOVERNMENTAL,
        name=words("Youth Forum of Examples"),
        in_record=False,
    )
    foreign = other_body.parties.get(key="BRA")
    held = {
        "stakeholder": appointed(body, "Stella Holder", Office.DELEGATE, stakeholder),
        "delegate": appointed(body, "Dora Delegate", Office.DELEGATE, own),
        "head_of_delegation": appointed(body, "Hugo Head", Office.HEAD_OF_DELEGATION, own),
        "other_delegate": appointed(body, "Olga Other", Office.DELEGATE, other),
        "other_head": appointed(body, "Omar Head", Office.HEAD_OF_DELEGATION, other),
        "panellist": appointed(body, "Pedro Panellist", Office.PANELLIST),
        "rapporteur": appointed(body, "Rita Rapporteur", Office.RAPPORTEUR),
        "chair": appointed(body, "Chen Chair", Office.CHAIR),
        "secretariat": appointed(body, "Sara Secretary", Office.SECRETARIAT),
        "other_secretariat": appointed(other_body, "Sami Secretary", Office.SECRETARIAT),
        "foreign_delegate": appointed(other_body, "Fanny Foreign", Office.DELEGATE, foreign),
        "foreign_head": appointed(other_body, "Farid Head", Office.HEAD_OF_DELEGATION, foreign),
    }
    users = {role: capacity.person.user for role, capacity in held.items()}
    users["administrator"] = User.objects.create_superuser("administrator@example.org")
    addresses = {
        name: PartyAddress.objects.create(
            party=party, kind=AddressKind.EMAIL, label="Permanent Mission", address=f"{name}@example.org", language="en"
        )
        for name, party in {"own": own, "other": other, "stakeholder": stakeholder, "foreign": foreign}.items()
    }

    def written(drafter: str, head: str, secretariat: str) -> dict[str, Communication]:
        return {
            state: communication(
                drafter=held[drafter], head=held[head], secretariat=held[secretariat], state=state, at=at
            )
            for state in STATES_OF_COMMUNICATIONS
        }

    return World(
        at=at,
        body=body,
        other_body=other_body,
        own_party=own,
        other_party=other,
        stakeholder_party=stakeholder,
        foreign_party=foreign,
        capacities=held,
        users=users,
        addresses=addresses,
        communications=written("delegate", "head_of_delegation", "secretariat"),
        other_communications=written("other_delegate", "other_head", "secretariat"),
        foreign_communications=written("foreign_delegate", "foreign_head", "other_secretariat"),
        links=_links(body, own, held["head_of_delegation"], held["secretariat"], at),
        programs={
            role: Token.objects.create(
                capacity=capacity,
                label="Nightly copy",
                digest=sha256(secret_of(role).encode()).hexdigest(),
                scopes=scopes_of(capacity),
                made_at=at,
                ends_at=at + timedelta(days=30),
            )
            for role, capacity in held.items()
        },
        papers=_papers(body, at),
    )


def _papers(body: Body, at: datetime) -> dict[str, Paper]:
    told = {
        "held": {"visibility": Visibility.DESK},
        "set": {"visibility": Visibility.PUBLIC, "visible_since": at + timedelta(days=1)},
        "delegations": {"visibility": Visibility.DELEGATIONS, "visible_since": at},
        "participants": {"visibility": Visibility.PARTICIPANTS, "visible_since": at},
        "public": {"visibility": Visibility.PUBLIC, "visible_since": at},
        "issued": {"visibility": Visibility.PUBLIC, "visible_since": at, "issued_at": at},
    }
    papers = {}
    for number, (key, columns) in enumerate(told.items(), 1):
        papers[key] = Paper.objects.create(
            body=body,
            key=f"paper-{key}",
            position=100 + number,
            symbol=f"UNODC/CCPCJ/EG.4/2019/CRP.{number}",
            kind=PaperKind.CONFERENCE_ROOM,
            languages=("en",),
            in_record=False,
            **columns,
        )
        data = f"The text of the paper that is {key}.".encode()
        digest, size = storage.put(ContentFile(data))
        stored, _new = StoredFile.objects.get_or_create(
            sha256=digest, defaults={"size": size, "media_type": "text/plain; charset=utf-8", "stored_at": at}
        )
        PaperFile.objects.create(
            paper=papers[key],
            language="en",
            format=PaperFormat.TXT,
            stored=stored,
            original_name=f"{key}.txt",
            kept_at=at,
            issued_at=columns.get("issued_at"),
        )
    return papers


def _links(body: Body, own: Party, head: Capacity, secretariat: Capacity, at: datetime) -> dict[str, ReadingLink]:
    def link(token: str, **told) -> ReadingLink:
        values = {"party": own, "made_by": head, "made_at": at, "ends_at": at + timedelta(days=30)} | told
        return ReadingLink.objects.create(
            body=body, label="For the capital", token_digest=sha256(token.encode()).hexdigest(), **values
        )

    return {
        "own": link(OWN_TOKEN),
        "drafts": link(DRAFTS_TOKEN, shows_drafts=True),
        "participants": link(PARTICIPANTS_TOKEN, party=None, made_by=secretariat),
        "ended": link(ENDED_TOKEN, made_at=at - timedelta(days=60), ends_at=at - timedelta(days=30)),
        "revoked": link(REVOKED_TOKEN, made_at=at - timedelta(days=2), revoked_at=at - timedelta(days=1)),
    }

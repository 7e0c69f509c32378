"""Made-up meetings of every shape, for tests that claim something of all reports."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta

from hypothesis import strategies as st

from sessional.report.facts import (
    AgendaItem,
    Attendance,
    BureauDecision,
    Category,
    Considered,
    DateSpan,
    Event,
    Fact,
    FactList,
    Gathering,
    ItemKind,
    ListEntry,
    ListGroup,
    ListKind,
    Markers,
    Office,
    Officer,
    Opening,
    Panellist,
    PaperReference,
    Party,
    PastMeeting,
    Person,
    Place,
    RecommendationList,
    ReportFacts,
    Speaker,
    Stage,
)
from sessional.report.states import states
from sessional.report.status import OF_ONE_FACT, Status
from tests.report.worked import BODY, PEOPLE, VIENNA, authored, everywhere, member, prose, worked_example

COUNTS = (0, 1, 2, 5, 11, 21, 101)
MOST_SITTINGS = 12
MOST_STATES = 60
MEMBERS = sorted(code for code, state in states().items() if state.member)
FIRST_DAY = date(2019, 3, 27)
#: Days on which a meeting may begin: an ordinary one, one from which it runs into another year, one before 29 February.
FIRST_DAYS = (FIRST_DAY, date(2019, 12, 30), date(2020, 2, 26))
LIST_STATUSES = (Status.CONFIRMED, Status.ANTICIPATED, Status.UNCONFIRMED, Status.OPEN_ENDED)


def facts_of(key: str, values) -> st.SearchStrategy[Fact]:
    """One fact: a value with any status that has one, or unknown."""

    def fact(pair):
        status, value = pair
        return Fact(key, None if status is Status.UNKNOWN else value, status)

    return st.tuples(st.sampled_from(OF_ONE_FACT), values).map(fact)


@st.composite
def rows(draw, key: str, values: list, name=str) -> FactList:
    """A list of facts over ``values``, each with a status, the whole with another; sometimes unknown."""
    if draw(st.integers(0, 9)) == 0:
        return FactList(key, (), Status.UNKNOWN)
    statuses = st.sampled_from((Status.CONFIRMED, Status.ANTICIPATED, Status.UNCONFIRMED))
    parts = tuple(Fact(f"{key}/{name(value)}", value, draw(statuses)) for value in values)
    return FactList(key, parts, draw(st.sampled_from(LIST_STATUSES)))


@st.composite
def subsets(draw, values, most: int) -> list:
    """Up to ``most`` of the values in their order; none, one, two and all that may be come as often as all other sizes
    together (Hypothesis alone would hardly ever draw a long list)."""
    most = min(most, len(values))
    edges = sorted({size for size in (0, 1, 2, most) if size <= most})
    size = draw(st.sampled_from(edges) | st.integers(0, most))
    turned = draw(st.integers(0, max(len(values) - 1, 0)))
    # Evenly spread from anywhere, so that sixty of them cost three draws.
    return sorted(values[(turned + place * len(values) // size) % len(values)] for place in range(size))


@st.composite
def considerations(draw, item: AgendaItem, sittings: list[int], days: list[date]) -> Considered:
    key = f"5/{item.number}"
    people = draw(st.lists(st.sampled_from(PEOPLE), unique_by=lambda entry: entry[0], max_size=5))
    panel = [Panellist(Person(name, address), member(state)) for _, name, address, state in people]
    return Considered(
        key,
        item,
        draw(rows(f"{key}/sittings", draw(subsets(sittings, MOST_SITTINGS)))),
        draw(rows(f"{key}/days", draw(subsets(days, 4)))),
        draw(rows(f"{key}/panellists", panel, lambda value: value.person.name.texts[0][1])),
    )


@st.composite
def events(draw, key: str, days: list[date]) -> Event:
    return Event(
        key,
        draw(facts_of(f"{key}/sitting", st.integers(1, MOST_SITTINGS))),
        draw(facts_of(f"{key}/day", st.sampled_from(days))),
    )


@st.composite
def attendances(draw) -> FactList:
    parts = []
    for category in draw(subsets(list(Category), 9)):
        count = draw(st.none() | facts_of(f"5/attendance/{category}/count", st.sampled_from(COUNTS)))
        status = Status.CONFIRMED if count is not None else draw(st.sampled_from(LIST_STATUSES[:3]))
        parts.append(Fact(f"5/attendance/{category}", Attendance(category, count), status))
    return FactList("5/attendance", tuple(parts), draw(st.sampled_from(LIST_STATUSES)))


@st.composite
def lists(draw) -> tuple[RecommendationList, ...]:
    kind = draw(st.sampled_from(ListKind))
    groups = []
    for group in range(draw(st.integers(0, 3))):
        entries = tuple(
            ListEntry(
                f"entry-{group}-{number}",
                prose(
                    f"entry-{group}-{number}", **dict.fromkeys("ar en es fr ru zh".split(), f"Made-up entry {number}.")
                ),
            )
            for number in range(draw(st.integers(0, 4)))
        )
        groups.append(
            ListGroup(f"group-{group}", everywhere(f"Heading {group}") if draw(st.booleans()) else None, entries)
        )
    return (RecommendationList("list", kind, tuple(groups), draw(events("list/adopted", [FIRST_DAY]))),)


def meeting_of(sittings: int, spoke: int, count: int, status: Status = Status.CONFIRMED) -> ReportFacts:
    """A meeting of so many sittings at which so many States spoke, with ``count`` present in every category; every one of
    these facts has the status. For the ends of the ranges, which chance may miss."""
    facts = worked_example()

    def row(key: str, values: list) -> FactList:
        if status is Status.UNKNOWN:
            return FactList(key, (), status)
        return FactList(key, tuple(Fact(f"{key}/{place}", value, status) for place, value in enumerate(values)))

    def counted(category: Category) -> Attendance:
        key = f"5/attendance/{category}/count"
        return Attendance(category, Fact(key, None if status is Status.UNKNOWN else count, status))

    days = sorted({FIRST_DAY + timedelta(days=number // 2) for number in range(sittings)})
    considered = tuple(
        replace(
            one,
            sittings=row(one.sittings.key, list(range(1, sittings + 1))),
            days=row(one.days.key, days),
        )
        for one in facts.considered
    )
    present = tuple(Fact(f"5/attendance/{category}", counted(category)) for category in Category)
    return replace(
        facts,
        considered=considered,
        speakers=row("5/speakers", [Speaker(member(code)) for code in MEMBERS[:spoke]]),
        attendance=FactList("5/attendance", present),
    )


def paper_key(paper: PaperReference) -> str:
    return paper.key


@st.composite
def meetings(draw) -> ReportFacts:
    """A meeting with 0 to 12 sittings, 0 to 60 States, odd counts, and any status on any fact."""
    length = draw(st.integers(1, 40))
    first = draw(st.sampled_from(FIRST_DAYS))
    days = [first + timedelta(days=offset) for offset in range(length)]
    sittings = list(range(1, draw(st.sampled_from((0, 1, MOST_SITTINGS)) | st.integers(0, MOST_SITTINGS)) + 1))
    number = draw(st.integers(1, 30))
    items = [
        AgendaItem(
            "agenda-1",
            1,
            ItemKind.ORGANIZATIONAL,
            None,
            tuple(
                AgendaItem(f"agenda-1-{place}", place, kind, None)
                for place, kind in enumerate(
                    draw(
                        st.lists(st.sampled_from((ItemKind.OPENING, ItemKind.OFFICERS, ItemKind.AGENDA)), unique=True)
                    ),
                    1,
                )
            ),
        )
    ]
    for place in range(2, draw(st.integers(2, 6))):
        items.append(AgendaItem(f"agenda-{place}", place, ItemKind.TOPIC, everywhere(f"Topic {place}")))
    items.append(AgendaItem(f"agenda-{len(items) + 1}", len(items) + 1, ItemKind.OTHER, None))
    speakers = [Speaker(member(code)) for code in draw(subsets(MEMBERS, MOST_STATES))]
    if draw(st.booleans()):
        speakers.append(
            Speaker(Party(Category.EUROPEAN_UNION, None, everywhere("Made-up Union")), everywhere("a group"))
        )
    officers = [
        Officer(Person(name, address), member(state), Office.CO_CHAIR)
        for _, name, address, state in draw(
            st.lists(st.sampled_from(PEOPLE), unique_by=lambda entry: entry[0], max_size=3)
        )
    ]
    texts = {
        lang: "A paragraph written by hand, with [an open span] in it." for lang in ("ar", "en", "es", "fr", "ru", "zh")
    }
    plan = worked_example().work_plan
    papers = list(worked_example().documents.parts)
    past = tuple(
        PastMeeting(
            f"meeting-{place}",
            place,
            draw(facts_of(f"{place}/dates", st.just(DateSpan(FIRST_DAY, FIRST_DAY)))),
            draw(facts_of(f"{place}/place", st.just(VIENNA))),
        )
        for place in range(1, draw(st.integers(1, 3)))
    )
    return worked_example(
        body=replace(
            BODY,
            gathering=draw(st.sampled_from(Gathering)),
            markers=draw(st.sampled_from(Markers)),
            attribution_in_speakers=draw(st.booleans()),
            experts=draw(st.booleans()),
        ),
        masthead=replace(worked_example().masthead, stage=draw(st.sampled_from(Stage))),
        number=number,
        dates=draw(facts_of("5/dates", st.just(DateSpan(days[0], days[-1])))),
        place=draw(facts_of("5/place", st.just(VIENNA))),
        introduction=(
            *past,
            BureauDecision(
                "bureau",
                draw(st.booleans()),
                draw(facts_of("bureau/day", st.sampled_from(days))),
                number,
                draw(st.booleans()),
                draw(st.booleans()),
            ),
        ),
        work_plan=replace(
            plan, stocktaking=draw(st.none() | facts_of(f"{plan.key}/stocktaking", st.integers(2020, 2030)))
        ),
        lists=draw(lists()),
        considered=tuple(draw(considerations(item, sittings, days)) for item in items[1:]),
        opening=Opening(
            "5/opening",
            draw(rows("5/opening/officers", officers, lambda value: value.person.name.texts[0][1])),
            draw(st.sampled_from((None, Office.CHAIR))),
        ),
        speakers=draw(rows("5/speakers", speakers, lambda value: value.party.state or "other")),
        agenda=tuple(items),
        agenda_adopted=draw(events("5/agenda", days)),
        agenda_amended=draw(st.booleans()),
        attendance=draw(attendances()),
        documents=draw(
            st.none()
            | rows("5/documents", [part.value for part in papers[: draw(st.integers(0, len(papers)))]], paper_key)
        ),
        report_adopted=draw(events("5/report", days)),
        authored=(authored("statements", **texts),) if draw(st.booleans()) else (),
    )


def every_fact(value) -> dict[str, Fact]:
    """All facts below ``value`` by key, lists' own statuses left out."""
    found: dict[str, Fact] = {}

    def below(node) -> None:
        if isinstance(node, Fact):
            found[node.key] = node
        if isinstance(node, tuple):
            for entry in node:
                below(entry)
        elif is_dataclass(node):
            for entry in fields(node):
                below(getattr(node, entry.name))

    below(value)
    return found


def with_fact(value, key: str, new: Fact):
    """A copy of ``value`` in which the fact with this key is ``new``."""
    if isinstance(value, Fact) and value.key == key:
        return new
    if isinstance(value, FactList) and any(part.key == key for part in value.parts):
        parts = tuple(new if part.key == key else part for part in value.parts)
        if isinstance(new.value, date | int):
            parts = tuple(sorted(parts, key=lambda part: part.value))
        return replace(value, parts=parts)
    if isinstance(value, tuple):
        return tuple(with_fact(entry, key, new) for entry in value)
    if is_dataclass(value):
        return replace(
            value,
            **{entry.name: with_fact(getattr(value, entry.name), key, new) for entry in fields(value) if entry.init},
        )
    return value


def with_list_status(value, key: str, status: Status):
    """A copy of ``value`` in which the list of facts with this key has another status as a whole."""
    if isinstance(value, FactList) and value.key == key:
        return replace(value, status=status)
    if isinstance(value, tuple):
        return tuple(with_list_status(entry, key, status) for entry in value)
    if is_dataclass(value):
        return replace(
            value,
            **{
                entry.name: with_list_status(getattr(value, entry.name), key, status)
                for entry in fields(value)
                if entry.init
            },
        )
    return value


def every_list(value) -> dict[str, FactList]:
    """All lists of facts below ``value`` by key."""
    if isinstance(value, tuple):
        return {key: found for entry in value for key, found in every_list(entry).items()}
    if not is_dataclass(value):
        return {}
    own = {value.key: value} if isinstance(value, FactList) else {}
    return own | {key: found for f in fields(value) for key, found in every_list(getattr(value, f.name)).items()}


def other_values(facts: ReportFacts, fact: Fact) -> st.SearchStrategy:
    """Values that could stand where ``fact`` has another one."""
    match fact.value:
        case int() if fact.key.endswith("/count"):
            found = st.sampled_from(COUNTS)
        case int() if fact.key.endswith("/stocktaking"):
            found = st.integers(2020, 2030)
        case int():
            found = st.integers(1, MOST_SITTINGS + 3)
        case date():
            found = st.integers(0, 60).map(lambda offset: FIRST_DAY + timedelta(days=offset))
        case DateSpan(first=first):
            found = st.integers(0, 60).map(lambda offset: DateSpan(first, first + timedelta(days=offset)))
        case Place():
            found = st.just(Place(everywhere("Example City"), everywhere("in Example City")))
        case Speaker(party=party) if party.state:
            found = st.sampled_from(MEMBERS).map(lambda code: Speaker(member(code), fact.value.on_behalf_of))
        case Speaker():
            found = st.just(replace(fact.value, on_behalf_of=everywhere("another group")))
        case Panellist() | Officer():
            found = st.just(replace(fact.value, person=replace(fact.value.person, name=everywhere("Made-up Person"))))
        case PaperReference():
            found = st.just(replace(fact.value, title=everywhere("Made-up paper")))
        case _:
            found = st.nothing()
    beside = {
        str(part.value)
        for row in every_list(facts).values()
        if any(part.key == fact.key for part in row.parts)
        for part in row.parts
    }
    return found.filter(lambda value: value != fact.value and str(value) not in beside)

"""What was considered: sittings, days and panellists of each topic, and of the other matters."""

from collections.abc import Iterable, Iterator
from datetime import date

from sessional.drafting.gathering.persons import party_of, person_of
from sessional.meetings.models import Agenda, Considered
from sessional.meetings.queries import PlacedItem, items_in_order
from sessional.report import facts
from sessional.report.facts import Fact, FactList, ItemKind
from sessional.report.status import Status

#: From the least sure to the surest, for facts that have a value.
_SURENESS = (Status.UNCONFIRMED, Status.ANTICIPATED, Status.CONFIRMED)
#: What a report summarizes the deliberations on.
_DELIBERATED = (ItemKind.TOPIC, ItemKind.OTHER)


def less_sure(*statuses: Status) -> Status:
    """The status of what rests on all of several facts."""
    return min(statuses, key=_SURENESS.index)


def surest(statuses: Iterable[Status]) -> Status:
    """The status of what any of several facts is enough for."""
    return max(statuses, key=_SURENESS.index)


def agenda_of(agenda: Agenda | None, key: str) -> tuple[facts.AgendaItem, ...]:
    """The items of the agenda in force, by number; ``key`` is the path of the agenda."""
    return tuple(_item(item, key) for item in items_in_order(agenda)) if agenda else ()


def _item(item: PlacedItem, key: str) -> facts.AgendaItem:
    return facts.AgendaItem(
        key=_item_key(item, key),
        number=item.row.number,
        kind=item.row.kind,
        title=None if item.row.title is None else item.row.title.as_names(),
        items=tuple(_item(within, key) for within in item.items),
        above=item.numbers[:-1],
    )


def _item_key(item: PlacedItem, key: str) -> str:
    return "/".join((key, *map(str, item.numbers)))


def considered_of(agenda: Agenda | None, considered: Iterable[Considered], key: str) -> tuple[facts.Considered, ...]:
    """Every topic and the other matters, in the order of the agenda. Where nothing is told of one, neither its sittings
    nor its days are known."""
    told = {one.item_id: one for one in considered}
    items = items_in_order(agenda) if agenda else ()
    on = agenda.meeting.last_day if agenda else None
    return tuple(_considered(item, told.get(item.row.pk), key, on) for item in _deliberated(items, told))


def _deliberated(items: Iterable[PlacedItem], told: dict) -> Iterator[PlacedItem]:
    """An item that only holds topics is not considered beside them, unless it is told that it was."""
    for item in items:
        within = tuple(_deliberated(item.items, told))
        if item.row.kind in _DELIBERATED and (not within or item.row.pk in told):
            yield item
        yield from within


def _considered(item: PlacedItem, told: Considered | None, key: str, on: date | None) -> facts.Considered:
    item_key = _item_key(item, key)
    if told is None:
        sittings = FactList(f"{item_key}/sittings", status=Status.UNKNOWN)
        days = FactList(f"{item_key}/days", status=Status.UNKNOWN)
        panellists = FactList(f"{item_key}/panellists")
    else:
        sittings = FactList(
            f"{item_key}/sittings",
            tuple(
                Fact(f"{item_key}/sittings/{number}", number, status)
                for number, status in sorted((part.sitting.number, part.status) for part in told.sittings.all())
            ),
            told.sittings_status,
        )
        days = _days(told, item_key)
        panellists = FactList(
            f"{item_key}/panellists",
            tuple(
                Fact(
                    f"{item_key}/panellists/{part.capacity.key}",
                    facts.Panellist(person_of(part.capacity), party_of(part.capacity.party, on)),
                    part.status,
                )
                for part in told.panellists.all()
            ),
            told.panellists_status,
        )
    return facts.Considered(item_key, _item(item, key), sittings, days, panellists)


def _days(told: Considered, item_key: str) -> FactList[date]:
    """The days told as days, and those of the sittings that are not among them.

    A day that follows from sittings is as sure as the surest of them, and a sitting no surer than that it is held then.
    Where the day of a sitting is not known, a day is missing from the list.
    """
    days = {part.day: part.status for part in told.days.all()}
    following: dict[date, list[Status]] = {}
    missing = False
    for part in told.sittings.all():
        if part.sitting.day is None:
            missing = True
        elif part.sitting.day not in days:
            following.setdefault(part.sitting.day, []).append(less_sure(part.status, part.sitting.status))
    days |= {day: surest(statuses) for day, statuses in following.items()}
    parts = tuple(Fact(f"{item_key}/days/{day.isoformat()}", day, status) for day, status in sorted(days.items()))
    if told.days_status is not None:
        status, missing = told.days_status, False
    else:
        status = told.sittings_status
    if parts and (missing or status is Status.UNKNOWN):
        status = Status.OPEN_ENDED
    elif missing:
        status = Status.UNKNOWN
    return FactList(f"{item_key}/days", parts, status)

"""Confirming a fact where a report has it: the path of a fact of a meeting, and what of the meeting it rests on."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.facts.standing import Given, GivenList, Standing
from sessional.meetings.entries import ConsideredEntry, ItemNumber, MeetingEntry, SittingEntry
from sessional.report.status import Status

#: The facts of something that was adopted, by their names in a report.
_OF_AN_EVENT = {"sitting": "sitting", "day": "date"}
_EVENTS = {"agenda-adopted": "agenda_adopted", "report-adopted": "report_adopted"}
_LISTS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "attendance": ("attendance", lambda entry: entry.category.value),
    "documents": ("documents", str),
}


class NothingToConfirm(ValidationError):
    """There is no value yet that could be confirmed, or the fact is not one of the meeting's own."""

    def __init__(self):
        super().__init__(_("There is nothing here yet that could be confirmed; enter it first."), code="enter")


def confirmed(told: MeetingEntry, path: str, *, by: str, at) -> MeetingEntry:
    """The meeting with the fact confirmed by the capacity with the key ``by``. ``path`` is that of the fact within the
    meeting, as reports have it (``agenda/2/days/2019-03-28``); NothingToConfirm where there is nothing of the kind."""

    def sure(standing: Standing) -> Standing:
        if standing.status is Status.UNKNOWN:
            raise NothingToConfirm
        if standing.status is Status.CONFIRMED:
            return standing
        return Standing(Status.CONFIRMED, standing.source, by, at)

    match path.split("/"):
        case ["dates" | "place" as name] if getattr(told, name) is not None:
            return replace(told, **{name: _fact(getattr(told, name), sure)})
        case ["agenda-adopted" | "report-adopted" as name, "sitting" | "day" as part]:
            event = getattr(told, _EVENTS[name])
            if event is None:
                raise NothingToConfirm
            field = _OF_AN_EVENT[part]
            return replace(told, **{_EVENTS[name]: replace(event, **{field: _fact(getattr(event, field), sure)})})
        case ["opening", *part] if told.opening is not None:
            return replace(told, opening=replace(told.opening, officers=_listed(told.opening.officers, part, str, sure)))
        case ["speakers", *part] if told.statements is not None:
            return replace(told, statements=_spoken(told.statements, part, sure))
        case ["attendance" | "documents" as name, *part] if getattr(told, _LISTS[name][0]) is not None:
            field, key = _LISTS[name]
            return replace(told, **{field: _listed(getattr(told, field), part[:1], key, sure)})
        case ["agenda", *rest]:
            return _considered(told, rest, sure)
    raise NothingToConfirm


def _fact(given: Given, sure) -> Given:
    return replace(given, standing=sure(given.standing))


def _listed(given: GivenList, part: list[str], key: Callable[[Any], str], sure) -> GivenList:
    """The whole list confirmed where no part is named, else that part."""
    if not part:
        return replace(given, standing=sure(given.standing))
    if not any(key(one.value) == part[0] for one in given.parts):
        raise NothingToConfirm
    return replace(
        given, parts=tuple(_fact(one, sure) if key(one.value) == part[0] else one for one in given.parts)
    )


def _spoken(given: GivenList, part: list[str], sure) -> GivenList:
    """A party stands once among the speakers, however often it spoke, and once more for each group in whose name it did."""
    if not part:
        return replace(given, standing=sure(given.standing))
    groups: list[object] = []
    for one in given.parts:
        if one.value.party == part[0] and one.value.on_behalf_of not in (None, *groups):
            groups.append(one.value.on_behalf_of)
    group = None
    if part[1:2] == ["on-behalf-of"]:
        if not part[2].isdigit() or not 1 <= int(part[2]) <= len(groups):
            raise NothingToConfirm
        group = groups[int(part[2]) - 1]
    told = [(one, (one.value.party, one.value.on_behalf_of) == (part[0], group)) for one in given.parts]
    if not any(meant for _one, meant in told):
        raise NothingToConfirm
    return replace(given, parts=tuple(_fact(one, sure) if meant else one for one, meant in told))


def _considered(told: MeetingEntry, rest: list[str], sure) -> MeetingEntry:
    depth = next((place for place, one in enumerate(rest) if not one.isdigit()), len(rest))
    numbers = tuple(map(int, rest[:depth]))
    what, *part = rest[depth:] or [""]
    entry = next((one for one in told.considered if one.item == numbers), None)
    if entry is None or what not in ("sittings", "days", "panellists"):
        raise NothingToConfirm
    days = entry.days and [day.value.isoformat() for day in entry.days.parts]
    if what == "days" and (days is None or (part and part[0] not in days)):
        return _following(told, entry, part, sure)
    if getattr(entry, what) is None:
        raise NothingToConfirm
    key = date.isoformat if what == "days" else str
    return _with(told, entry, **{what: _listed(getattr(entry, what), part, key, sure)})


def _following(told: MeetingEntry, entry: ConsideredEntry, part: list[str], sure) -> MeetingEntry:
    """A day that follows from sittings is confirmed with them: that they took the item up, and that they are held then."""
    if not part:
        return _with(told, entry, sittings=replace(entry.sittings, standing=sure(entry.sittings.standing)))
    held = {one.number for one in told.sittings if one.date is not None and one.date.isoformat() == part[0]}
    meant = {one.value for one in entry.sittings.parts} & held
    if not meant:
        raise NothingToConfirm
    parts = tuple(_fact(one, sure) if one.value in meant else one for one in entry.sittings.parts)
    sittings: Iterable[SittingEntry] = (
        replace(one, standing=sure(one.standing)) if one.number in meant else one for one in told.sittings
    )
    return replace(_with(told, entry, sittings=replace(entry.sittings, parts=parts)), sittings=tuple(sittings))


def _with(told: MeetingEntry, entry: ConsideredEntry, **changes) -> MeetingEntry:
    considered = tuple(replace(one, **changes) if one is entry else one for one in told.considered)
    return replace(told, considered=considered)


def considered_in(told: MeetingEntry, item: tuple[int, ...]) -> ConsideredEntry:
    """What is told of an item; nothing is known where nothing is told."""
    return next((one for one in told.considered if one.item == item), ConsideredEntry(item))


def considered_at(told: MeetingEntry, item: ItemNumber, sitting: int) -> Standing | None:
    """How sure it is that an item was considered at a sitting; None where it is not told that it was."""
    for entry in told.considered:
        if entry.item == item:
            return next((part.standing for part in entry.sittings.parts if part.value == sitting), None)
    return None


def with_considered_at(told: MeetingEntry, item: ItemNumber, sitting: int, standing: Standing | None) -> MeetingEntry:
    """The meeting with an item considered at a sitting, or not where ``standing`` is None."""
    entry = next((one for one in told.considered if one.item == item), ConsideredEntry(item))
    others = [part for part in entry.sittings.parts if part.value != sitting]
    parts = others if standing is None else [*others, Given(sitting, standing)]
    parts.sort(key=lambda part: part.value)
    whole = entry.sittings.standing
    if parts and whole.status is Status.UNKNOWN:
        # What is entered as it happens is told one by one; that it is all is said by whoever knows.
        whole = Standing()
    elif not parts:
        whole = Standing(Status.UNKNOWN)
    changed = replace(entry, sittings=GivenList(tuple(parts), whole))
    kept = [one for one in told.considered if one.item != item]
    return replace(told, considered=tuple(sorted((*kept, changed), key=lambda one: one.item)))

"""Writing what is told of the lists that meetings leave."""

from collections.abc import Mapping, Sequence

from sessional.bodies.models import Body, Capacity
from sessional.bodies.queries import capacities_by_key
from sessional.facts.recording import Recording
from sessional.facts.written import recorded
from sessional.meetings.actions import record_event
from sessional.meetings.models import EventKind, Meeting, Sitting
from sessional.meetings.queries import meetings_by_key
from sessional.meetings.rules import setting_kept
from sessional.recommendations import rules
from sessional.recommendations.entries import ListEntry, MeetingListsEntry
from sessional.recommendations.models import Group, Item, Placement, RecommendationList
from sessional.recommendations.queries import items_by_key, lists_left_by


@recorded
def record_lists(*, body: Body, meetings: Sequence[MeetingListsEntry], recording: Recording) -> None:
    """Keep the lists that all the meetings of the body leave, and the conclusions and recommendations in them. Meetings
    are kept before."""
    rows = meetings_by_key(body)
    capacities = capacities_by_key(body)
    rules.check_lists(
        meetings, settings={key: setting_kept(meeting, capacities=capacities) for key, meeting in rows.items()}
    )
    kept_lists: dict = {}
    for one in lists_left_by(rows.values()):
        kept_lists.setdefault(one.meeting_id, []).append(one)
    # Left before the placements in them are, so removed after these are gone.
    items = _record_items(body, meetings, recording)
    for told in meetings:
        meeting = rows[told.meeting]
        sittings = {sitting.number: sitting for sitting in meeting.sittings.all()}
        kept = kept_lists.pop(meeting.pk, [])
        _record_lists_of(meeting, told.lists, kept, items, sittings, capacities, recording)
    for kept in kept_lists.values():
        recording.leave(*(one.adopted_at for one in kept), *kept, body_id=body.pk)


def _record_items(body: Body, meetings: Sequence[MeetingListsEntry], recording: Recording) -> dict[str, Item]:
    told = {
        entry.key: {"body": body, "key": entry.key, "text": entry.text}
        for meeting in meetings
        for one in meeting.lists
        for group in one.groups
        for entry in group.entries
    }
    rows = recording.rows(Item, items_by_key(body).values(), list(told.values()), body_id=body.pk, by=("key",))
    return dict(zip(told, rows, strict=True))


def _record_lists_of(
    meeting: Meeting,
    lists: Sequence[ListEntry],
    kept: Sequence[RecommendationList],
    items: Mapping[str, Item],
    sittings: Mapping[int, Sitting],
    capacities: Mapping[str, Capacity],
    recording: Recording,
) -> None:
    told_keys = {entry.key for entry in lists}
    recording.leave(*(one.adopted_at for one in kept if one.key not in told_keys), body_id=meeting.body_id)
    told = []
    for place, entry in enumerate(lists):
        event = record_event(
            meeting=meeting,
            kind=EventKind.LIST_ADOPTED,
            entry=entry.adopted_at,
            subject=entry.key,
            sittings=sittings,
            capacities=capacities,
            recording=recording,
        )
        told.append({"meeting": meeting, "key": entry.key, "position": place, "kind": entry.kind, "adopted_at": event})
    rows = recording.rows(RecommendationList, kept, told, body_id=meeting.body_id, by=("key",))
    for row, entry in zip(rows, lists, strict=True):
        _record_entries(row, entry, meeting, items, recording)


def _record_entries(
    row: RecommendationList, entry: ListEntry, meeting: Meeting, items: Mapping[str, Item], recording: Recording
) -> None:
    kept_groups = list(row.groups.all())
    kept = [placement for group in kept_groups for placement in group.placements.all()]
    groups = recording.rows(
        Group,
        kept_groups,
        [
            {"list": row, "key": group.key, "position": place, "heading": group.heading}
            for place, group in enumerate(entry.groups)
        ],
        body_id=meeting.body_id,
        by=("key",),
    )
    entries = [(group, one) for group, told in zip(groups, entry.groups, strict=True) for one in told.entries]
    recording.rows(
        Placement,
        kept,
        [
            {"list": row, "item": items[one.key], "group": group, "position": place}
            for place, (group, one) in enumerate(entries)
        ],
        body_id=meeting.body_id,
        by=("item",),
    )

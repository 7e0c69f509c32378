"""Giving capacities to people, and ending them. E-mail addresses stand in the part of a line that can be erased."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from sessional.accounts.models import Person
from sessional.bodies import rules
from sessional.bodies.asking import NAMED_IN_PUBLIC
from sessional.bodies.entries import AppointmentEntry
from sessional.bodies.keys import key_of
from sessional.bodies.lines import Columns, changed, personal, subject, told, without
from sessional.bodies.models import Body, Capacity
from sessional.facts.visibility import Visibility
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, Change

COLUMNS = ("office", "party", "since", "until", "on_behalf_of")


@transaction.atomic
def appoint(*, body: Body, entry: AppointmentEntry, by: Actor, at: datetime) -> Capacity:
    """Give a capacity to a person whom the body knows, or to a new one."""
    rules.check_appointment(entry, body=body)
    person = entry.person
    if person is None:
        person = Person.objects.create(names=entry.name, address=entry.address)
    else:
        # Two appointments of one person wait for each other, and the second sees the first.
        Person.objects.select_for_update().get(pk=person.pk)
        _require_not_held(body, person, entry)
    last = body.capacities.aggregate(last=Max("position"))["last"]
    capacity = Capacity.objects.create(
        body=body,
        key=key_of(f"{entry.office} {person}", body.capacities.values_list("key", flat=True)),
        position=0 if last is None else last + 1,
        person=person,
        party=entry.party,
        office=entry.office,
        since=entry.since,
        until=entry.until,
        on_behalf_of=entry.on_behalf_of,
        email=entry.email,
        in_record=False,
    )
    after = {"key": capacity.key, "person": str(person), **told(capacity, *COLUMNS)}
    _write("appoint", capacity, None, after, personal("email", "", entry.email), by=by, at=at)
    return capacity


@transaction.atomic
def change_capacity(*, capacity: Capacity, entry: AppointmentEntry, by: Actor, at: datetime) -> Capacity:
    """Change the days of a capacity, the group of States, or the e-mail address. Person, office and party stay: another
    of these is another capacity."""
    rules.check_appointment(entry, body=capacity.body)
    capacity = _locked(capacity)
    if (entry.person, entry.office, entry.party) != (capacity.person, capacity.office, capacity.party):
        raise ValidationError(_("Another person, office or party is another capacity: give a new one."), code="another")
    was = capacity.email
    values = {
        "since": entry.since,
        **_until(capacity, entry.until),
        "on_behalf_of": entry.on_behalf_of,
        "email": entry.email,
    }
    before, after = changed(capacity, values)
    if after:
        capacity.save(update_fields=list(after))
        told_apart = personal("email", was, entry.email)
        _write("change_capacity", capacity, *without("email", before, after), told_apart, by=by, at=at)
    return capacity


@transaction.atomic
def end_capacity(*, capacity: Capacity, day: date | None, by: Actor, at: datetime) -> Capacity:
    """Say on which day a capacity ends; it is held on that day, and not on the next. None ends it at once: from now on
    it is not held, even if it began today or was still to come."""
    capacity = _locked(capacity)
    if day is None:
        values = {} if capacity.over(at) else _cut_off(capacity, at)
    else:
        rules.require_end(capacity, day)
        values = _until(capacity, day)
    before, after = changed(capacity, values)
    if after:
        capacity.save(update_fields=list(after))
        _write("end_capacity", capacity, before, after, None, by=by, at=at)
    return capacity


def _cut_off(capacity: Capacity, at: datetime) -> Columns:
    """The columns of a capacity that ends at an instant. A day that is written down never lies before the first one."""
    today = _day(capacity, at)
    return {"until": today if capacity.since is None else max(today, capacity.since), "ended_at": at}


def _until(capacity: Capacity, day: date | None) -> Columns:
    """The columns of a capacity with this last day. One that was cut off is held again where the day is another one, and
    later than the one on which it was."""
    cut_off = capacity.ended_at
    again = cut_off is not None and day != capacity.until and (day is None or day > _day(capacity, cut_off))
    return {"until": day, "ended_at": None if again else cut_off}


def _day(capacity: Capacity, at: datetime) -> date:
    return at.astimezone(ZoneInfo(capacity.body.time_zone)).date()


def _locked(capacity: Capacity) -> Capacity:
    rows = Capacity.objects.select_for_update(of=("self",)).select_related("body", "person", "party")
    return rows.get(pk=capacity.pk)


def _require_not_held(body: Body, person: Person, entry: AppointmentEntry) -> None:
    """That the person does not hold the same capacity on one of the same days, unless that was cut off."""
    same = body.capacities.filter(person=person, office=entry.office, party=entry.party, ended_at__isnull=True)
    if entry.until is not None:
        same = same.filter(Q(since__isnull=True) | Q(since__lte=entry.until))
    if entry.since is not None:
        same = same.filter(Q(until__isnull=True) | Q(until__gte=entry.since))
    if same.exists():
        raise ValidationError({"office": ValidationError(_("The person holds this capacity already."), code="twice")})


def _write(verb: str, capacity: Capacity, before, after, told_apart, *, by: Actor, at: datetime) -> None:
    change = Change(
        verb,
        subject(capacity, str(capacity.person)),
        before,
        after,
        told_apart,
        party_id=capacity.party_id,
        visibility=Visibility.PUBLIC if capacity.office in NAMED_IN_PUBLIC else Visibility.DESK,
    )
    write_line(body_id=capacity.body_id, change=change, by=by, at=at)

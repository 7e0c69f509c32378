"""Keeping the directory: who takes part, and where each is reached.

Addresses stand in the part of a line that can be erased, since they may be those of a person.
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from sessional.bodies import rules
from sessional.bodies.entries import AddressEntry, PartyEntry
from sessional.bodies.keys import key_of
from sessional.bodies.lines import Columns, changed, personal, plain, subject, told, without
from sessional.bodies.models import Body, Party, PartyAddress
from sessional.facts.visibility import Visibility
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, Change

COLUMNS = ("category", "state", "name")
ADDRESS = ("kind", "label", "language", "since", "until")


@transaction.atomic
def add_party(*, body: Body, entry: PartyEntry, by: Actor, at: datetime) -> Party:
    """Enter somebody who takes part. An empty ``key`` of the entry is made of its State or name."""
    rules.check_party(entry, body=body)
    key = entry.key or key_of(entry.state or str(entry.name), body.parties.values_list("key", flat=True))
    last = body.parties.aggregate(last=Max("position"))["last"]
    party = Party.objects.create(
        body=body,
        key=key,
        position=0 if last is None else last + 1,
        category=entry.category,
        state=entry.state,
        name=entry.name,
        in_record=False,
    )
    change = Change("add_party", subject(party), after=told(party, "key", *COLUMNS), visibility=Visibility.PUBLIC)
    write_line(body_id=body.pk, change=change, by=by, at=at)
    return party


@transaction.atomic
def change_party(*, party: Party, entry: PartyEntry, by: Actor, at: datetime) -> Party:
    """Change the category or the name of a party. What State it is does not change, nor does its key."""
    party = Party.objects.select_for_update(of=("self",)).select_related("body").get(pk=party.pk)
    if entry.state != party.state:
        raise ValidationError({"state": ValidationError(_("What State a party is does not change."), code="state")})
    rules.check_party(entry, body=party.body, party=party)
    before, after = changed(party, {"category": entry.category, "name": entry.name})
    if after:
        party.save(update_fields=list(after))
        change = Change("change_party", subject(party), before, after, visibility=Visibility.PUBLIC)
        write_line(body_id=party.body_id, change=change, by=by, at=at)
    return party


@transaction.atomic
def remove_party(*, party: Party, by: Actor, at: datetime) -> None:
    """Remove a party that was entered by mistake, and its addresses; they are gone, but for the journal. InUse where
    anything else hangs on it, ValidationError where the record tells of it."""
    party = Party.objects.select_for_update(of=("self",)).select_related("body").get(pk=party.pk)
    rules.require_unused(party)
    for address in party.addresses.all():
        remove_address(address=address, by=by, at=at)
    before = told(party, "key", *COLUMNS)
    change = Change("remove_party", subject(party), before=before, visibility=Visibility.PUBLIC)
    write_line(body_id=party.body_id, change=change, by=by, at=at)
    party.delete()


@transaction.atomic
def add_address(*, party: Party, entry: AddressEntry, by: Actor, at: datetime) -> PartyAddress:
    """Enter an address of a party."""
    rules.check_address(entry)
    address = PartyAddress(party=party, address=entry.address, **_columns(entry))
    _keep(address, force_insert=True)
    _write(
        "add_address", address, None, told(address, *ADDRESS), personal("address", "", address.address), by=by, at=at
    )
    return address


@transaction.atomic
def change_address(*, address: PartyAddress, entry: AddressEntry, by: Actor, at: datetime) -> PartyAddress:
    """Change an address of a party."""
    rules.check_address(entry)
    address = PartyAddress.objects.select_for_update(of=("self",)).select_related("party").get(pk=address.pk)
    was = address.address
    before, after = changed(address, {"address": entry.address, **_columns(entry)})
    if after:
        _keep(address, update_fields=list(after))
        told_apart = personal("address", was, entry.address)
        _write("change_address", address, *without("address", before, after), told_apart, by=by, at=at)
    return address


@transaction.atomic
def remove_address(*, address: PartyAddress, by: Actor, at: datetime) -> None:
    """Remove an address of a party; it is gone, but for the journal."""
    was = {name: plain(address, name) for name in ADDRESS}
    _write("remove_address", address, was, None, personal("address", address.address, ""), by=by, at=at)
    address.delete()


def _columns(entry: AddressEntry) -> Columns:
    return {
        "kind": entry.kind,
        "label": entry.label,
        "language": entry.language,
        "since": entry.since,
        "until": entry.until,
    }


def _keep(address: PartyAddress, **how) -> None:
    try:
        with transaction.atomic():
            address.save(**how)
    except IntegrityError:
        # The rules leave nothing but the same address a second time.
        error = ValidationError(_("The party has this address already."), code="twice")
        raise ValidationError({"address": error}) from None


def _write(verb: str, address: PartyAddress, before, after, told_apart, *, by: Actor, at: datetime) -> None:
    party = address.party
    change = Change(verb, subject(address, str(party)), before, after, told_apart, party_id=party.pk)
    write_line(body_id=party.body_id, change=change, by=by, at=at)

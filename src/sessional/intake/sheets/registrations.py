"""The rows of a sheet of registrations: a person, in a capacity, for a party of the directory."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from sessional.accounts.models import Person
from sessional.bodies.actions import appoint, change_capacity
from sessional.bodies.entries import AppointmentEntry
from sessional.bodies.models import Body, Capacity
from sessional.facts.multilingual import Multilingual
from sessional.intake.sheets.cells import day_in, member_in, party_in
from sessional.intake.sheets.outcome import Outcome, Wrong
from sessional.intake.sheets.reading import Row
from sessional.journal.entries import Actor
from sessional.report.facts import LANGUAGES, Address, Office

#: The column for each field that the actions may find wrong.
COLUMNS = {
    "name": "name",
    "party": "party",
    "email": "email",
    "on_behalf_of": "on_behalf_of",
    "until": "until",
    "office": "capacity",
}


class Registrations:
    """Takes rows one after the other; what is wrong with them is in ``wrong``."""

    def __init__(self, body: Body, *, by: Actor, at: datetime):
        self.body, self.by, self.at = body, by, at
        self.wrong = Wrong(COLUMNS)
        self.parties = list(body.parties.all())
        self.held = list(body.capacities.select_related("person", "party", "body").order_by("position", "pk"))

    def take(self, row: Row) -> Outcome:
        """Keep what a row says."""
        told = self._told(row)
        if told is None:
            return Outcome.AS_BEFORE
        outcome = Outcome.AS_BEFORE
        with self.wrong.at(row):
            outcome = self._kept(told)
        return outcome

    def _told(self, row: Row) -> AppointmentEntry | None:
        """What the row says; None where something in it is wrong."""
        before = len(self.wrong.problems)
        values: dict = {}
        with self.wrong.at(row, "name"):
            if not row["name"]:
                raise ValidationError(_("Give the name of the person."))
        with self.wrong.at(row, "name_language"):
            lang = row["name_language"].casefold() or "en"
            if lang not in LANGUAGES:
                raise ValidationError(
                    _("“%(lang)s” is not one of the languages %(languages)s.")
                    % {"lang": lang, "languages": ", ".join(LANGUAGES)}
                )
            if row["name"]:
                values["name"] = Multilingual.of(lang, {lang: row["name"]})
            if row["on_behalf_of"]:
                values["on_behalf_of"] = Multilingual.of(lang, {lang: row["on_behalf_of"]})
        with self.wrong.at(row, "form_of_address"):
            values["address"] = member_in(row["form_of_address"], Address, Address.NONE)
        with self.wrong.at(row, "capacity"):
            values["office"] = member_in(row["capacity"], Office, Office.DELEGATE)
        with self.wrong.at(row, "party"):
            values["party"] = party_in(row["party"], self.parties) if row["party"] else None
        with self.wrong.at(row, "from"):
            values["since"] = day_in(row["from"])
        with self.wrong.at(row, "until"):
            values["until"] = day_in(row["until"])
        return None if len(self.wrong.problems) > before else AppointmentEntry(email=row["email"], **values)

    def _kept(self, told: AppointmentEntry) -> Outcome:
        same = [one for one in self.held if one.party == told.party and _is_person(one, told)]
        held = next((one for one in reversed(same) if one.office is told.office and _may_be(one, told)), None)
        if held is None:
            person = _person(same)
            entry = AppointmentEntry(
                office=told.office,
                person=person,
                name=told.name if person is None else None,
                address=told.address,
                party=told.party,
                since=told.since,
                until=told.until,
                on_behalf_of=told.on_behalf_of,
                email=told.email,
            )
            self.held.append(appoint(body=self.body, entry=entry, by=self.by, at=self.at))
            return Outcome.NEW
        entry = AppointmentEntry(
            office=held.office,
            person=held.person,
            party=held.party,
            # What the sheet leaves open stays as it is.
            since=told.since or held.since,
            until=told.until or held.until,
            on_behalf_of=_group(told, held),
            email=told.email or held.email,
        )
        if (entry.since, entry.until, entry.on_behalf_of, entry.email) == (
            held.since,
            held.until,
            held.on_behalf_of,
            held.email,
        ):
            return Outcome.AS_BEFORE
        self.held[self.held.index(held)] = change_capacity(capacity=held, entry=entry, by=self.by, at=self.at)
        return Outcome.CHANGED


def _is_person(held: Capacity, told: AppointmentEntry) -> bool:
    """Whether a capacity is held by whom the row tells of: by the e-mail address where both have one, else by the name."""
    if told.email and held.email:
        return told.email.casefold() == held.email.casefold()
    names = {" ".join(text.text.casefold().split()) for _lang, text in held.person.names.texts}
    return " ".join(str(told.name).casefold().split()) in names


def _may_be(held: Capacity, told: AppointmentEntry) -> bool:
    """Whether the days that are told may be those of a capacity, and not of another time."""
    after = _before(held.until, told.since)
    return not after and not _before(told.until, held.since)


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def _person(same: list[Capacity]) -> Person | None:
    return same[-1].person if same else None


def _group(told: AppointmentEntry, held: Capacity) -> Multilingual | None:
    group, before = told.on_behalf_of, held.on_behalf_of
    if group is None or (before is not None and str(group) in (text.text for _lang, text in before.texts)):
        return before
    return group

"""The rows of a sheet of parties: who takes part, and one address in each row."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from sessional.bodies.actions import add_address, add_party, change_address, change_party
from sessional.bodies.entries import AddressEntry, PartyEntry
from sessional.bodies.models import AddressKind, Body, Party
from sessional.facts.multilingual import Multilingual, Translation
from sessional.intake.sheets.cells import day_in, member_in, names_of, state_in
from sessional.intake.sheets.outcome import Outcome, Wrong
from sessional.intake.sheets.reading import Row
from sessional.journal.entries import Actor
from sessional.report.facts import LANGUAGES, Category
from sessional.report.states import State

#: The column for each field that the actions may find wrong.
COLUMNS = {
    "state": "state",
    "category": "category",
    **{f"name_{lang}": f"name_{lang}" for lang in LANGUAGES},
    "name": "name_en",
    "address": "address",
    "label": "label",
    "language": "language",
    "until": "until",
}


class Parties:
    """Takes rows one after the other; what is wrong with them is in ``wrong``."""

    def __init__(self, body: Body, *, by: Actor, at: datetime):
        self.body, self.by, self.at = body, by, at
        self.wrong = Wrong(COLUMNS)
        self.kept = list(body.parties.prefetch_related("addresses"))
        self.addresses = {
            one.pk: {(address.kind, address.address): address for address in one.addresses.all()} for one in self.kept
        }

    def take(self, row: Row) -> Outcome:
        """Keep what a row says."""
        found, outcomes = None, []
        with self.wrong.at(row):
            found, outcome = self._party(row)
            outcomes.append(outcome)
        if found is not None:
            with self.wrong.at(row):
                outcomes.append(self._address(row, found))
        return next((one for one in (Outcome.NEW, Outcome.CHANGED) if one in outcomes), Outcome.AS_BEFORE)

    def _party(self, row: Row) -> tuple[Party | None, Outcome]:
        try:
            called = state_in(row["state"]) if row["state"] else None
        except ValidationError as error:
            raise ValidationError({"state": error}) from None
        texts = {lang: told for lang in LANGUAGES if (told := row[f"name_{lang}"])}
        if called is None and not texts:
            raise ValidationError({"state": [_("Give a State or a name: one of the two.")]})
        if called is not None and texts:
            raise ValidationError(
                {"state": [_("Give a State or a name, and not both: the names of States are known.")]}
            )
        kept = self._known(called, texts)
        category = self._category(row, called, kept)
        if kept is None:
            name = None if called else Multilingual.of(next(iter(_original_first(texts))), texts)
            entry = PartyEntry("", category, called and called.code, name)
            party = add_party(body=self.body, entry=entry, by=self.by, at=self.at)
            self.kept.append(party)
            self.addresses[party.pk] = {}
            return party, Outcome.NEW
        name = kept.name
        if name is not None:
            told = dict(name.texts)
            told |= {
                lang: Translation(text) for lang, text in texts.items() if lang not in told or told[lang].text != text
            }
            name = Multilingual.of(name.original, told)
        if (category, name) == (kept.category, kept.name):
            return kept, Outcome.AS_BEFORE
        party = change_party(party=kept, entry=PartyEntry("", category, kept.state, name), by=self.by, at=self.at)
        self.kept[self.kept.index(kept)] = party
        return party, Outcome.CHANGED

    def _known(self, called: State | None, texts: dict[str, str]) -> Party | None:
        if called is not None:
            return next((one for one in self.kept if one.state == called.code), None)
        names = names_of(one for one in self.kept if one.state is None)
        told = [" ".join(text.casefold().split()) for text in texts.values()]
        return next((names[text] for text in told if text in names), None)

    def _category(self, row: Row, called: State | None, kept: Party | None) -> Category:
        otherwise = kept.category if kept is not None else None
        if otherwise is None and called is not None:
            otherwise = Category.MEMBER_STATE if called.member else Category.OBSERVER_STATE
        try:
            category = member_in(row["category"], Category, otherwise)
        except ValidationError as error:
            raise ValidationError({"category": error}) from None
        if category is None:
            raise ValidationError({"category": [_("Say in which category this participant takes part.")]})
        return category

    def _address(self, row: Row, party: Party) -> Outcome:
        if not row["address"]:
            return Outcome.AS_BEFORE
        kept = self.addresses[party.pk]
        days = {}
        for column in ("from", "until"):
            with self.wrong.at(row, column):
                days[column] = day_in(row[column])
        kind = None
        with self.wrong.at(row, "kind"):
            kind = member_in(row["kind"], AddressKind, AddressKind.EMAIL if "@" in row["address"] else None)
            if kind is None:
                raise ValidationError(_("Say what kind of address this is: e-mail, post or telephone."))
        if kind is None or len(days) < 2:
            return Outcome.AS_BEFORE
        before = kept.get((kind, row["address"]))
        entry = AddressEntry(
            kind=kind,
            address=row["address"],
            # What the sheet leaves open stays as it is.
            label=row["label"] or (before.label if before else ""),
            language=row["language"].casefold() or (before.language if before else None),
            since=days["from"] or (before.since if before else None),
            until=days["until"] or (before.until if before else None),
        )
        if before is None:
            kept[kind, row["address"]] = add_address(party=party, entry=entry, by=self.by, at=self.at)
            return Outcome.NEW
        if (entry.label, entry.language, entry.since, entry.until) == (
            before.label,
            before.language,
            before.since,
            before.until,
        ):
            return Outcome.AS_BEFORE
        kept[kind, row["address"]] = change_address(address=before, entry=entry, by=self.by, at=self.at)
        return Outcome.CHANGED


def _original_first(texts: dict[str, str]) -> list[str]:
    """English where there is a name in it, else the first language that there is."""
    return sorted(texts, key=lambda lang: lang != "en")

"""Who keeps the directory of parties, and what may stand in it."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from sessional.bodies.asking import Asking
from sessional.bodies.entries import AddressEntry, PartyEntry
from sessional.bodies.models import AddressKind, Body, Party
from sessional.bodies.permission import heads_the_party, holds_one_of, is_secretariat, rule
from sessional.bodies.queries import hanging_on
from sessional.bodies.rules.record import STATES
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.report.facts import Office

MOST_IN_ADDRESS = 1000
MOST_IN_LABEL = 200
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()./-]{3,39}")

may_keep_directory = is_secretariat


@rule(_("This is for the Secretariat of the body."))
def is_secretariat_of_the_party(asking: Asking, party: Party) -> bool:
    return holds_one_of(asking, party.body, {Office.SECRETARIAT})


may_keep_addresses = is_secretariat_of_the_party | heads_the_party


def check_party(entry: PartyEntry, *, body: Body, party: Party | None = None) -> None:
    """A party that is entered, or changed (``party``): a State or a name, in its category, and not there already."""
    problems = Problems()
    with problems.at("state"):
        if (entry.state is None) == (entry.name is None):
            raise ValidationError(_("Give a State or a name: one of the two."), code="state-or-name")
        if entry.state is not None:
            rules.validate_state(entry.state)
            _require_new(body, party, _("This State is in the directory already."), state=entry.state)
    with problems.at("category"):
        if (entry.category in STATES) and entry.name is not None:
            raise ValidationError(_("Only a State takes part in this category; choose the State."), code="category")
        if (entry.category not in STATES) and entry.state is not None:
            raise ValidationError(
                _("A State takes part as a Member State or as a non-member observer State."), code="category"
            )
    with problems.at("name"):
        if entry.name is not None:
            rules.validate_name(entry.name)
            names = {told.text.casefold() for _lang, told in entry.name.texts}
            for other in body.parties.filter(name__isnull=False).exclude(pk=party and party.pk):
                if names & {told.text.casefold() for _lang, told in other.name.texts}:
                    raise ValidationError(_("A party with this name is in the directory already."), code="twice")
    problems.raise_if_any()


def _require_new(body: Body, party: Party | None, message, **same) -> None:
    if body.parties.filter(**same).exclude(pk=party and party.pk).exists():
        raise ValidationError(message, code="twice")


class InUse(ValidationError):
    """Something hangs on a party; ``hanging`` says how many rows of each kind, by its label."""

    def __init__(self, hanging: Mapping[str, int]):
        super().__init__(
            _("Something belongs to this participant: %(hanging)s."),
            code="in-use",
            params={"hanging": ", ".join(f"{label} ({count})" for label, count in hanging.items())},
        )
        self.hanging = hanging


def require_unused(party: Party) -> None:
    """That a party was entered here and nothing hangs on it, so that removing it takes nothing away but a mistake."""
    if party.in_record:
        raise ValidationError(
            _("The record file of the body tells of this participant: take it out of the record, and load it again."),
            code="in-record",
        )
    if hanging := hanging_on(party):
        raise InUse(hanging)


def check_address(entry: AddressEntry) -> None:
    """An address in the form of its kind, with days in order."""
    problems = Problems()
    with problems.at("address"):
        rules.validate_words(entry.address, most=MOST_IN_ADDRESS, lines=entry.kind is AddressKind.POST)
        if entry.kind is AddressKind.EMAIL:
            validate_email(entry.address)
        if entry.kind is AddressKind.TELEPHONE and not _TELEPHONE.fullmatch(entry.address):
            raise ValidationError(
                _("A telephone number is written in digits, with the code of the country: +43 1 26060."),
                code="telephone",
            )
    with problems.at("label"):
        if entry.label:
            rules.validate_words(entry.label, most=MOST_IN_LABEL)
    with problems.at("language"):
        if entry.language is not None:
            rules.validate_language(entry.language)
    with problems.at("until"):
        require_days_in_order(entry.since, entry.until)
    problems.raise_if_any()


def require_days_in_order(since, until) -> None:
    """That what holds from a day to a day does not end before it begins."""
    if since and until and until < since:
        raise ValidationError(
            _("It ends on %(until)s, before it begins on %(since)s."),
            code="dates-in-order",
            params={"until": until.isoformat(), "since": since.isoformat()},
        )

"""Who drafts, clears, sends, acknowledges and publishes a communication, and what it may say."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.bodies.asking import Asking
from sessional.bodies.entries import CommunicationEntry
from sessional.bodies.models import PUBLISHABLE, Clearance, ClearanceStatus, Communication
from sessional.bodies.permission import acts_for_a_party, holds_one_of, of_the_party, rule
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.facts.visibility import Visibility
from sessional.report.facts import Office

MOST_IN_REASON = 2_000

may_draft = acts_for_a_party


@rule(_("This is for those who act for this delegation."))
def may_change_communication(asking: Asking, communication: Communication) -> bool:
    return of_the_party(asking, communication.party)


@rule(_("The head of the delegation clears, returns and sends what it writes."))
def may_clear(asking: Asking, communication: Communication) -> bool:
    return of_the_party(asking, communication.party, {Office.HEAD_OF_DELEGATION})


@rule(_("The Secretariat acknowledges what was sent to it."))
def may_acknowledge(asking: Asking, communication: Communication) -> bool:
    return holds_one_of(asking, communication.body, {Office.SECRETARIAT})


@rule(_("The Secretariat publishes what was sent to it, where the party asked for that."))
def may_publish(asking: Asking, communication: Communication) -> bool:
    return holds_one_of(asking, communication.body, {Office.SECRETARIAT})


class Stale(ValidationError):
    """What somebody saw has changed since; ``now`` is the row as it is."""

    def __init__(self, now: Clearance):
        super().__init__(
            _(
                "Somebody else changed this while it was open here. What is kept now is shown below; nothing was written."
            ),
            code="stale",
        )
        self.now = now


def require_edition(row: Clearance, edition: int) -> None:
    """That a row is as somebody saw it who saw this edition."""
    if row.edition != edition:
        raise Stale(row)


_IS_NOT = {
    ClearanceStatus.DRAFT: _("It is no draft any longer."),
    ClearanceStatus.CLEARED: _("It is not cleared."),
    ClearanceStatus.SENT: _("It has not been sent."),
}


def require_status(row: Clearance, *allowed: ClearanceStatus) -> None:
    """That a row has come as far as that, and no further."""
    if row.status not in allowed:
        message = _("It was sent already.") if row.status is ClearanceStatus.SENT else _IS_NOT[allowed[0]]
        raise ValidationError(message, code="status")


def check_communication(entry: CommunicationEntry) -> None:
    """A subject of one line, a text, and the language of both."""
    problems = Problems()
    with problems.at("subject"):
        rules.validate_one_line(entry.subject)
    with problems.at("language"):
        rules.validate_language(entry.language)
    with problems.at("text"):
        rules.validate_paragraph(entry.text)
    with problems.at("publication_asked"):
        if entry.publication_asked is not None and entry.publication_asked not in PUBLISHABLE:
            raise ValidationError(_("A communication is published to delegations, participants or everybody."))
    problems.raise_if_any()


def check_reason(reason: str) -> None:
    """Why a draft is returned."""
    problems = Problems()
    with problems.at("reason"):
        rules.validate_words(reason, most=MOST_IN_REASON, lines=True)
    problems.raise_if_any()


def check_publication(communication: Communication, to: Visibility) -> None:
    """That the party asked for a publication as wide as this, and that it is wider than what there is."""
    asked, now = communication.publication_asked, communication.visibility
    if asked is None:
        raise ValidationError(_("The party did not ask for publication."), code="not-asked")
    if to not in PUBLISHABLE or PUBLISHABLE.index(to) > PUBLISHABLE.index(asked):
        raise ValidationError(_("The party asked for a narrower publication."), code="wider-than-asked")
    if now in PUBLISHABLE and PUBLISHABLE.index(to) < PUBLISHABLE.index(now):
        raise ValidationError(_("It is published to more readers already."), code="narrower")

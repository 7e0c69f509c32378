"""Who gives reading links, and what they may open."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from sessional.bodies.asking import Asking
from sessional.bodies.entries import LinkEntry
from sessional.bodies.models import Body, Party, ReadingLink
from sessional.bodies.permission import (
    heads_a_party,
    holds_one_of,
    is_secretariat,
    of_the_party,
    parties_headed,
    rule,
)
from sessional.bodies.queries import links_of
from sessional.bodies.rules.parties import MOST_IN_LABEL
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.report.facts import Office

#: A link ends within a year.
LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class LinkSeat:
    """What a link would open: what a party of the body sees, or what participants see (``party`` is None)."""

    body: Body
    party: Party | None = None
    shows_drafts: bool = False


@rule(
    _("The Secretariat gives a link that shows a party or the participants what was sent and published, never drafts.")
)
def is_secretariat_and_shows_no_drafts(asking: Asking, wanted: LinkSeat) -> bool:
    return not wanted.shows_drafts and holds_one_of(asking, wanted.body, {Office.SECRETARIAT})


@rule(_("The head of a delegation gives a link that shows what that delegation sees."))
def heads_the_party_it_opens(asking: Asking, wanted: LinkSeat) -> bool:
    return wanted.party is not None and of_the_party(asking, wanted.party, {Office.HEAD_OF_DELEGATION})


may_make_link = is_secretariat_and_shows_no_drafts | heads_the_party_it_opens
#: To come to the screens of links of a body at all.
may_make_links = is_secretariat | heads_a_party


def links_kept(asking: Asking, body: Body) -> QuerySet[ReadingLink]:
    """The links that somebody may look through: the Secretariat all; a head those that show the own delegation."""
    links = links_of(body)
    return links if is_secretariat(asking, body) else links.filter(party__in=parties_headed(asking, body))


@rule(_("A link is revoked by the Secretariat, or by the head of the delegation that it shows."))
def may_revoke_link(asking: Asking, link: ReadingLink) -> bool:
    heads = link.party is not None and of_the_party(asking, link.party, {Office.HEAD_OF_DELEGATION})
    return heads or holds_one_of(asking, link.body, {Office.SECRETARIAT})


def check_link(entry: LinkEntry, *, body: Body, at: datetime) -> None:
    """A link with a label, which ends, and within a year."""
    problems = Problems()
    with problems.at("label"):
        rules.validate_words(entry.label, most=MOST_IN_LABEL)
    with problems.at("party"):
        if entry.party is not None and entry.party.body_id != body.pk:
            raise ValidationError(_("This party is not one of the body."), code="party")
    with problems.at("shows_drafts"):
        if entry.shows_drafts and entry.party is None:
            raise ValidationError(_("Only a link for a party shows drafts."), code="drafts")
    with problems.at("ends_at"):
        if entry.ends_at <= at:
            raise ValidationError(_("A link ends after today."), code="ends")
        if entry.ends_at > at + LONGEST:
            raise ValidationError(_("A link ends within a year."), code="ends")
    problems.raise_if_any()

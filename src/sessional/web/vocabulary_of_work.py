"""The words of the interface for long work: what it is, how far it is, what went wrong and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, ngettext, pgettext_lazy

from sessional.bodies.models import Body
from sessional.bodies.permission import Rule, is_administrator, is_at_the_desk
from sessional.drafting.queries import report_with_id
from sessional.drafting.reindexing import REINDEX
from sessional.drafting.work import CANNOT_COMPOSE, GONE, KEPT_FILES, NOT_FINAL, NOT_KEPT, REPORT_FILES
from sessional.intake.work import RECORD_EXPORT
from sessional.papers.work import JOURNAL_EXPORT
from sessional.tasks.actions import WORKER_LOST
from sessional.tasks.models import Work, WorkState

STATES = {
    WorkState.WAITING: pgettext_lazy("state of long work", "waiting"),
    WorkState.RUNNING: pgettext_lazy("state of long work", "under way"),
    WorkState.FINISHED: pgettext_lazy("state of long work", "done"),
    WorkState.FAILED: pgettext_lazy("state of long work", "ended without a result"),
}
STATE_MARKS = {
    WorkState.WAITING: "○",
    WorkState.RUNNING: "◐",
    WorkState.FINISHED: "●",
    WorkState.FAILED: "✕",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """``words`` say what is done; ``asked_for_at`` gives the address at which it is asked for and what is sent there, or
    None where what it was done to is gone, or it is asked for elsewhere. ``kept_at`` gives the address of the paper with
    which a work keeps what it makes, None of other works. ``may_ask`` is the rule on who asks on the page of the work."""

    words: object
    asked_for_at: Callable[[str, Body, Work], dict[str, str] | None]
    kept_at: Callable[[str, Body, Work], str | None] = lambda lang, body, work: None
    may_ask: Rule = is_at_the_desk


def _report_files(lang: str, body: Body, work: Work) -> dict[str, str] | None:
    report = report_with_id(work.subject)
    if report is None:
        return None
    address = reverse("order_report_files", args=[lang, body.key, report.meeting.key])
    return {"address": address, "stage": report.stage.value}


def _paper_of_report(lang: str, body: Body, work: Work) -> str | None:
    report = report_with_id(work.subject)
    return None if report is None else reverse("paper", args=[lang, body.key, report.paper.key])


def _journal_export(lang: str, body: Body, work: Work) -> dict[str, str]:
    return {"address": reverse("order_journal_export", args=[lang, body.key])}


def _record_export(lang: str, body: Body, work: Work) -> dict[str, str]:
    return {"address": reverse("export_record", args=[lang, body.key])}


def _reindex(lang: str, body: Body, work: Work) -> dict[str, str]:
    return {"address": reverse("reindex_body", args=[lang, body.key])}


KINDS = {
    REPORT_FILES: Kind(gettext_lazy("All files of a report"), _report_files),
    KEPT_FILES: Kind(gettext_lazy("The files of a report, kept with its paper"), lambda *of: None, _paper_of_report),
    RECORD_EXPORT: Kind(gettext_lazy("The record of the body, with all files of its reports"), _record_export),
    JOURNAL_EXPORT: Kind(gettext_lazy("The public export of the journal"), _journal_export),
    REINDEX: Kind(gettext_lazy("The index of the search, made anew"), _reindex, may_ask=is_administrator),
}
#: For works that a later version of the software asked for.
_OTHER = Kind(gettext_lazy("Other work"), lambda lang, body, work: None)


def kind(work: Work) -> Kind:
    return KINDS.get(work.kind, _OTHER)


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, and what to do about it; ``said`` are words of the record, in English, or None."""

    wrong: str
    remedy: str
    said: str | None = None


def problem(work: Work) -> Problem | None:
    """What went wrong with a work; None where nothing did."""
    if not work.problem:
        return None
    if work.problem == GONE:
        return Problem(
            _("What this was asked for is not on record any longer."), _("Look it up, and ask for what is there now.")
        )
    if work.problem == NOT_FINAL:
        count = work.details["open"]
        wrong = ngettext(
            "This report is meant to be final, and %(count)s of its facts is not confirmed.",
            "This report is meant to be final, and %(count)s of its facts are not confirmed.",
            count,
        )
        return Problem(wrong % {"count": count}, _("Confirm them or keep the report a draft, then ask again."))
    if work.problem == CANNOT_COMPOSE:
        return Problem(
            _("The report cannot be composed from the facts on record."),
            _("Enter what is missing, then ask again."),
            work.details["said"],
        )
    if work.problem == NOT_KEPT:
        return Problem(
            _("The paper does not take the files any longer."), _("Look at the paper."), work.details["said"]
        )
    if work.problem == WORKER_LOST:
        return Problem(
            _("Each time it was begun, it was cut short."),
            _("Tell the administrator the number of this work: the machine may lack memory."),
        )
    return Problem(
        _("Something went wrong that nobody had foreseen."),
        _("Ask again. If it happens again, tell the administrator the number of this work: the log says more."),
    )

"""What may be done with a paper on the way to its release and its issue. Refusals are for the people at the screens: they
name the field of the form and say what would be right."""

from datetime import MAXYEAR, UTC, datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Body
from sessional.bodies.permission import is_secretariat
from sessional.facts.rules import validate_words
from sessional.facts.visibility import Visibility
from sessional.papers.entries import PaperEntry, ReleaseEntry
from sessional.papers.families import parsed
from sessional.papers.lines import ISSUED_COLUMNS
from sessional.papers.models import MOST_IN_REASON, Paper, PaperFile
from sessional.papers.queries import Release, languages_missing, languages_there, release_of
from sessional.report.symbols import SymbolError, parse

#: Who keeps the papers of a body: adds them, keeps their files, releases and issues them.
may_keep_papers = is_secretariat
#: Whom a paper can be released to.
RELEASED_TO = (Visibility.DELEGATIONS, Visibility.PARTICIPANTS, Visibility.PUBLIC)


def refuse(field: str, message, **params) -> None:
    raise ValidationError({field: ValidationError(message, code=field, params=params)})


def check_symbol(body: Body, symbol: str | None, *, but: Paper | None = None) -> None:
    """That a paper entered here keeps the grammar, has its symbol alone, and comes after the one that it follows."""
    if symbol is None:
        return
    try:
        told = parse(symbol)
    except SymbolError:
        refuse(
            "symbol",
            _(
                "This is not a document symbol. A symbol looks like UNODC/CCPCJ/EG.4/2019/L.1 or A/80/L.4/Rev.1, with an "
                "asterisk at its end for a reissue."
            ),
        )
    others = body.papers.exclude(pk=but.pk) if but is not None else body.papers.all()
    if others.filter(symbol=symbol).exists():
        refuse("symbol", _("There is a paper with this symbol already."))
    before = told.comes_after
    if before is not None and not others.filter(symbol=str(before)).exists():
        refuse("symbol", _("This symbol needs the paper %(symbol)s before it, which is not on record."), symbol=before)


def check_languages(paper: Paper, entry: PaperEntry) -> None:
    """That each language in which there is a file stays one of the paper's."""
    left = [lang for lang in languages_there(paper) if lang not in entry.languages]
    if left:
        refuse(
            "languages",
            _("There is a file in a language that is left out here (%(languages)s). Remove the file first."),
            languages=", ".join(left),
        )


def check_unchanged_where_issued(paper: Paper, told: dict) -> None:
    """That nothing is told of an issued paper that differs from what it was issued with. ``told`` holds columns."""
    if paper.issued_at is None:
        return
    for name in ISSUED_COLUMNS:
        if name in told and told[name] != getattr(paper, name):
            refuse(
                name,
                _(
                    "This paper was issued, and what was issued does not change. A mistake in it is put right by a "
                    "corrigendum (Corr.), a revision (Rev.) or a reissue (*)."
                ),
            )


def check_file(paper: Paper, language: str, kept: PaperFile | None) -> None:
    """That a file may come, or take the place of ``kept``."""
    check_language(paper, language)
    _check_not_issued(kept)


def check_language(paper: Paper, language: str) -> None:
    """That the paper is one in this language."""
    if language not in paper.languages:
        refuse("language", _("The paper is not said to be in this language. Add the language to the paper first."))


def check_removal(paper: Paper, file: PaperFile, at: datetime) -> None:
    """That a file may go: it is not issued, and the release of the paper does not count on it."""
    _check_not_issued(file)
    if release_of(paper, at) == Release.SET:
        refuse("file", _("The release of the paper is set. Withdraw the release before removing a file."))
    if release_of(paper, at) == Release.OUT and paper.visible_since is not None:
        refuse("file", _("The paper is released. A file of it can be replaced, but not removed."))


def _check_not_issued(file: PaperFile | None) -> None:
    if file is not None and file.issued_at is not None:
        refuse(
            "file",
            _(
                "This file was issued, and what was issued does not change. A mistake in it is put right by a "
                "corrigendum (Corr.), a revision (Rev.) or a reissue (*)."
            ),
        )


def check_languages_there(paper: Paper, without: str) -> None:
    """That every language of the paper is there, or a reason is given why it goes out in some of them."""
    if without:
        validate_words(without, most=MOST_IN_REASON)
    if not languages_there(paper):
        refuse("without", _("There is no file of this paper yet."))
    missing = languages_missing(paper)
    if missing and not without:
        refuse(
            "without",
            _(
                "All languages are released together, and these are missing: %(languages)s. Wait for them, or give the "
                "reason for releasing the paper in some languages only."
            ),
            languages=", ".join(missing),
        )


def instant_of(release: ReleaseEntry) -> datetime:
    """The instant at which the clocks of the zone show the day and time; the later one where they show it twice, since a
    release must not come early. ValidationError where they never do."""
    wall = datetime.combine(release.day, release.time)
    try:
        instant = wall.replace(tzinfo=ZoneInfo(release.zone), fold=1).astimezone(UTC)
    except OverflowError:
        refuse("day", _("There is no such day in this time zone."))
    if instant.year == MAXYEAR:
        # The last of these days have no time in the zones ahead, and pages show times in several.
        refuse("day", _("There is no such day in this time zone."))
    if instant.astimezone(ZoneInfo(release.zone)).replace(tzinfo=None) != wall:
        refuse("time", _("The clocks are put forward on that day, and this time does not occur. Choose another."))
    return instant


def check_release(paper: Paper, release: ReleaseEntry, instant: datetime, at: datetime) -> None:
    """That the release may be set, or set anew while the time that was set has not come."""
    _check_level(release.visibility)
    if release_of(paper, at) == Release.OUT:
        refuse("__all__", _("The paper is out already."))
    if instant <= at:
        refuse("time", _("This time has passed. Choose a later one, or release the paper now."))
    check_languages_there(paper, release.without)


def check_release_now(paper: Paper, visibility: Visibility, without: str, at: datetime) -> None:
    """That the paper may go out now, or to more people than it is out for."""
    _check_level(visibility)
    wider = RELEASED_TO.index(visibility)
    if release_of(paper, at) == Release.OUT and RELEASED_TO.index(paper.visibility) >= wider:
        refuse("visibility", _("The paper is out already, for these readers or more."))
    check_languages_there(paper, without)


def check_withdrawal(paper: Paper, at: datetime) -> None:
    """That there is a release to withdraw, and that its time has not come."""
    standing = release_of(paper, at)
    if standing == Release.OUT:
        refuse("__all__", _("The paper is out already; a release can be withdrawn before its time only."))
    if standing == Release.HELD:
        refuse("__all__", _("No release of this paper is set."))


def check_issue(paper: Paper, at: datetime) -> None:
    """That the paper is out and holds something that was not issued yet, in every language or with the reason why not."""
    if release_of(paper, at) != Release.OUT:
        refuse("__all__", _("A paper is issued when it is out. Release it first."))
    if paper.symbol is None:
        refuse("__all__", _("A paper is issued under its symbol, and this one has none."))
    if not languages_there(paper):
        refuse("__all__", _("There is no file of this paper yet."))
    check_languages_there(paper, paper.released_without)
    if all(file.issued_at is not None for file in paper.files.all()):
        refuse("__all__", _("Every file of this paper is issued already."))


def check_reissue(paper: Paper) -> None:
    """That the paper was issued, and has no reissue yet."""
    if paper.issued_at is None or parsed(paper) is None:
        refuse("__all__", _("Only a paper that was issued can be reissued; until then its files can be replaced."))
    check_symbol(paper.body, f"{paper.symbol}*")


def _check_level(visibility: Visibility) -> None:
    if visibility not in RELEASED_TO:
        refuse("visibility", _("A paper is released to delegations, to participants, or to everybody."))

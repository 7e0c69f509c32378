"""What may be told of what was done at a meeting, of who took part, and of the papers before it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.bodies.rules import require_capacity, require_in_office, require_party
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.facts.standing import GivenList, check_given, check_given_list, check_standing
from sessional.meetings.entries import AttendanceEntry, MeetingEntry, StatementEntry
from sessional.meetings.rules.setting import Setting
from sessional.papers.rules import require_paper
from sessional.report.facts import Office
from sessional.report.status import Status

#: The offices in whose capacity somebody may open a meeting.
PRESIDING = (Office.CHAIR, Office.CO_CHAIR, Office.VICE_CHAIR, Office.RAPPORTEUR)


def check_doings(problems: Problems, meeting: MeetingEntry, setting: Setting) -> None:
    """Everything told of the meeting that is not its days, its sittings or its agenda."""
    _check_considered(problems, meeting, setting)
    _check_opening(problems, meeting, setting)
    if meeting.statements is not None:
        with problems.at("statements"):
            check_given_list(
                problems,
                meeting.statements,
                setting.capacities,
                part=lambda statement: _check_statement(problems, statement, setting),
            )
    if meeting.participants is not None:
        with problems.at("participants"):
            check_given_list(
                problems,
                meeting.participants,
                setting.capacities,
                part=lambda party: _at(problems, "party", require_party, party, setting.parties),
            )
    if meeting.attendance is not None:
        with problems.at("attendance"):
            _check_attendance(problems, meeting, meeting.attendance, setting)
    _check_papers(problems, meeting, setting)


def _at(problems: Problems, field: str, rule, *values) -> None:
    with problems.at(field):
        rule(*values)


def _check_considered(problems: Problems, meeting: MeetingEntry, setting: Setting) -> None:
    seen = set()
    for place, considered in enumerate(meeting.considered):
        with problems.at("considered", place):
            with problems.at("item"):
                setting.require_item(considered.item)
                if considered.item in seen:
                    raise ValidationError(_("This item is there already."), code="twice")
                seen.add(considered.item)
            with problems.at("sittings"):
                check_given_list(problems, considered.sittings, setting.capacities, part=setting.require_sitting)
            if considered.days is not None:
                with problems.at("days"):
                    check_given_list(problems, considered.days, setting.capacities, part=setting.require_day)
            with problems.at("panellists"):
                check_given_list(
                    problems,
                    considered.panellists,
                    setting.capacities,
                    part=lambda key: _at(problems, "capacity", _require_acting, key, setting),
                )


def _require_acting(key: str, setting: Setting) -> None:
    require_capacity(key, setting.capacities)
    if setting.dates is not None:
        require_in_office(setting.capacities[key], setting.dates.first, setting.dates.last)


def _check_opening(problems: Problems, meeting: MeetingEntry, setting: Setting) -> None:
    if meeting.opening is None:
        return
    with problems.at("opening", "officers"):
        check_given_list(
            problems,
            meeting.opening.officers,
            setting.capacities,
            part=lambda key: _at(problems, "capacity", _require_acting, key, setting),
        )
    with problems.at("opening", "officers"):
        offices = [
            setting.capacities[part.value].office
            for part in meeting.opening.officers.parts
            if part.value in setting.capacities
        ]
        if len(set(offices)) > 1:
            raise ValidationError(
                _("Those who open a meeting together hold the same office; here they are: %(offices)s."),
                code="offices",
                params={"offices": ", ".join(offices)},
            )
    with problems.at("opening", "acting_as"):
        if meeting.opening.acting_as not in (None, *PRESIDING):
            raise ValidationError(
                _("One opens a meeting in the capacity of %(offices)s, not of %(office)s."),
                code="acting_as",
                params={"offices": ", ".join(PRESIDING), "office": meeting.opening.acting_as},
            )
    with problems.at("opening", "sitting"):
        if meeting.opening.sitting is not None:
            setting.require_sitting(meeting.opening.sitting)


def _check_statement(problems: Problems, statement: StatementEntry, setting: Setting) -> None:
    with problems.at("party"):
        require_party(statement.party, setting.parties)
    with problems.at("sitting"):
        if statement.sitting is not None:
            setting.require_sitting(statement.sitting)
    with problems.at("item"):
        if statement.item is not None:
            setting.require_item(statement.item)
    with problems.at("on_behalf_of"):
        if statement.on_behalf_of is not None:
            rules.validate_name(statement.on_behalf_of)


def _check_attendance(
    problems: Problems, meeting: MeetingEntry, attendance: GivenList[AttendanceEntry], setting: Setting
) -> None:
    """Each category counted once, and not counted where its participants are listed, since then they are counted."""
    listed = {
        getattr(setting.parties.get(party.value), "category", None)
        for party in (meeting.participants.parts if meeting.participants else ())
    }
    check_standing(problems, attendance.standing, setting.capacities)
    with problems.at("parts"):
        if attendance.parts and attendance.standing.status is Status.UNKNOWN:
            raise ValidationError(
                _("There are parts here, so the list cannot be unknown; call it open-ended or unconfirmed."),
                code="status",
            )
    seen = set()
    for place, counted in enumerate(attendance.parts):
        entry = counted.value
        with problems.at("parts", place):
            # A category is always named; what may be unknown is its number.
            if entry.count is not None or counted.standing.status is not Status.UNKNOWN:
                check_given(problems, counted, setting.capacities)
            else:
                check_standing(problems, counted.standing, setting.capacities)
        with problems.at("parts", place, "count"):
            if entry.count is not None and entry.count < 0:
                raise ValidationError(_("A count is 0 or more."), code="number")
        with problems.at("parts", place, "category"):
            if entry.category in seen:
                raise ValidationError(_("This category is counted already."), code="twice")
            seen.add(entry.category)
            if entry.category in listed:
                raise ValidationError(
                    _(
                        "The participants of this category are listed one by one, and are counted from there; take it out."
                    ),
                    code="counted-twice",
                )


def _check_papers(problems: Problems, meeting: MeetingEntry, setting: Setting) -> None:
    if meeting.documents is not None:
        with problems.at("documents"):
            check_given_list(
                problems,
                meeting.documents,
                setting.capacities,
                part=lambda key: _at(problems, "paper", require_paper, key, setting.papers),
            )
    for path, key in ((("documents", "study"), meeting.study), (("participants_paper",), meeting.participants_paper)):
        if key is not None:
            with problems.at(*path):
                require_paper(key, setting.papers)

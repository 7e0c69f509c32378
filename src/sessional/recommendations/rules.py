"""What may be told of the lists that meetings leave."""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.facts import rules
from sessional.facts.multilingual import Multilingual
from sessional.facts.problems import Problems
from sessional.meetings.rules import Setting, check_event
from sessional.recommendations.entries import ListEntry, MeetingListsEntry
from sessional.report.facts import ListKind


def check_lists(meetings: Sequence[MeetingListsEntry], *, settings: Mapping[str, Setting]) -> None:
    """That no list has an item twice, and an item that stands in several lists has the same words in all of them.

    ``settings`` are those of the meetings, by key. Paths are ``meetings[1].recommendations[0].groups[0].entries[2]``.
    """
    problems = Problems()
    words: dict[str, Multilingual] = {}
    for place, meeting in enumerate(meetings):
        with problems.at("meetings", place, "recommendations"):
            rules.check_keys(problems, meeting.lists)
            for number, one in enumerate(meeting.lists):
                with problems.at(number):
                    _check_list(problems, one, settings[meeting.meeting], words)
    problems.raise_if_any()


def _check_list(problems: Problems, one: ListEntry, setting: Setting, words: dict[str, Multilingual]) -> None:
    with problems.at("adopted_at"):
        if one.adopted_at is not None:
            if one.kind is ListKind.PRELIMINARY:
                raise ValidationError(
                    _("A preliminary list is compiled, and not adopted; leave this out."), code="not-adopted"
                )
            check_event(problems, one.adopted_at, setting)
    with problems.at("groups"):
        rules.check_keys(problems, one.groups)
    here: set[str] = set()
    for place, group in enumerate(one.groups):
        with problems.at("groups", place, "heading"):
            if group.heading is not None:
                rules.validate_name(group.heading)
        for number, entry in enumerate(group.entries):
            with problems.at("groups", place, "entries", number, "key"):
                rules.validate_key(entry.key)
                if entry.key in here:
                    raise ValidationError(
                        _("“%(key)s” stands in this list already."), code="twice", params={"key": entry.key}
                    )
                here.add(entry.key)
            with problems.at("groups", place, "entries", number, "text"):
                rules.validate_prose(entry.text)
                if words.setdefault(entry.key, entry.text) != entry.text:
                    raise ValidationError(
                        _("“%(key)s” stands in another list with other words; give it another key here."),
                        code="other-words",
                        params={"key": entry.key},
                    )

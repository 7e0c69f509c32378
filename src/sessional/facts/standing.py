"""How sure a fact is, where it comes from and who confirmed it: as a value, and as columns beside those of the fact."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from sessional.facts import rules
from sessional.facts.fields import StatusField
from sessional.facts.problems import Problems
from sessional.report.status import OF_ONE_FACT, Status

T = TypeVar("T")

#: Statuses that a part of a list may have: a part that is not known is no part, and makes the list open-ended.
OF_A_PART = tuple(status for status in OF_ONE_FACT if status is not Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Standing:
    """``confirmed_by`` is the key of a capacity of the body; ``confirmed_at`` is an instant."""

    status: Status = Status.CONFIRMED
    source: str = ""
    confirmed_by: str | None = None
    confirmed_at: datetime | None = None


UNKNOWN = Standing(Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Given(Generic[T]):
    """One fact as it is told; ``value`` is None exactly when its status is unknown."""

    value: T | None
    standing: Standing = field(default_factory=Standing)


@dataclass(frozen=True, slots=True)
class GivenList(Generic[T]):
    """A list of facts as it is told, each part with its own standing beside that of the list."""

    parts: tuple[Given[T], ...] = ()
    standing: Standing = field(default_factory=Standing)


def check_standing(problems: Problems, standing: Standing, capacities: Container[str]) -> None:
    """Where a fact comes from, and that whoever confirmed it is known; ``capacities`` are the keys of the body's."""
    with problems.at("source"):
        rules.validate_source(standing.source)
    with problems.at("confirmed_by"):
        if standing.confirmed_by is not None and standing.confirmed_by not in capacities:
            raise ValidationError(
                _("There is no capacity with the key “%(key)s”."),
                code="no-capacity",
                params={"key": standing.confirmed_by},
            )


def check_given(problems: Problems, given: Given, capacities: Container[str], *, part: bool = False) -> None:
    """That status and value of one fact go together; ``part`` says that it is a part of a list."""
    allowed = OF_A_PART if part else OF_ONE_FACT
    with problems.at():
        status = given.standing.status
        if part and status is Status.UNKNOWN:
            raise ValidationError(
                _("A part of a list is never unknown; leave it out, and call the list open-ended."), code="status"
            )
        if status not in allowed:
            raise ValidationError(
                _("The status here is one of %(allowed)s, not “%(status)s”."),
                code="status",
                params={"allowed": ", ".join(allowed), "status": status},
            )
        if given.value is not None and status is Status.UNKNOWN:
            raise ValidationError(
                _("There is a value here, so its status cannot be unknown; call it unconfirmed, or leave it out."),
                code="status",
            )
        if given.value is None and status is not Status.UNKNOWN:
            raise ValidationError(_("Without a value the status is unknown."), code="status")
    check_standing(problems, given.standing, capacities)


def check_given_list(
    problems: Problems,
    given: GivenList,
    capacities: Container[str],
    *,
    part: Callable[[Any], None] | None = None,
    same: Callable[[Any], Any] = lambda value: value,
) -> None:
    """That the status of a list goes with its parts, and no part is there twice.

    ``part`` is a rule for the value of each part, called within the part's path; ``same`` gives what two parts may not
    share.
    """
    check_standing(problems, given.standing, capacities)
    with problems.at("parts"):
        if given.parts and given.standing.status is Status.UNKNOWN:
            raise ValidationError(
                _("There are parts here, so the list cannot be unknown; call it open-ended or unconfirmed."),
                code="status",
            )
    seen = set()
    for place, one in enumerate(given.parts):
        with problems.at("parts", place):
            check_given(problems, one, capacities, part=True)
            if one.value is None:
                continue
            if same(one.value) in seen:
                raise ValidationError(_("This is listed already; list it once."), code="twice")
            seen.add(same(one.value))
            if part is not None:
                part(one.value)


def columns_of(prefix: str, standing: Standing | None, capacities: Mapping[str, models.Model]) -> dict[str, Any]:
    """The columns that keep a standing beside those of its fact; ``prefix`` is ``"dates_"``, or empty for a row of its
    own. A standing of None is that of a list of which nothing is said."""
    kept = standing or Standing(status=None)
    return {
        f"{prefix}status": kept.status,
        f"{prefix}source": kept.source,
        f"{prefix}confirmed_by": None if kept.confirmed_by is None else capacities[kept.confirmed_by],
        f"{prefix}confirmed_at": kept.confirmed_at,
    }


class StandingColumns:
    """Adds to a model the columns that say how sure a fact is, and reads them as a :class:`Standing`.

    ``dates_standing = StandingColumns("bodies.Capacity")`` adds ``dates_status``, ``dates_source``,
    ``dates_confirmed_by`` and ``dates_confirmed_at``; with the name ``standing`` they have no prefix. With
    ``optional``, the status may be null, and the standing is then None: nothing is said of the fact at all.
    """

    def __init__(self, capacity: str, *, optional: bool = False):
        self.capacity = capacity
        self.optional = optional

    def contribute_to_class(self, model: type[models.Model], name: str) -> None:
        self.prefix = name.removesuffix("standing")
        null = {"null": True, "blank": True} if self.optional else {}
        confirmed_by = models.ForeignKey(
            self.capacity, on_delete=models.RESTRICT, null=True, blank=True, related_name="+", editable=False
        )
        source = models.CharField(
            max_length=rules.MOST_IN_SOURCE, blank=True, default="", validators=[rules.validate_source]
        )
        model.add_to_class(f"{self.prefix}status", StatusField(**null))
        model.add_to_class(f"{self.prefix}source", source)
        model.add_to_class(f"{self.prefix}confirmed_by", confirmed_by)
        model.add_to_class(f"{self.prefix}confirmed_at", models.DateTimeField(null=True, blank=True, editable=False))
        setattr(model, name, self)

    def __get__(self, row, model=None) -> "Standing | StandingColumns | None":
        if row is None:
            return self
        status = getattr(row, f"{self.prefix}status")
        if status is None:
            return None
        capacity = None
        if getattr(row, f"{self.prefix}confirmed_by_id") is not None:
            capacity = getattr(row, f"{self.prefix}confirmed_by").key
        return Standing(
            Status(status), getattr(row, f"{self.prefix}source"), capacity, getattr(row, f"{self.prefix}confirmed_at")
        )


def one_of(name: str, column: str, enum: type[StrEnum] | tuple[StrEnum, ...]) -> models.CheckConstraint:
    """A constraint: the column holds one of the values, or null."""
    return models.CheckConstraint(name=name, condition=models.Q(**{f"{column}__in": [str(value) for value in enum]}))


def known_or_not(name: str, column: str, *values: str) -> list[models.CheckConstraint]:
    """Constraints for a single fact: its status is one that a fact may have, and unknown exactly when it has no value.

    ``column`` is that of the status, ``values`` are those of the value, which are null together.
    """
    unknown = models.Q(**{column: Status.UNKNOWN.value}, **{f"{value}__isnull": True for value in values})
    known = ~models.Q(**{column: Status.UNKNOWN.value}) & models.Q(**{f"{value}__isnull": False for value in values})
    return [
        one_of(f"{name}_status", column, OF_ONE_FACT),
        models.CheckConstraint(name=f"{name}_known_or_not", condition=unknown | known),
    ]

"""Columns for what is not one plain value: names in several languages, terms with their grammar, a choice, languages."""

from collections.abc import Mapping
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext_lazy as _

from sessional.facts import rules
from sessional.facts.multilingual import Multilingual
from sessional.report.facts import Gender, Term
from sessional.report.status import Status


class EnumField(models.CharField):
    """A member of a StrEnum, kept by its value; None where there is none.

    A migration names the values and not the enum, so it can be run when the enum has moved.
    """

    def __init__(self, enum: type[StrEnum] | None = None, **kwargs):
        self.enum = enum
        if enum is not None:
            kwargs.setdefault("max_length", 40)
            kwargs["choices"] = [(member.value, member.value) for member in enum]
        super().__init__(**kwargs)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def from_db_value(self, value, expression, connection):
        return self._member(value)

    def to_python(self, value):
        try:
            return self._member(value)
        except ValueError as error:
            allowed = ", ".join(self.enum)
            raise ValidationError(
                _("“%(value)s” is none of: %(allowed)s."), code="choice", params={"value": value, "allowed": allowed}
            ) from error

    def get_prep_value(self, value):
        member = self._member(value)
        return None if member is None else str(member)

    def _member(self, value):
        return None if value in (None, "") else self.enum(value)


class StatusField(EnumField):
    """How sure a fact is; confirmed unless told otherwise."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 12)
        if not kwargs.get("null"):
            kwargs.setdefault("default", Status.CONFIRMED)
        super().__init__(Status, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if "default" in kwargs and kwargs["default"] is not None:
            kwargs["default"] = str(kwargs["default"])
        return name, path, args, kwargs


class ShapedJSONField(models.JSONField):
    """JSON of one shape, seen from Python as a frozen value.

    A subclass has ``is_shaped(value)``, whether it is the frozen value; ``shaped(kept)``, which makes it of what the
    database keeps, with any of the ordinary errors where that has another shape; and ``plain(value)``, the way back.
    """

    other_shape = _("This value has another shape.")

    def from_db_value(self, value, expression, connection):
        kept = super().from_db_value(value, expression, connection)
        return kept if kept is None or isinstance(expression, KeyTransform) else self.shaped(kept)

    def to_python(self, value):
        if value is None or self.is_shaped(value):
            return value
        try:
            return self.shaped(value)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ValidationError(self.other_shape, code="shape") from error

    def get_prep_value(self, value):
        return super().get_prep_value(self.plain(value) if self.is_shaped(value) else value)

    def get_db_prep_save(self, value, connection):
        if value is not None and not hasattr(value, "as_sql"):
            value = self.plain(self.to_python(value))
        return super().get_db_prep_save(value, connection)

    def value_to_string(self, obj):
        value = self.to_python(self.value_from_object(obj))
        return None if value is None else self.plain(value)

    def run_validators(self, value):
        errors = []
        for validator in () if value in self.empty_values else self.validators:
            try:
                validator(value)
            except ValidationError as error:
                errors.extend(_in_a_row(error))
        if errors:
            raise ValidationError(errors)

    def validate(self, value, model_instance):
        super().validate(self.plain(value) if self.is_shaped(value) else value, model_instance)


def _in_a_row(error: ValidationError) -> list[ValidationError]:
    """Errors as a column may raise them: those of the parts of a value, with their paths before their words."""
    if not hasattr(error, "error_dict"):
        return error.error_list
    return [
        ValidationError("%(path)s: %(message)s", code=one.code, params={"path": path, "message": message})
        for path, errors in error.error_dict.items()
        for one in errors
        for message in one.messages
    ]


class NamesField(ShapedJSONField):
    """A name, title or other short text in several languages: a :class:`Multilingual` of at most 500 characters each."""

    default_validators = [rules.validate_name]
    other_shape = _('Names have the shape {"original": language, "texts": {language: {"text", "status"}}}.')

    def is_shaped(self, value) -> bool:
        return isinstance(value, Multilingual)

    def shaped(self, kept) -> Multilingual:
        return Multilingual.from_json(kept)

    def plain(self, value: Multilingual) -> dict:
        return value.as_json()


class TermsField(ShapedJSONField):
    """What a body is called in running text, with its grammar: pairs of a language and its :class:`Term`, in order."""

    default_validators = [rules.validate_terms]
    other_shape = _('Terms have the shape {language: {"name", "gender", and the cases of the language}}.')

    def is_shaped(self, value) -> bool:
        return isinstance(value, tuple)

    def shaped(self, kept: Mapping) -> tuple[tuple[str, Term], ...]:
        return tuple(
            (
                lang,
                Term(
                    name=told["name"],
                    gender=Gender(told.get("gender", Gender.MASCULINE)),
                    cases=tuple((case, told[case]) for case in rules.CASES if case in told),
                ),
            )
            for lang, told in sorted(kept.items())
        )

    def plain(self, value: tuple[tuple[str, Term], ...]) -> dict:
        return {lang: {"name": term.name, "gender": term.gender.value, **dict(term.cases)} for lang, term in value}


class LanguagesField(ShapedJSONField):
    """Languages, each once and in order, as a tuple of their codes."""

    default_validators = [rules.validate_languages]
    other_shape = _("Languages are given as a list of their codes.")

    def is_shaped(self, value) -> bool:
        return isinstance(value, tuple)

    def shaped(self, kept) -> tuple[str, ...]:
        if isinstance(kept, str):
            raise TypeError("one language, and not a list of them")
        return tuple(kept)

    def plain(self, value: tuple[str, ...]) -> list[str]:
        return list(value)


class JobNumbersField(ShapedJSONField):
    """The job number of a paper in each language: pairs of a language and its number, in order."""

    default_validators = [rules.validate_job_numbers]
    other_shape = _("Job numbers have the shape {language: number}.")

    def is_shaped(self, value) -> bool:
        return isinstance(value, tuple)

    def shaped(self, kept: Mapping) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(kept.items()))

    def plain(self, value: tuple[tuple[str, str], ...]) -> dict:
        return dict(value)

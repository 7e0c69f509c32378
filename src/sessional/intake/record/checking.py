"""A file against the schema: the record that it holds, or everything that is wrong with it, each at its line."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from pydantic import ValidationError as SchemaError

from sessional.intake.record.errors import MOST_LISTED, Problem, RecordError, quoted, sentence
from sessional.intake.record.reading import Node, Reading, read, read_path
from sessional.intake.record.schema import Record
from sessional.intake.record.shape import Shape, at, fields, keys_named, place_of, shape_of

RECORD = shape_of(Record)
#: Of the errors of a schema, how many are looked at; those that are listed come from among them.
_LOOKED_AT = 10_000


@dataclass(frozen=True)
class Checked:
    """A record that fits the schema, and the file that it was read from."""

    record: Record
    root: Node

    def problems(self, error: ValidationError) -> list[Problem]:
        """What the rules of the rooms say of the body, each at the line of its field; their paths are from the body."""
        by_path = error.error_dict if hasattr(error, "error_dict") else {"": error.error_list}
        return [
            Problem(*place_of(self.root, ["body", *_steps(path)]), sentence(ValidationError(errors).messages))
            for path, errors in by_path.items()
        ]


def check(source: str | Path | bytes) -> Checked:
    """Read a record file (a path, or the bytes of one) and hold it against the schema.

    :class:`RecordError` with everything that is wrong; OSError where there is no such file.
    """
    reading = read(source) if isinstance(source, bytes) else read_path(source)
    record, errors = None, []
    try:
        record = Record.model_validate(reading.root.plain())
    except SchemaError as error:
        errors = error.errors(include_url=False)
    report = _Findings(reading)
    report.take_schema_errors(errors)
    report.take_dangling_keys()
    report.raise_if_any()
    return Checked(record, reading.root)


def _steps(path: str) -> list[str | int]:
    """``meetings[1].dates`` as ``["meetings", 1, "dates"]``."""
    return [int(name) if name.isdecimal() else name for name in re.findall(r"[^.\[\]]+", path)]


class _Findings:
    """Collects what is wrong. Words are made only for what will be listed, since a file can have very many faults."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self.found: list[tuple[int, str, Any]] = []
        self.unseen = 0

    def take_schema_errors(self, errors: Sequence[Mapping[str, Any]]) -> None:
        self.unseen = max(0, len(errors) - _LOOKED_AT)
        for error in islice(errors, _LOOKED_AT):
            line, path = place_of(self.reading.root, error["loc"])
            self.found.append((line, path, partial(_words, error)))

    def take_dangling_keys(self) -> None:
        for mark, node, path in keys_named(self.reading.root, RECORD):
            if node.value not in self.keys.get(mark.kind, ()):
                self.found.append((node.line, path, partial(self.dangling, mark.kind, node.value)))

    @cached_property
    def keys(self) -> dict[str, set[str]]:
        """The keys in each list of the body."""
        root = self.reading.root.value
        body = root["body"].value if isinstance(root, dict) and "body" in root else None
        lists = body.items() if isinstance(body, dict) else ()
        return {kind: set(_keys_in(node)) for kind, node in lists if node.kind == "list"}

    def dangling(self, kind: str, key: str) -> tuple[str, str]:
        close = difflib.get_close_matches(key[:80], self.keys.get(kind, ()), 1)
        return f"There is no {quoted(key)} in body.{kind}.", f"“{close[0]}”" if close else f"a key from body.{kind}"

    def raise_if_any(self) -> None:
        withheld = self.reading.withheld
        found = [one for one in self.found if not withheld or not _within(one[1], withheld)]
        if not found and not self.reading.problems:
            return
        found.sort(key=lambda one: one[0])
        problems = [Problem(line, path, *words()) for line, path, words in found[:MOST_LISTED]]
        raise RecordError([*self.reading.problems, *problems], more=self.unseen + max(0, len(found) - MOST_LISTED))


def _keys_in(node: Node) -> Iterable[str]:
    for part in node.value:
        key = part.value.get("key") if part.kind == "object" else None
        if key is not None and isinstance(key.value, str):
            yield key.value


def _within(path: str, withheld: frozenset[str]) -> bool:
    return any(path == place or path.startswith((f"{place}.", f"{place}[")) for place in withheld)


def _words(error: Mapping[str, Any]) -> tuple[str, str]:
    """What is wrong and what was expected, for one error of the schema."""
    kind, steps = error["type"], error["loc"]
    if kind == "extra_forbidden":
        return _no_such_field(at(RECORD, steps[:-1]), steps[-1])
    shape = at(RECORD, steps)
    if kind == "missing":
        return f"The field {quoted(steps[-1])} is missing.", shape.expected()
    if kind == "rule":
        return error["ctx"]["message"], ""
    if kind == "too_short":
        return "The list is empty.", "at least one part"
    value = error["input"]
    wrong = f"{_what(value)} stands here."
    if shape.choices and isinstance(value, str):
        close = difflib.get_close_matches(value[:80], shape.choices, 1)
        wrong += f" Did you mean “{close[0]}”?" if close else ""
    expected = shape.expected()
    if kind == "string_type" and isinstance(value, int):
        expected += "; in quotation marks, a number is text"
    return wrong, expected


def _no_such_field(shape: Shape, name: str) -> tuple[str, str]:
    allowed = list(fields(shape.piece))
    close = difflib.get_close_matches(name[:80], allowed, 1)
    wrong = f"There is no field {quoted(name)} here."
    return (f"{wrong} Did you mean “{close[0]}”?" if close else wrong), f"one of the fields {', '.join(allowed)}"


def _what(value: Any) -> str:
    if value is None:
        return "Nothing (null)"
    if isinstance(value, bool):
        return f"The word {str(value).lower()}"
    if isinstance(value, int):
        return f"The number {value}"
    if isinstance(value, str):
        return f"The text {quoted(value)}"
    return "An object" if isinstance(value, Mapping) else "A list"

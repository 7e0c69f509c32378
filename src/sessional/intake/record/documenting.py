"""The reference of the record file, made from its schema: the fields in ``docs/record-file.md`` (what stands around them
is written by hand) and the JSON Schema in ``docs/record-file.schema.json``."""

import json
from collections.abc import Iterator
from enum import Enum
from inspect import cleandoc
from pathlib import Path

from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema

from sessional.intake.record.schema import Record
from sessional.intake.record.shape import Shape, fields, shape_of, shape_of_field
from sessional.intake.record.values import Piece, Stated

REFERENCE = "record-file.md"
JSON_SCHEMA = "record-file.schema.json"
BEGIN = "<!-- From here to the end mark, `sessional document_record` writes. -->"
END = "<!-- The end mark. -->"
# The same three in every object that says how sure it is: described once, under the heading of Stated.
_SHARED = ("source", "confirmed_by", "confirmed_at")


def refresh(folder: Path) -> list[Path]:
    """Write both files anew in the folder of the documentation, and name those that have changed.

    ValueError where ``record-file.md`` lacks the marks between which the fields stand.
    """
    reference = folder / REFERENCE
    before, _, rest = reference.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"{REFERENCE} has to hold the lines “{BEGIN}” and “{END}”")
    written = {
        reference: f"{before}{BEGIN}\n\n{fields_reference()}\n{END}{after}",
        folder / JSON_SCHEMA: json_schema(),
    }
    changed = [path for path, text in written.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in changed:
        path.write_text(written[path], encoding="utf-8")
    return changed


def json_schema() -> str:
    """The JSON Schema (2020-12) of a record file. It says what one field may hold; rules between fields it cannot say."""
    schema = Record.model_json_schema(by_alias=True, schema_generator=_WithoutTitles)
    schema = {"$schema": _WithoutTitles.schema_dialect, **schema, "title": "A record file of Sessional"}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out the titles of fields, which only say their names once more."""

    def field_title_should_be_set(self, schema) -> bool:
        return False


def fields_reference() -> str:
    """A section for every object, in the order in which they come in a file, with a line for every field."""
    return "\n".join(_section(piece, places) for piece, places in _pieces().items())


def _pieces() -> dict[type[Piece], list[str]]:
    """Every object of the format, with the paths at which it stands."""
    found: dict[type[Piece], list[str]] = {}
    _walk(shape_of(Record), "", (), found)
    # Last, since it stands nowhere by itself.
    return {**found, Stated: []}


def _walk(shape: Shape, path: str, above: tuple[type[Piece], ...], found: dict[type[Piece], list[str]]) -> None:
    if shape.part is not None:
        _walk(shape.part, f"{path}[]", above, found)
    elif shape.piece is not None:
        found.setdefault(shape.piece, []).append(path)
        if shape.piece not in above:
            for name, field in fields(shape.piece).items():
                _walk(shape_of_field(field), f"{path}.{name}" if path else name, (*above, shape.piece), found)


def _section(piece: type[Piece], places: list[str]) -> str:
    lines = [f"### {piece.__name__}", "", _sentence(piece.__doc__), ""]
    where = [place for place in places if place]
    if where and len(where) <= 3:
        lines += [f"Stands at {', '.join(f'`{place}`' for place in where)}.", ""]
    lines += ["| field | value | meaning |", "| --- | --- | --- |"]
    shared = _SHARED if issubclass(piece, Stated) and piece is not Stated else ()
    for name, field in fields(piece).items():
        if name not in shared:
            lines.append(f"| `{name}` | {_value(field)} | {field.description} |")
    if shared:
        names = ", ".join(f"`{name}`" for name in shared)
        lines.append(f"| {names} | optional | See [Stated](#stated). |")
    return "\n".join([*lines, ""])


def _sentence(docstring: str) -> str:
    return cleandoc(docstring).replace("``", "`")


def _value(field: FieldInfo) -> str:
    words = " ".join(_words(shape_of_field(field)))
    if field.is_required():
        return f"{words}; **required**"
    default = field.get_default(call_default_factory=True)
    if default is None or default == () or isinstance(default, Piece):
        return f"{words}; optional"
    shown = default.value if isinstance(default, Enum) else str(default).lower()
    return f"{words}; `{shown}` unless given"


def _words(shape: Shape) -> Iterator[str]:
    if shape.choices:
        yield "one of" if len(shape.choices) > 1 else "only"
        yield ", ".join(f"`{choice}`" for choice in shape.choices)
    elif shape.words:
        yield shape.words
    elif shape.part is not None:
        yield "a list, each part"
        yield from _words(shape.part)
    else:
        yield f"[{shape.piece.__name__}](#{shape.piece.__name__.lower()})"

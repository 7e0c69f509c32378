"""The schema as something to walk along: what may stand at a place, and the words for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from sessional.intake.record.reading import Node, step
from sessional.intake.record.scalars import Expected, KeyOf
from sessional.intake.record.values import Fact, FactList, Piece


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand at a place: an object (``piece``), a list (``part`` is the shape of its parts), one of a few words
    (``choices``), or another value, for which there are ``words``. ``key_of`` says in which list a key has to stand."""

    piece: type[Piece] | None = None
    part: "Shape | None" = None
    choices: tuple[str, ...] = ()
    words: str = ""
    key_of: KeyOf | None = None

    def field(self, name: str) -> "Shape | None":
        """The shape of a field of the object by the name that the file uses; None where there is no such field."""
        found = fields(self.piece).get(name) if self.piece else None
        return None if found is None else shape_of_field(found)

    def expected(self) -> str:
        """What it has to be, as it follows the word “expected”."""
        if self.words:
            return self.words
        if self.choices:
            return f"one of: {', '.join(self.choices)}" if len(self.choices) > 1 else self.choices[0]
        if self.part:
            return "a list"
        if self.piece.short_for:
            return self.field(self.piece.short_for).expected()
        named = [name for name, field in fields(self.piece).items() if field.is_required()] or list(fields(self.piece))
        return f"an object with {', '.join(named)}"


def fields(piece: type[Piece]) -> dict[str, FieldInfo]:
    """The fields of an object by the names that the file uses, in order."""
    return {field.alias or name: field for name, field in piece.fields().items()}


def shape_of_field(field: FieldInfo) -> Shape:
    return shape_of(field.annotation, tuple(field.metadata))


def shape_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Shape:
    """The shape of a type of the schema; ``marks`` are what ``Annotated`` says of it."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return shape_of(inner, (*marks, *more))
    if get_origin(annotation) in (Union, UnionType):
        (inner,) = (choice for choice in get_args(annotation) if choice is not NoneType)
        return shape_of(inner, marks)
    words = next((mark.words for mark in marks if isinstance(mark, Expected)), "")
    key_of = next((mark for mark in marks if isinstance(mark, KeyOf)), None)
    if get_origin(annotation) is tuple:
        return Shape(part=shape_of(get_args(annotation)[0]), words=words)
    if get_origin(annotation) is Literal:
        return Shape(choices=tuple(str(choice) for choice in get_args(annotation)))
    if issubclass(annotation, Piece):
        return Shape(piece=annotation)
    if issubclass(annotation, StrEnum):
        return Shape(choices=tuple(annotation))
    return Shape(words=words, key_of=key_of)


def at(shape: Shape, steps: Iterable[str | int]) -> Shape | None:
    """The shape at the end of the steps; None where they lead to a field that the schema does not have."""
    for name in steps:
        shape = shape.part if isinstance(name, int) else shape.field(name)
        if shape is None:
            return None
    return shape


def place_of(root: Node, steps: Iterable[str | int]) -> tuple[int, str]:
    """The line and the path in a file for steps that the whole form of every object would have.

    Steps that a short form leaves out are passed over. Where a field is missing, the line is that of the object that
    lacks it, and the path that of the field.
    """
    node, path, line = root, "", root.line
    for name in steps:
        if isinstance(name, int):
            if node.kind == "list" and name < len(node.value):
                node, path = node.value[name], step(path, name)
                line = node.line
        elif node.kind == "object" and name in node.value:
            line, node, path = node.lines[name], node.value[name], step(path, name)
        elif node.kind == "object" and name not in _LEFT_OUT:
            return line, step(path, name)
    return line, path


# The fields that an object can stand for: a fact is left out around its value, a list of facts around its parts.
_LEFT_OUT = (Fact.short_for, FactList.short_for)


def keys_named(node: Node, shape: Shape, path: str = "") -> Iterator[tuple[KeyOf, Node, str]]:
    """Every key in the file that names something else in it, with its path. Where the file does not fit the schema,
    nothing is found, and nothing raised."""
    if shape.key_of is not None:
        if isinstance(node.value, str):
            yield shape.key_of, node, path
    elif shape.part is not None:
        if node.kind == "list":
            for position, part in enumerate(node.value):
                yield from keys_named(part, shape.part, step(path, position))
    elif shape.piece is not None and node.value is not None:
        if shape.piece.short_for and shape.piece.is_short(node.value):
            yield from keys_named(node, shape.field(shape.piece.short_for), path)
        elif node.kind == "object":
            for name, value in node.value.items():
                if found := shape.field(name):
                    yield from keys_named(value, found, step(path, name))

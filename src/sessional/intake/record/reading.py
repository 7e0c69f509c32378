"""From bytes to a tree whose every value knows its line.

The syntax is YAML 1.2 with its core types cut to what a record needs: null, true and false, whole numbers, text. Dates
and times are text to this layer, so that ``no``, ``12:30`` and ``2019-03-27`` never turn into something else. Anchors,
aliases, tags and a second document are refused: a record says what it means where it stands, and an alias can make a
small file very large. Size, depth and number of values are bounded, so that any input is answered in bounded time.
"""

import re
from collections import deque
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from yaml import MarkedYAMLError
from yaml.cyaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from sessional.intake.record.errors import MOST_LISTED, Problem, RecordError, quoted

MOST_BYTES = 64 * 2**20
#: Fields, their names, and parts of lists together.
MOST_VALUES = 500_000
#: The format itself needs 14.
DEEPEST = 24
#: A file with so many faults of syntax is read no further.
_TOO_MANY = 1_000

Scalar = str | int | bool | None

_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}

# The line end that closes a block of text is how the file is laid out, and no part of the text.
_BLOCK_STYLES = ("|", ">")

# What no record may hold as it stands: control characters (tab and line ends are fine), the two separators and the
# next-line mark that some readers of YAML take for line ends, a byte order mark inside, bytes that are not UTF-8 (they
# come as the surrogates that Python decodes them to).
_UNWELCOME = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\udc80-\udcff]|\r(?!\n)")
_STAND_IN = "\ufffd"
# In quotation marks, escapes for halves of characters and for numbers that are none; the backslash itself is not escaped.
_NO_CHARACTER = re.compile(
    r"(?<!\\)(?:\\\\)*(\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
    r"|\\U(?:0000[dD][89a-fA-F][0-9a-fA-F]{2}|(?!0000|000[1-9a-fA-F]|0010)[0-9a-fA-F]{8}))"
)
_STAND_IN_ESCAPES = {6: "\\ufffd", 10: "\\U0000fffd"}

_ESCAPE = "found invalid Unicode character escape code"
_COLON = "mapping values are not allowed in this context"
_SYNTAX = {
    _ESCAPE: (
        "The escape stands for half a character (a surrogate) or for none.",
        "the character itself, or \\U and the eight hexadecimal digits of its number",
    ),
    "found unknown escape character": (
        "The text in double quotation marks has an escape that does not exist.",
        '\\\\ for a backslash, \\" for a quotation mark, \\n for a new line, or \\u and four hexadecimal digits',
    ),
    "did not find expected hexdecimal number": (
        "The escape has too few digits.",
        "\\u and four hexadecimal digits, or \\U and eight",
    ),
    "found unexpected end of stream": (
        "A text in quotation marks is not closed before the end of the file.",
        "a closing quotation mark",
    ),
    "found unexpected document indicator": (
        "A line that begins with --- or ... stands inside a text in quotation marks.",
        "the text indented, or its closing quotation mark before that line",
    ),
    _COLON: (
        "A colon followed by a space stands where no field can begin.",
        "each field on a line of its own, and quotation marks around a text that holds a colon followed by a space",
    ),
    "found character that cannot start any token": (
        "The value begins with a character that YAML reserves (@, `, % or a tab).",
        "the value in quotation marks, and spaces for indentation",
    ),
    "found a tab character that violates indentation": ("A line is indented with a tab.", "spaces"),
    "found a tab character where an indentation space is expected": ("A line is indented with a tab.", "spaces"),
    "could not find expected ':'": (
        "A line is neither a field nor part of the text before it.",
        "a field name followed by a colon and a space, or the line indented like the text it goes on with",
    ),
    "did not find expected key": (
        "The line does not fit what stands above it.",
        "fields of one object with the same indentation, and quotation marks around a text that begins with one",
    ),
    "did not find expected '-' indicator": (
        "The line does not fit the list above it.",
        "parts of one list with the same indentation, each after a hyphen and a space",
    ),
    "did not find expected ',' or ']'": ("A list in square brackets is not closed.", "a comma or ]"),
    "did not find expected ',' or '}'": ("An object in curly brackets is not closed.", "a comma or }"),
    "block sequence entries are not allowed in this context": (
        "A list begins on the line of its field or inside brackets.",
        "the hyphen on a line of its own below the field",
    ),
    "did not find expected comment or line break": (
        "Something follows the | or > that begins a text.",
        "the text on the lines below, indented",
    ),
    "did not find expected <document start>": (
        "The record ends here, and something follows it.",
        "one object that begins with “sessional: 1”, all its fields with the same indentation",
    ),
}
_ANY_SYNTAX = ("This is not YAML that can be read.", "fields with the same indentation, “name: value”, spaces only")


@dataclass(slots=True)
class Node:
    """A value with the line it begins on. ``kind`` is ``scalar``, ``object`` or ``list``; ``value`` is the scalar, the
    fields by name, or the parts. ``lines`` gives the line of each field's name."""

    kind: str
    line: int
    value: "Scalar | dict[str, Node] | list[Node]"
    lines: dict[str, int] = field(default_factory=dict)

    def plain(self):
        """The value as dicts, lists, str, int, bool and None."""
        if self.kind == "object":
            return {name: node.plain() for name, node in self.value.items()}
        if self.kind == "list":
            return [node.plain() for node in self.value]
        return self.value


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the tree, and what is wrong with it though it could be read. ``withheld`` are the paths at which
    no value could be had, so that nothing more need be said of them."""

    root: Node
    problems: tuple[Problem, ...]
    withheld: frozenset[str]


def read_path(path: str | Path) -> Reading:
    """Read the file at ``path``; :class:`RecordError` where it cannot be read as YAML, OSError where it is not there."""
    with open(path, "rb") as file:
        return read(file.read(MOST_BYTES + 1))


def read(content: bytes) -> Reading:
    """Read a record file's bytes (UTF-8, at most 64 MB); :class:`RecordError` where they cannot be read as YAML."""
    if len(content) > MOST_BYTES:
        raise RecordError([Problem(1, "", "The file is too large.", f"at most {MOST_BYTES // 2**20} MB")])
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RecordError([Problem(1, "", "The file is written in UTF-16.", "UTF-8")])
    text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    unwelcome = []
    for match in _UNWELCOME.finditer(text):
        unwelcome.append((match.start(), match[0]))
        if len(unwelcome) > MOST_LISTED:
            break
    if unwelcome:
        text = _UNWELCOME.sub(_STAND_IN, text)
    try:
        return _Composer(text, unwelcome).compose()
    except _NotACharacter:
        # The parser goes no further, nor does it say in which field it was; so once more, with others in their place.
        found = list(islice(_NO_CHARACTER.finditer(text), MOST_LISTED))
        unwelcome = sorted([*unwelcome, *((match.start(1), match[1]) for match in found)])
        text = _NO_CHARACTER.sub(lambda match: match[0].replace(match[1], _STAND_IN_ESCAPES[len(match[1])]), text)
        return _Composer(text, unwelcome, escapes_replaced=True).compose()


def step(path: str, name: str | int) -> str:
    """The path of a field or of a part of a list; parts count from 0."""
    if isinstance(name, int):
        return f"{path}[{name}]"
    return f"{path}.{name}" if path else name


class _Frame:
    """An object or a list that is being read; ``name`` is the field whose value comes next, None where a name does."""

    __slots__ = ("kept", "name", "node", "path")

    def __init__(self, node: Node, path: str):
        self.node = node
        self.path = path
        self.name: str | None = None
        self.kept = True

    def next_path(self) -> str:
        if self.node.kind == "list":
            return step(self.path, len(self.node.value))
        return self.path if self.name is None else step(self.path, self.name)


class _NotACharacter(Exception):
    """A text in quotation marks has an escape for something that is no character."""


class _Composer:
    """Builds the tree from the parser's events, without recursion, and counts as it goes."""

    def __init__(self, text: str, unwelcome: list[tuple[int, str]], *, escapes_replaced: bool = False):
        self.text = text
        self.escapes_replaced = escapes_replaced
        self.parser = CParser(text.encode("utf-8"))
        self.unwelcome = deque(unwelcome)
        self.frames: list[_Frame] = []
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.withheld: set[str] = set()
        self.values = 0
        self.before = ""

    def compose(self) -> Reading:
        try:
            while not isinstance(event := self.parser.get_event(), StreamEndEvent):
                self.take(event)
        except MarkedYAMLError as error:
            if error.problem == _ESCAPE and not self.escapes_replaced:
                raise _NotACharacter from None
            wrong, expected = _SYNTAX.get(error.problem, _ANY_SYNTAX)
            # A colon within a value is found when the value has been taken.
            path = self.before if error.problem == _COLON else self.path()
            self.problems.append(Problem(error.problem_mark.line + 1, path, wrong, expected))
            raise RecordError(self.problems) from None
        if self.root is None:
            self.refuse(1, "The file is empty.", "a record that begins with “sessional: 1”")
        self.report_unwelcome(len(self.text) + 1, "")
        return Reading(self.root, tuple(self.problems), frozenset(self.withheld))

    def take(self, event) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, ScalarEvent):
            if self.unwelcome:
                self.report_unwelcome(event.start_mark.index, "")
                self.report_unwelcome(event.end_mark.index, self.path(), in_quotation_marks=event.style == '"')
            self.mark_refused(event, line)
            if self.frames and self.frames[-1].node.kind == "object" and self.frames[-1].name is None:
                self.take_name(event.value, line)
            else:
                self.put(Node("scalar", line, self.scalar(event)))
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self.mark_refused(event, line)
            self.open(Node("object", line, {}) if isinstance(event, MappingStartEvent) else Node("list", line, []))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self.frames.pop()
        elif isinstance(event, AliasEvent):
            self.withheld.add(self.path())
            self.add(line, "An alias (*) stands here.", "the value itself, written out")
            self.put(Node("scalar", line, None))
        elif isinstance(event, DocumentStartEvent):
            if self.root is not None:
                self.refuse(line, "A second document begins here.", "one record in a file")
            if event.tags:
                self.add(1, "The file declares tags (%TAG).", "no line that begins with %")

    def scalar(self, event: ScalarEvent) -> Scalar:
        if event.style in _BLOCK_STYLES:
            return event.value.rstrip("\n")
        if event.style:
            return event.value
        if event.value in _WORDS:
            return _WORDS[event.value]
        return int(event.value) if _WHOLE_NUMBER.fullmatch(event.value) else event.value

    def mark_refused(self, event, line: int) -> None:
        if event.anchor is not None:
            self.add(line, f"An anchor ({quoted('&' + event.anchor)}) stands here.", "the value alone")
        if event.tag is not None:
            self.add(line, f"A tag ({quoted(event.tag)}) stands here.", "the value alone")

    def take_name(self, name: str, line: int) -> None:
        frame = self.frames[-1]
        frame.name = name
        frame.kept = name not in frame.node.value
        if frame.kept:
            frame.node.lines[name] = line
        else:
            first = frame.node.lines[name]
            self.add(line, f"The field {quoted(name)} stands twice: it is also on line {first}.", "each field once")
        self.count(line)

    def open(self, node: Node) -> None:
        path = self.path()
        if self.frames and self.frames[-1].node.kind == "object" and self.frames[-1].name is None:
            self.refuse(node.line, "A list or an object stands where the name of a field should.", "a name and a colon")
        self.put(node)
        if len(self.frames) == DEEPEST:
            self.refuse(node.line, f"The values are nested more than {DEEPEST} deep.", "no more than the format needs")
        self.frames.append(_Frame(node, path))

    def put(self, node: Node) -> None:
        self.count(node.line)
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        if node.kind == "scalar":
            self.before = frame.next_path()
        if frame.node.kind == "list":
            frame.node.value.append(node)
            return
        if frame.kept:
            frame.node.value[frame.name] = node
        frame.name = None

    def count(self, line: int) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            self.refuse(line, "The file holds too many values.", f"at most {MOST_VALUES} names of fields and values")

    def path(self) -> str:
        return self.frames[-1].next_path() if self.frames else ""

    def report_unwelcome(self, until: int, path: str, *, in_quotation_marks: bool = False) -> None:
        """Report what is unwelcome before the position ``until`` as being at ``path``; an escape is one only in quotation
        marks, elsewhere it is text."""
        while self.unwelcome and self.unwelcome[0][0] < until:
            position, found = self.unwelcome.popleft()
            line = self.text.count("\n", 0, position) + 1
            if found.startswith("\\"):
                if in_quotation_marks:
                    self.problems.append(Problem(line, path, *_SYNTAX[_ESCAPE]))
            elif "\udc80" <= found <= "\udcff":
                wrong = f"The byte 0x{ord(found) - 0xDC00:02X} is not UTF-8."
                self.problems.append(Problem(line, path, wrong, "the file saved as UTF-8"))
            else:
                wrong = f"The file has the control character U+{ord(found):04X} here."
                self.problems.append(Problem(line, path, wrong, "text without control characters"))

    def add(self, line: int, wrong: str, expected: str) -> None:
        self.problems.append(Problem(line, self.path(), wrong, expected))
        if len(self.problems) == _TOO_MANY:
            raise RecordError(self.problems)

    def refuse(self, line: int, wrong: str, expected: str):
        self.add(line, wrong, expected)
        raise RecordError(self.problems)

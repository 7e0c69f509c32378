"""From plain values to YAML that people like to read: the same values always give the same bytes.

Short objects and lists stand on one line, long ones are spread out, long prose is folded. A text is quoted where a reader
of YAML 1.1 or 1.2 might take it for something else; days (2019-03-27) are not, since they look what they are.
``reading.read(write(value)).root.plain() == value`` for all that a record can hold.
"""

import re
from typing import Any
from unicodedata import east_asian_width

WIDTH = 110
_STEP = 2
#: How deep an object or a list that stands on one line may go.
_DEPTH_OF_A_LINE = 2
#: An object of the body of more lines than this stands apart from its neighbours.
_LONG = 8
_HEADING = "# A record of Sessional. docs/record-file.md says what each field means.\n"

# What begins a value with a meaning of its own in YAML, and what ends a plain one.
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`.=<~+ ")
_ENDS_PLAIN = re.compile(r":(?=\s|$|[\[\]{},])|\s#|\s$")
# Within brackets, parsers differ in what they make of a question mark, and of a colon before anything but a letter.
_ENDS_PLAIN_IN_A_LINE = re.compile(r"[\[\]{},?]|:(?!\w)")
_OTHER_TYPES = re.compile(
    r"(?:null|true|false|yes|no|on|off|y|n)|(?!\d{4}-\d{2}-\d{2}$)\d[\d_.:eExXoOa-fA-F+-]*", re.IGNORECASE
)
_NUMBER_AND_HYPHENS = re.compile(r"\d+(?:-\d+)+")
_NEEDS_ESCAPE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_ESCAPED = re.compile(f'[\\\\"\n]|{_NEEDS_ESCAPE.pattern}')


def write(record: dict[str, Any]) -> bytes:
    """The record file of these values (dicts, lists, str, int, bool, None), in UTF-8."""
    return (_HEADING + "".join(f"{line}\n" for line in _fields(record, 0))).encode("utf-8")


def _fields(value: dict[str, Any], indent: int) -> list[str]:
    lines = []
    for name, inner in value.items():
        block = _under(f"{name}:", inner, indent)
        # The lists of the body stand apart from one another.
        if indent == _STEP and len(block) > 1 and lines:
            lines.append("")
        lines += block
    return lines


def _parts(value: list[Any], indent: int) -> list[str]:
    lines, before = [], 0
    for inner in value:
        if (line := _on_a_line(inner, WIDTH - indent - _STEP)) is not None:
            block = [f"{' ' * indent}- {line}"]
        elif isinstance(inner, dict):
            block = _fields(inner, indent + _STEP)
            block[0] = f"{' ' * indent}- {block[0].lstrip()}"
        else:
            block = _under("-", inner, indent)
        if indent == 2 * _STEP and lines and max(len(block), before) > _LONG:
            lines.append("")
        lines += block
        before = len(block)
    return lines


def _under(head: str, value: Any, indent: int) -> list[str]:
    """The lines of a value after the name of its field."""
    start = " " * indent
    room = WIDTH - indent - len(head) - 1
    if isinstance(value, str) and (_width(value) > room or "\n" in value):
        return _prose(start + head, value, indent + _STEP)
    is_list_of_the_body = indent == _STEP and isinstance(value, list) and any(isinstance(part, dict) for part in value)
    if not is_list_of_the_body and (line := _on_a_line(value, room)) is not None:
        return [f"{start}{head} {line}"]
    if isinstance(value, dict):
        return [start + head, *_fields(value, indent + _STEP)]
    if not any(isinstance(part, dict | list) for part in value):
        return [start + head, *_filled(value, indent + _STEP)]
    return [start + head, *_parts(value, indent + _STEP)]


def _prose(head: str, text: str, indent: int) -> list[str]:
    """A long text, folded between its words; in quotation marks where folding could not give it back."""
    paragraphs = text.split("\n")
    if _NEEDS_ESCAPE.search(text) or not all(words == words.strip(" ") for words in paragraphs) or not paragraphs[0]:
        return [f"{head} {_quoted(text)}"]
    if not paragraphs[-1]:
        return [f"{head} {_quoted(text)}"]
    lines = [f"{head} >-"]
    for position, words in enumerate(paragraphs):
        if position and words:
            lines.append("")
        lines += [f"{' ' * indent}{line}" for line in _folded(words, WIDTH - indent)] if words else [""]
    return lines


def _folded(text: str, width: int) -> list[str]:
    """The text in lines, broken only at single spaces."""
    lines, line = [], ""
    for piece in re.split(r"(?<! ) (?! )", text):
        if line and _width(line) + 1 + _width(piece) > width:
            lines.append(line)
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    return [*lines, line]


def _filled(parts: list[Any], indent: int) -> list[str]:
    """A list of plain values over several lines, within square brackets."""
    lines, line = [], f"{' ' * indent}["
    for position, part in enumerate(parts):
        piece = _scalar(part, within=True) + ("]" if position == len(parts) - 1 else ",")
        if not line.endswith("[") and len(line) + 1 + len(piece) > WIDTH:
            lines.append(line)
            line = " " * (indent + 1) + piece
        else:
            line += piece if line.endswith("[") else f" {piece}"
    return [*lines, line]


def _on_a_line(value: Any, room: int) -> str | None:
    """The value on one line, or None where there is no room, or it goes too deep to be read there."""
    if not isinstance(value, dict | list):
        return _scalar(value, within=False)
    if _is_deeper(value, _DEPTH_OF_A_LINE):
        return None
    line = _flow(value, room)
    return line if line is not None and _width(line) <= room else None


def _is_deeper(value: Any, depth: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return depth == 0 or any(_is_deeper(one, depth - 1) for one in inner)


def _flow(value: Any, room: int) -> str | None:
    if not isinstance(value, dict | list):
        return _scalar(value, within=True) if not isinstance(value, str) or _width(value) <= room else None
    pieces, taken = [], 0
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        piece = _flow(inner, room - taken)
        if piece is None:
            return None
        pieces.append(f"{name}: {piece}" if isinstance(value, dict) else piece)
        taken += _width(pieces[-1]) + 2
        if taken > room:
            return None
    return f"{{{', '.join(pieces)}}}" if isinstance(value, dict) else f"[{', '.join(pieces)}]"


def _scalar(value: Any, *, within: bool) -> str:
    """A value that is no list or object; ``within`` brackets more characters need quotation marks."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return value if _is_plain(value, within) else _quoted(value)


def _is_plain(text: str, within: bool) -> bool:
    return not (
        not text
        or text[0] in _INDICATORS
        or "\n" in text
        or _NEEDS_ESCAPE.search(text)
        or _ENDS_PLAIN.search(text)
        or (within and _ENDS_PLAIN_IN_A_LINE.search(text))
        or (_OTHER_TYPES.fullmatch(text) and not _NUMBER_AND_HYPHENS.fullmatch(text))
    )


def _width(text: str) -> int:
    """How many columns the text takes: a character of Chinese takes two."""
    return len(text) if text.isascii() else sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def _quoted(text: str) -> str:
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"

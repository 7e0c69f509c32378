"""Office Open XML: its namespaces, and elements written as text.

A paper of thousands of entries is written several times faster as text than as a tree of elements. Whatever does not
stand in this room's own code goes through :func:`escaped` on its way into a part.
"""

import re

from sessional.report.render.markup import check_writable

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#: Before the local name of an element or attribute when a file is read.
W = f"{{{WORD}}}"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

#: Characters that stand for themselves; most text holds no other.
_NOT_PLAIN = re.compile("[^ !#-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
)


def escaped(text: str) -> str:
    """``text`` for use between tags or in an attribute in double quotes.

    Raises :class:`sessional.report.render.markup.UnwritableCharacter` for a character that XML cannot hold.
    """
    return check_writable(text).translate(_ESCAPES) if _NOT_PLAIN.search(text) else text


def tag(name: str, /, *children: str, **attributes: str | int) -> str:
    """The element ``w:name`` around ``children``, which are elements themselves; attributes are in its namespace."""
    opening = "".join([f"<w:{name}", *(f' w:{key}="{escaped(str(text))}"' for key, text in attributes.items())])
    inside = "".join(children)
    return f"{opening}>{inside}</w:{name}>" if inside else f"{opening}/>"


def val(name: str, value: str | int) -> str:
    """The element ``w:name`` whose only attribute is ``w:val``."""
    return f'<w:{name} w:val="{escaped(str(value))}"/>'


def words(text: str, name: str = "t") -> str:
    """The element that holds words of a run, with all their spaces."""
    return f'<w:{name} xml:space="preserve">{escaped(text)}</w:{name}>'


def part(name: str, *children: str) -> bytes:
    """A part of the file whose outermost element is ``w:name``."""
    inside = "".join(children)
    return (f'{DECLARATION}<w:{name} xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}">{inside}</w:{name}>').encode()

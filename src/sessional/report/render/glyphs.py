"""Which characters the shipped faces can print.

A PDF that claims PDF/UA or PDF/A may not show an empty box, so a character without a glyph has to be found, and named
to the person who wrote it, before a page is set.
"""

import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).resolve().parents[1] / "fonts"

#: One file of each family that the papers are set in; a family's other faces cover the same characters.
_FAMILIES = ("NotoSerif_400Regular.ttf", "NotoSerifSC_400Regular.ttf", "SessionalNaskh_400Regular.ttf")

#: Characters that print nothing and need no glyph (Unicode's Default_Ignorable_Code_Point, of what is in use).
_IGNORABLE = frozenset(
    code
    for first, last in (
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x2064),
        (0x2066, 0x206F),
        (0xFE00, 0xFE0F),
        (0xE0100, 0xE01EF),
    )
    for code in range(first, last + 1)
)

#: Code points that no PDF/UA file may hold as text, whatever a font says (ISO 14289-1, 7.21.7).
_DISALLOWED = frozenset({0xFEFF, 0xFFFE})


@cache
def printable() -> frozenset[str]:
    """Every character that the shipped faces print, and those that need no glyph."""
    codes = _IGNORABLE.union(*(_code_points(FONTS / name) for name in _FAMILIES)) - _DISALLOWED
    return frozenset(chr(code) for code in codes if code >= 0x20 and not 0x7F <= code < 0xA0)


def _code_points(path: Path) -> set[int]:
    """The keys of a font's ``cmap``, which must have a table for all of Unicode (OpenType: format 12)."""
    with path.open("rb") as file:
        (tables,) = struct.unpack(">4xH6x", file.read(12))
        directory = (struct.unpack(">4s4xII", file.read(16)) for _ in range(tables))
        offset, length = next((start, size) for tag, start, size in directory if tag == b"cmap")
        file.seek(offset)
        table = file.read(length)
    for index in range(struct.unpack_from(">H", table, 2)[0]):
        platform, encoding, start = struct.unpack_from(">HHI", table, 4 + 8 * index)
        if (platform, encoding) == (3, 10):
            (groups,) = struct.unpack_from(">I", table, start + 12)
            rows = struct.iter_unpack(">III", table[start + 16 : start + 16 + 12 * groups])
            return {code for first, last, _ in rows for code in range(first, last + 1)}
    raise ValueError(f"{path.name} has no table of all its characters")

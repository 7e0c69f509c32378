"""Derive the Arabic face of the printed papers from Noto Naskh Arabic: one glyph for each letter.

    python tools/compose_naskh.py NotoNaskhArabic_400Regular.ttf SessionalNaskh_400Regular.ttf

Noto Naskh Arabic draws most letters as a bare shape with the dots beside it as marks of their own. On paper that looks
right; in a PDF it leaves two glyphs to a letter, and text that is copied or searched comes out with letters doubled,
torn from their dots and out of order. The derived face holds, for each shape with its dots, one glyph made of the very
same parts at the very same places, and a last substitution that puts it in. It looks the same.

A tool for maintainers, run once for each weight; the faces it made are in ``src/sessional/report/fonts``. It needs
fonttools and uharfbuzz, which nothing else here does. The new family has a name of its own, because it is a changed
version of another's work (SIL Open Font License 1.1, as the original).
"""

import sys
from collections.abc import Iterator
from itertools import product

import uharfbuzz
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

FAMILY = "Sessional Naskh"
JOINER = "\u200d"

#: Letters tried in threes as well as in pairs, and with vowel signs: Arabic's, and those of Persian and Urdu for names.
COMMON = [chr(code) for code in (*range(0x621, 0x63B), *range(0x641, 0x64B))] + list("پچژکگیڤٹڈڑںہھے")

SHADDA = "\u0651"
VOWELS = [*"\u064b\u064c\u064d\u064e\u064f\u0650\u0652\u0670"]
SIGNED = [SHADDA, *VOWELS, *(SHADDA + vowel for vowel in VOWELS if vowel != "\u0652")]

#: For each lookup that places marks on letters: a mark that it places.
SIGNS = {"\u064e": "uni064E", "\u0650": "uni0650", "\u0654": "uni0654", "\u0655": "uni0655", "\u0610": "uni0610"}

Row = tuple[str, ...]
Parts = list[tuple[str, int, int]]


def sequences(font: TTFont) -> Iterator[str]:
    """Texts in which each letter takes each of its shapes, bare and with each vowel sign."""
    letters = [chr(code) for code in (*range(0x620, 0x64B), *range(0x66E, 0x6D6)) if code in font.getBestCmap()]
    frames = [(before, after) for before in ("", JOINER) for after in ("", JOINER)]
    for before, after in frames:
        yield from (before + letter + after for letter in letters)
        for one, other in product(letters, COMMON):
            yield from (before + one + other + after, before + other + one + after)
        for one, other, signs in product(COMMON, COMMON, SIGNED):
            yield from (before + one + signs + other + after, before + one + other + signs + after)
    yield from ("".join(three) for three in product(COMMON, repeat=3))


class Shaper:
    """HarfBuzz on one font file."""

    def __init__(self, path: str):
        self.font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))

    def clusters(self, text: str) -> list[list[tuple[str, int, int]]]:
        """The glyphs of each letter in reading order: name, and place from the pen of its first glyph."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "rtl", "arab", "ar"
        uharfbuzz.shape(self.font, buffer)
        found: dict[int, list[tuple[str, int, int]]] = {}
        for info, position in zip(reversed(buffer.glyph_infos), reversed(buffer.glyph_positions), strict=True):
            glyph = self.font.glyph_to_string(info.codepoint)
            found.setdefault(info.cluster, []).append((glyph, position.x_offset, position.y_offset))
        return list(found.values())


def compositions(shaper: Shaper, font: TTFont) -> dict[Row, tuple[Parts, str]]:
    """For each row of glyphs that make one letter: where each of them goes, and a text whose first letter it is."""
    marks = {glyph for glyph, kind in font["GDEF"].table.GlyphClassDef.classDefs.items() if kind == 3}
    found: dict[Row, tuple[Parts, str]] = {}
    for text in sequences(font):
        for place, parts in enumerate(shaper.clusters(text)):
            row = tuple(glyph for glyph, _, _ in parts)
            if len(row) == 1 or row[0] in marks or not marks.issuperset(row[1:]):
                continue
            if found.setdefault(row, (parts, text))[0] != parts:
                raise ValueError(f"{row}: {parts} in {text!r}, elsewhere {found[row]}")
    return found


def anchors(shaper: Shaper, font: TTFont, row: Row, text: str) -> dict[int, tuple[int, int]]:
    """Where the letter takes marks: the number of the lookup that places them, and the place."""
    lookups = font["GPOS"].table.LookupList.Lookup
    found = {}
    for sign, glyph in SIGNS.items():
        parts = next(
            (
                parts
                for place in range(len(text))
                for parts in shaper.clusters(text[: place + 1] + sign + text[place + 1 :])
                if tuple(name for name, _, _ in parts) == (*row, glyph)
            ),
            None,
        )
        if parts is None:
            continue
        _, x, y = parts[-1]
        for number, lookup in enumerate(lookups):
            table = lookup.SubTable[0]
            if lookup.LookupType == 4 and glyph in table.MarkCoverage.glyphs:
                own = table.MarkArray.MarkRecord[table.MarkCoverage.glyphs.index(glyph)].MarkAnchor
                found[number] = (x + own.XCoordinate, y + own.YCoordinate)
    return found


def composed(parts: Parts) -> Glyph:
    """A glyph of the parts at their places."""
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for name, x, y in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = name, x, y, 0x0004
        glyph.components.append(component)
    glyph.components[0].flags |= 0x0200
    return glyph


def add_anchors(font: TTFont, places: dict[str, dict[int, tuple[int, int]]]) -> None:
    """Let each new glyph take marks where the letter took them before."""
    for number, lookup in enumerate(font["GPOS"].table.LookupList.Lookup):
        added = {glyph: own[number] for glyph, own in places.items() if number in own}
        if not added:
            continue
        table = lookup.SubTable[0]
        records = dict(zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True))
        for glyph, (x, y) in added.items():
            anchor = otTables.Anchor()
            anchor.Format, anchor.XCoordinate, anchor.YCoordinate = 1, x, y
            records[glyph] = otTables.BaseRecord()
            records[glyph].BaseAnchor = [anchor]
        table.BaseCoverage.glyphs = sorted(records, key=font.getGlyphID)
        table.BaseArray.BaseRecord = [records[glyph] for glyph in table.BaseCoverage.glyphs]
        table.BaseArray.BaseCount = len(records)


def add_substitution(font: TTFont, names: dict[Row, str]) -> None:
    """Put each new glyph in place of its row, after all else that the script's required features do."""
    table = otTables.LigatureSubst()
    table.ligatures = {}
    for row in sorted(names, key=len, reverse=True):
        ligature = otTables.Ligature()
        ligature.LigGlyph, ligature.Component, ligature.CompCount = names[row], list(row[1:]), len(row)
        table.ligatures.setdefault(row[0], []).append(ligature)
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = 4, 0, [table], 1
    substitutions = font["GSUB"].table
    substitutions.LookupList.Lookup.append(lookup)
    substitutions.LookupList.LookupCount += 1
    for record in substitutions.FeatureList.FeatureRecord:
        if record.FeatureTag == "rlig":
            record.Feature.LookupListIndex.append(len(substitutions.LookupList.Lookup) - 1)
            record.Feature.LookupCount += 1


def rename(font: TTFont) -> None:
    """Give the family its own name; copyright, licence and designers stay as they are."""
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = text.replace("Noto Naskh Arabic", FAMILY).replace(
                "NotoNaskhArabic", FAMILY.replace(" ", "")
            )
        elif record.nameID == 5:
            record.string = f"{text}; composed"
        elif record.nameID == 7:
            record.string = "Noto is a trademark of Google LLC; this face is derived from a Noto face and is not one."


def main(source: str, target: str) -> None:
    font, shaper = TTFont(source, recalcTimestamp=False), Shaper(source)
    found = compositions(shaper, font)
    names = {row: ".".join(("letter", *row)) for row in found}
    places = {names[row]: anchors(shaper, font, row, text) for row, (_, text) in found.items()}
    for row, (parts, _) in found.items():
        font["glyf"][names[row]] = composed(parts)
        font["hmtx"][names[row]] = font["hmtx"][row[0]]
        font["GDEF"].table.GlyphClassDef.classDefs[names[row]] = 1
    font.setGlyphOrder([*font.getGlyphOrder()])
    add_anchors(font, places)
    add_substitution(font, names)
    rename(font)
    font["post"].formatType = 3.0
    font.save(target)
    print(f"{target}: {len(found)} letters composed")


if __name__ == "__main__":
    main(*sys.argv[1:])

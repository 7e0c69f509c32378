"""Bring the fonts into the checkout: full TrueType for documents, WOFF2 pieces and their style sheets for pages.

The Chinese font comes in about a hundred pieces, and the rules that name their characters weigh more than a page, so
they have a sheet of their own, fonts-zh.css, for the pages that show Chinese.

For maintainers who take a new version of the fonts; nobody else needs it:

    npm install --prefix FOLDER @expo-google-fonts/noto-serif @expo-google-fonts/noto-naskh-arabic \
        @expo-google-fonts/noto-serif-sc @fontsource/noto-serif @fontsource/noto-naskh-arabic @fontsource/noto-serif-sc
    python3 tools/fonts.py FOLDER/node_modules
"""

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ROOT / "src/sessional/report/fonts"
PAGES = ROOT / "src/sessional/web/static/fonts"

REGULAR, ITALIC, BOLD = ("400", "normal"), ("400", "italic"), ("700", "normal")

# The pieces of the Chinese font leave the marks that it shares with Latin to its Latin piece. Quotation marks, dashes
# and dots are drawn the width of a character in Chinese, so they are taken from there, and the letters are not.
CHINESE_MARKS = "U+00B7,U+2014,U+2018-2019,U+201C-201D,U+2026"
# Below this the numbered pieces hold single letters of other scripts, which belong to the other families.
FIRST_OF_CHINESE = 0x2000


@dataclass(frozen=True)
class Family:
    """One family: its package name, its full name, the styles that documents use, and the pieces that pages use."""

    package: str
    name: str
    styles: tuple[tuple[str, str], ...]
    pieces: tuple[str, ...]
    sheet: str = "fonts.css"

    def ranges(self, packages: Path) -> dict[str, str]:
        """Piece -> the characters it draws, as a CSS unicode-range."""
        known = json.loads((packages / "@fontsource" / self.package / "unicode.json").read_text())
        if self.pieces:
            return {piece: known[piece] for piece in self.pieces}
        numbered = {key.strip("[]"): chinese(value) for key, value in known.items() if key.startswith("[")}
        filled = sorted((int(piece), characters) for piece, characters in numbered.items() if characters)
        return {"latin": CHINESE_MARKS} | {str(piece): characters for piece, characters in filled}


def chinese(characters: str) -> str:
    """The parts of the unicode-range `characters` that begin at FIRST_OF_CHINESE or after it."""
    parts = [part.strip() for part in characters.split(",")]
    return ",".join(part for part in parts if int(part.removeprefix("U+").split("-")[0], 16) >= FIRST_OF_CHINESE)


FAMILIES = (
    Family("noto-serif", "Noto Serif", (REGULAR, ITALIC, BOLD), ("latin", "latin-ext", "cyrillic")),
    Family("noto-naskh-arabic", "Noto Naskh Arabic", (REGULAR, BOLD), ("arabic",)),
    Family("noto-serif-sc", "Noto Serif SC", (REGULAR, BOLD), (), "fonts-zh.css"),
)


def version(packages: Path, package: str) -> str:
    return json.loads((packages / package / "package.json").read_text())["version"]


def bring_documents(packages: Path) -> None:
    """Copy the full fonts and their licences into DOCUMENTS."""
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    for family in FAMILIES:
        source = packages / "@expo-google-fonts" / family.package
        for weight, style in family.styles:
            cut = {REGULAR: "400Regular", ITALIC: "400Regular_Italic", BOLD: "700Bold"}[weight, style]
            file = source / cut / f"{family.name.replace(' ', '')}_{cut}.ttf"
            shutil.copyfile(file, DOCUMENTS / file.name)
        shutil.copyfile(source / "LICENSE_FONT", DOCUMENTS / f"OFL-{family.package}.txt")
        print(f"documents: {family.name} from @expo-google-fonts {version(packages, f'{source.parent.name}/{source.name}')}")


def bring_pages(packages: Path) -> None:
    """Copy the pieces and their licences into PAGES, and write the sheets, which name the characters of each piece."""
    PAGES.mkdir(parents=True, exist_ok=True)
    sheets: dict[str, list[str]] = {}
    for family in FAMILIES:
        source = packages / "@fontsource" / family.package
        release = version(packages, f"@fontsource/{family.package}")
        faces = sheets.setdefault(family.sheet, ["/* Written by tools/fonts.py: which piece draws which characters. */\n"])
        for weight, style in family.styles:
            for piece, characters in family.ranges(packages).items():
                file = f"{family.package}-{piece}-{weight}-{style}.woff2"
                shutil.copyfile(source / "files" / file, PAGES / file)
                faces.append(face(family.name, weight, style, f"{file}?v={release}", characters))
        shutil.copyfile(source / "LICENSE", PAGES / f"OFL-{family.package}.txt")
        print(f"pages: {family.name} from @fontsource {release}")
    for name, faces in sheets.items():
        (PAGES / name).write_text("\n".join(faces))


def face(name: str, weight: str, style: str, address: str, characters: str) -> str:
    """One @font-face rule. The text shows at once in a font at hand and is redrawn when the piece has come."""
    return (
        "@font-face {\n"
        f'  font-family: "{name}";\n'
        f"  font-style: {style};\n"
        f"  font-weight: {weight};\n"
        "  font-display: swap;\n"
        f'  src: url("{address}") format("woff2");\n'
        f"  unicode-range: {characters};\n"
        "}\n"
    )


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not (packages := Path(arguments[0])).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    bring_documents(packages)
    bring_pages(packages)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

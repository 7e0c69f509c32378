"""The documentation names everything that it claims to describe, and links to nothing that is not there."""

import re
from pathlib import Path

from django.core.management import get_commands

ROOT = Path(__file__).resolve().parent.parent
DOCS = sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("*.md")])


def headings(name: str) -> list[str]:
    return re.findall(r"^## (\S+)$", (ROOT / "docs" / name).read_text(), re.MULTILINE)


def test_every_command_has_its_heading():
    ours = [name for name, room in get_commands().items() if room.startswith("sessional.")]
    assert sorted(headings("commands.md")) == sorted(ours)


def test_every_action_has_its_heading():
    found = [
        name
        for path in [*ROOT.glob("src/sessional/*/actions.py"), *ROOT.glob("src/sessional/*/actions/*.py")]
        for name in re.findall(r"^def ([a-z]\w*)\(", path.read_text(), re.MULTILINE)
    ]
    assert sorted(headings("actions.md")) == sorted(found)


def test_every_link_between_documents_leads_somewhere():
    lost = [
        (page.name, target)
        for page in DOCS
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text())
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert lost == []


def test_every_room_stands_on_the_map():
    text = (ROOT / "docs/map.md").read_text()
    rooms = [path.parent.name for path in ROOT.glob("src/sessional/*/__init__.py")]
    assert [room for room in rooms if f"| `{room}` |" not in text] == []

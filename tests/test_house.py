"""The rules of the house that no other test would notice broken."""

import ast
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField

pytestmark = pytest.mark.pure

ROOT = Path(__file__).resolve().parent.parent
PROJECT_FILE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NAMES_WITHOUT_MEANING = {"utils", "common", "helpers", "base", "misc"}
LONGEST = 450
# Written so that neither pattern finds itself here.
PLACES_OF_ONE_MACHINE = re.compile(r"(?<![\w.~-])/(?:home|work|root|Users)/\w")
REGISTRIES = re.compile(
    r"pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|yarnpkg[.]com|deb[.]debian[.]org|(?:extra-)?index[-_]url|find[-_]links"
)


def order_of_the_house() -> list[str]:
    """The rooms from top to bottom, as the import contract has them."""
    contracts = PROJECT_FILE["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    return [layer.strip("()") for layer in layers]


def files_of_the_checkout() -> list[Path]:
    """Every file that belongs to the project: all that .gitignore does not name, with or without git at hand."""
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line]

    def belongs(path: Path) -> bool:
        from_root = f"/{path.relative_to(ROOT)}"
        return path.name != ".git" and not any(fnmatch(from_root, rule) or fnmatch(path.name, rule) for rule in ignored)

    def below(folder: Path) -> list[Path]:
        kept = [path for path in sorted(folder.iterdir()) if belongs(path)]
        return [path for path in kept if path.is_file()] + [
            file for path in kept if path.is_dir() for file in below(path)
        ]

    return below(ROOT)


def python_files() -> list[Path]:
    return [file for file in files_of_the_checkout() if file.suffix == ".py"]


def named(files) -> list[str]:
    return [str(file.relative_to(ROOT)) for file in files]


def text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_imports_run_down_the_stairs():
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_foreign_keys_run_down_the_stairs():
    order = order_of_the_house()

    def step(model) -> int | None:
        module = model.__module__.split(".")
        return order.index(module[1]) if module[0] == "sessional" else None

    uphill = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField)
        and step(model) is not None
        and step(field.related_model) is not None
        and step(field.related_model) < step(model)
    ]
    assert uphill == []


def test_no_file_has_a_name_without_meaning():
    source = ROOT / "src"
    meaningless = [
        file
        for file in files_of_the_checkout()
        if file.is_relative_to(source)
        and NAMES_WITHOUT_MEANING & {part.split(".")[0] for part in file.relative_to(source).parts}
    ]
    assert named(meaningless) == []


def test_no_import_stands_inside_a_function():
    inside = set()
    for file in python_files():
        for function in ast.walk(ast.parse(text_of(file))):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                imports = [node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)]
                inside |= {f"{file.relative_to(ROOT)}:{node.lineno}" for node in imports}
    assert sorted(inside) == []


def test_no_python_file_is_longer_than_comfortable_reading():
    written = [file for file in python_files() if file.parent.name != "migrations"]
    long = [file for file in written if len(text_of(file).splitlines()) > LONGEST]
    assert named(long) == []


def test_no_file_names_a_place_of_one_machine():
    places = [file for file in files_of_the_checkout() if PLACES_OF_ONE_MACHINE.search(text_of(file))]
    assert named(places) == []


def test_no_file_names_a_registry_of_packages():
    registries = [
        file for file in files_of_the_checkout() if file != Path(__file__) and REGISTRIES.search(text_of(file))
    ]
    assert named(registries) == []


def direct_dependencies() -> list[str]:
    lines = [line for name in ("run", "dev") for line in (ROOT / f"requirements/{name}.in").read_text().splitlines()]
    return [re.match(r"[\w.-]+", line)[0] for line in lines if re.match(r"\w", line)]


def test_each_direct_dependency_has_its_reason():
    reasons = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| ([\w.-]+)", reasons, re.MULTILINE))
    assert [name for name in direct_dependencies() if name not in rows] == []


def test_each_direct_dependency_is_locked():
    locked = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements/dev.txt").read_text(), re.MULTILINE))
    names = [re.sub(r"[-_.]+", "-", name).lower() for name in direct_dependencies()]
    assert [name for name in names if name not in locked] == []


def test_both_locks_agree():
    def versions(name: str) -> dict[str, str]:
        return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / f"requirements/{name}.txt").read_text(), re.MULTILINE))

    run, dev = versions("run"), versions("dev")
    assert {name: dev.get(name) for name in run} == run


def test_each_setting_has_its_heading():
    settings = "".join(text_of(file) for file in (ROOT / "src/sessional/project").glob("*.py"))
    headings = set(re.findall(r"^## (\w+)$", text_of(ROOT / "docs/settings.md"), re.MULTILINE))
    assert headings == set(re.findall(r'"(SESSIONAL_[A-Z_]+)"', settings))

"""The OpenAPI document is whole: what it says of each operation, and examples that are as it says."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from sessional.api import shapes
from sessional.api.document import document, operations
from sessional.api.problems import Kind
from sessional.bodies import actions
from sessional.papers import actions as paper_actions

ALL = list(operations(document()))
NAMES = [operation["operationId"] for _path, _method, operation in ALL]


def followed(told):
    """What a reference leads to."""
    if "$ref" not in told:
        return told
    _components, kind, name = told["$ref"].removeprefix("#/").split("/")
    return document()["components"][kind][name]


def examples():
    """Every example of a request and of an answer, with its schema."""
    for path, method, operation in ALL:
        bodies = [operation["requestBody"]] if "requestBody" in operation else []
        bodies += [followed(one) for one in operation["responses"].values()]
        for body in bodies:
            for content in body.get("content", {}).values():
                if content["schema"].get("format") != "binary":
                    yield f"{method} {path}", content["schema"], content["example"]


def test_the_document_is_there_for_programs(db):
    answered = Client().get("/api/v1/openapi.json")
    assert (answered.status_code, answered.headers["Content-Type"]) == (200, "application/json; charset=utf-8")
    assert answered.json() == document()
    assert document()["openapi"].startswith("3.1")


def test_each_name_stands_once_and_writing_bears_the_name_of_its_action():
    assert len(set(NAMES)) == len(NAMES)
    writing = [operation["operationId"] for _path, method, operation in ALL if method != "get"]
    assert [name for name in writing if name not in {*actions.__all__, *vars(paper_actions)}] == []


def test_no_two_shapes_bear_one_name():
    """Ninja would describe one of them where the other is meant."""
    found = []
    for module in pkgutil.iter_modules(shapes.__path__, f"{shapes.__name__}."):
        kept = vars(importlib.import_module(module.name)).values()
        found += [one.__name__ for one in kept if isinstance(one, type) and one.__module__ == module.name]
    assert [name for name in set(found) if found.count(name) > 1] == []


def test_each_operation_says_what_it_is_and_what_it_answers():
    lacking = []
    for path, method, operation in ALL:
        responses = operation["responses"]
        needed = {"401", "405", "429", "500"} | ({"404"} if "{" in path else set())
        needed |= {"304"} if method == "get" else {"403", "422"} if "requestBody" in operation else {"403"}
        if not (operation["summary"] and operation["description"] and operation["tags"]) or needed - set(responses):
            lacking.append((operation["operationId"], needed - set(responses)))
        lacking += [
            (operation["operationId"], one["name"])
            for one in operation["parameters"]
            if not one.get("description") or (one["in"] == "path" and "example" not in one)
        ]
    assert lacking == []


def test_every_example_is_as_its_schema_says():
    wrong = []
    for place, schema, example in examples():
        whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "components": document()["components"]}
        wrong += [(place, error.json_path, error.message) for error in Draft202012Validator(whole).iter_errors(example)]
    assert wrong == []


def test_what_is_public_takes_no_token_and_the_rest_takes_one():
    reading = [operation for _path, method, operation in ALL if method == "get"]
    with_token = {operation["operationId"]: operation.get("x-scope") for operation in reading if {} not in operation["security"]}
    assert with_token == {"capacities": "read", "capacity": "read", "links": "read", "desk_papers": "read", "token": None}
    writing = [operation for _path, method, operation in ALL if method != "get"]
    assert [operation["operationId"] for operation in writing if {} in operation["security"]] == []
    assert {operation["operationId"]: operation.get("x-scope") for operation in writing} == {
        "draft_communication": "draft",
        "change_communication": "draft",
        "clear_communication": "clear",
        "return_communication": "clear",
        "send_communication": "clear",
        "acknowledge_communication": "desk",
        "publish_communication": "desk",
        "appoint": "people",
        "end_capacity": "people",
        "make_reading_link": "links",
        "revoke_reading_link": "links",
        "add_paper": "papers",
        "change_paper": "papers",
        "set_slot": "papers",
        "schedule_release": "papers",
        "withdraw_release": "papers",
    }


def test_the_page_names_every_operation_and_every_kind_of_problem(db):
    answered = Client().get("/api/v1/", headers={"accept-language": "en"})
    page = answered.content.decode()
    assert answered.status_code == 200
    assert "<script>" not in page
    assert set(re.findall(r'class="operation" id="(\w+)"', page)) == set(NAMES)
    assert {kind.slug for kind in Kind} <= set(re.findall(r'id="([\w-]+)"', page))


@pytest.mark.parametrize("lang", ["ar", "fr", "zh"])
def test_the_page_speaks_the_language_of_the_reader(db, lang):
    answered = Client().get("/api/v1/", headers={"accept-language": lang})
    assert f'<html lang="{lang}"' in answered.content.decode()


def test_the_scopes_of_the_document_are_those_that_operations_take():
    folder = Path(__file__).resolve().parents[2] / "src/sessional/api/operations"
    source = "\n".join(one.read_text(encoding="utf-8") for one in sorted(folder.glob("*.py")))
    found = re.findall(r'auth=(\w+),\n    url_name="(\w+)"', source)
    told = {operation["operationId"]: operation["x-scope"] for _path, _method, operation in ALL if "x-scope" in operation}
    assert {name: scope.lower() for scope, name in found} == told

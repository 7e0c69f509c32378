"""The OpenAPI document of the API: what Ninja knows of the operations, and what the door adds to each of them."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from ninja.schema import NinjaGenerateJsonSchema

from sessional.api.interface import api
from sessional.api.paging import PageQuery
from sessional.api.problems import MEDIA_TYPE, Kind
from sessional.api.shapes.problems import Problem
from sessional.report.render import FORMATS

PREFIX = "/api/v1/"
METHODS = ("get", "post", "put", "patch", "delete")
_REF = "#/components/schemas/"
_OF_AN_ENUM = {"stage": "The stage of the report."}
#: What pydantic makes of ``Page[Body]`` is no name that a program should bear.
_PAGES = re.compile(r"Page_(\w+?)_(?=\W)")

_DESCRIPTION = """The record of bodies that meet, and what delegations write to them.

What is public takes no key. The rest takes a token: whoever holds a capacity in a body makes it on the page of their
tokens, for the scopes that they choose, and sends it as `Authorization: Bearer …`. Cookies are not looked at.

Lists come in pages; `next` is the address of the one that follows. Every answer to GET has a strong ETag. Errors are
problem documents (RFC 9457), in the language of Accept-Language. Texts are given in all their languages at once.
"""

_SCOPES = {
    "draft_communication": "draft",
    "change_communication": "draft",
    "clear_communication": "clear",
    "return_communication": "clear",
    "send_communication": "clear",
    "acknowledge_communication": "desk",
    "publish_communication": "desk",
    "capacities": "read",
    "appoint": "people",
    "capacity": "read",
    "end_capacity": "people",
    "links": "read",
    "make_reading_link": "links",
    "revoke_reading_link": "links",
    "desk_papers": "read",
    "add_paper": "papers",
    "change_paper": "papers",
    "set_slot": "papers",
    "schedule_release": "papers",
    "withdraw_release": "papers",
}

_LIMIT_HEADERS = {
    "RateLimit": {
        "description": "What is left of the limit: `r` requests, and `t` seconds until it is whole again.",
        "schema": {"type": "string"},
        "example": '"minute";r=118;t=42',
    },
    "RateLimit-Policy": {
        "description": "The limit: `q` requests in `w` seconds.",
        "schema": {"type": "string"},
        "example": '"minute";q=120;w=60',
    },
}
_KEPT_HEADERS = {
    "ETag": {
        "description": "A hash of the content, for If-None-Match.",
        "schema": {"type": "string"},
        "example": '"5f2b1c0e9d8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c"',
    },
}
_LINK_HEADER = {
    "Link": {
        "description": "The next page, where there is one (RFC 8288).",
        "schema": {"type": "string"},
        "example": '<https://sessional.example.org/api/v1/bodies?cursor=WyIwMTkzMGM1ZSJd>; rel="next"',
    },
}
_WAIT_HEADER = {
    "Retry-After": {"description": "How many seconds to wait.", "schema": {"type": "string"}, "example": "42"},
}
#: What each status says, where an operation can answer it.
_WORDS = {
    "304": "It is as the reader has it.",
    "400": "The cursor was not given out here, or what was sent is not JSON.",
    "401": "The token opens nothing, or one is needed; `type` says why.",
    "403": "The token lacks the scope, or its capacity may not do this; the problem says what is needed.",
    "404": "There is nothing here that the reader may see.",
    "405": "There is something here, and it cannot be asked for in this way.",
    "409": "It has changed since it was read, or has not come as far as that.",
    "422": "Something in the request is not right; `errors` says what, and where.",
    "429": "More requests in a minute than are answered; Retry-After says how long to wait.",
    "500": "Something failed here.",
}
_KIND_OF = {
    "400": Kind.CURSOR,
    "401": Kind.TOKEN_ENDED,
    "403": Kind.SCOPE_LACKING,
    "404": Kind.NOT_FOUND,
    "405": Kind.METHOD,
    "409": Kind.STALE,
    "422": Kind.INVALID,
    "429": Kind.TOO_MANY,
    "500": Kind.FAILED,
}


@cache
def document() -> dict[str, Any]:
    """The document, with what the door adds: errors, headers, tokens and an example of everything."""
    told = json.loads(_PAGES.sub(r"PageOf\1", json.dumps(api.get_openapi_schema(path_prefix=PREFIX), default=str)))
    told["info"] |= {"description": _DESCRIPTION, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}}
    told["servers"] = [{"url": "/"}]
    components = told["components"]
    components["schemas"].pop("PageQuery", None)
    components["schemas"]["Problem"] = _schema_of_problems(components["schemas"])
    components["securitySchemes"] = {
        "token": {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "sessional_…",
            "description": "A token of a capacity, made on the page of one’s tokens.",
        }
    }
    components["headers"] = _LIMIT_HEADERS | _KEPT_HEADERS | _LINK_HEADER | _WAIT_HEADER
    components["responses"] = {kind.slug: _problem(status) for status, kind in _KIND_OF.items()}
    told["tags"] = [{"name": name} for name in _tags(told)]
    for path, method, operation in operations(told):
        _complete(path, method, operation, components["schemas"])
    for schema in components["schemas"].values():
        schema.setdefault("example", example_of(schema, components["schemas"]))
    return told


def operations(told: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and what the document says, for each operation in its order."""
    for path, methods in told["paths"].items():
        for method in METHODS:
            if method in methods:
                yield path, method, methods[method]


def _tags(told: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(tag for _path, _method, operation in operations(told) for tag in operation["tags"]))


def _schema_of_problems(schemas: dict[str, Any]) -> dict[str, Any]:
    schema = Problem.model_json_schema(ref_template=_REF + "{model}", schema_generator=NinjaGenerateJsonSchema)
    schemas.update(schema.pop("$defs", {}))
    return schema


def _complete(path: str, method: str, operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    name, reads = operation["operationId"], method == "get"
    parameters = operation.setdefault("parameters", [])
    listed = any(one["name"] in PageQuery.model_fields for one in parameters)
    for one in parameters:
        _complete_parameter(one)
    security = [{"token": []}]
    operation["security"] = [{}, *security] if reads and name not in ("token", *_SCOPES) else security
    if name in _SCOPES:
        operation["x-scope"] = _SCOPES[name]
        operation["description"] += f" Takes the scope `{_SCOPES[name]}`."
    done = next(iter(operation["responses"]))
    if name in ("report_file", "paper_file"):
        operation["responses"][done]["content"] = {
            format.media_type.partition(";")[0]: {"schema": {"type": "string", "format": "binary"}}
            for format in FORMATS.values()
        }
    if name == "journal_export":
        operation["responses"][done]["content"] = {
            "application/zip": {"schema": {"type": "string", "format": "binary"}}
        }
        operation["responses"]["202"]["headers"] = _headers([*_LIMIT_HEADERS, *_WAIT_HEADER])
        for content in operation["responses"]["202"]["content"].values():
            content["example"] = example_of(content["schema"], schemas)
    sent = [*_LIMIT_HEADERS, *(_KEPT_HEADERS if reads else {}), *(_LINK_HEADER if listed else {})]
    operation["responses"][done]["headers"] = _headers(sent)
    for content in operation["responses"][done].get("content", {}).values():
        if content["schema"].get("format") != "binary":
            content["example"] = example_of(content["schema"], schemas)
    if "requestBody" in operation:
        content = operation["requestBody"]["content"]["application/json"]
        content["example"] = example_of(content["schema"], schemas)
    if reads:
        operation["responses"]["304"] = {"description": _WORDS["304"]}
    for status in _errors(path, method, name, listed, "requestBody" in operation):
        operation["responses"][status] = {"$ref": f"#/components/responses/{_KIND_OF[status].slug}"}


def _errors(path: str, method: str, name: str, listed: bool, sends: bool) -> list[str]:
    """What an operation can answer beside what was asked for, by status."""
    return [
        *(["400"] if listed or sends else []),
        "401",
        *(["403"] if method != "get" or name in _SCOPES else []),
        *(["404"] if "{" in path or name == "search" else []),
        "405",
        *(["409"] if method != "get" and name != "draft_communication" else []),
        *(["422"] if listed or sends or name == "withdraw_release" else []),
        "429",
        "500",
    ]


def _problem(status: str) -> dict[str, Any]:
    kind = _KIND_OF[status]
    example = {"type": kind.address, "title": str(kind.title), "status": int(status)}
    if kind is Kind.INVALID:
        example["errors"] = [{"at": "body.subject", "message": "This is empty."}]
    if kind is Kind.SCOPE_LACKING:
        example["scope"] = "draft"
    told = {
        "description": _WORDS[status],
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{_REF}Problem"}, "example": example}},
    }
    return told | ({"headers": _headers([*_LIMIT_HEADERS, *_WAIT_HEADER])} if kind is Kind.TOO_MANY else {})


def _headers(names: list[str]) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _complete_parameter(parameter: dict[str, Any]) -> None:
    """Examples of a parameter as OpenAPI has them, and what a part of an address is made of."""
    examples = parameter.pop("examples", None) or parameter["schema"].pop("examples", None)
    parameter["schema"].pop("examples", None)
    if examples:
        parameter["example"] = examples[0]
    elif "enum" in parameter["schema"]:
        parameter["example"] = parameter["schema"]["enum"][0]
        # Ninja puts the values of an enum in the place of what the parameter says of itself.
        parameter["description"] = _OF_AN_ENUM[parameter["name"]]
    elif parameter["name"] == "id":
        parameter["example"] = "01930c5e-9d2e-7b43-8c2f-6c1a2b9d0e4f"
        parameter.setdefault("description", "The id of the communication.")


def example_of(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Any:
    """An example of a schema, put together from those of its parts."""
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].removeprefix(_REF)], schemas)
    for told in ("examples", "example", "const", "default", "enum"):
        if told in schema:
            return schema[told][0] if told in ("examples", "enum") else schema[told]
    for choices in ("anyOf", "allOf", "oneOf"):
        if choices in schema:
            return example_of(schema[choices][0], schemas)
    if "properties" in schema:
        return {name: example_of(one, schemas) for name, one in schema["properties"].items()}
    if schema.get("type") == "array":
        return [example_of(schema["items"], schemas)]
    return None


@require_safe
def show_document(request: HttpRequest) -> HttpResponse:
    """The document itself."""
    text = json.dumps(document(), ensure_ascii=False, indent=1)
    return HttpResponse(text, content_type="application/json; charset=utf-8")

"""The page of the API: what can be asked for, and what can go wrong."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.api.document import document, operations
from sessional.api.problems import Kind


@require_safe
@gzip_page
def show_api(request: HttpRequest) -> HttpResponse:
    """Every operation by subject, from the document that programs read, and every kind of problem."""
    told = [_operation(*one) for one in operations(document())]
    subjects = [(subject, list(ones)) for subject, ones in groupby(told, key=lambda one: one["subject"])]
    return render(request, "web/api.html", {"subjects": subjects, "kinds": list(Kind)})


def _operation(path: str, method: str, operation: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": operation["operationId"],
        "subject": operation["tags"][0],
        "method": method.upper(),
        "path": path,
        "summary": operation["summary"],
        "description": _with_code(operation["description"]),
        "scope": operation.get("x-scope", ""),
        "token": {} not in operation["security"],
        "parameters": [(one["name"], _with_code(one["description"])) for one in operation["parameters"]],
        "statuses": [(status, _with_code(_described(one))) for status, one in operation["responses"].items()],
    }


def _with_code(words: str) -> SafeString:
    """Words in which names stand between backticks, with these as code."""
    pieces = words.split("`")
    told = (format_html("<code>{}</code>", one) if place % 2 else one for place, one in enumerate(pieces))
    return format_html_join("", "{}", ((one,) for one in told))


def _described(response: Mapping[str, Any]) -> str:
    if "$ref" not in response:
        return response["description"]
    return document()["components"]["responses"][response["$ref"].rpartition("/")[2]]["description"]

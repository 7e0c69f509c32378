"""What is the same for every page on which something is done: the form, the action, and what is wrong said at its field."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render

from sessional.bodies.models import Body
from sessional.web.language import text_language


class DayInput(forms.DateInput):
    """A day, which browsers let one pick."""

    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class NothingToFillIn(forms.Form):
    """A form that only asks for the button to be pressed."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the page of a form says: its heading, its button, and what the action does, where that needs saying."""

    heading: object
    button: object
    does: object = ""


@dataclass(frozen=True, slots=True)
class Above:
    """A page above this one in the trail: its words and its address."""

    words: object
    address: str


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent in; None where the form is only asked for."""
    return request.POST if request.method == "POST" else None


def answer(
    request: HttpRequest,
    body: Body,
    form: forms.Form,
    act: Callable[[], str],
    words: Words,
    *,
    above: tuple[Above, ...] = (),
    template: str = "web/doing.html",
    **context: Any,
) -> HttpResponse:
    """The form; or, where it was sent in and all is well, the page whose address ``act`` gives once it is done."""
    if request.method == "POST" and form.is_valid():
        try:
            return HttpResponseRedirect(act())
        except ValidationError as error:
            keep_errors(form, error)
    told = {"body": body, "text": text_language(request, body), "form": form, "words": words, "above": above}
    return render(request, template, told | context, status=422 if request.method == "POST" else 200)


def keep_errors(form: forms.Form, error: ValidationError) -> None:
    """Put each error at the field that it is about (``name.fr`` at ``name_fr``), or above all fields."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for path, errors in error.error_dict.items():
        field = path.replace(".", "_")
        whole = path.partition(".")[0]
        at = next((one for one in (field, whole) if one in form.fields), None)
        form.add_error(at, errors)

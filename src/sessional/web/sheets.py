"""Sheets that the Secretariat sends in: looked through first, and kept when it says so."""

import base64
import binascii

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.base import ContentFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from sessional.bodies.asking import actor_of
from sessional.bodies.models import Body
from sessional.bodies.permission import acting, is_secretariat
from sessional.facts.uploads import FileKind
from sessional.intake.sheets.columns import PARTIES, REGISTRATIONS, SHEETS, Sheet
from sessional.intake.sheets.errors import SheetError
from sessional.intake.sheets.loading import SheetReport, load_sheet
from sessional.intake.sheets.reading import MOST_BYTES
from sessional.intake.sheets.template import template
from sessional.web.bodies import find_body
from sessional.web.doing import Above
from sessional.web.language import text_language

_TYPES = {
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileKind.CSV: "text/csv; charset=utf-8",
}
#: Where one sees what a sheet has brought.
_SEEN_AT = {PARTIES.name: "parties", REGISTRATIONS.name: "capacities"}


class SheetForm(forms.Form):
    """A sheet."""

    file = forms.FileField(
        label=gettext_lazy("Sheet"), max_length=255, help_text=gettext_lazy("Excel (.xlsx), or .csv in UTF-8.")
    )


class KeptForm(forms.Form):
    """A sheet that was looked through, and comes back to be kept."""

    name = forms.CharField(widget=forms.HiddenInput, max_length=255)
    content = forms.CharField(widget=forms.HiddenInput, max_length=2 * MOST_BYTES)

    def clean_content(self) -> bytes:
        try:
            return base64.b64decode(self.cleaned_data["content"], validate=True)
        except binascii.Error:
            raise ValidationError(_("Choose the sheet again.")) from None


@require_safe
def show_sheets(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What can be taken from a sheet, and the sheets to fill in."""
    shown = find_body(body)
    is_secretariat.require(request.asking, shown)
    context = {"body": shown, "text": text_language(request, shown)}
    return render(request, "web/sheets.html", context)


@require_safe
def download_template(request: HttpRequest, lang: str, body: str, name: str, kind: str) -> HttpResponse:
    """The sheet to fill in."""
    shown = find_body(body)
    is_secretariat.require(request.asking, shown)
    response = HttpResponse(template(SHEETS[name], FileKind(kind)), content_type=_TYPES[FileKind(kind)])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def import_parties(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Take a sheet into the directory."""
    return _take(request, lang, find_body(body), PARTIES, _("Take participants from a sheet"))


@require_http_methods(["GET", "HEAD", "POST"])
def import_registrations(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Take a sheet of registrations."""
    return _take(request, lang, find_body(body), REGISTRATIONS, _("Take registrations from a sheet"))


def _take(request: HttpRequest, lang: str, body: Body, sheet: Sheet, heading: str) -> HttpResponse:
    by = actor_of(acting(request.asking, is_secretariat, body, body=body))
    comes_back = request.method == "POST" and "content" in request.POST
    form = (
        (KeptForm(request.POST) if comes_back else SheetForm(request.POST, request.FILES))
        if request.method == "POST"
        else SheetForm()
    )
    context = {
        "body": body,
        "text": text_language(request, body),
        "sheet": sheet,
        "heading": heading,
        "above": (Above(_("Sheets"), reverse("sheets", args=[lang, body.key])),),
    }
    if form.is_valid():
        file = _file(form)
        try:
            report = load_sheet(file, sheet, body=body, by=by, at=request.asking.at, keep=comes_back)
        except SheetError as error:
            context["problems"] = error.problems
        except ValidationError as error:
            form.add_error(None if comes_back else "file", error)
        else:
            if comes_back:
                messages.success(request, _said(report))
                return HttpResponseRedirect(reverse(_SEEN_AT[sheet.name], args=[lang, body.key]))
            file.seek(0)
            told = {"name": file.name, "content": base64.b64encode(file.read()).decode()}
            context |= {"report": report, "kept": KeptForm(initial=told)}
    wrong = request.method == "POST" and "report" not in context
    context["form"] = SheetForm() if comes_back else form
    context["errors"] = form.errors.get("content") if comes_back else None
    return render(request, "web/sheet.html", context, status=422 if wrong else 200)


def _file(form: forms.Form) -> File:
    if isinstance(form, KeptForm):
        return ContentFile(form.cleaned_data["content"], name=form.cleaned_data["name"])
    return form.cleaned_data["file"]


def _said(report: SheetReport) -> str:
    counts = report.counts
    changed = counts.created + counts.updated
    return ngettext(
        "The sheet was kept: %(count)d row brought something new.",
        "The sheet was kept: %(count)d rows brought something new.",
        changed,
    ) % {"count": changed}

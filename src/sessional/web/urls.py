"""The addresses of the pages."""

from django.urls import path, re_path
from django.views.decorators.http import require_safe
from django.views.generic import RedirectView

from sessional.web import bodies, meetings, papers, report, tokens
from sessional.web.language import OWN_NAMES

_LANG = f"(?P<lang>{'|'.join(OWN_NAMES)})"
_BODY = rf"^{_LANG}/(?P<body>[A-Za-z0-9][A-Za-z0-9._-]*)/"
_KEY = r"(?P<key>[A-Za-z0-9][A-Za-z0-9._-]*)/"

_ID = r"(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/"

_to_body = require_safe(RedirectView.as_view(pattern_name="body", query_string=True))

urlpatterns = [
    path("", bodies.redirect_to_language, name="front"),
    path("paper.css", report.paper_style, name="paper-style"),
    re_path(rf"^{_LANG}/$", bodies.show_bodies, name="bodies"),
    re_path(rf"^{_LANG}/account/tokens/$", tokens.show_tokens, name="tokens"),
    re_path(rf"^{_LANG}/account/tokens/make/{_ID}$", tokens.make_token, name="make_token"),
    re_path(rf"^{_LANG}/account/tokens/{_ID}revoke/$", tokens.revoke_token, name="revoke_token"),
    re_path(rf"{_BODY}$", bodies.show_body, name="body"),
    re_path(rf"{_BODY}meetings/$", _to_body, name="meetings"),
    re_path(rf"{_BODY}meetings/{_KEY}$", meetings.show_meeting, name="meeting"),
    re_path(rf"{_BODY}meetings/{_KEY}report/$", report.show_report, name="report"),
    re_path(rf"{_BODY}meetings/{_KEY}report/(?P<name>[^/]+)$", report.download_report, name="download"),
    re_path(rf"{_BODY}papers/$", papers.show_papers, name="papers"),
    re_path(rf"{_BODY}papers/{_KEY}$", papers.show_paper, name="paper"),
]

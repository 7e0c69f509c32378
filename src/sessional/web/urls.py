"""The addresses of the pages."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from sessional.web import bodies, journal, meetings, papers, report
from sessional.web.language import OWN_NAMES

_LANG = f"(?P<lang>{'|'.join(OWN_NAMES)})"
_BODY = rf"^{_LANG}/(?P<body>[A-Za-z0-9][A-Za-z0-9._-]*)/"
_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_KEY = r"(?P<key>[A-Za-z0-9][A-Za-z0-9._-]*)/"

urlpatterns = [
    path("", bodies.redirect_to_language, name="front"),
    path("paper.css", report.paper_style, name="paper-style"),
    re_path(rf"^{_LANG}/$", bodies.show_bodies, name="bodies"),
    re_path(rf"{_BODY}$", bodies.show_body, name="body"),
    re_path(rf"{_BODY}journal/$", journal.show_journal, name="journal"),
    re_path(rf"{_BODY}journal/(?P<subject>{_ID})/$", journal.show_history, name="history"),
    re_path(rf"{_BODY}meetings/$", RedirectView.as_view(pattern_name="body", query_string=True)),
    re_path(rf"{_BODY}meetings/{_KEY}$", meetings.show_meeting, name="meeting"),
    re_path(rf"{_BODY}meetings/{_KEY}report/$", report.show_report, name="report"),
    re_path(rf"{_BODY}meetings/{_KEY}report/(?P<name>[^/]+)$", report.download_report, name="download"),
    re_path(rf"{_BODY}papers/$", papers.show_papers, name="papers"),
    re_path(rf"{_BODY}papers/{_KEY}$", papers.show_paper, name="paper"),
]

"""The addresses of the API, below ``/api/v1/``."""

from django.urls import path, re_path

from sessional.api.document import show_document
from sessional.api.interface import api
from sessional.api.problems import found_nothing

_PATTERNS, _APP, _SPACE = api.urls

urlpatterns = [
    path("openapi.json", show_document, name="openapi"),
    # The page of the API stands at its root.
    *(pattern for pattern in _PATTERNS if pattern.name != "api-root"),
    re_path(r"^.+$", found_nothing, name="nothing"),
]
app_name = _SPACE

"""Every address of the site: the administration, the API, and the pages."""

from django.contrib import admin
from django.urls import include, path

from sessional.web.operations import show_api

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", show_api, name="api"),
    path("api/v1/", include("sessional.api.urls")),
    path("", include("sessional.web.urls")),
]

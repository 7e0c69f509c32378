"""Every address of the site: the administration, the API, and the pages."""

from django.contrib import admin
from django.urls import include, path

from sessional.web.accounts import throttling, urls as accounts
from sessional.web.operations import show_api

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", show_api, name="api"),
    path("api/v1/", include("sessional.api.urls")),
    # Django wants prefixes of languages here, and not in an included list.
    *accounts.urlpatterns,
    path("", include("sessional.web.urls")),
]

handler403 = "sessional.web.refusals.refused"
#: allauth looks for it here.
handler429 = throttling.too_many_requests

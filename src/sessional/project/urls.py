"""Every address of the site: the administration, and the pages."""

from django.contrib import admin
from django.urls import include, path

from sessional.web.accounts import throttling, urls as accounts

urlpatterns = [
    path("admin/", admin.site.urls),
    # Django wants prefixes of languages here, and not in an included list.
    *accounts.urlpatterns,
    path("", include("sessional.web.urls")),
]

handler403 = "sessional.web.refusals.refused"
#: allauth looks for it here.
handler429 = throttling.too_many_requests

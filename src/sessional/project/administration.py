"""The administration: for administrators who signed in with a second factor, by the sign-in of the site."""

from urllib.parse import urlencode

from django.contrib.admin import AdminSite
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


class Administration(AdminSite):
    """Django's, without a sign-in of its own."""

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_active and request.asking.administers

    def login(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        """To the page that lets somebody in, and back; PermissionDenied for those whom none lets in."""
        wanted = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
        if not request.user.is_authenticated:
            page = reverse("account_login")
        elif request.asking.waits_for_second_factor:
            page = reverse("second-factor-needed")
        elif self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index"))
        else:
            raise PermissionDenied
        return HttpResponseRedirect(f"{page}?{urlencode({REDIRECT_FIELD_NAME: wanted})}")

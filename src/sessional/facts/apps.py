"""The room as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FactsConfig(AppConfig):
    name = "sessional.facts"
    label = "facts"
    verbose_name = _("Facts")

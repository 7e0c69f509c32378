"""The room as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecommendationsConfig(AppConfig):
    name = "sessional.recommendations"
    label = "recommendations"
    verbose_name = _("Recommendations")

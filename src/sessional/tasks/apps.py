"""The room as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TasksConfig(AppConfig):
    name = "sessional.tasks"
    label = "tasks"
    verbose_name = _("Long work")

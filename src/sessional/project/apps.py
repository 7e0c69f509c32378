"""The project as a Django application: it has no models, only the commands in management/commands."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "sessional.project"
    label = "project"

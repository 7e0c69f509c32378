"""The project as a Django application: it has no models, only the commands in management/commands."""

from django.apps import AppConfig
from django.contrib import admin
from django.contrib.admin import apps as administration


class AdministrationConfig(administration.AdminConfig):
    """Django's administration, entered through the sign-in of the site."""

    default = False
    default_site = "sessional.project.administration.Administration"


class ProjectConfig(AppConfig):
    default = True
    name = "sessional.project"
    label = "project"

    def ready(self):
        # Those of allauth, and Django's groups, which nothing here goes by: they could be changed there, past the
        # actions, and show secrets.
        for model in [*admin.site._registry]:
            if not model.__module__.startswith("sessional."):
                admin.site.unregister(model)

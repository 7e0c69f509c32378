"""The pages as a Django application."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "sessional.web"
    label = "web"

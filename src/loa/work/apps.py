"""Django's record of this room."""

from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "loa.work"
    default_auto_field = "django.db.models.BigAutoField"

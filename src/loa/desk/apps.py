"""Django's record of this room."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "loa.desk"
    default_auto_field = "django.db.models.BigAutoField"

"""Django's record of this room."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "loa.directory"
    default_auto_field = "django.db.models.BigAutoField"

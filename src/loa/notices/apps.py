"""Django's record of this room."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "loa.notices"
    default_auto_field = "django.db.models.BigAutoField"

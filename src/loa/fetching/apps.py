"""Django's record of this room."""

from django.apps import AppConfig


class FetchingConfig(AppConfig):
    name = "loa.fetching"
    default_auto_field = "django.db.models.BigAutoField"

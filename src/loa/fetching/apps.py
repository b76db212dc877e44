"""Django's record of this room."""

from django.apps import AppConfig

from loa.fetching import checks  # noqa: F401  registers itself


class FetchingConfig(AppConfig):
    name = "loa.fetching"
    default_auto_field = "django.db.models.BigAutoField"

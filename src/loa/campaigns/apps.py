"""Django's record of this room."""

from importlib import import_module

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "loa.campaigns"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The stages of a start are registered before those of rooms to the right."""
        import_module("loa.campaigns.starting")

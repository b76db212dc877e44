"""Django's record of this room."""

from importlib import import_module

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "loa.documents"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What the law takes from a paper goes with its bytes."""
        import_module("loa.documents.erasing")

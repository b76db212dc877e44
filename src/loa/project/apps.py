"""Django's record of this room."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "loa.project"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What follows from changes of accounts is listened for, and their letters are known."""
        from loa.project.accounts import handlers, letters  # noqa: F401

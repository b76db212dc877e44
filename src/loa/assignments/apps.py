"""Django's record of this room."""

from importlib import import_module

from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    name = "loa.assignments"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What campaigns ask this room for is registered, and their news is heard."""
        for module in (
            "starting",
            "handlers",
            "counting",
            "glancing",
            "chasing.panel",
            "risk_panel",
            "coverage.hooks",
        ):
            import_module(f"loa.assignments.{module}")

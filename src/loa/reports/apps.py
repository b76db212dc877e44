"""Django's record of this room."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from loa.audit.guards import install_guards

EVALUATED = ("evaluating.tab", "commending.papers", "commending.tab", "planning.filler")

CASES = ("casefile.gate", "casefile.handlers", "casefile.tab")


class ReportsConfig(AppConfig):
    name = "loa.reports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Kept values are guarded, the figures of the software stand, and news of other rooms is heard."""
        post_migrate.connect(install_guards, sender=self)
        post_migrate.connect(import_module("loa.reports.figures.standing").write_figures, sender=self)
        for module in (
            "handlers",
            "panel",
            "urging",
            "of_work",
            "synthesis.filler",
            "synthesis.tab",
            *CASES,
            *EVALUATED,
        ):
            import_module(f"loa.reports.{module}")

"""Django's record of this room."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from loa.audit.guards import install_guards, lower_guards


class EvidenceConfig(AppConfig):
    name = "loa.evidence"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The chain is guarded by the database as soon as its table is there; checks are registered."""
        import_module("loa.evidence.checks")
        pre_migrate.connect(lower_guards, sender=self)
        post_migrate.connect(install_guards, sender=self)

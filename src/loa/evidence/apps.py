"""Django's record of this room."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "loa.evidence"
    default_auto_field = "django.db.models.BigAutoField"

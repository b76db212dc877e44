"""Django's record of this room."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "loa.audit"
    default_auto_field = "django.db.models.BigAutoField"

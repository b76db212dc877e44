"""Django's record of this room."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "loa.reports"
    default_auto_field = "django.db.models.BigAutoField"

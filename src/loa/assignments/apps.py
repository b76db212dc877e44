"""Django's record of this room."""

from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    name = "loa.assignments"
    default_auto_field = "django.db.models.BigAutoField"

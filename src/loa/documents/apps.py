"""Django's record of this room."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "loa.documents"
    default_auto_field = "django.db.models.BigAutoField"

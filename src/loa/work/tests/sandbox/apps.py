"""Django's record of the sandbox."""

from django.apps import AppConfig


class SandboxConfig(AppConfig):
    name = "loa.work.tests.sandbox"
    label = "sandbox"
    default_auto_field = "django.db.models.BigAutoField"

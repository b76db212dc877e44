"""Django's record of this room."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "loa.project"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Changes of accounts are followed, their letters are known, and blank fields have words."""
        from loa.project.accounts import handlers, letters  # noqa: F401
        from loa.project.blanks import name_what_is_missing

        name_what_is_missing()

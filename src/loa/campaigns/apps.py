"""Django's record of this room."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "loa.campaigns"
    default_auto_field = "django.db.models.BigAutoField"

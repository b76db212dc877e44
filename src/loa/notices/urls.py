"""Addresses of the inbox, under /notices/."""

from __future__ import annotations

from django.urls import path

from loa.notices.views import channels, deliveries, inbox, preferences

app_name = "notices"
urlpatterns = [
    path("", inbox.index, name="index"),
    path("read/", inbox.read_all, name="read-all"),
    path("<int:pk>/", inbox.open_notice, name="open"),
    path("settings/", preferences.preferences, name="settings"),
    path("unsubscribe/<str:token>/", preferences.unsubscribe, name="unsubscribe"),
    path("channels/", channels.channels, name="channels"),
    path("channels/<int:pk>/remove/", channels.remove, name="remove-channel"),
    path("channels/unit/<int:pk>/", channels.unit_channels, name="unit-channels"),
    path("undelivered/", deliveries.index, name="undelivered"),
    path("undelivered/<int:pk>/", deliveries.decide, name="decide"),
    path("undelivered/test/", deliveries.test, name="test-mail"),
]

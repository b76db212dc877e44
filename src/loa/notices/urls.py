"""Addresses of the inbox, under /notices/."""

from __future__ import annotations

from django.urls import path

from loa.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.index, name="index"),
    path("read/", views.read_all, name="read-all"),
    path("<int:pk>/", views.open_notice, name="open"),
]

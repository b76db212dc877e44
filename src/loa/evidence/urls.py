"""Addresses of stored bytes, under /evidence/."""

from __future__ import annotations

from django.urls import path

from loa.evidence import views

app_name = "evidence"
urlpatterns = [path("<str:sha256>/", views.blob, name="blob")]

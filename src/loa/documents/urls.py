"""Addresses of the register of documents and of its reviews."""

from __future__ import annotations

app_name = "documents"
urlpatterns: list[object] = []

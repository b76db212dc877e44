"""Addresses of the case file, among those of reports."""

from __future__ import annotations

from django.urls import path

from loa.reports.views import cases

urlpatterns = [
    path("campaigns/<int:pk>/case/", cases.case, name="case"),
    path("campaigns/<int:pk>/case/state/", cases.state, name="case-state"),
    path("campaigns/<int:pk>/case/close/", cases.close, name="case-close"),
    path("campaigns/<int:pk>/case/pack/", cases.pack, name="case-pack"),
    path("campaigns/<int:pk>/case/reopen/", cases.reopen, name="case-reopen"),
    path("campaigns/<int:pk>/case/<int:number>.zip", cases.file, name="case-file"),
]

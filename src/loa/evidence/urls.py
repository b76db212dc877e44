"""Addresses of stored bytes and of the records that they prove, under /evidence/."""

from __future__ import annotations

from django.urls import path

from loa.evidence import views

app_name = "evidence"
urlpatterns = [
    path("chain/", views.chain, name="chain"),
    path("chain/check/", views.check, name="check"),
    path("chain/erase/", views.erase, name="erase"),
    path("records/<int:number>/", views.record, name="record"),
    path("records/<int:number>/again/", views.again, name="again"),
    path("records/<int:number>/look/", views.look_now, name="look_now"),
    path("records/<int:number>/looks/<int:pk>/", views.look, name="look"),
    path("<str:sha256>/", views.blob, name="blob"),
]

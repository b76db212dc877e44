"""Addresses of assignments, under /assignments/."""

from __future__ import annotations

from django.urls import path

from loa.assignments.views import act, detail, duty, mine, paper

app_name = "assignments"
urlpatterns = [
    path("", mine.index, name="index"),
    path("<int:pk>/", detail.detail, name="detail"),
    path("<int:pk>/act/", act.act, name="act"),
    path("<int:pk>/page/", paper.page, name="page"),
    path("<int:pk>/page.png", paper.page_picture, name="page-picture"),
    path("duty/<int:pk>/", duty.duty, name="duty"),
]

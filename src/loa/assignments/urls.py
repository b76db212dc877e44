"""Addresses of assignments, under /assignments/."""

from __future__ import annotations

from django.urls import path

from loa.assignments.views import act, comments, detail, duty, mine, paper, parts

app_name = "assignments"
urlpatterns = [
    path("", mine.index, name="index"),
    path("extensions/", mine.extensions, name="extensions"),
    path("bulk/", act.bulk, name="bulk"),
    path("<int:pk>/", detail.detail, name="detail"),
    path("<int:pk>/act/", act.act, name="act"),
    path("<int:pk>/parts/", parts.parts, name="parts"),
    path("<int:pk>/comment/", comments.comment, name="comment"),
    path("<int:pk>/page/", paper.page, name="page"),
    path("<int:pk>/page.png", paper.page_picture, name="page-picture"),
    path("duty/<int:pk>/", duty.duty, name="duty"),
]

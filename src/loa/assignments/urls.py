"""Addresses of assignments, under /assignments/."""

from __future__ import annotations

from django.urls import path

from loa.assignments import views

app_name = "assignments"
urlpatterns = [
    path("", views.index, name="index"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/act/", views.act, name="act"),
    path("<int:pk>/page/", views.page, name="page"),
    path("<int:pk>/page.png", views.page_picture, name="page-picture"),
    path("duty/<int:pk>/", views.duty, name="duty"),
]

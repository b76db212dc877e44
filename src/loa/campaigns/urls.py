"""Addresses of campaigns, under /campaigns/."""

from __future__ import annotations

from django.urls import path

from loa.campaigns import views

app_name = "campaigns"
urlpatterns = [
    path("", views.index, name="index"),
    path("start/<int:document_pk>/", views.start, name="start"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/state/", views.state, name="state"),
    path("<int:pk>/plan/", views.plan, name="plan"),
    path("<int:pk>/events/", views.events, name="events"),
    path("<int:pk>/duties/<int:duty_pk>/", views.duty, name="duty"),
    path("<int:pk>/recall/", views.recall, name="recall"),
    path("<int:pk>/retry/", views.retry, name="retry"),
]

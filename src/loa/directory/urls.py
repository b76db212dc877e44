"""Addresses of the directory, under /directory/."""

from __future__ import annotations

from django.urls import path

from loa.directory.views import browse, calendar, changes

app_name = "directory"
urlpatterns = [
    path("", browse.index, name="index"),
    path("names/", browse.names, name="names"),
    path("groups/", browse.groups, name="groups"),
    path("groups/<int:pk>/edit/", changes.edit_group, name="edit_group"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/<int:pk>/drop/", calendar.drop_day, name="drop_day"),
    path("add/", changes.add, name="add"),
    path("<int:pk>/", browse.detail, name="detail"),
    path("<int:pk>/branch/", browse.branch, name="branch"),
    path("<int:pk>/add/", changes.add, name="add_below"),
    path("<int:pk>/edit/", changes.edit, name="edit"),
    path("<int:pk>/move/", changes.move, name="move"),
    path("<int:pk>/end/", changes.end, name="end"),
    path("<int:pk>/names/add/", changes.add_alias, name="add_alias"),
    path("<int:pk>/people/add/", changes.appoint, name="appoint"),
    path("names/<int:pk>/drop/", changes.drop_alias, name="drop_alias"),
    path("posts/<int:pk>/end/", changes.end_post, name="end_post"),
    path("posts/<int:pk>/person/", changes.change_person, name="change_person"),
    path("posts/<int:pk>/another/", changes.another_post, name="another_post"),
    path("posts/<int:pk>/account/", changes.grant_account, name="grant_account"),
    path("posts/<int:pk>/password/", changes.give_password, name="give_password"),
]

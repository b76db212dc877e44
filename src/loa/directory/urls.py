"""Addresses of the directory, under /directory/."""

from __future__ import annotations

from django.urls import path

from loa.directory.views import accounts, browse, calendar, groups, people, units

app_name = "directory"
urlpatterns = [
    path("", browse.index, name="index"),
    path("names/", browse.names, name="names"),
    path("groups/", browse.groups, name="groups"),
    path("groups/add/", groups.add, name="add_group"),
    path("groups/<int:pk>/edit/", groups.edit, name="edit_group"),
    path("groups/<int:pk>/drop/", groups.drop, name="drop_group"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/<int:pk>/drop/", calendar.drop_day, name="drop_day"),
    path("add/", units.add, name="add"),
    path("<int:pk>/", browse.detail, name="detail"),
    path("<int:pk>/branch/", browse.branch, name="branch"),
    path("<int:pk>/add/", units.add, name="add_below"),
    path("<int:pk>/edit/", units.edit, name="edit"),
    path("<int:pk>/move/", units.move, name="move"),
    path("<int:pk>/end/", units.end, name="end"),
    path("<int:pk>/names/add/", units.add_alias, name="add_alias"),
    path("<int:pk>/people/add/", people.appoint, name="appoint"),
    path("names/<int:pk>/drop/", units.drop_alias, name="drop_alias"),
    path("posts/<int:pk>/end/", people.end_post, name="end_post"),
    path("posts/<int:pk>/person/", people.change_person, name="change_person"),
    path("posts/<int:pk>/address/", people.address, name="address"),
    path("posts/<int:pk>/another/", people.another_post, name="another_post"),
    path("posts/<int:pk>/account/", people.grant_account, name="grant_account"),
    path("posts/<int:pk>/close/", accounts.close_account, name="close_account"),
    path("posts/<int:pk>/reopen/", accounts.reopen_account, name="reopen_account"),
    path("posts/<int:pk>/password/", people.give_password, name="give_password"),
]

"""Addresses of this room's pages."""

app_name = "assignments"
urlpatterns = []

"""Addresses of this room's pages."""

app_name = "campaigns"
urlpatterns = []

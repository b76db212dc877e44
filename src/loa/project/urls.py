"""Addresses: the workspace under /, built on Wagtail's admin shell."""

from django.urls import include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as admin_urls

from loa.project.views import health

urlpatterns = [
    path("health/", health, name="health"),
    path("admin/", include(admin_urls)),
    path("", RedirectView.as_view(pattern_name="wagtailadmin_home"), name="root"),
]

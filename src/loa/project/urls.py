"""Addresses: the workspace at the root, Wagtail's registers under /admin/."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as admin_urls

from loa.desk.views import home
from loa.project.views import health

urlpatterns = [
    path("", home, name="home"),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(next_page="login"), name="logout"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("health/", health, name="health"),
    path("documents/", include("loa.documents.urls")),
    path("campaigns/", include("loa.campaigns.urls")),
    path("assignments/", include("loa.assignments.urls")),
    path("reports/", include("loa.reports.urls")),
    path("directory/", include("loa.directory.urls")),
    path("notices/", include("loa.notices.urls")),
    path("evidence/", include("loa.evidence.urls")),
    # One door: Wagtail's own sign-in pages lead to ours.
    path("admin/login/", RedirectView.as_view(pattern_name="login", query_string=True)),
    path("admin/password_reset/", RedirectView.as_view(pattern_name="login")),
    path("admin/", include(admin_urls)),
]

"""Addresses: the workspace at the root. Wagtail's admin is not mounted (docs/decisions)."""

from django.urls import include, path

from loa.assignments.views import bearer, offline
from loa.desk.views import home
from loa.project.views import health

handler400 = "loa.project.views.not_taken"
handler403 = "loa.project.views.refused"

urlpatterns = [
    path("", home, name="home"),
    path("", include("loa.project.accounts.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("health/", health, name="health"),
    path("p/<str:token>/", bearer.page, name="bearer"),
    path("sw.js", offline.worker, name="service-worker"),
    path("manifest.webmanifest", offline.manifest, name="web-manifest"),
    path("offline/", offline.page, name="offline"),
    path("documents/", include("loa.documents.urls")),
    path("campaigns/", include("loa.campaigns.urls")),
    path("assignments/", include("loa.assignments.urls")),
    path("reports/", include("loa.reports.urls")),
    path("directory/", include("loa.directory.urls")),
    path("notices/", include("loa.notices.urls")),
    path("evidence/", include("loa.evidence.urls")),
]

"""Addresses of reports."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from loa.reports.views import asking, dashboards, exporting, figures, grid, mine, setup, synthesis, writing

app_name = "reports"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", mine.index, name="index"),
    path("campaigns/<int:pk>/ask/", asking.ask, name="ask"),
    path("campaigns/<int:pk>/proposed/", asking.proposed, name="proposed"),
    path("proposals/<int:pk>/", asking.proposal, name="proposal"),
    path("proposals/<int:pk>/dismiss/", asking.dismiss, name="dismiss"),
    path("requests/<int:pk>/", grid.request_page, name="request"),
    path("requests/<int:pk>/xlsx/", grid.request_xlsx, name="request-xlsx"),
    path("requests/<int:pk>/end/", asking.end, name="end"),
    path("requests/<int:pk>/day/", asking.move, name="move-due-day"),
    path("series/<int:pk>/stop/", asking.stop, name="stop"),
    path("figures/", setup.figures, name="figures"),
    path("figures/new/", setup.new_figure, name="new-figure"),
    path("templates/", setup.templates, name="templates"),
    path("templates/new/", setup.new_template, name="new-template"),
    path("figures/<int:pk>/retire/", setup.retire, {"kind": "figures"}, name="retire-figure"),
    path("templates/<int:pk>/retire/", setup.retire, {"kind": "templates"}, name="retire-template"),
    path("values/<int:pk>/", figures.value, name="value"),
    path("campaigns/<int:pk>/synthesis/", synthesis.index, name="syntheses"),
    path("synthesis/<int:pk>/", synthesis.synthesis, name="synthesis"),
    path("synthesis/<int:pk>/again/", synthesis.again, name="count-again"),
    path("synthesis/<int:pk>/rebuild/", synthesis.built_again, name="rebuild"),
    path("synthesis/<int:pk>/charts/<slug:name>.svg", synthesis.chart, name="chart"),
    path("synthesis/<int:pk>/annex.xlsx", synthesis.annex, {"form": "xlsx"}, name="annex-xlsx"),
    path("synthesis/<int:pk>/annex.html", synthesis.annex, {"form": "html"}, name="annex-html"),
    path("dashboard/", dashboards.index, name="dashboard"),
    path("dashboard/unit/", dashboards.unit, name="dashboard-unit"),
    path("dashboard/assignments/", dashboards.rows, name="dashboard-rows"),
    path("dashboard/reports/", dashboards.reports, name="dashboard-reports"),
    path("dashboard/trend.svg", dashboards.trend, name="dashboard-trend"),
    path("campaigns/<int:pk>/assignments.<slug:form>", exporting.assignments, name="export-assignments"),
    path("campaigns/<int:pk>/figures.<slug:form>", exporting.figures, name="export-figures"),
    path("<int:pk>/", writing.detail, name="detail"),
    path("<int:pk>/save/", writing.save, name="save"),
    path("<int:pk>/submit/", writing.submit, name="submit"),
    path("<int:pk>/decide/", writing.decide, name="decide"),
    path("<int:pk>/attach/", writing.attach, name="attach"),
    path("<int:pk>/attachments/<int:attachment>/drop/", writing.detach, name="detach"),
    path("<int:pk>/figures/<slug:key>/", figures.figure, name="figure"),
]

"""Addresses of assignments, under /assignments/."""

from __future__ import annotations

from django.urls import path

from loa.assignments.views import (
    act,
    chasing,
    comments,
    coverage,
    detail,
    duty,
    links,
    mine,
    of_unit,
    paper,
    parts,
    samples,
    sending,
    slips,
    wall,
)
from loa.assignments.views.offline import kept

app_name = "assignments"
urlpatterns = [
    path("", kept(mine.index), name="index"),
    path("extensions/", mine.extensions, name="extensions"),
    path("bulk/", act.bulk, name="bulk"),
    path("<int:pk>/", kept(detail.detail), name="detail"),
    path("<int:pk>/act/", act.act, name="act"),
    path("<int:pk>/parts/", parts.parts, name="parts"),
    path("<int:pk>/comment/", comments.comment, name="comment"),
    path("<int:pk>/plan/", coverage.plan, name="plan"),
    path("<int:pk>/plan/file/", coverage.plan_file, name="plan-file"),
    path("<int:pk>/plan/answer/", coverage.answer, name="answer"),
    path("<int:pk>/plan/decide/", coverage.decide, name="decide"),
    path("coverage/<int:campaign_pk>/", coverage.coverage, name="coverage"),
    path("<int:pk>/page/", paper.page, name="page"),
    path("<int:pk>/page.png", paper.page_picture, name="page-picture"),
    path("campaign/<int:pk>/urge/", chasing.urge, name="urge"),
    path("campaign/<int:pk>/undelivered/", chasing.undelivered, name="undelivered"),
    path("batch/<int:pk>/", act.batch, name="batch"),
    path("duty/<int:pk>/", duty.duty, name="duty"),
    path("unit/<int:pk>/", of_unit.of_unit, name="of-unit"),
    path("<int:pk>/links/", links.links, name="links"),
    path("<int:pk>/links/<int:link>/revoke/", links.revoke, name="revoke"),
    path("slips/", slips.enter, name="enter-slip"),
    path("<int:pk>/slip.pdf", slips.slip, name="slip"),
    path("<int:pk>/slip/", slips.key_in, name="key-in"),
    path("duty/<int:pk>/slips.pdf", slips.slips_of_duty, name="slips"),
    path("duty/<int:pk>/wall/", wall.wall, name="wall"),
    path("proof/<int:pk>/thumbnail.jpg", wall.thumbnail, name="thumbnail"),
    path("duty/<int:pk>/draw/", samples.draw, name="draw"),
    path("sample/<int:pk>/", samples.sample, name="sample"),
    path("sample/<int:pk>/<int:item>/judge/", samples.judge, name="judge"),
    path("sample/<int:pk>/rest/", samples.rest, name="confirm-rest"),
    path("who/", sending.who, name="who"),
    path("<int:pk>/send/", sending.send, name="send"),
]

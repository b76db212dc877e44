"""Addresses of the register of documents and of its reviews."""

from __future__ import annotations

from django.urls import path

from loa.documents.views import register, review

app_name = "documents"
urlpatterns = [
    path("", register.register, name="register"),
    path("upload/", register.upload, name="upload"),
    path("<int:pk>/", register.document, name="document"),
    path("<int:pk>/progress/", register.progress, name="progress"),
    path("<int:pk>/file/", register.file, name="file"),
    path("<int:pk>/again/", register.again, name="again"),
    path("<int:pk>/by-hand/", register.by_hand, name="by_hand"),
    path("<int:pk>/typing/", register.typing, name="typing"),
    path("<int:pk>/pages/<int:number>.png", review.page, name="page"),
    path("<int:pk>/review/", review.review, name="review"),
    path("<int:pk>/review/paper/", review.paper, name="paper"),
    path("<int:pk>/review/state/", review.state, name="state"),
    path("<int:pk>/review/act/", review.act, name="act"),
    path("<int:pk>/review/units/", review.units, name="units"),
]

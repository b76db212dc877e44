"""Addresses of the register of documents and of its reviews."""

from __future__ import annotations

from django.urls import path

from loa.documents.views import drafts, register, review

app_name = "documents"
urlpatterns = [
    path("", register.register, name="register"),
    path("upload/", register.upload, name="upload"),
    path("drafts/", drafts.index, name="drafts"),
    path("drafts/start/", drafts.start, name="draft_start"),
    path("drafts/<int:pk>/", drafts.draft, name="draft"),
    path("drafts/<int:pk>/save/", drafts.save, name="draft_save"),
    path("drafts/<int:pk>/act/", drafts.act, name="draft_act"),
    path("drafts/<int:pk>/pages/<int:number>.png", drafts.page, name="draft_page"),
    path("drafts/<int:pk>/file.pdf", drafts.file, {"form": "pdf"}, name="draft_pdf"),
    path("drafts/<int:pk>/file.docx", drafts.file, {"form": "docx"}, name="draft_docx"),
    path("numbers/", drafts.numbers, name="numbers"),
    path("<int:pk>/", register.document, name="document"),
    path("<int:pk>/progress/", register.progress, name="progress"),
    path("<int:pk>/file/", register.file, name="file"),
    path("<int:pk>/again/", register.again, name="again"),
    path("<int:pk>/by-hand/", register.by_hand, name="by_hand"),
    path("<int:pk>/pictures/", register.pictures, name="pictures"),
    path("<int:pk>/typing/", register.typing, name="typing"),
    path("<int:pk>/pages/<int:number>.png", review.page, name="page"),
    path("<int:pk>/review/", review.review, name="review"),
    path("<int:pk>/review/paper/", review.paper, name="paper"),
    path("<int:pk>/review/state/", review.state, name="state"),
    path("<int:pk>/review/act/", review.act, name="act"),
    path("<int:pk>/review/units/", review.units, name="units"),
]

"""Drafts of the owner's, one in every state, and its book of numbers."""

from __future__ import annotations

import json
from typing import Any

from django.urls import reverse

from loa.directory.models import User
from loa.directory.rights import Verb
from loa.documents.actions import drafts, issuing
from loa.documents.models import Draft
from tests.rights.scenes import scene
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World

CONTENT = {
    "title": MARK,
    "place": "Bình Sơn",
    "authority": "GIÁM ĐỐC",
    "position": "GIÁM ĐỐC",
    "signer": "Đinh Trọng Khải",
    "recipients": ["Như trên", "Lưu: VT"],
    "rows": [{"kind": "words", "text": "Nâng cao hiểu biết của người dân."}],
}


def build(world: World) -> None:
    """Written by the officer of the unit: leader and campaign officer wrote none of them."""
    things, writer = world.things, world.user("unit-officer of the owner")
    leader = world.user("leader of the owner")
    things.writing = _draft(writer, world)
    things.sent = drafts.send_draft(writer, _draft(writer, world), version=1)
    sent = drafts.send_draft(writer, _draft(writer, world), version=1)
    things.approved = drafts.approve_draft(leader, sent, version=1)
    things.book = issuing.set_last_number(leader, world.owner, doc_type="thông báo", year=2026, last=5)


def _draft(writer: User, world: World) -> Draft:
    return drafts.start_draft(writer, world.owner, doc_type="thông báo", content=CONTENT)


def _pk(world: World, name: str = "writing", **values: Any) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk, **values}


@door("documents:drafts")
def index(_world: World) -> list[Case]:
    return [Case(named=False, shows=MARK)]


@door("documents:draft_start")
def start(world: World) -> list[Case]:
    return [Case(data={"unit": world.owner.pk, "doc_type": "thông báo"})]


@scene("documents.beginning_from_another")
def beginning_from_another(world: World) -> str:
    """A draft begins from a document that its writer may see; of any other it takes nothing."""
    path, origin = reverse("documents:draft_start"), world.things.ready
    for name, unit, status in (
        ("campaign-officer of the owner", world.owner, 302),
        ("unit-officer of the owner", world.owner, 404),  # drafts, and sees no document
        ("campaign-officer of the other", world.other, 404),
        ("leader of the commune", world.commune, 404),
    ):
        before = Draft.objects.count()
        data = {"unit": unit.pk, "doc_type": "thông báo", "origin": origin.pk}
        answer = world.clients[name].post(path, data)
        made = [MARK in str(row.content) for row in Draft.objects.order_by("pk")[before:]]
        if (answer.status_code, made) != (status, [True] if status == 302 else []):
            return f"{name}: {answer.status_code}, drafts with its words: {made}"
    return ""


@door("documents:draft")
def draft(world: World) -> list[Case]:
    return [Case(_pk(world, name), shows=MARK) for name in ("writing", "sent", "approved")]


@door("documents:draft_save")
def save(world: World) -> list[Case]:
    body = {"content": {**CONTENT, "signer": "Lê Văn Tám"}, "version": 1}
    return [Case(_pk(world), json=True, data=json.dumps(body), silent=False)]


STEPS: list[tuple[str, str, Verb, dict[str, Any]]] = [
    ("send", "writing", Verb.DRAFT_DOCUMENT, {"version": 1}),
    ("drop", "writing", Verb.DRAFT_DOCUMENT, {"reason-drop": "không cần nữa"}),
    ("drop", "sent", Verb.DRAFT_DOCUMENT, {"reason-drop": "không cần nữa"}),
    ("drop", "approved", Verb.DRAFT_DOCUMENT, {"reason-drop": "không cần nữa"}),
    ("return", "sent", Verb.APPROVE_DOCUMENT, {"reason": "thiếu căn cứ"}),
    ("return", "approved", Verb.APPROVE_DOCUMENT, {"reason": "thiếu căn cứ"}),
    ("approve", "sent", Verb.APPROVE_DOCUMENT, {"version": 1}),
    ("issue", "approved", Verb.ISSUE_DOCUMENT, {}),
]


@door("documents:draft_act")
def act(world: World) -> list[Case]:
    return [Case(_pk(world, name), act=verb, data={"do": step, **data}) for step, name, verb, data in STEPS]


@door("documents:draft_page")
def page(world: World) -> list[Case]:
    return [Case(_pk(world, number=1), shows="PNG")]


@door("documents:draft_pdf")
def pdf(world: World) -> list[Case]:
    return [Case(_pk(world), shows="%PDF")]


@door("documents:draft_docx")
def docx(world: World) -> list[Case]:
    return [Case(_pk(world), shows="word/document.xml")]


@door("documents:numbers")
def numbers(world: World) -> list[Case]:
    data = {"unit": world.owner.pk, "doc_type": "thông báo", "year": 2026, "last": 9}
    return [Case(named=False, shows="Sở Thông tin", data=data)]


def _deed(call: Any) -> Any:
    return lambda _world: [Deed(call)]


DEEDS |= {
    "documents.start_draft": _deed(lambda w, u: _draft(u, w)),
    "documents.save_draft": _deed(
        lambda w, u: drafts.save_draft(u, w.things.writing, content={**CONTENT, "signer": "Lê"}, version=1)
    ),
    "documents.send_draft": _deed(lambda w, u: drafts.send_draft(u, w.things.writing, version=1)),
    "documents.drop_draft": _deed(lambda w, u: drafts.drop_draft(u, w.things.writing, reason="thôi")),
    "documents.return_draft": _deed(lambda w, u: drafts.return_draft(u, w.things.sent, reason="thiếu")),
    "documents.approve_draft": _deed(lambda w, u: drafts.approve_draft(u, w.things.sent, version=1)),
    "documents.issue_draft": _deed(lambda w, u: issuing.issue_draft(u, w.things.approved)),
    "documents.set_last_number": _deed(
        lambda w, u: issuing.set_last_number(u, w.owner, doc_type="thông báo", year=2026, last=9)
    ),
}

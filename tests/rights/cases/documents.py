"""The register and the review: a document of the owner's in every state that an act needs."""

from __future__ import annotations

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from loa.directory.models import Post
from loa.directory.rights import Verb
from loa.documents.actions import entries, facts, hand, register, undo, units
from loa.documents.actions.calls import apply_call, decide
from loa.documents.actions.decision import deciding
from loa.documents.actions.pictures import confirm_pictures
from loa.documents.models import Document, Fact, Passage, Proposal
from loa.documents.searching import searchable
from loa.documents.tests.factories import make_document, make_fact, make_reading, propose, span
from loa.evidence.actions import store_bytes
from tests.rights.expectation import Role
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World, key, make_pdf

TEXT = f"""{MARK}
Nâng cao nhận thức của người dân.
Tổ chức chiến dịch diệt lăng quăng.
Phát tờ rơi đến từng hộ.
Theo dõi các tài khoản đăng tin sai.
Tuyên truyền lưu động.
"""
DUTY, FORM = "Tổ chức chiến dịch diệt lăng quăng.", "Tuyên truyền lưu động."
WATCHING, BACKGROUND = "Theo dõi các tài khoản đăng tin sai.", "Nâng cao nhận thức của người dân."
PLAIN = "KẾ HOẠCH\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n".encode()


def build(world: World) -> None:
    """One document in review with one of everything in it, one that could not be read, one typed by hand."""
    things, officer = world.things, world.officer
    things.document = make_document(world.owner, by=officer, title=MARK, name="mark.pdf", code="128/KH-STT")
    document = things.document
    document.file = store_bytes(make_pdf("Loudspeaker"))
    document.folded = searchable(document)
    document.save()
    reading = make_reading(document, text=TEXT)
    reading.kind, reading.pages = "pdf", [{"number": 1, "width": 595.0, "height": 842.0}]
    reading.save()
    things.reading = reading
    things.fact = make_fact(reading, Fact.Kind.DUTY, DUTY, lead=[world.commune.name])
    things.form = make_fact(reading, Fact.Kind.FORM, FORM, channels=["visual"])
    propose(reading, BACKGROUND, Passage.Role.BACKGROUND)
    things.proposal = Proposal.objects.create(
        reading=reading, spans=[span(reading, WATCHING)], reason=Proposal.Reason.values[0], rule="watching"
    )
    things.unread = make_document(world.owner, by=officer, title=MARK, state=Document.State.FAILED)
    things.by_hand = make_document(world.owner, by=officer, title=MARK, state=Document.State.BY_HAND)
    things.ready = world.plan()


def _pk(world: World, name: str = "document", **values: Any) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk, **values}


@door("documents:register")
def in_register(_world: World) -> list[Case]:
    return [Case(named=False, shows=MARK), Case(named=False, query="?q=Hoa+sen", shows=MARK)]


def _file() -> SimpleUploadedFile:
    return SimpleUploadedFile("ke-hoach.txt", PLAIN)


@door("documents:upload")
def upload(world: World) -> list[Case]:
    own = Case(named=False, act=f"own {Verb.REGISTER_DOCUMENT}", data=lambda _w: {"file": _file()})
    return [Case(named=False, data=lambda w: {"file": _file(), "unit": world.owner.pk}), own]


@door("documents:document")
def document(world: World) -> list[Case]:
    return [Case(_pk(world, name), shows=MARK) for name in ("document", "ready", "unread", "by_hand")]


@door("documents:progress")
def progress(world: World) -> list[Case]:
    return [Case(_pk(world), shows="review")]


@door("documents:file")
def file(world: World) -> list[Case]:
    return [Case(_pk(world), shows="%PDF")]


@door("documents:again")
def again(world: World) -> list[Case]:
    return [Case(_pk(world), data={}), Case(_pk(world, "unread"), data={})]


@door("documents:by_hand")
def by_hand(world: World) -> list[Case]:
    return [Case(_pk(world, "unread"), data={})]


@door("documents:pictures")
def pictures(world: World) -> list[Case]:
    _with_picture(world)
    return [Case(_pk(world), data={})]


def _with_picture(world: World) -> None:
    reading = world.things.reading
    reading.remarks = [{"kind": "picture-unread", "text": "", "spans": []}]
    reading.save(update_fields=["remarks"])


@door("documents:typing")
def typing(world: World) -> list[Case]:
    return [Case(_pk(world, "by_hand"), data={"text": "KẾ HOẠCH\nI. MỤC ĐÍCH\n"})]


@door("documents:page")
def page(world: World) -> list[Case]:
    return [Case(_pk(world, number=1), shows="PNG")]


@door("documents:review")
def review(world: World) -> list[Case]:
    return [Case(_pk(world), shows="128/KH-STT", look=_decides)]


def _decides(who: Role, answer: Any) -> str:
    """Its script is told whether this person decides, or only looks."""
    if answer.status_code != 200:
        return ""
    told = answer.context["setup"]["may"]
    may = any(kind == Post.Kind.CAMPAIGN_OFFICER for kind, _unit in who.posts)
    return "" if told is may else f"the page says may: {told}"


@door("documents:paper")
def paper(world: World) -> list[Case]:
    return [Case(_pk(world), shows="Hoa sen")]


@door("documents:state")
def state(world: World) -> list[Case]:
    return [Case(_pk(world), shows="Tuyên truyền lưu động")]


@door("documents:act")
def act(world: World) -> list[Case]:
    calls = [{"do": "accept", "id": world.things.fact.pk, "version": 1}]
    return [Case(_pk(world), json=True, data=lambda _w: json.dumps({"calls": calls, "key": key()}))]


@door("documents:units")
def named_units(world: World) -> list[Case]:
    return [Case(_pk(world), query="?q=Suoi", shows="Suối Một")]


def _deed(call: Any) -> Any:
    return lambda _world: [Deed(call)]


def _register(world: World, user: Any) -> None:
    register.register_document(user, world.owner, name="ke-hoach.txt", data=PLAIN)


def _enter(world: World, user: Any) -> None:
    with deciding(user, world.things.reading, verb="test") as pen:
        pen.change(pen.fresh(world.things.fact), state=Fact.State.ACCEPTED)


def _undo(world: World, user: Any) -> None:
    if user == world.officer:
        facts.accept_fact(user, world.things.fact, version=1)
    undo.undo(user, world.things.reading)


def _passage(world: World) -> int:
    reading = world.things.reading
    at = span(reading, BACKGROUND)[0]
    return int(reading.passages.get(start__lte=at, end__gt=at).number)


ACCEPT = {"do": "accept", "kind": "form", "number": 1}
DEEDS |= {
    "documents.register_document": _deed(_register),
    "documents.answer_document": _deed(
        lambda w, u: register.answer_document(u, w.commune, name="ke-hoach.txt", data=PLAIN)
    ),
    "documents.read_again": _deed(lambda w, u: register.read_again(u, w.things.document)),
    "documents.enter_by_hand": _deed(lambda w, u: hand.enter_by_hand(u, w.things.unread)),
    "documents.confirm_pictures": _deed(lambda w, u: _look(w, u)),
    "documents.type_text": _deed(lambda w, u: hand.type_text(u, w.things.by_hand, text="KẾ HOẠCH")),
    "documents.decide": _deed(lambda w, u: decide(u, w.things.document, [ACCEPT])),
    "documents.apply_call": _deed(lambda w, u: apply_call(u, w.things.document, ACCEPT)),
    "documents.deciding": _deed(_enter),
    "documents.confirm_background": _deed(
        lambda w, u: entries.confirm_background(
            u, w.things.reading, passages=[_passage(w)], shown=[_passage(w)]
        )
    ),
    "documents.set_aside": _deed(
        lambda w, u: entries.set_aside(
            u, w.things.reading, spans=[span(w.things.reading, "Phát tờ rơi")], reason="thừa"
        )
    ),
    "documents.confirm_not_carried": _deed(lambda w, u: entries.confirm_not_carried(u, w.things.proposal)),
    "documents.carry_after_all": _deed(
        lambda w, u: entries.carry_after_all(u, w.things.proposal, reason="được phép")
    ),
    "documents.decline": _deed(
        lambda w, u: entries.decline(
            u, w.things.reading, spans=[span(w.things.reading, WATCHING)], reason=Proposal.Reason.values[0]
        )
    ),
    "documents.accept_fact": _deed(lambda w, u: facts.accept_fact(u, w.things.fact, version=1)),
    "documents.correct_fact": _deed(
        lambda w, u: facts.correct_fact(u, w.things.fact, data={"text": "Diệt lăng quăng"}, version=1)
    ),
    "documents.reject_fact": _deed(
        lambda w, u: facts.reject_fact(u, w.things.fact, reason="không phải việc", version=1)
    ),
    "documents.add_fact": _deed(
        lambda w, u: facts.add_fact(
            u, w.things.reading, kind=Fact.Kind.DUTY, spans=[span(w.things.reading, "Phát tờ rơi")]
        )
    ),
    "documents.accept_group": _deed(lambda w, u: facts.accept_group(u, w.things.reading, kind="form")),
    "documents.undo": _deed(_undo),
    "documents.name_unit": _deed(
        lambda w, u: units.name_unit(u, w.things.document, name="xã ấy", units=[w.commune])
    ),
    "documents.name_group": _deed(
        lambda w, u: units.name_group(u, w.things.document, name="các xã ấy", group=w.things.group)
    ),
}


def _look(world: World, user: Any) -> None:
    _with_picture(world)
    confirm_pictures(user, world.things.reading)

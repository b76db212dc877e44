"""Documents with readings for tests, made by hand: no reader is asked."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from loa.directory.actions.units import add_unit
from loa.directory.models import Person, Post, Unit, User
from loa.documents.actions.drafts import save_draft
from loa.documents.actions.reading import store_reading
from loa.documents.models import Document, Draft, Fact, Passage, Reading
from loa.evidence.models import Blob
from loa.reader.pipeline import read
from loa.work.models import Leased

PLAN = """ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
Số: 128/KH-UBND
KẾ HOẠCH
I. MỤC ĐÍCH
Nâng cao nhận thức của người dân về phòng bệnh.
Phấn đấu 95% hộ gia đình được tiếp cận thông tin.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026.
Theo dõi, lập danh sách các tài khoản mạng xã hội đăng tin sai sự thật.
2. Sở Văn hóa
Cung cấp thông tin chính thống cho báo chí; xử lý các tài khoản đăng tin sai.
"""


def make_unit(name: str = "UBND tỉnh Bình Sơn", *, parent: Unit | None = None) -> Unit:
    """A unit, by the directory's own action."""
    return add_unit(None, name=name, parent=parent, kind=Unit.Kind.DEPARTMENT, level=Unit.Level.PROVINCE)


def make_officer(unit: Unit, *, kind: str = Post.Kind.CAMPAIGN_OFFICER, name: str = "Lê Thị Thủy") -> User:
    """Somebody who signs in and holds a post of this kind in the unit."""
    count = User.objects.count() + 1
    user = User.objects.create_user(f"officer{count}", password="mat-khau-thu")
    person = Person.objects.create(name=name, user=user)
    Post.objects.create(person=person, unit=unit, kind=kind)
    return user


def make_document(
    owner: Unit, *, by: User, name: str = "ke-hoach.txt", state: str = Document.State.REVIEW, **values: Any
) -> Document:
    """A registered document; its bytes are not in the store."""
    digest = hashlib.sha256(f"{name}{Document.objects.count()}".encode()).hexdigest()
    blob = Blob.objects.create(sha256=digest, size=3, media_type="text/plain")
    return Document.objects.create(owner=owner, uploaded_by=by, name=name, state=state, file=blob, **values)


def make_reading(document: Document, *, text: str = PLAN) -> Reading:
    """A finished reading whose passages are the lines of the text; nothing is proposed of them."""
    found = list(re.finditer(r"[^\n]+", text))
    lines = [{"start": line.start(), "end": line.end(), "kind": "text"} for line in found]
    reading = Reading.objects.create(
        document=document,
        kind="text",
        text=text,
        lines=lines,
        lease_state=Leased.LeaseState.DONE,
        version="test",
    )
    section = ""
    for number, line in enumerate(found, start=1):
        heading = re.match(r"([IVX]+)\. ", line.group())
        section = heading.group(1) if heading else section
        Passage.objects.create(
            reading=reading,
            number=number,
            start=line.start(),
            end=line.end(),
            kind="sentence",
            section=section,
        )
    return reading


def span(reading: Reading, words: str) -> list[int]:
    """Where the words stand in the reading's text."""
    start = reading.text.index(words)
    return [start, start + len(words)]


def make_fact(
    reading: Reading, kind: str, words: str, *, state: str = Fact.State.PROPOSED, **data: Any
) -> Fact:
    """A proposed fact whose own words are `words`."""
    empty: dict[str, Any] = {}
    if kind == Fact.Kind.DUTY:
        empty = {"lead": [], "with": [], "section": None, "due": []}
    elif kind == Fact.Kind.FORM:
        empty = {"channels": []}
    elif kind == Fact.Kind.CONTENT:
        empty = {"phase": None}
    values = {**empty, "text": words, **data}
    return Fact.objects.create(
        reading=reading, kind=kind, number=reading.facts.filter(kind=kind).count() + 1,
        data=values, read=values, spans=[span(reading, words)], state=state,
    )  # fmt: skip


def propose(reading: Reading, words: str, role: str = Passage.Role.BACKGROUND) -> None:
    """The reader proposes this role for the passage that holds the words."""
    at = span(reading, words)[0]
    reading.passages.filter(start__lte=at, end__gt=at).update(proposed=role, why="purpose")


def signed(draft: Draft, *, by: User) -> Draft:
    """The draft with the office of who signs it."""
    content = {**draft.content, "position": "CHỦ TỊCH"}
    return save_draft(by, draft, content=content, version=draft.version)


def make_read_document(owner: Unit, *, by: User, text: str) -> Reading:
    """A document read by the reader itself, here and now."""
    document = make_document(owner, by=by, state=Document.State.READING)
    reading = Reading.objects.create(document=document, lease_state=Leased.LeaseState.DONE)
    store_reading(reading, read(text.encode(), name="plan.txt"))
    reading.document.refresh_from_db()
    return reading

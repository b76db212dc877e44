"""The pages: who may open them, what they say, and that a document cannot put code on them."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from loa.directory.models import Post, User
from loa.documents import opening
from loa.documents.actions.drafts import send_draft, start_draft
from loa.documents.models import Document, Fact, NumberBook, Reading
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_officer,
    make_reading,
    make_unit,
    span,
)
from loa.evidence.actions import store_bytes
from loa.evidence.tests.factories import PDF
from loa.fetching.child import Ended

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture
def reading(db: None) -> Reading:
    unit = make_unit()
    document = make_document(unit, by=make_officer(unit), title="Phòng chống bệnh", code="128/KH-UBND")
    return make_reading(document)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def send(client: Client, reading: Reading, *calls: dict[str, Any], key: str = "") -> Any:
    body = json.dumps({"key": key or str(uuid.uuid4()), "calls": calls})
    url = reverse("documents:act", args=[reading.document_id])
    return client.post(url, body, content_type="application/json")


PAGES = ["document", "progress", "review", "paper", "state", "units"]


@pytest.mark.parametrize("name", PAGES)
def test_each_page_is_there_for_who_may_see_the_document_and_for_nobody_else(
    reading: Reading, name: str
) -> None:
    url = reverse(f"documents:{name}", args=[reading.document_id])
    owner = reading.document.owner
    assert Client().get(url).status_code == 302
    leader = make_officer(owner, kind=Post.Kind.LEADER)
    assert signed_in(reading.document.uploaded_by).get(url).status_code == 200
    # "units" only helps to decide, and a leader decides nothing here.
    assert signed_in(leader).get(url).status_code == (404 if name == "units" else 200)
    for user in (make_officer(owner, kind=Post.Kind.UNIT_OFFICER), make_officer(make_unit("Nơi khác"))):
        assert signed_in(user).get(url).status_code == 404


def test_the_file_that_came_in_is_saved_and_never_a_page(reading: Reading) -> None:
    document = reading.document
    document.file = store_bytes(PDF)
    document.save(update_fields=["file"])
    answer = signed_in(document.uploaded_by).get(reverse("documents:file", args=[document.pk]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_decision_sent_twice_under_one_key_is_made_once(reading: Reading) -> None:
    client = signed_in(reading.document.uploaded_by)
    call = {"do": "set_aside", "spans": [span(reading, "KẾ HOẠCH")], "reason": "tiêu đề"}
    undo = {"do": "undo"}
    key = str(uuid.uuid4())
    made = send(client, reading, call, key=key).json()
    assert made["counts"]["set-aside"] == 1
    # The page says why, by whom and when.
    (aside,) = made["aside"]
    assert ([aside["start"], aside["end"]], aside["reason"]) == (call["spans"][0], "tiêu đề")
    assert aside["by"]
    assert aside["at"]
    assert send(client, reading, undo).json()["counts"].get("set-aside") is None
    assert send(client, reading, call, key=key).json()["counts"].get("set-aside") is None


def test_a_leader_sees_the_review_and_decides_nothing(reading: Reading) -> None:
    fact = make_fact(reading, Fact.Kind.SLOGAN, "KẾ HOẠCH")
    call = {"do": "accept", "id": fact.pk, "version": 1}
    leader = make_officer(reading.document.owner, kind=Post.Kind.LEADER)
    assert send(signed_in(leader), reading, call).status_code == 404
    assert send(signed_in(reading.document.uploaded_by), reading, call).status_code == 200
    fact.refresh_from_db()
    assert fact.decided_by == reading.document.uploaded_by


def test_a_stale_decision_answers_with_its_sentence(reading: Reading) -> None:
    fact = make_fact(reading, Fact.Kind.SLOGAN, "KẾ HOẠCH")
    client = signed_in(reading.document.uploaded_by)
    send(client, reading, {"do": "correct", "id": fact.pk, "version": 1, "data": {"text": "Một"}})
    answer = send(client, reading, {"do": "correct", "id": fact.pk, "version": 1, "data": {"text": "Hai"}})
    assert answer.status_code == 409
    assert answer.json()["error"]
    fact.refresh_from_db()
    assert fact.data["text"] == "Một"


@pytest.mark.parametrize("body", ["", "[]", '{"calls": 3, "key": "a"}', '{"calls": [3], "key": "a"}'])
def test_what_a_page_cannot_have_sent_is_refused(reading: Reading, body: str) -> None:
    client = signed_in(reading.document.uploaded_by)
    url = reverse("documents:act", args=[reading.document_id])
    assert client.post(url, body, content_type="application/json").status_code in (400, 409)


def test_a_document_cannot_put_code_on_a_page(db: None) -> None:
    unit = make_unit()
    user = make_officer(unit)
    document = make_document(unit, by=user, name=EVIL, title=EVIL, code=EVIL[:80], issuer=EVIL)
    reading = make_reading(document, text=f"KẾ HOẠCH\n{EVIL}\n")
    reading.remarks = [{"kind": "x", "text": EVIL, "spans": []}]
    reading.save()
    make_fact(reading, Fact.Kind.SLOGAN, EVIL)
    client = signed_in(user)
    for name in ("register", "document", "review"):
        arguments = [] if name == "register" else [document.pk]
        html = client.get(reverse(f"documents:{name}", args=arguments)).content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html
    assert client.get(reverse("documents:state", args=[document.pk]))["Content-Type"] == "application/json"


def test_no_page_has_a_script_or_a_handler_within_it(reading: Reading) -> None:
    client = signed_in(reading.document.uploaded_by)
    for name in ("register", "document", "review"):
        arguments = [] if name == "register" else [reading.document_id]
        html = client.get(reverse(f"documents:{name}", args=arguments)).content.decode()
        assert not re.search(r"\son\w+=|\sstyle=", html)
        for attributes, body in re.findall(r"<script([^>]*)>(.*?)</script>", html, re.S):
            assert 'type="application/json"' in attributes or not body.strip()


def test_three_thousand_documents_are_listed_by_pages(
    reading: Reading, django_assert_max_num_queries: Any
) -> None:
    first = reading.document
    Document.objects.bulk_create(
        Document(
            owner=first.owner, uploaded_by=first.uploaded_by, file=first.file, name=f"kh-{n}.pdf",
            code=f"{n}/KH-UBND", folded=f"{n}/kh-ubnd phong chong", state=Document.State.REVIEW,
        )
        for n in range(3000)
    )  # fmt: skip
    client = signed_in(first.uploaded_by)
    with django_assert_max_num_queries(15):
        html = client.get(reverse("documents:register")).content.decode()
    assert html.count("/KH-UBND</a>") == 50
    found = client.get(reverse("documents:register"), {"q": "2999/KH"}).content.decode()
    assert found.count("/KH-UBND</a>") == 1


def test_an_upload_is_registered_once_a_key_or_refused_with_a_sentence(reading: Reading) -> None:
    client = signed_in(reading.document.uploaded_by)
    url, key = reverse("documents:upload"), str(uuid.uuid4())

    def upload(data: bytes, key: str) -> Any:
        file = SimpleUploadedFile("ke-hoach.txt", data)
        return client.post(url, {"file": file, "key": key}, headers={"accept": "application/json"})

    first = upload("KẾ HOẠCH\nI. MỤC ĐÍCH\nNâng cao nhận thức.".encode(), key)
    assert first.status_code == 200
    assert upload("KẾ HOẠCH\nI. MỤC ĐÍCH\nNâng cao nhận thức.".encode(), key).json() == first.json()
    assert Document.objects.count() == 2
    refused = upload("MẬT\nKẾ HOẠCH\nI. MỤC ĐÍCH\n".encode(), str(uuid.uuid4()))
    assert (refused.status_code, Document.objects.count()) == (422, 2)
    assert "MẬT" in refused.json()["error"]


def test_an_upload_never_lies_on_the_disk_before_it_was_looked_at(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_disk(*args: Any, **kwargs: Any) -> None:
        pytest.fail("a temporary file was made")

    monkeypatch.setattr("django.core.files.uploadedfile.TemporaryUploadedFile.__init__", on_disk)
    client = signed_in(reading.document.uploaded_by)
    url = reverse("documents:upload")
    secret = SimpleUploadedFile("mat.txt", "MẬT\nKẾ HOẠCH\n".encode() + b"a b c d\n" * 400_000)
    data = {"file": secret, "key": str(uuid.uuid4())}
    answer = client.post(url, data, headers={"accept": "application/json"})
    assert (answer.status_code, Document.objects.count()) == (422, 1)
    large = SimpleUploadedFile("to.txt", b"a" * (22 * 1024 * 1024))
    answer = client.post(url, {"file": large, "key": "k"}, headers={"accept": "application/json"})
    assert (answer.status_code, Document.objects.count()) == (422, 1)
    assert "20 MB" in answer.json()["error"]


def test_an_upload_needs_the_token_of_its_form(reading: Reading) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(reading.document.uploaded_by)
    file = SimpleUploadedFile("kh.txt", b"a")
    assert client.post(reverse("documents:upload"), {"file": file, "key": "k"}).status_code == 403


def test_a_page_of_an_earlier_reading_decides_nothing_of_a_later_one(reading: Reading) -> None:
    client = signed_in(reading.document.uploaded_by)
    url = reverse("documents:act", args=[reading.document_id])
    call = {"do": "set_aside", "spans": [[0, 5]], "reason": "x"}
    old = {"key": "one", "reading": reading.pk, "calls": [call]}
    make_reading(reading.document)
    assert client.post(url, json.dumps(old), content_type="application/json").status_code == 409
    assert not reading.entries.exists()


@pytest.mark.django_db(transaction=True)
def test_nobody_waits_while_the_first_page_of_an_upload_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """On SQLite who has begun to write keeps all others from it, and a scan's first page takes seconds."""
    looked: list[bool] = []

    def look(*_args: Any, **_options: Any) -> Ended:
        looked.append(connection.in_atomic_block)
        return Ended(0, b"{}", "")

    monkeypatch.setattr(opening, "run_child", look)
    client = signed_in(make_officer(make_unit()))
    files = {"file": SimpleUploadedFile("quet.txt", b"mot van ban chua ai xem"), "key": str(uuid.uuid4())}
    assert (
        client.post(reverse("documents:upload"), files, headers={"accept": "application/json"}).status_code
        == 200
    )
    assert Document.objects.count() == 1
    assert looked == [False]


def test_many_books_of_numbers_stand_on_pages(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loa.documents.views.drafts.PAGE_SIZE", 2)
    office = make_unit()
    for year in (2024, 2025, 2026):
        NumberBook.objects.create(owner=office, year=year, symbol="KH", last=year - 2000)
    client = signed_in(make_officer(office, kind=Post.Kind.LEADER))
    first, second = (client.get(f"/documents/numbers/?page={page}").content.decode() for page in (1, 2))
    assert [f'">{year}</td>' in first for year in (2024, 2025, 2026)] == [False, True, True]
    assert [f'">{year}</td>' in second for year in (2024, 2025, 2026)] == [True, False, False]


@pytest.mark.parametrize(
    ("language", "says"), [("vi", "văn bản hành chính"), ("en", "administrative document")]
)
def test_a_remark_on_a_whole_paper_speaks_the_language_of_the_page(
    reading: Reading, language: str, says: str
) -> None:
    found = {"kind": "date-conflict", "text": "Ngày 01 trước, ngày 02 sau", "spans": []}
    reading.remarks = [{"kind": "not-administrative", "text": "như trước", "spans": []}, found]
    reading.save()
    client = signed_in(reading.document.uploaded_by)
    client.cookies["django_language"] = language
    page = client.get(f"/documents/{reading.document_id}/").content.decode()
    assert says in page
    assert "Ngày 01 trước, ngày 02 sau" in page


def test_what_waits_for_approval_is_changed_by_nobody_by_mistake(db: None) -> None:
    office = make_unit()
    writer, leader = make_officer(office), make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")
    rows = [{"kind": "words", "text": "Một"}]
    content = {"title": "Phòng bệnh", "position": "CHỦ TỊCH", "rows": rows}
    draft = start_draft(writer, office, doc_type="công văn", content=content)
    editor = 'id="editor"'
    address = f"/documents/drafts/{draft.pk}/"
    assert editor in signed_in(writer).get(address).content.decode()
    send_draft(writer, draft, version=1)
    for user in (writer, leader):
        page = signed_in(user).get(address).content.decode()
        assert editor not in page
        assert "?change=1" in page
        assert editor in signed_in(user).get(f"{address}?change=1").content.decode()

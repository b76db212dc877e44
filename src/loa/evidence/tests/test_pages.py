"""A record's page shows what was proven, to those who may see it; the chain's page is for its keepers."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence import capturing, rights
from loa.evidence.actions import (
    add_broadcast_log,
    add_record,
    add_signed_statement,
    add_statement,
    erase_blob,
    keep_photo,
    note_place,
    store_bytes,
)
from loa.evidence.gathering import NotSeen
from loa.evidence.logs import check_lines
from loa.evidence.models import Capture, Check, Look, Place, Record
from loa.evidence.tests.factories import PDF, make_image
from loa.evidence.tests.seeing import TEXT, make_seen
from loa.evidence.tests.test_logs import line
from loa.evidence.tests.test_statements import make_pdf
from loa.notices.models import Notice
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
LINK = "https://tin.example/bai"


@pytest.fixture
def officer(monkeypatch, settings):
    """The only person whom a room lets see records."""
    settings.EVIDENCE_CAPTURE_LINKS = True
    rights.deciders()
    user = make_officer(make_unit("UBND xã Bình Sơn"))
    monkeypatch.setattr(rights, "_showers", {"test": lambda asking, _record: asking == user})
    return user


@pytest.fixture
def page(client, officer):
    client.force_login(officer)

    def get(record):
        answer = client.get(reverse("evidence:record", args=[record.number]))
        assert answer.status_code == 200
        return answer.content.decode()

    return get


@pytest.fixture
def link(officer):
    return add_record(officer, Record.Kind.LINK, subject="a.b:1", title="bài", link=LINK)


def captured(monkeypatch, seen):
    def view(_url):
        if isinstance(seen, NotSeen):
            raise seen
        return seen

    monkeypatch.setattr(capturing, "view", view)
    work_off([Capture, Look])


def post(client, name, *args, **data):
    return client.post(reverse(f"evidence:{name}", args=args), {"key": uuid.uuid4().hex, **data})


def test_page_says_that_the_capture_is_under_way_then_shows_it(page, link, monkeypatch):
    assert "Đang lưu trang" in page(link)
    captured(monkeypatch, NotSeen("network"))
    assert "không kết nối được với trang mạng" in page(link)
    Capture.objects.update(due_at=timezone.now())
    captured(monkeypatch, make_seen(missing=({"url": "http://10.0.0.1/x", "why": "address"},), cut=True))
    shown = page(link)
    capture = Capture.objects.get()
    for words in (
        "Tin xã",
        "Lịch phát sóng tháng sáu",
        "http://10.0.0.1/x",
        "Trang còn dài hơn ảnh chụp",
        "WARC",
    ):
        assert words in shown
    for piece in (capture.warc, capture.picture, capture.text):
        assert reverse("evidence:blob", args=[piece.blob_id]) in shown


def test_capture_given_up_says_why_and_may_be_tried_anew(client, page, link, monkeypatch):
    captured(monkeypatch, NotSeen("refused-address", "10.0.0.1", final=True))
    shown = page(link)
    assert "Chưa lưu được trang, vì địa chỉ nằm trong mạng nội bộ" in shown
    assert post(client, "again", link.number).status_code == 302
    captured(monkeypatch, make_seen())
    assert "Tin xã" in page(link)


def test_looks_stand_beside_the_capture_with_what_changed(client, page, link, monkeypatch):
    captured(monkeypatch, make_seen())
    assert post(client, "look_now", link.number).status_code == 302
    captured(monkeypatch, make_seen(text=TEXT.splitlines()[0] + "\nMột dòng hoàn toàn mới"))
    look = Look.objects.get(after=0)
    shown = page(link)
    assert "Đã thay đổi" in shown
    address = reverse("evidence:look", args=[link.number, look.pk])
    assert address in shown
    diff = client.get(address).content.decode()
    assert "Lịch phát sóng tháng sáu" in diff
    assert "Một dòng hoàn toàn mới" in diff


def test_others_find_nothing(client, officer, link, monkeypatch):
    captured(monkeypatch, make_seen())
    look = Look.objects.first()
    client.force_login(make_officer(make_unit(), Post.Kind.LEADER))
    assert client.get(reverse("evidence:record", args=[link.number])).status_code == 404
    assert client.get(reverse("evidence:look", args=[link.number, look.pk])).status_code == 404
    for name in ("again", "look_now"):
        assert post(client, name, link.number).status_code == 404
    assert Look.objects.filter(after=0).count() == 0
    for piece in (Capture.objects.get().warc, Capture.objects.get().picture):
        assert client.get(reverse("evidence:blob", args=[piece.blob_id])).status_code == 404
    client.logout()
    assert client.get(reverse("evidence:record", args=[link.number])).status_code == 302


def test_page_of_foreign_words_runs_nothing(page, link, monkeypatch):
    words = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    captured(
        monkeypatch, make_seen(title=words, text=words + " " + TEXT, missing=({"url": words, "why": words},))
    )
    shown = page(link)
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown


def test_log_is_shown_line_by_line_with_its_sums(page):
    record = add_broadcast_log(None, subject="a.b:1", entries=check_lines([line(), line(place="Thôn Đông")]))
    shown = page(record)
    for words in ("Đài xã", "Thôn Đông", "2 dòng, 2 lần, tổng 30 phút"):
        assert words in shown


def test_statements_are_shown(page):
    spoken = add_statement(None, subject="a.b:1", words="Đã phát đủ.", name="Lê Thị Hoa", post="Trưởng thôn")
    assert "Lê Thị Hoa" in page(spoken)
    unsigned = add_signed_statement(None, subject="a.b:1", file=make_pdf(), title="xác nhận.pdf")
    assert "không có chữ ký số" in page(unsigned)


def test_place_of_a_photo_is_shown_only_where_it_was_agreed(page, officer):
    data = make_image("JPEG", exif=True)
    for keep in (False, True):
        photo = keep_photo(data, keep_place=keep)
        record = add_record(officer, Record.Kind.PHOTO, subject="a.b:1", title="ảnh", blob=photo.blob)
        note_place(officer, record, photo)
        assert ("21.03333" in page(record)) is keep
    assert Place.objects.get().agreed_by == officer


def test_chain_is_for_its_keepers(client, officer):
    add_record(None, "statement", subject="a.b:1", title="một")
    for kind, allowed in (
        (Post.Kind.UNIT_OFFICER, False), (Post.Kind.LEADER, False),
        (Post.Kind.CAMPAIGN_OFFICER, True), (Post.Kind.ADMINISTRATOR, True),
    ):  # fmt: skip
        client.force_login(make_officer(make_unit(), kind))
        assert client.get(reverse("evidence:chain")).status_code == (200 if allowed else 404)
        assert post(client, "check").status_code == (302 if allowed else 404)
    assert Check.objects.count() == 1


def test_check_that_finds_something_says_so_and_tells_the_administrators(client):
    keeper = make_officer(make_unit(), Post.Kind.ADMINISTRATOR)
    client.force_login(keeper)
    add_record(None, "statement", subject="a.b:1", title="một")
    post(client, "check")
    work_off([Check])
    assert "Bằng chứng toàn vẹn" in client.get(reverse("evidence:chain")).content.decode()
    assert not Notice.objects.exists()
    Record.objects.update(title="hai")
    post(client, "check")
    work_off([Check])
    shown = client.get(reverse("evidence:chain")).content.decode()
    assert "Bằng chứng không toàn vẹn" in shown
    assert "Chuỗi bị đứt tại bản ghi số 1" in shown
    assert Notice.objects.get().recipient == keeper


def test_how_many_records_there_are_is_told_by_the_last_one(client):
    """There are hundreds of thousands; a search counts what it found."""
    for number in range(2):
        add_record(None, "file", subject=f"a.b:{number}", title="tệp", blob=store_bytes(PDF))
    client.force_login(make_officer(make_unit(), Post.Kind.ADMINISTRATOR))
    with CaptureQueriesContext(connection) as asked:
        assert "2 bản ghi" in client.get(reverse("evidence:chain")).content.decode()
    assert not [one for one in asked if "COUNT(*)" in one["sql"] and "evidence_record" in one["sql"]]
    assert "1 bản ghi" in client.get(reverse("evidence:chain"), {"q": "1"}).content.decode()


def test_administrator_erases_with_a_reason_and_nobody_else(client):
    blob = store_bytes(PDF)
    record = add_record(None, "file", subject="a.b:1", title="tệp", blob=blob)
    client.force_login(make_officer(make_unit(), Post.Kind.CAMPAIGN_OFFICER))
    assert post(client, "erase", what=blob.sha256, why="x").status_code == 404
    client.force_login(make_officer(make_unit(), Post.Kind.ADMINISTRATOR))
    for what, why in (("999", "x"), (str(record.number), "  ")):
        post(client, "erase", what=what, why=why)
        blob.refresh_from_db()
        assert blob.erased_at is None
    refused = post(client, "erase", what="999999", why="Đơn số 5")
    assert refused.status_code == 422
    page = refused.content.decode()
    assert 'value="Đơn số 5"' in page
    assert 'value="999999"' in page
    post(client, "erase", what=str(record.number), why="Đơn số 5")
    blob.refresh_from_db()
    assert blob.erased_why == "Đơn số 5"
    assert "Đơn số 5" in client.get(reverse("evidence:chain")).content.decode()


def test_page_of_what_was_erased_repeats_none_of_it(page, officer):
    """The lines and the words stand in rows beside the record: what was in the bytes was in them too."""
    log = add_broadcast_log(officer, subject="a.b:1", entries=check_lines([line(programme="Tin về ông Tám")]))
    told = {"words": "Ông Tám đã nói trên loa", "name": "Trần Thị Nga", "post": "Trưởng thôn"}
    said = add_statement(officer, subject="a.b:1", **told)
    private = ("Tin về ông Tám", *told.values())
    shown = page(log) + page(said)
    assert all(words in shown for words in private)
    for record in (log, said):
        erase_blob(None, blob=record.blob, why="Đơn số 5")
    shown = page(log) + page(said)
    assert [words for words in private if words in shown] == []
    assert shown.count("Đơn số 5") == 2

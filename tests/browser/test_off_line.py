"""The unit pages on a bad line: what is written without a network is sent once when it is back."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import Route, expect

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of
from loa.assignments.tests.scenes import scene
from loa.campaigns.tests.factories import Province
from loa.evidence.models import Place
from loa.evidence.queries import open_blob
from tests.browser.conftest import assert_accessible, assert_fits
from tests.browser.off_line import Phone, photo, prove, report, sent, until, waiting
from tests.browser.off_line import phone as phone
from tests.browser.off_line import province as province
from tests.browser.off_line import row as row


def test_a_report_with_its_photo_is_written_off_line_and_sent_once(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    phone.cut()
    phone.page.goto("/assignments/")
    report(phone.page, row, "Đã phát ba buổi")
    expect(phone.page.get_by_role("status").first).to_contain_text("giữ trên máy này")
    prove(phone.page, row, "Kèm ảnh loa", photo())
    offered = assignment_of(row.campaign, row.unit, number=2)
    other = phone.page.locator(f"#task-{offered.pk}")
    other.get_by_role("button", name="Nhận việc").click()
    waiting(phone.page, 3)
    expect(phone.page.locator(".outbox__entry").first).to_contain_text("3 · 4 · Đã phát ba buổi")
    assert_accessible(phone.page)
    assert_fits(phone.page)
    assert row.steps.count() == 1
    mine = phone.page.locator(f"#task-{row.pk}")
    mine.get_by_text("Ghi tiến độ").click()
    mine.locator(f"#words-{row.pk}").fill("Đang viết dở")
    phone.cut(False)
    sent(phone.page)
    expect(phone.page.get_by_text("giữ trên máy này")).to_have_count(0)  # beside “Đã gửi hết” it is not so
    phone.page.locator("h1").click()  # what is written in a field is not taken from under it
    expect(other.get_by_text("Ghi tiến độ")).to_be_attached()  # accepted: the list says so by itself
    expect(other.get_by_role("button", name="Nhận việc")).to_have_count(0)
    expect(mine.locator(f"#words-{row.pk}")).to_have_value("Đang viết dở")
    assert list(row.steps.values_list("way", "words").order_by("pk"))[1:] == [
        ("report_progress", "Đã phát ba buổi"),
        ("add_proof", "Kèm ảnh loa"),
    ]
    assert row.steps.get(words="Đã phát ba buổi").counts == {"n1": 3, "n2": 4}
    record = row.proofs.get().record
    assert record.made_at.isoformat() == "2026-06-12T01:30:15+00:00"
    assert record.blob is not None
    kept = Image.open(io.BytesIO(open_blob(record.blob)))
    assert kept.size == (2048, 1365)
    expect(phone.page.locator(".outbox__entry").first).to_contain_text("đã gửi lúc")
    minutes = (timezone.localtime() - timedelta(minutes=n) for n in range(3))
    said = phone.page.locator(".outbox__entry").first.inner_text()
    assert any(f"{minute:%d/%m %H:%M}" in said for minute in minutes), said


def test_what_is_sent_at_once_leaves_no_bar_and_a_big_photo_its_place_where_asked(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    details = Image.Exif()
    details[0x0112] = 6  # held upright: the camera's own rows run downwards
    details[0x8825] = {1: "N", 2: (21.0, 2.0, 0.0), 3: "E", 4: (105.0, 51.0, 0.0)}
    made = io.BytesIO()
    scene(3, (3000, 2000)).save(made, "JPEG", exif=details.tobytes())
    task = phone.page.locator(f"#task-{row.pk}")
    task.get_by_text("Nộp bằng chứng").click()
    task.get_by_text("Loại khác").click()
    task.locator("input[name=keep_place]").check()
    task.locator("input[name=photo]").set_input_files(
        {"name": "loa.jpg", "mimeType": "image/jpeg", "buffer": made.getvalue()}
    )
    task.get_by_role("button", name="Lưu bằng chứng, làm tiếp").click()
    until(phone.page, row.proofs.exists)
    expect(phone.page.locator("#loa-outbox")).to_be_hidden()
    record = row.proofs.get().record
    assert Place.objects.get(record=record).latitude == pytest.approx(21.0333, abs=1e-3)
    assert record.blob is not None
    kept = Image.open(io.BytesIO(open_blob(record.blob)))
    assert kept.size == (1365, 2048)
    phone.page.reload()
    expect(phone.page.locator("h1")).to_be_visible()
    expect(phone.page.locator("#loa-outbox")).to_be_hidden()


def test_shut_and_opened_again_without_a_line_nothing_is_lost(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    phone.page.goto(f"/assignments/{row.pk}/")
    phone.cut()
    phone.page.goto("/assignments/")
    report(phone.page, row, "Viết khi mất mạng")
    waiting(phone.page, 1)
    phone.page.reload()
    waiting(phone.page, 1)
    phone.shut()
    phone.open(away=True)
    phone.page.goto("/assignments/")
    waiting(phone.page, 1)
    phone.page.goto(f"/assignments/{row.pk}/")
    expect(phone.page.locator("h1")).to_contain_text("Phát 20 lần phát")
    waiting(phone.page, 1)
    for unseen in ("/assignments/999999/", "/notices/"):
        phone.page.goto(unseen)
        expect(phone.page.locator("h1")).to_have_text("Không có mạng")
    assert_accessible(phone.page)
    assert not row.steps.filter(words="Viết khi mất mạng").exists()
    phone.shut()
    phone.open()
    phone.page.goto("/assignments/")
    sent(phone.page)
    assert row.steps.filter(words="Viết khi mất mạng").count() == 1


def test_the_answer_of_the_server_is_lost_and_the_step_and_the_photo_stand_once(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    lost, answered = [], []

    def lose(route: Route) -> None:
        if len(lost) == len(answered):
            lost.append(route.fetch().status)  # it reached the server and was done there
            route.abort("connectionreset")
        else:
            answered.append(route.request.url)
            route.continue_()

    assert phone.context is not None
    phone.context.route("**/send/", lose)
    report(phone.page, row, "Mất trả lời")
    until(phone.page, lambda: bool(lost))
    assert row.steps.filter(words="Mất trả lời").count() == 1
    prove(phone.page, row, "Mất trả lời kèm ảnh", photo())
    until(phone.page, lambda: len(answered) == 2)  # by itself: each is sent again under the same key
    sent(phone.page)
    assert lost == [200, 200]
    assert row.steps.filter(words="Mất trả lời").count() == 1
    assert row.steps.filter(words="Mất trả lời kèm ảnh").count() == row.proofs.count() == 1
    row.refresh_from_db()
    assert row.numbers == {"n1": 3, "n2": 4}


def test_the_server_is_down_for_a_while(phone: Phone, province: Province, row: Assignment) -> None:
    phone.sign_in(province.commune_officers[0])
    assert phone.context is not None
    down = True

    def answer(route: Route) -> None:
        if down:
            route.fulfill(status=503, body="đang bảo trì")
        else:
            route.continue_()

    phone.context.route("**/send/", answer)
    report(phone.page, row, "Máy chủ bảo trì")
    waiting(phone.page, 1)
    said = phone.page.get_by_role("status").first
    expect(said).to_contain_text("Máy chủ hiện không trả lời")
    expect(said).not_to_contain_text("mất mạng")
    phone.context.route("**/assignments/**", answer)
    phone.context.unroute("**/send/", answer)  # afterwards: what waits may be sent again at any moment
    phone.page.get_by_role("button", name="Gửi ngay").click()
    waiting(phone.page, 1)
    assert not row.steps.filter(words="Máy chủ bảo trì").exists()
    down = False
    sent(phone.page)  # by itself
    assert row.steps.filter(words="Máy chủ bảo trì").count() == 1


def test_a_scanner_that_is_away_is_said_by_the_server_and_no_line_is_blamed(
    phone: Phone, province: Province, row: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.sign_in(province.commune_officers[0])
    with monkeypatch.context() as patched:
        patched.setattr("loa.evidence.virus.settings.CLAMD", "unix:/nonexistent")
        prove(phone.page, row, "Kèm ảnh loa", photo())
        waiting(phone.page, 1)
        said = phone.page.get_by_role("status").first
        expect(said).to_contain_text("chưa quét được mã độc")
        expect(said).to_contain_text("giữ trên máy này")
        expect(said).not_to_contain_text("mất mạng")
        expect(phone.page.locator(".outbox__entry")).to_contain_text("chưa quét được mã độc")
        assert not row.proofs.exists()
    phone.page.get_by_role("button", name="Gửi ngay").click()
    sent(phone.page)
    assert row.proofs.count() == 1

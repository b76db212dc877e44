"""A unit officer's day on a phone: accept, report, prove, without leaving the list."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, Province, due, duty, make_campaign, make_province
from tests.browser.conftest import PHONE, SignIn, assert_accessible, assert_fits


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=2)


@pytest.fixture
def campaign(province: Province) -> Campaign:
    day = str(timezone.localdate() - timedelta(days=12))
    duties = [
        duty("Phát bài mẫu 02 lần phát trên đài xã", [COMMUNES], due=[due("x", day)]),
        duty("Ký cam kết với từng hộ", [COMMUNES]),
    ]
    return make_campaign(province, duties)


@pytest.fixture
def row(province: Province, campaign: Campaign) -> Assignment:
    return assignment_of(campaign, province.communes[0])


def test_accept_report_and_prove_without_leaving_the_list(
    sign_in: SignIn, province: Province, row: Assignment, size: tuple[int, int]
) -> None:
    page = sign_in(province.commune_officers[0], size)
    page.goto("/assignments/")
    expect(page.locator(".task-lede")).to_contain_text("1 việc quá hạn")
    assert_accessible(page)
    assert_fits(page)
    page.evaluate("window.stayed = true")
    task = page.locator(f"#task-{row.pk}")
    task.get_by_role("button", name="Nhận việc").click()
    expect(page.locator(".loa-messages")).to_contain_text("Đã nhận việc")
    task.get_by_text("Ghi tiến độ").click()
    assert_accessible(page)
    task.locator("details[open] label", has_text="1").first.click()
    task.get_by_role("button", name="Lưu tiến độ").click()
    expect(task).to_contain_text("1 / 2 lần phát")
    task.get_by_text("Nộp bằng chứng").click()
    assert_accessible(page)
    assert_fits(page)
    task.locator("input[name=file]").set_input_files(
        {"name": "bien-ban.txt", "mimeType": "text/plain", "buffer": "Biên bản".encode()}
    )
    expect(task.locator(".task-proof.is-chosen")).to_contain_text("bien-ban.txt")
    task.locator("input[name=link]").fill("trangxa.example.vn/tin-24")
    task.get_by_role("button", name="Nộp, chờ xác nhận").click()
    expect(page.locator(".loa-messages")).to_contain_text("Đã nộp")
    row.refresh_from_db()
    assert (row.state, row.counted, row.proofs.count()) == ("handed-in", 1, 2)
    assert page.evaluate("window.stayed") is True
    assert_fits(page)


@pytest.mark.parametrize("keeps", [True, False], ids=["kept on the device", "sent at once"])
def test_work_that_moved_in_another_window_is_shown_as_it_is_now(
    sign_in: SignIn, province: Province, row: Assignment, *, keeps: bool
) -> None:
    officer = province.commune_officers[0]
    page = sign_in(officer, PHONE)
    page.goto("/assignments/")
    if not keeps:
        page.evaluate("document.getElementById('loa-outbox').id = ''")
    task = page.locator(f"#task-{row.pk}")
    bring_to("handed-in", row, doer=officer)  # as another window would
    task.get_by_role("button", name="Nhận việc").click()
    expect(page.locator(".loa-messages")).to_contain_text("Chưa lưu")
    expect(task.get_by_role("button", name="Nhận việc")).to_have_count(0)
    expect(task).to_be_visible()  # the list stands, not the page of the work


@pytest.mark.parametrize("keeps", [True, False], ids=["kept on the device", "sent at once"])
def test_a_refused_line_of_a_log_of_broadcasts_stands_in_its_form(
    sign_in: SignIn, province: Province, row: Assignment, *, keeps: bool
) -> None:
    bring_to("accepted", row, doer=province.commune_officers[0])
    page = sign_in(province.commune_officers[0], PHONE)
    page.goto("/assignments/")
    if not keeps:
        page.evaluate("document.getElementById('loa-outbox').id = ''")
    task = page.locator(f"#task-{row.pk}")
    task.get_by_text("Nộp bằng chứng").click()
    task.get_by_text("Loại khác").click()
    typed = {"log_place": "Đài xã", "log_programme": "Tin phòng bệnh", "log_begins": "31/02/2026 05:00"}
    for name, words in {**typed, "log_times": "3"}.items():
        task.locator(f"[name={name}]").fill(words)
    task.get_by_role("button", name="Lưu bằng chứng").click()
    expect(page.locator(".loa-messages")).to_contain_text("31/02/2026 05:00")
    for name, words in typed.items():
        expect(task.locator(f"[name={name}]")).to_have_value(words)
    task.locator("[name=log_begins]").fill("28/02/2026 05:00")
    task.get_by_role("button", name="Lưu bằng chứng").click()
    expect(page.locator(".loa-messages")).to_contain_text("Đã lưu bằng chứng")
    assert row.proofs.count() == 1


def test_sent_as_a_page_a_refused_form_comes_back_open_with_the_refusal_in_sight(
    sign_in: SignIn, province: Province, row: Assignment, size: tuple[int, int]
) -> None:
    """As without script: the form takes the page with it."""
    bring_to("accepted", row, doer=province.commune_officers[0])
    page = sign_in(province.commune_officers[0], size)
    page.goto(f"/assignments/{row.pk}/")
    page.evaluate(
        "document.querySelectorAll('form[data-inline]').forEach((one) => delete one.dataset.inline)"
    )
    page.get_by_text("Nộp bằng chứng").click()
    page.get_by_text("Loại khác").click()
    for name, words in {
        "log_place": "Đài xã",
        "log_begins": "31/02/2026 05:00",
        "words": "Đủ ba buổi",
    }.items():
        page.locator(f"details[open] [name={name}]").first.fill(words)
    page.get_by_role("button", name="Lưu bằng chứng").click()
    refusal = page.locator("details[open] .loa-field__error")
    expect(refusal).to_contain_text("31/02/2026 05:00")
    expect(refusal).to_be_in_viewport()
    expect(page.locator("details[open] [name=words]").first).to_have_value("Đủ ba buổi")
    expect(page.locator("[name=log_place]")).to_have_value("Đài xã")
    assert_accessible(page)
    assert_fits(page)


def test_a_refused_day_leaves_its_reason_in_the_form(
    sign_in: SignIn, province: Province, row: Assignment
) -> None:
    bring_to("accepted", row, doer=province.commune_officers[0])
    page = sign_in(province.commune_officers[0], PHONE)
    Assignment.objects.update(
        due=timezone.localdate() + timedelta(days=9)
    )  # of late work nobody asks for more
    page.goto(f"/assignments/{row.pk}/")
    task = page.locator("#day")
    task.get_by_text("Đề nghị lùi hạn").click()
    task.locator("details[open] [name=day]").fill("31/02/2027")
    task.locator("details[open] [name=words]").fill("Mưa bão kéo dài")
    task.locator("details[open] button[name=act]").click()
    expect(page.locator(".loa-messages")).to_contain_text("“31/02/2027” không phải là ngày")
    expect(task.locator("details[open] [name=words]")).to_have_value("Mưa bão kéo dài")


def test_what_is_written_without_a_line_is_kept_and_sent(
    sign_in: SignIn, province: Province, row: Assignment
) -> None:
    bring_to("accepted", row, doer=province.commune_officers[0])
    page = sign_in(province.commune_officers[0], PHONE)
    page.goto("/assignments/")
    task = page.locator(f"#task-{row.pk}")
    task.get_by_text("Ghi tiến độ").click()
    task.locator("details[open] textarea").fill("Đã phát sáng nay")
    page.context.set_offline(True)
    expect(page.locator("#loa-outbox-head")).to_contain_text("Mất mạng")
    assert_fits(page)
    task.get_by_role("button", name="Lưu tiến độ").click()
    expect(page.locator(".loa-messages")).to_contain_text("Chưa gửi")
    expect(page.locator("#loa-outbox")).to_contain_text("Đã phát sáng nay")
    page.context.set_offline(False)
    expect(page.locator("#loa-outbox-head")).to_have_text("Đã gửi hết", timeout=45_000)
    assert row.steps.filter(words="Đã phát sáng nay").count() == 1


def test_the_list_works_without_script(
    chromium: Browser, live_server: object, province: Province, row: Assignment
) -> None:
    user = province.commune_officers[0]
    user.set_password("mat-khau-thu")
    user.save()
    context = chromium.new_context(base_url=str(live_server), java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    page.goto("/login/?next=/assignments/")
    page.fill("[name=username]", user.get_username())
    page.fill("[name=password]", "mat-khau-thu")
    page.press("[name=password]", "Enter")
    task = page.locator(f"#task-{row.pk}")
    task.get_by_role("button", name="Nhận việc").click()
    page.wait_for_url("**/assignments/")
    task.get_by_text("Nộp bằng chứng").click()
    task.locator("input[name=link]").fill("trangxa.example.vn/tin-24")
    task.get_by_role("button", name="Nộp, chờ xác nhận").click()
    expect(page.locator(".loa-messages")).to_contain_text("Đã nộp")
    context.close()
    row.refresh_from_db()
    assert row.state == "handed-in"


def test_the_page_of_an_assignment(
    sign_in: SignIn, province: Province, row: Assignment, size: tuple[int, int]
) -> None:
    bring_to("handed-in", row, doer=province.commune_officers[0])
    page = sign_in(province.officer, size)
    page.goto(f"/assignments/{row.pk}/")
    expect(page.locator("blockquote mark")).to_contain_text("Phát bài mẫu")
    expect(page.locator(".task-hash")).to_contain_text("SHA-256")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_text("Trả lại", exact=True).click()
    page.fill("textarea[name=words]", "Thiếu ảnh chụp loa")
    page.get_by_role("button", name="Trả lại, với lý do này").click()
    expect(page.locator(".loa-note--soon")).to_contain_text("Thiếu ảnh chụp loa")
    page.goto(f"/assignments/duty/{row.duty_id}/")
    expect(page.locator("tbody tr")).to_have_count(2)
    assert_accessible(page)
    assert_fits(page)

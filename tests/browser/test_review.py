"""What is read is reviewed, on a screen and on a phone; by keyboard: `test_review_by_keyboard`."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from loa.directory.models import Alias, Unit, User
from loa.documents.models import Fact, Proposal, Reading
from loa.documents.queries import ready_to_start
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_reading,
)
from tests.browser.conftest import DESKTOP, SignIn, assert_accessible, assert_fits
from tests.browser.reviews import DUTY, open_review
from tests.browser.reviews import office as office
from tests.browser.reviews import officer as officer
from tests.browser.reviews import small as small

EVIL = "<img src=x onerror=document.title='owned'>"


def test_pointing_at_either_side_marks_the_other(sign_in: SignIn, officer: User, small: Reading) -> None:
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.locator(".fact--duty").first.hover()
    expect(page.locator(".seg--on").first).to_contain_text("Tổ chức chiến dịch")
    page.locator(".seg", has_text="Tổ chức chiến dịch").first.hover()
    expect(page.locator(".fact--near")).to_contain_text("Tổ chức chiến dịch")
    page.locator(".seg", has_text="Phấn đấu 95%").first.click()
    expect(page.locator("#passage-card")).to_contain_text("Phấn đấu 95%")
    assert_accessible(page)
    second = small.facts.order_by("-number").first()
    page.goto("about:blank")
    page.goto(f"/documents/{small.document_id}/review/#fact-{second.pk}")
    expect(page.locator(".seg--on").first).to_contain_text("Theo dõi, lập danh sách")
    expect(page.locator("#main")).to_have_attribute("data-shows", "paper")


def test_a_fact_is_added_from_selected_words(sign_in: SignIn, officer: User, small: Reading) -> None:
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    # A sheet is drawn when it comes near, after the page is ready; a selection is heard a moment after it.
    expect(page.locator(".seg", has_text="Cung cấp thông tin").first).to_be_visible()
    page.evaluate(
        """() => {
            const node = [...document.querySelectorAll('.seg')]
                .find((one) => one.textContent.startsWith('Cung cấp')).firstChild;
            const range = document.createRange();
            range.setStart(node, 0);
            range.setEnd(node, 'Cung cấp thông tin chính thống cho báo chí'.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    expect(page.locator("#passage-card blockquote")).to_have_text(
        "Cung cấp thông tin chính thống cho báo chí"
    )
    page.keyboard.press("n")
    page.locator("#passage-card form button.loa-btn--go").click()
    expect(page.locator("#group-duty")).to_contain_text("Cung cấp thông tin chính thống cho báo chí")
    added = small.facts.get(read__isnull=True)
    assert added.data["text"] == "Cung cấp thông tin chính thống cho báo chí"
    assert added.data["section"] == "II"
    # By the clock of the office, as every other moment, on a device that is set to another zone.
    minutes = (timezone.localtime() - timedelta(minutes=n) for n in range(3))
    assert page.locator("#saved").inner_text() in {f"Đã lưu {minute:%H:%M}" for minute in minutes}


def test_what_is_not_carried_is_confirmed_with_its_reason(
    sign_in: SignIn, officer: User, small: Reading, size: tuple[int, int]
) -> None:
    page = sign_in(officer, size)
    open_review(page, small.document)
    card = page.locator(".declined")
    expect(card).to_contain_text("truy tìm người")
    card.get_by_role("button", name="Xác nhận").click()
    expect(page.locator("#legend")).to_contain_text("1 đọc, không thực hiện")
    assert small.proposals.get().state == Proposal.State.CONFIRMED
    assert small.facts.get(number=2).state == Fact.State.NOT_CARRIED
    assert_accessible(page)
    assert_fits(page)


def test_an_unknown_unit_is_asked_once(sign_in: SignIn, officer: User, small: Reading) -> None:
    Fact.objects.filter(number=1).update(
        data={
            "text": DUTY,
            "lead": ["Ban Phòng dịch cơ sở", "các đơn vị"],
            "with": [],
            "section": None,
            "due": [],
        }
    )
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    box = page.locator(".askbox")
    expect(box).to_contain_text("Ban Phòng dịch cơ sở")
    box.locator("input[type=search]").fill("so y te")
    box.get_by_text("Sở Y tế", exact=True).click()
    box.get_by_role("button", name="Chọn").click()
    expect(page.locator("#trouble")).to_be_empty()
    expect(page.locator(".fact--duty").first).not_to_contain_text("Ban Phòng dịch cơ sở: chưa xác định")
    assert Alias.objects.get(name="Ban Phòng dịch cơ sở").unit.name == "Sở Y tế"
    # No unit is meant by the other name: it goes out of the duty, and nothing is remembered of it.
    expect(box).to_contain_text("các đơn vị")
    box.get_by_role("button", name="Không chỉ đơn vị nào").click()
    expect(page.locator(".askbox")).not_to_contain_text("“các đơn vị”")
    assert small.facts.get(number=1).data["lead"] == ["Ban Phòng dịch cơ sở"]
    assert not Alias.objects.filter(name="các đơn vị").exists()


def test_a_section_is_confirmed_with_its_duty_like_sentence_left_unticked(
    sign_in: SignIn, officer: User, small: Reading
) -> None:
    small.passages.filter(number__in=[4, 5]).update(proposed="background", why="purpose")
    small.proposals.all().delete()
    small.facts.filter(number=2).delete()
    Fact.objects.filter(number=1).update(spans=[], fields={})
    small.passages.filter(number=9).update(proposed="background", section="I")
    text = small.text.replace("Tổ chức chiến dịch diệt lăng quăng", "Sở Y tế chủ trì diệt lăng quăng ngay")
    Reading.objects.filter(pk=small.pk).update(text=text)
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.keyboard.press("b")
    expect(page.locator("#section-dialog")).to_be_visible()
    assert_accessible(page)
    flagged = page.locator(".sentence--flagged")
    expect(flagged).to_have_count(2)
    alone, duty = flagged.nth(0), flagged.nth(1)
    for sentence, words in ((alone, "Nâng cao nhận thức"), (duty, "động từ giao việc")):
        expect(sentence).to_contain_text(words)
        expect(sentence.locator("input")).not_to_be_checked()
    expect(alone.locator("input")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")  # over one that is unclear
    expect(duty.locator("input")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#legend")).to_contain_text("2 nền")
    assert list(small.entries.values_list("how", flat=True)) == ["section", "flagged"]


def test_an_annex_is_set_aside_from_any_of_its_passages(
    sign_in: SignIn, officer: User, office: Unit, size: tuple[int, int]
) -> None:
    text = "KẾ HOẠCH\nTreo cờ.\nPHỤ LỤC I\nBiểu mẫu\nTên đơn vị\nPHỤ LỤC II\nKhẩu hiệu\n"
    reading = make_reading(make_document(office, by=officer), text=text)
    page = sign_in(officer, size)
    open_review(page, reading.document)
    for _ in range(4):
        page.locator("#next").click()
    expect(page.locator(".card__annex")).to_contain_text("“PHỤ LỤC I”, còn 3 đoạn chưa xong")
    page.get_by_role("button", name="Để cả phụ lục ra ngoài").click()
    expect(page.locator("#range-to option:checked")).to_have_text("hết phụ lục (3 đoạn chưa xong)")
    assert_accessible(page)
    assert_fits(page)
    page.locator("#range-reason").fill("biểu mẫu")
    page.locator("#range-dialog").get_by_role("button", name="Để ngoài").click()
    expect(page.locator("#legend")).to_contain_text("3 để ngoài")
    assert [entry.why for entry in reading.entries.all()] == ["biểu mẫu"] * 3


def test_a_conflict_is_told_and_nothing_is_overwritten(
    sign_in: SignIn, officer: User, small: Reading
) -> None:
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    Fact.objects.filter(number=1).update(version=7)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("e")
    page.locator(".edit textarea").first.fill("Chữ của tôi")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#trouble")).to_contain_text("Không có gì bị ghi đè")
    expect(page.locator(".edit textarea").first).to_have_value("Chữ của tôi")
    assert_accessible(page)
    assert small.facts.get(number=1).data["text"] == DUTY


def test_when_nothing_is_missing_the_campaign_can_start(
    sign_in: SignIn, officer: User, small: Reading, size: tuple[int, int]
) -> None:
    small.proposals.all().delete()
    small.facts.filter(number=2).delete()
    page = sign_in(officer, size)
    open_review(page, small.document)
    expect(page.locator("[data-why]:visible")).to_contain_text("Chưa bắt đầu được")
    Fact.objects.filter(number=1).update(state=Fact.State.ACCEPTED)
    numbers = [p.number for p in small.passages.all() if p.number != 9]
    page.evaluate(
        """async (numbers) => {
            const { act } = await import('/static/documents/review/store.js');
            await act({ do: 'background', passages: numbers, shown: numbers });
        }""",
        numbers,
    )
    expect(page.locator("#left")).to_contain_text("Mọi đoạn đã rõ")
    assert ready_to_start(small.document).ready
    start = page.locator("[data-start]:visible")
    expect(start).to_have_count(1)
    expect(start).to_have_attribute("href", f"/campaigns/start/{small.document_id}/")
    assert_accessible(page)


def test_the_period_of_the_whole_plan_is_told_from_its_phases(
    sign_in: SignIn, officer: User, small: Reading
) -> None:
    days = {"năm 2026": ("2026-01-01", "2026-12-31"), "Đợt 1": ("2026-03-01", "2026-04-30")}
    days["Đợt 2"] = ("2026-05-01", "2026-06-30")
    for name, (start, end) in days.items():
        make_fact(small, "phase", DUTY, name=name, start=start, end=end)
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    told = page.locator(".fact--phase", has_text="thời gian của cả kế hoạch")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("năm 2026")
    Fact.objects.filter(kind="phase", data__name="Đợt 2").delete()
    open_review(page, small.document)
    expect(page.locator(".fact--phase")).to_have_count(2)
    expect(told).to_have_count(0)


def test_words_of_a_document_never_become_markup(sign_in: SignIn, office: Unit, officer: User) -> None:
    document = make_document(office, by=officer, name=EVIL, title=EVIL, code="1/KH")
    reading = make_reading(document, text=f"KẾ HOẠCH\n{EVIL}\n")
    make_fact(reading, Fact.Kind.DUTY, EVIL, lead=[EVIL])
    page = sign_in(officer, DESKTOP)
    open_review(page, document)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("e")
    expect(page.locator(".edit textarea").first).to_have_value(EVIL)
    page.goto(f"/documents/{document.pk}/")
    expect(page.locator("h1")).to_contain_text(EVIL)
    assert page.title() != "owned"
    assert page.locator("main img").count() == 0


def test_a_table_of_the_paper_stands_as_a_table(
    sign_in: SignIn, officer: User, office: Unit, size: tuple[int, int]
) -> None:
    reading = table_review(office, officer)
    page = sign_in(officer, size)
    open_review(page, reading.document)
    if size != DESKTOP:
        page.locator("#show-paper").click()
    rows = page.locator("#paper tr")
    expect(rows).to_have_count(3)
    assert rows.nth(1).locator("td:not(.margin)").all_inner_texts() == ["1", "Phát tin\nmỗi tuần", "Sở Y tế"]
    assert rows.nth(2).locator("td:not(.margin)").all_inner_texts() == ["2", "", "Đài xã"]
    duty = page.locator("#paper .seg", has_text="mỗi tuần")
    duty.click()
    expect(page.locator("#passage-card")).to_contain_text("mỗi tuần")
    assert_fits(page)
    assert_accessible(page)


def table_review(office: Unit, officer: User) -> Reading:
    """A heading and a table of three rows; a cell of two lines, and one that is empty."""
    cells = ["TT", "Nhiệm vụ", "Đơn vị", "1", "Phát tin", "mỗi tuần", "Sở Y tế", "2", "Đài xã"]
    places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 1), (1, 2), (2, 0), (2, 2)]
    reading = make_reading(make_document(office, by=officer), text="\n".join(["II. NHIỆM VỤ", *cells]) + "\n")
    for line, (row, column) in zip(reading.lines[1:], places, strict=True):
        line |= {"kind": "table-cell", "table": 0, "row": row, "column": column}
    reading.save()
    return reading

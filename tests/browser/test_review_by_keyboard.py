"""A review by keyboard alone: each key, and what is reached by Tab."""

from __future__ import annotations

from urllib.parse import unquote_plus

from playwright.sync_api import Page, Route, expect

from loa.directory.models import Alias, Group, User
from loa.documents.models import Fact, Proposal, Reading
from loa.documents.tests.factories import span
from tests.browser.conftest import DESKTOP, SignIn, assert_accessible
from tests.browser.reviews import DUTY, open_review
from tests.browser.reviews import office as office
from tests.browser.reviews import officer as officer
from tests.browser.reviews import small as small

MOST = 12  # strokes of Tab within a row
ASKED = {"text": DUTY, "lead": ["Ban Phòng dịch cơ sở"], "with": [], "section": None, "due": []}


def test_a_whole_review_by_keyboard(sign_in: SignIn, officer: User, small: Reading) -> None:
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    expect(page.locator("#left")).to_contain_text("10")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".fact--on")).to_contain_text("Tổ chức chiến dịch")
    expect(page.locator(".seg--on").first).to_contain_text("Tổ chức chiến dịch")
    page.keyboard.press("a")
    expect(page.locator(".fact--duty").first).to_contain_text("Đã nhận")
    assert small.facts.first().decided_by == officer
    page.keyboard.press("u")
    expect(page.locator(".fact--duty").first).to_contain_text("Đề xuất")
    page.locator(".fact--duty").first.focus()
    page.keyboard.press("e")
    page.locator(".edit textarea").first.fill("Diệt lăng quăng ở mọi thôn")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".fact--duty").first).to_contain_text("Đã sửa")
    expect(page.locator(".fact--duty").first).to_contain_text("Đọc được")
    page.keyboard.press("j")
    expect(page.locator("#passage-card")).to_contain_text("ỦY BAN NHÂN DÂN")
    page.keyboard.press("s")
    page.keyboard.type("quốc hiệu")
    page.keyboard.press("Enter")
    expect(page.locator("#legend")).to_contain_text("1 để ngoài")
    page.keyboard.press("?")
    expect(page.locator("#keys-dialog")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    assert small.entries.get().why == "quốc hiệu"
    for key in ("j", "s", "Enter"):  # the last reason stands there
        page.keyboard.press(key)
    expect(page.locator("#legend")).to_contain_text("2 để ngoài")
    assert [entry.why for entry in small.entries.all()] == ["quốc hiệu"] * 2


def test_from_a_fact_on_to_the_next_unclear_passage(sign_in: SignIn, officer: User, small: Reading) -> None:
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    expect(page.locator("#passage-card")).to_contain_text("ỦY BAN NHÂN DÂN")
    expect(page.locator(".fact--on")).to_have_count(0)
    page.keyboard.press("a")  # nothing is proposed: which keys answer is said
    expect(page.get_by_role("status").filter(has_text="B xác nhận là nền, N thêm dữ kiện")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator("#section-dialog .sentence").first).to_contain_text("ỦY BAN NHÂN DÂN")
    page.keyboard.press("Escape")
    expect(page.locator("#section-dialog")).to_be_hidden()
    # A closed dialog keeps the focus until the page is drawn anew: a quick key comes from within it.
    page.locator("#section-dialog input").first.dispatch_event("keydown", {"key": "k", "bubbles": True})
    expect(page.locator("#card-says")).to_be_empty()
    expect(page.locator("#passage-card")).to_contain_text("Cung cấp thông tin")


def test_several_passages_are_set_aside_at_once(sign_in: SignIn, officer: User, small: Reading) -> None:
    aims, order = "Nâng cao nhận thức của người dân", "Sở Y tế tổ chức tập huấn ở chợ"
    text = small.text.replace(aims, order.ljust(len(aims)))
    Reading.objects.filter(pk=small.pk).update(text=text)
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.keyboard.press("j")
    for _ in range(6):
        page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowUp")
    expect(page.locator("#passage-card")).to_contain_text("Đang chọn 6 đoạn")
    page.keyboard.press("s")
    expect(page.locator("#range-dialog")).to_be_visible()
    expect(page.locator("#range-to option").first).to_have_text("đoạn chọn cuối cùng (6 đoạn chưa xong)")
    flagged = page.locator("#range-sentences .sentence--flagged")
    expect(flagged).to_contain_text(order)
    expect(flagged.locator("input")).not_to_be_checked()
    assert_accessible(page)
    page.keyboard.type("biểu mẫu")
    page.keyboard.press("Enter")
    expect(page.locator("#legend")).to_contain_text("5 để ngoài")
    assert list(small.entries.values_list("how", flat=True)) == ["range"] * 5
    page.locator(".seg", has_text=order).first.click()
    page.keyboard.press("r")  # from the chosen one on, to the end of its section
    expect(page.locator("#range-to option:checked")).to_contain_text("hết mục")
    page.locator("#range-to").select_option(index=1)
    page.locator("#range-sentences .sentence--flagged input").first.check()
    page.locator("#range-dialog").get_by_role("button", name="Để ngoài").click()
    expect(page.locator("#legend")).not_to_contain_text("5 để ngoài")
    assert set(small.entries.values_list("how", flat=True)) == {"range", "flagged"}


def test_keys_of_one_letter_can_be_put_to_rest(sign_in: SignIn, officer: User, small: Reading) -> None:
    """WCAG 2.1.4: the choice outlives the page, other keys go on working."""
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.click("#all-keys")
    page.uncheck("#letter-keys")
    page.keyboard.press("Escape")
    open_review(page, small.document)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".fact--on")).to_contain_text("Tổ chức chiến dịch")
    page.keyboard.press("a")
    page.keyboard.press("x")
    expect(page.locator(".fact--on form")).to_have_count(0)
    assert small.facts.first().decided_by is None
    page.click("#all-keys")
    page.check("#letter-keys")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    expect(page.locator(".fact--duty").first).to_contain_text("Đã nhận")


def test_words_are_chosen_and_added_by_keyboard(sign_in: SignIn, officer: User, small: Reading) -> None:
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.keyboard.press("j")
    page.keyboard.press("w")
    expect(page.locator(".seg--on")).to_have_text("ỦY")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#words-said")).to_have_text("ỦY BAN NHÂN DÂN")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#passage-card blockquote")).to_have_text("BAN NHÂN")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#words-said")).to_have_text("ỦY BAN")
    page.keyboard.press("n")
    page.locator(".edit select").first.select_option("recipient")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#group-recipient .fact")).to_contain_text("ỦY BAN")
    added = small.facts.get(kind=Fact.Kind.RECIPIENT)
    assert [small.text[slice(*place)] for place in added.spans] == ["ỦY BAN"]
    expect(page.locator("#words-said")).to_be_empty()


def test_units_of_a_new_duty_are_found_in_the_directory(
    sign_in: SignIn, officer: User, small: Reading
) -> None:
    stations = Group.objects.create(name="Các trạm truyền thanh", folded="cac tram truyen thanh")
    stations.members.add(small.document.owner)
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.keyboard.press("j")
    page.keyboard.press("n")
    lead = page.locator(".finder").first
    lead.locator("input").fill("so y te")
    expect(lead.get_by_role("button")).to_have_text(["Sở Y tế"])
    assert_accessible(page)
    page.keyboard.press("Escape")  # what was typed, not the form
    expect(lead.get_by_role("button")).to_have_count(0)
    page.keyboard.type("y te")
    expect(lead.get_by_role("button")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(lead.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(lead.locator("input")).to_be_focused()
    page.keyboard.type("binh son")
    expect(lead.get_by_role("button")).to_have_text(["UBND tỉnh Bình Sơn"])
    page.keyboard.press("Enter")
    page.keyboard.type("tram truyen")
    expect(lead.get_by_role("button")).to_have_text(["Các trạm truyền thanh (1 đơn vị)"])
    page.keyboard.press("Enter")
    expect(page.locator("#passage-card").get_by_placeholder("ngày/tháng/năm")).to_have_count(1)
    # However long the form, its button stands in sight.
    expect(page.locator("#passage-card form button.loa-btn--go")).to_be_in_viewport()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#group-duty .fact")).to_have_count(3)
    made = small.facts.get(number=3)
    assert made.data["lead"] == ["Sở Y tế", "UBND tỉnh Bình Sơn", "Các trạm truyền thanh"]
    # One sees where it went.
    expect(page.locator(f".fact--on[data-id='{made.pk}']")).to_be_in_viewport()


def test_a_fact_is_set_on_other_words(sign_in: SignIn, officer: User, small: Reading) -> None:
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".fact--on")).to_contain_text("Tổ chức chiến dịch")
    page.keyboard.press("w")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#words-said")).to_have_text("Tổ chức chiến dịch diệt")
    page.keyboard.press("m")
    expect(page.locator(".fact--duty").first).to_contain_text("Đã sửa")
    duty = small.facts.get(kind=Fact.Kind.DUTY, number=1)
    assert [small.text[slice(*place)] for place in duty.spans] == ["Tổ chức chiến dịch diệt"]
    page.keyboard.press("u")
    expect(page.locator(".fact--duty").first).to_contain_text("Đề xuất")
    duty.refresh_from_db()
    assert duty.spans == [span(small, DUTY)]


def tab_to(page: Page, selector: str) -> None:
    """Tab has come to what the selector names."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not come to {selector}")


def hold_answers(page: Page, typed: str) -> list[Route]:
    """What the search for these words answers waits in the list."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if typed in unquote_plus(route.request.url):
            held.append(route)
        else:
            route.continue_()

    page.route("**?q=*", hold)
    return held


def let_go(page: Page, held: list[Route]) -> None:
    """The held answer has come, and what it says stands."""
    with page.expect_response(lambda response: "q=" in response.url) as answered:
        held.pop().continue_()
    answered.value.finished()
    page.wait_for_timeout(100)


def test_a_late_answer_leaves_what_was_chosen(sign_in: SignIn, officer: User, small: Reading) -> None:
    """The search answers after the unit was chosen, or while one of those found holds the focus."""
    Fact.objects.filter(number=1).update(data=ASKED)
    page = sign_in(officer, DESKTOP)
    held = hold_answers(page, "so y te")
    open_review(page, small.document)
    box = page.locator(".askbox").first
    box.locator("input[type=search]").fill("so y")
    box.locator("input[type=radio]").check()
    box.locator("input[type=search]").fill("so y te")
    box.locator("input[type=radio]").focus()
    let_go(page, held)
    expect(box.locator("input[type=radio]")).to_be_checked()
    expect(box.locator("input[type=radio]")).to_be_focused()
    box.get_by_role("button", name="Chọn đơn vị này").click()
    expect(page.locator(".fact--duty").first).not_to_contain_text("chưa xác định")


def test_a_late_answer_takes_no_focus(sign_in: SignIn, officer: User, small: Reading) -> None:
    page = sign_in(officer, DESKTOP)
    held = hold_answers(page, "y te")
    open_review(page, small.document)
    page.keyboard.press("j")
    page.keyboard.press("n")
    lead = page.locator(".finder").first
    lead.locator("input").fill("y t")
    expect(lead.get_by_role("button")).to_have_count(1)
    lead.locator("input").fill("y te")
    page.keyboard.press("ArrowDown")
    let_go(page, held)
    expect(lead.get_by_role("button")).to_be_focused()


def test_what_has_no_letter_of_its_own_is_reached_by_tab(
    sign_in: SignIn, officer: User, small: Reading
) -> None:
    Fact.objects.filter(number=1).update(data=ASKED)
    page = sign_in(officer, DESKTOP)
    open_review(page, small.document)
    # A unit that nobody knows is named: its box stands in the chosen row.
    page.keyboard.press("ArrowDown")
    tab_to(page, ".askbox input[type=search]")
    page.keyboard.type("so y te")
    expect(page.locator(".askbox input[type=radio]")).to_have_count(1)
    tab_to(page, ".askbox input[type=radio]")
    page.keyboard.press("Space")
    tab_to(page, ".askbox button")
    page.keyboard.press("Enter")
    expect(page.locator(".fact--duty").first).not_to_contain_text("chưa xác định")
    assert Alias.objects.get(name="Ban Phòng dịch cơ sở").unit.name == "Sở Y tế"
    # What is not carried is confirmed in its row.
    page.locator(".fact--duty").first.focus()
    page.keyboard.press("ArrowDown")
    tab_to(page, ".declined button")
    expect(page.locator(":focus")).to_have_text("Xác nhận")
    page.keyboard.press("Enter")
    expect(page.locator("#legend")).to_contain_text("1 đọc, không thực hiện")
    assert small.proposals.get().state == Proposal.State.CONFIRMED
    # X drops the chosen fact, with its reason.
    page.keyboard.press("ArrowUp")
    expect(page.locator(".fact--on")).to_contain_text("Tổ chức chiến dịch")
    page.keyboard.press("x")
    page.keyboard.type("viết hai lần")
    page.keyboard.press("Enter")
    expect(page.locator(".fact--dropped")).to_contain_text("viết hai lần")
    dropped = small.facts.get(number=1)
    assert (dropped.state, dropped.reason, dropped.decided_by) == (
        Fact.State.REJECTED,
        "viết hai lần",
        officer,
    )

"""A unit is found among many by typing; the bar of the directory is no higher than any other on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer, make_post, make_unit
from tests.browser.conftest import PHONE, SignIn, assert_accessible, assert_fits

BAR = 60  # its highest, in points
LONG = "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Bình Sơn và các cơ quan giúp việc"


def test_a_unit_is_found_by_typing(sign_in: SignIn) -> None:
    top = make_unit("Ủy ban nhân dân tỉnh", kind=Unit.Kind.PROVINCE_COMMITTEE)
    for name in (LONG, "Sở Y tế", *(f"Sở số {number}" for number in range(12))):
        make_unit(name, parent=top)
    officer = make_officer(top, Post.Kind.CAMPAIGN_OFFICER)
    make_post(top, Post.Kind.ADMINISTRATOR, person=officer.person)
    page = sign_in(officer, PHONE)
    page.goto("/directory/")
    assert_fits(page)
    assert page.locator(".loa-bar").evaluate("bar => bar.offsetHeight") <= BAR
    expect(page.get_by_role("link", name="Thêm đơn vị")).to_be_visible()
    page.goto("/documents/")
    field, chosen = page.get_by_role("combobox", name="Đơn vị vào sổ"), page.locator("select[name=unit]")
    expect(field).to_have_value("Ủy ban nhân dân tỉnh")
    expect(chosen).to_be_hidden()
    assert page.locator(".drop__unit").locator("input:visible, select:visible").count() == 1
    field.click()
    offers = page.get_by_role("option")
    expect(offers).to_have_count(15)
    expect(page.locator(".loa-one__head").first).to_have_text("Ủy ban nhân dân tỉnh")
    field.fill("y te")
    expect(offers).to_have_text(["Sở Y tế"])
    field.press("Enter")
    expect(field).to_have_value("Sở Y tế")
    field.fill("so so 1")
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("Sở số 10")
    assert chosen.evaluate("list => list.selectedOptions[0].text") == "Sở số 10"
    field.fill("không có")
    expect(offers).to_have_text(["Không có đơn vị nào tên như vậy."])
    field.press("Escape")
    expect(field).to_have_value("Sở số 10")
    field.fill("")
    field.press("Tab")
    expect(field).to_have_value("Sở số 10")
    field.click()
    assert_accessible(page)
    assert_fits(page)


def test_a_unit_that_the_list_does_not_hold_is_found_too(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loa.directory.queries.MOST_TO_CHOOSE", 12)
    top = make_unit("Ủy ban nhân dân tỉnh", kind=Unit.Kind.PROVINCE_COMMITTEE)
    for number in range(12):
        make_unit(f"Sở số {number}", parent=top)
    last = make_unit("Sở Y tế", parent=top)
    page = sign_in(make_officer(top, Post.Kind.CAMPAIGN_OFFICER), PHONE)
    page.goto("/documents/")
    expect(page.locator("[name=unit] option", has_text="Sở Y tế")).to_have_count(0)
    page.locator("#unit").fill("y te")
    expect(page.get_by_role("option")).to_have_text(["Sở Y tế"])
    page.locator("#unit").press("Enter")
    expect(page.locator("select[name=unit]")).to_have_value(str(last.pk))
    expect(page.locator("#unit")).to_have_value("Sở Y tế")


@pytest.mark.parametrize("width", [1280, 360])
def test_the_units_of_a_board_are_one_field(sign_in: SignIn, width: int) -> None:
    province = make_province(communes=14)
    campaign = make_campaign(province, [duty("Viết bài", ["Sở Y tế"]), duty("Treo băng rôn", [COMMUNES])])
    page = sign_in(province.officer, (width, 740))
    page.goto(f"/campaigns/{campaign.pk}/")
    field = page.get_by_role("combobox", name="Đơn vị", exact=True)
    expect(field).to_have_attribute("placeholder", "Đơn vị: tất cả")
    expect(page.locator("select[name=unit]")).to_be_hidden()
    field.fill("suoi 12")
    offered = page.get_by_role("option", name="UBND xã Suối 12")
    expect(offered).to_be_visible()
    assert_accessible(page)
    assert_fits(page)
    field.press("Enter")
    expect(field).to_have_value("UBND xã Suối 12")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("Enter")
    expect(page.locator(".campaign-duties tbody tr")).to_have_count(1)
    expect(field).to_have_value("UBND xã Suối 12")
    field.fill("")
    page.get_by_role("button", name="Lọc").click()
    expect(page.locator(".campaign-duties tbody tr")).to_have_count(2)


def test_units_whose_words_begin_so_are_offered_first(sign_in: SignIn) -> None:
    province = make_province(communes=1)
    names = ["Sở Ngoại vụ", "Văn phòng Gốc"]
    for name in names:
        make_unit(name, parent=province.top)
    campaign = make_campaign(province, [duty(f"Việc của {name}", [name]) for name in names])
    page = sign_in(province.officer)
    page.goto(f"/campaigns/{campaign.pk}/")
    page.get_by_role("combobox", name="Đơn vị", exact=True).fill("go")
    expect(page.get_by_role("option")).to_have_text([names[1], names[0]])

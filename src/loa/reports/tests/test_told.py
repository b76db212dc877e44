"""What a synthesised report says of its plan, and of what there was none of."""

from __future__ import annotations

import pytest

from loa.campaigns.models import Duty
from loa.documents.drafting.printing import paper_of
from loa.documents.queries import current_reading
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.tests.factories import MAY

pytestmark = pytest.mark.django_db


def begun(province, campaign):
    return start_synthesis(province.officer, campaign, period=MAY)


def test_the_plan_is_cited_with_its_day_and_its_issuer(province, campaign):
    content = begun(province, campaign).draft.content
    assert content["bases"] == [
        "Thực hiện Kế hoạch số 128/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Bình Sơn"
    ]


def test_a_table_that_has_nothing_says_so(province, campaign):
    report = begun(province, campaign)
    shown = {block.text: block.cells for block in paper_of(report.draft).document.blocks if block.cells}
    late = next(cells for text, cells in shown.items() if text.startswith("Bảng 3."))
    assert [row[0] for row in late] == ["Đơn vị", "Không có"]
    assert {len(row) for row in late} == {6}
    assert all(len(cells) > 1 for cells in shown.values())


def headings_of(province, campaign, *headings):
    reading = current_reading(campaign.document)
    reading.outline = [
        {"heading": words, "level": 1, "path": path}
        for path, words in zip(["I", "II", "III", "IV"], headings, strict=False)
    ]
    reading.save(update_fields=["outline"])
    rows = begun(province, campaign).draft.content["rows"]
    return [row["text"] for row in rows if row["kind"] == "heading" and row.get("level") == 2]


def test_sections_with_nothing_to_report_are_not_asked_for(province, campaign):
    found = headings_of(
        province, campaign, "KHẨU HIỆU TUYÊN TRUYỀN", "ĐỐI TƯỢNG, THỜI GIAN", "CHẾ ĐỘ BÁO CÁO", "NỘI DUNG"
    )
    assert found == ["Nội dung"]


@pytest.mark.parametrize(("section", "answered"), [("IV.1", True), ("IV", True), ("II", False)])
def test_the_section_in_which_the_duties_stand_is_answered(province, campaign, section, answered):
    Duty.objects.filter(campaign=campaign).update(section=section)
    found = headings_of(province, campaign, "MỤC ĐÍCH", "NỘI DUNG", "KINH PHÍ", "PHÂN CÔNG THỰC HIỆN")
    assert found == ["Nội dung", *(["Phân công thực hiện"] if answered else [])]

"""A synthesised report begins with the plan's own sections and a first table of numbers."""

from datetime import timedelta

import pytest

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.models import Duty
from loa.documents.drafting.printing import paper_of
from loa.documents.models import Fact
from loa.documents.queries import current_reading
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.synthesis.outline import TO_WRITE
from loa.reports.synthesis.recipients import addressed, told_of
from loa.reports.tests.factories import MAY, step_on

pytestmark = pytest.mark.django_db
NUMBERS = {"items": 5, "broadcasts": 42, "hours": 7, "participants": 260}


def heading(words, level=1):
    return {"heading": words, "level": level}


def test_each_upper_section_of_the_plan_is_answered_in_its_order(province, campaign):
    reading = current_reading(campaign.document)
    reading.outline = [
        heading("MỤC ĐÍCH, YÊU CẦU"),
        heading("TUYÊN TRUYỀN TRÊN ĐÀI"),
        heading("Tin, bài hằng ngày", 2),
        heading("Ra quân tại thôn, bản"),
        heading("TỔ CHỨC THỰC HIỆN"),
    ]
    reading.save(update_fields=["outline"])
    rows = start_synthesis(province.officer, campaign, period=MAY).draft.content["rows"]
    begins = next(at for at, row in enumerate(rows) if row["text"] == "Kết quả theo nội dung kế hoạch")
    assert [(row["kind"], row["text"]) for row in rows[begins : begins + 6]] == [
        ("heading", "Kết quả theo nội dung kế hoạch"),
        ("heading", "Tuyên truyền trên đài"),
        ("words", TO_WRITE),
        ("heading", "Ra quân tại thôn, bản"),
        ("words", TO_WRITE),
        ("heading", "Việc được giao bị chậm và nguyên nhân"),
    ]
    assert [row["level"] for row in rows[begins : begins + 6] if row["kind"] == "heading"] == [1, 2, 2, 1]


def count(province, campaign, counts, number):
    """The first commune has reported so much of what its second duty counts."""
    Duty.objects.filter(campaign=campaign, number=2).update(counts=counts, counted_in="tin, bài")
    work = assignment_of(campaign, province.communes[0], number=2)
    work.steps.all().delete()
    step_on(work, MAY.start + timedelta(days=5), count=number, by=province.commune_officers[0])


@pytest.mark.parametrize("counts", NUMBERS)
def test_the_first_table_tells_what_units_reported_all_along(province, campaign, counts):
    if counts != "broadcasts":
        count(province, campaign, counts, NUMBERS[counts])
    report = start_synthesis(province.officer, campaign, period=MAY)
    first = next(block for block in paper_of(report.draft).document.blocks if block.role == "table")
    assert first.text.startswith("Bảng 1.")
    names = {value.value.definition["name"]: value.name for value in report.figures.select_related("value")}
    numbers = {names[name]: number for name, _measure, number in first.cells[1:]}
    assert list(numbers)[:4] == list(NUMBERS)
    assert numbers[counts] == str(NUMBERS[counts])


@pytest.mark.parametrize(
    ("recipient", "told"),
    [
        ("Các sở, ban, ngành tỉnh (t/h)", "Các sở, ban, ngành tỉnh"),
        ("UBND các xã, phường (để thực hiện);", "UBND các xã, phường;"),
        ("Bộ Y tế (b/c)", "Bộ Y tế (b/c)"),
        ("Như trên", "Như trên"),
    ],
)
def test_a_report_gives_its_recipients_nothing_to_carry_out(recipient, told):
    assert told_of(recipient) == told


def test_whom_the_plan_told_by_way_of_report_the_report_is_addressed_to(province, campaign):
    reading = current_reading(campaign.document)
    told = ("Như trên", "Thường trực Tỉnh ủy (b/c);", "UBND các xã (t/h)", "Lưu: VT, KGVX.")
    for number, words in enumerate(told, 1):
        data = {"text": words}
        Fact.objects.create(
            reading=reading, kind="recipient", number=number, data=data, spans=[], state="accepted"
        )
    content = start_synthesis(province.officer, campaign, period=MAY).draft.content
    assert content["addressees"] == ["Thường trực Tỉnh ủy"]
    assert content["recipients"] == ["Như trên", "UBND các xã", "Lưu: VT, KGVX."]


def test_a_report_to_nobody_above_is_kept_all_the_same():
    assert addressed(["Như trên", "Các sở (t/h)"]) == ([], ["Các sở", "Lưu: VT"])

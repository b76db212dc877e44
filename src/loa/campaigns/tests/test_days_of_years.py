"""A day that comes each year is work of each year of the plan; a day beside a rhythm is work of its own."""

from datetime import date

import pytest

from loa.campaigns.periods import MONTH, WEEK, Rhythm
from loa.campaigns.plan import draft_of
from loa.campaigns.preview import start_preview
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_plan, make_province
from loa.directory.actions.names import add_alias
from loa.documents.models import Fact

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
YEARLY = due("trước ngày 15/12 hằng năm", "--12-15")


def phase(name, start, end):
    return (Fact.Kind.PHASE, {"name": name, "start": start, "end": end})


def days_of(duties, *others):
    """Rhythm, day and which of how many each duty of the draft is."""
    plan = make_plan(make_province(communes=1), duties, others=others)
    return [
        (one.rhythm, one.deadline.day, one.round_number, one.rounds)
        for one in draft_of(plan, on=TODAY).duties
    ]


def test_a_yearly_day_is_a_round_of_each_year_up_to_the_plans_end():
    found = days_of(
        [duty("Sơ kết trước ngày 15/12 hằng năm", [COMMUNES], due=[YEARLY])],
        phase("giai đoạn 2026 - 2028", "2026-01-01", "2028-12-31"),
    )
    assert found == [(None, date(2026 + n, 12, 15), n + 1, 3) for n in range(3)]


def test_a_yearly_report_is_too():
    report = {
        "text": "Báo cáo trước ngày 15/12 hằng năm",
        "from": [COMMUNES],
        "to": ["Sở Y tế"],
        "due": "--12-15",
    }
    found = days_of(
        [], (Fact.Kind.REPORT, report), phase("giai đoạn 2026 - 2027", "2026-01-01", "2027-12-31")
    )
    assert [(day, n) for _rhythm, day, n, _of in found] == [(date(2026, 12, 15), 1), (date(2027, 12, 15), 2)]


@pytest.mark.parametrize("others", [(), (phase("Đợt 1", "2026-12-01", "2027-06-30"),)])
def test_where_the_plan_ends_within_the_year_or_nowhere_it_is_due_once(others):
    found = days_of([duty("Sơ kết trước ngày 15/12 hằng năm", [COMMUNES], due=[YEARLY])], *others)
    assert found == [(None, date(2026, 12, 15), 1, 1)]


def test_a_day_of_other_work_beside_a_rhythm_is_work_of_its_own():
    words = "Tổ chức 01 buổi sinh hoạt mỗi tháng trong Đợt 2; tổ chức hội thi trước ngày 25/3/2027"
    dues = [due("mỗi tháng", None), due("trước ngày 25/3/2027", "2027-03-25")]
    plan = make_plan(
        make_province(communes=1),
        [duty(words, [COMMUNES], due=dues)],
        others=[phase("Đợt 1", "2026-12-01", "2027-01-31"), phase("Đợt 2", "2027-02-15", "2027-06-30")],
    )
    again, once = draft_of(plan, on=TODAY).duties
    assert (again.rhythm, again.recurs_until) == (Rhythm(MONTH), date(2027, 6, 30))
    assert (once.rhythm, once.deadline.day, once.recurs_from) == (None, date(2027, 3, 25), None)
    assert not once.counted  # what the plan counts each month is not asked of it
    assert (again.number, once.number, once.text) == (1, 2, words)


def test_a_day_that_bounds_a_rhythm_within_a_phase_is_no_work_of_its_own():
    dues = [due("mỗi tuần", None), due("đến hết ngày 20/6/2027", "2027-06-20")]
    phases = [phase("Đợt 1", "2026-12-01", "2027-01-31"), phase("Đợt 2", "2027-02-15", "2027-06-30")]
    assert len(days_of([duty("Phát thanh mỗi tuần trong Đợt 2", [COMMUNES], due=dues)], *phases)) == 1


@pytest.mark.parametrize(
    "dues",
    [
        [due("hằng tuần", None), due("đến hết ngày 30/6/2027", "2027-06-30")],
        [due("Mỗi tuần", None), due("từ ngày 01/12/2026 đến hết ngày 30/6/2027", "2027-06-30")],
    ],
)
def test_the_last_day_of_a_rhythm_is_no_work_of_its_own(dues):
    found = days_of([duty("Phát thanh", [COMMUNES], due=dues)])
    assert [(rhythm.period, of) for rhythm, _day, _n, of in found] == [(WEEK, 1)]


def test_who_gets_what_is_told_by_unit_whichever_words_name_it():
    add = [duty("Kiểm tra", ["Sở Y tế"]), duty("Tập huấn", ["Sở YT"]), duty("Đưa tin", ["Sở Y tế", "Sở YT"])]
    province = make_province(communes=1)
    add_alias(None, province.health, name="Sở YT")
    names = start_preview(make_plan(province, add), on=TODAY).names
    assert [(one.name, one.units, one.duties) for one in names] == [("Sở Y tế", 1, 3)]


def test_the_clause_that_everybody_has_is_work_once_a_day_and_not_of_its_receiver():
    """Read as a duty with two days and a report for each: two pieces of work, not the six of three facts."""
    tail = "định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo kết quả về Sở Y tế"
    words = f"{COMMUNES} tổ chức thực hiện nhiệm vụ được giao; {tail}."
    leads = [COMMUNES, "Sở Y tế"]
    dues = [due("trước ngày 01/6", "--06-01"), due("15/11 hằng năm", "--11-15")]
    plan = make_plan(
        make_province(communes=2),
        [duty(words, leads, due=dues)],
        others=[
            (Fact.Kind.REPORT, {"text": tail, "from": leads, "to": ["Sở Y tế"], "due": one["end"]})
            for one in dues
        ],
    )
    asked = plan.readings.get().facts.get(kind=Fact.Kind.DUTY)
    start = asked.spans[0][0] + words.index(tail)
    plan.readings.get().facts.filter(kind=Fact.Kind.REPORT).update(spans=[[start, start + len(tail)]])
    preview = start_preview(plan, on=TODAY)
    assert (preview.duties, preview.reports, preview.assignments, preview.units) == (2, 0, 4, 2)
    assert [one.deadline.day for one in preview.rounds] == [date(2027, 6, 1), date(2027, 11, 15)]
    assert {one.unit for one in preview.receiving} == {"Sở Y tế"}
    assert [one.text for one in preview.unending] == [words, words]


def test_units_in_capitals_are_named_before_a_start_as_the_directory_calls_them():
    plan = make_plan(make_province(communes=2), [duty("Tập huấn", ["SỞ Y TẾ", COMMUNES.upper(), "HỘI LẠ"])])
    preview = start_preview(plan, on=TODAY)
    assert {one.name for one in preview.names} == {"Sở Y tế", COMMUNES}
    assert [one.name for one in preview.unresolved_leads] == ["HỘI LẠ"]

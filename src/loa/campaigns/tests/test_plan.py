"""What a plan asks twice in one sentence is laid on a unit once."""

from __future__ import annotations

import pytest

from loa.campaigns.same_work import asks_the_same, before_reports
from loa.documents.models import Fact

SENTENCE = "Sở Y tế, Công an tỉnh báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 10/12/2026."
BOTH = ["Sở Y tế", "Công an tỉnh"]


def duty(text: str, lead: list[str]) -> Fact:
    return Fact(kind=Fact.Kind.DUTY, data={"text": text, "lead": lead}, spans=[[100, 100 + len(text)]])


def report(sender: list[str], *, start: int = 110) -> Fact:
    text = "báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 10/12/2026"
    return Fact(
        kind=Fact.Kind.REPORT, data={"text": text, "from": sender}, spans=[[start, start + len(text)]]
    )


@pytest.mark.parametrize("sender", [BOTH, ["Sở Y tế"], []])
def test_a_duty_that_is_nothing_but_the_report_asks_the_same(sender):
    assert asks_the_same(duty(SENTENCE, BOTH), report(sender))


TAIL = "UBND các xã báo cáo kết quả thực hiện về Sở Y tế"


@pytest.mark.parametrize("due", ["Hằng tháng", "Hằng tháng, trước ngày 25"])
@pytest.mark.parametrize(
    "before", ["Hằng tháng, trước ngày 25, ", "Định kỳ hằng tháng (chậm nhất là ngày 25 hằng tháng), "]
)
def test_a_report_that_is_the_tail_of_its_rhythm_asks_the_same(before, due):
    asked = duty(f"{before}{TAIL}.", ["UBND các xã"])
    asked.data["due"] = [{"text": due, "end": None}]
    told = Fact(kind=Fact.Kind.REPORT, data={"text": TAIL, "from": ["UBND các xã"]})
    told.spans = [[100 + len(before), 100 + len(before) + len(TAIL)]]
    assert asks_the_same(asked, told)


def test_a_report_after_work_of_the_same_rhythm_is_asked_for_by_itself():
    words = "Hằng tháng, trước ngày 25, phát tờ rơi tại các chợ; "
    told = Fact(kind=Fact.Kind.REPORT, data={"text": TAIL, "from": ["UBND các xã"]})
    told.spans = [[100 + len(words), 100 + len(words) + len(TAIL)]]
    assert not asks_the_same(duty(words + TAIL, ["UBND các xã"]), told)


def test_a_report_at_the_end_of_other_work_is_asked_for_by_itself():
    longer = "Sở Y tế, Công an tỉnh kiểm tra các chợ, trường học; " + SENTENCE[23:]
    assert not asks_the_same(duty(longer, BOTH), report(BOTH))


def test_a_report_of_somebody_more_or_of_another_sentence_is_asked_for_by_itself():
    assert not asks_the_same(duty(SENTENCE, ["Sở Y tế"]), report(BOTH))
    assert not asks_the_same(duty(SENTENCE, BOTH), report(BOTH, start=900))


WHOLE = (
    "Trên cơ sở Kế hoạch này, các sở, ban, ngành Tỉnh tổ chức thực hiện nhiệm vụ được giao gắn với nhiệm vụ "
    "của cơ quan, đơn vị; Ủy ban nhân dân các xã, phường căn cứ nhiệm vụ được giao, xây dựng kế hoạch, "
    "chương trình cụ thể để triển khai thực hiện; "
)
TWICE_A_YEAR = "định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo kết quả thực hiện về Sở Y tế"
ALL = ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường"]
TWO_DAYS = [{"text": "trước ngày 01/6", "end": "--06-01"}, {"text": "15/11 hằng năm", "end": "--11-15"}]


def general_clause(before=WHOLE, *, due="--11-15"):
    """The clause of a real plan that everybody has, and one of the two reports that were read in it."""
    asked = duty(f"{before}{TWICE_A_YEAR} để tổng hợp, báo cáo Ủy ban nhân dân Tỉnh.", ALL)
    asked.data["due"] = TWO_DAYS
    told = Fact(
        kind=Fact.Kind.REPORT, data={"text": TWICE_A_YEAR, "from": ALL, "to": ["Sở Y tế"], "due": due}
    )
    start = 100 + len(before)
    told.spans = [[start, start + len(TWICE_A_YEAR)]]
    return asked, told


@pytest.mark.parametrize("due", ["--06-01", "--11-15"])
def test_a_report_after_the_clause_that_everybody_has_asks_the_same(due):
    assert asks_the_same(*general_clause(due=due))


def test_a_report_after_real_work_or_on_another_day_is_asked_for_by_itself():
    assert not asks_the_same(*general_clause(WHOLE + "kiểm tra các chợ; "))
    assert not asks_the_same(*general_clause(due="--12-10"))


WORK = "Theo dõi, đôn đốc các cơ quan thực hiện Kế hoạch"
TOLD = "tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 10 tháng 3 năm 2027"


def told_after(before: str, *, sender: list[str]) -> str:
    """What is left of the duty whose end is the report."""
    whole = duty(f"{before}{TOLD}.", ["Sở Y tế"])
    end = Fact(kind=Fact.Kind.REPORT, data={"text": TOLD, "from": sender})
    end.spans = [[100 + len(before), 100 + len(before) + len(TOLD)]]
    return before_reports(whole, whole.data["text"], [end]).removesuffix(f"{TOLD}.")


@pytest.mark.parametrize("sign", ["; ", ". ", "; đồng thời, "])
def test_work_that_ends_in_a_report_leaves_its_words_to_the_report(sign):
    assert told_after(f"{WORK}{sign}", sender=["Sở Y tế"]) == f"{WORK}."
    # A report of others is not the same work, nor is it known where no units are named.
    for others in (["Sở Y tế", "Công an tỉnh"], []):
        assert told_after(f"{WORK}{sign}", sender=others) == f"{WORK}{sign}"


@pytest.mark.parametrize("before", ["Chủ trì; ", "Kiểm tra các chợ, ", "Hằng tháng, trước ngày 25; "])
def test_words_that_are_no_work_without_the_report_keep_it(before):
    assert told_after(before, sender=["Sở Y tế"]) == before

"""What a plan asks twice in one sentence is laid on a unit once."""

from __future__ import annotations

import pytest

from loa.campaigns.same_work import asks_the_same
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

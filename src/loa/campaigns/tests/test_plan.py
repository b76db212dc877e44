"""What a plan asks twice in one sentence is laid on a unit once."""

from __future__ import annotations

import pytest

from loa.campaigns.plan import asks_the_same
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


def test_a_report_at_the_end_of_other_work_is_asked_for_by_itself():
    longer = "Sở Y tế, Công an tỉnh kiểm tra các chợ, trường học; " + SENTENCE[23:]
    assert not asks_the_same(duty(longer, BOTH), report(BOTH))


def test_a_report_of_somebody_more_or_of_another_sentence_is_asked_for_by_itself():
    assert not asks_the_same(duty(SENTENCE, ["Sở Y tế"]), report(BOTH))
    assert not asks_the_same(duty(SENTENCE, BOTH), report(BOTH, start=900))

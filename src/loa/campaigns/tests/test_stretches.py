# ruff: noqa: E501  # a case reads better unbroken
"""Between which days a duty comes again, by its deadlines and the phases that its words name."""

from datetime import date

import pytest

from loa.campaigns.drafts import DraftPhase
from loa.campaigns.stretches import find_stretch
from loa.campaigns.tests.factories import due

FIRST = DraftPhase(1, "Đợt 1", "", date(2026, 12, 1), date(2027, 1, 31), 1)
SECOND = DraftPhase(2, "Đợt 2", "", date(2027, 2, 15), date(2027, 6, 30), 2)
TENTH = DraftPhase(3, "Đợt 10", "", date(2029, 1, 1), date(2029, 6, 30), 3)
WHOLE = DraftPhase(4, "Cao điểm", "", date(2026, 12, 1), None, 4)
TODAY, DECEMBER, JUNE = date(2026, 11, 22), date(2026, 12, 1), date(2027, 6, 30)
WEEKLY = due("mỗi tuần", None)


@pytest.mark.parametrize(
    ("text", "dues", "phases", "stretch"),
    [
        ("Phát sóng", [due("từ ngày 01/12/2026 đến hết ngày 30/6/2027", "2027-06-30")], (FIRST, SECOND), (DECEMBER, JUNE)),
        # A day of other work beside it, and years that are written once or not at all.
        ("Phát sóng", [due("từ ngày 01/12/2026 đến ngày 30/6/2027", "2027-06-30"), due("trước ngày 31/12/2027", "2027-12-31")], (), (DECEMBER, JUNE)),
        ("Phát sóng", [due("từ ngày 01/12 đến ngày 30/6/2027", "2027-06-30")], (), (DECEMBER, JUNE)),
        ("Phát sóng", [due("từ ngày 01/12 đến ngày 30/6", "2027-06-30")], (), (DECEMBER, JUNE)),
        ("Phát sóng", [due("từ ngày 01/12", None)], (), (DECEMBER, None)),
        ("Phát sóng", [due("từ tháng 12/2026", None)], (), (DECEMBER, None)),
        ("Phát sóng", [due("trong tháng 12/2026", "2026-12-31")], (), (DECEMBER, date(2026, 12, 31))),
        ("Phát sóng", [due("từ nay đến hết ngày 30/6/2027", "2027-06-30")], (FIRST,), (TODAY, JUNE)),
        # Phases that the words name.
        ("Phát bản tin mỗi tuần trong Đợt 1 và Đợt 2", [], (FIRST, SECOND, TENTH), (DECEMBER, JUNE)),
        ("Phát bản tin mỗi tuần trong đợt 1, 2.", [], (FIRST, SECOND, TENTH), (DECEMBER, JUNE)),
        ("Phát bản tin mỗi tuần trong Đợt 1 và 2", [], (FIRST, SECOND, TENTH), (DECEMBER, JUNE)),
        ("Sinh hoạt mỗi tháng trong Đợt 2; hội thi trước ngày 25/3/2027", [due("trước ngày 25/3/2027", "2027-03-25")], (FIRST, SECOND), (SECOND.start, JUNE)),
        ("Phát bản tin mỗi tuần trong Đợt 10", [], (FIRST, SECOND, TENTH), (TENTH.start, TENTH.end)),
        # The only phase of a plan, of which one bound is open.
        ("Phát sóng", [], (FIRST,), (DECEMBER, FIRST.end)),
        ("Phát sóng", [due("đến hết ngày 30/6/2027", "2027-06-30")], (WHOLE,), (DECEMBER, JUNE)),
        ("Phát sóng", [], (FIRST, SECOND), (None, None)),
        ("Phát sóng", [due("trước ngày 30/6/2027", "2027-06-30")], (FIRST, SECOND), (None, JUNE)),
    ],
)  # fmt: skip
def test_the_days_between_which_it_comes_again(text, dues, phases, stretch):
    assert find_stretch(text, [WEEKLY, *dues], phases=phases, on=TODAY) == stretch

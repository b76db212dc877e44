"""What a careful reader would send back before signing."""

from loa.reader.tests.factories import facts_of
from loa.reader.tests.papers import DRAFT_DIRECTIVE, LETTER

HEAD = "UBND XÃ A\nSố: 9/KH-UBND\nA, ngày 5 tháng 5 năm 2026\n\nKẾ HOẠCH\nTruyền thông\n\n"


def kinds(paper: str) -> list[str]:
    return [each.kind for each in facts_of(paper).inconsistencies]


def test_a_blank_number_and_date_are_told() -> None:
    assert kinds(DRAFT_DIRECTIVE)[:2] == ["missing-number", "missing-date"]


def test_a_complete_letter_has_none() -> None:
    assert kinds(LETTER) == []


def test_repeated_and_left_out_numbers_are_told() -> None:
    assert kinds(HEAD + "I. Một\n\nII. Hai\n\nII. Ba\n\nIV. Bốn") == ["duplicate-number", "missing-number"]


def test_a_missing_name_is_told() -> None:
    assert kinds(HEAD + "I. Một\n\nNơi nhận:\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n") == ["missing-name"]


def test_impossible_and_conflicting_days_are_told() -> None:
    assert kinds(HEAD + "Họp ngày 31/02/2026 tại xã.\n\nI. Một") == ["date-conflict"]
    twice = "Theo Kế hoạch số 3/KH-UBND ngày 1/2/2026 và Kế hoạch số 3/KH-UBND ngày 2/2/2026.\n\nI. Một"
    assert kinds(HEAD + twice) == ["date-conflict"]
    later = "Theo Kế hoạch số 3/KH-UBND ngày 1/12/2026.\n\nI. Một"
    assert kinds(HEAD + later) == ["date-conflict"]

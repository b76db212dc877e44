"""Page numbers in a plain text."""

from loa.reader.formats.page_numbers import find_page_numbers

PAGE = ["Sở Y tế tổ chức tập huấn cho cộng tác viên các xã, phường theo kế hoạch năm. " * 14]


def test_numbers_that_rise_page_by_page_are_page_numbers() -> None:
    texts = [*PAGE, "", "2", *PAGE, "", "- 3 -", "", *PAGE, "Trang 4/4"]
    assert find_page_numbers(texts) == {2, 5, 8}


def test_numbers_of_rows_and_lone_figures_are_none() -> None:
    rows = [line for i in range(1, 9) for line in ("", str(i), "", "Tập huấn", "", "Sở Y tế", "")]
    assert find_page_numbers([*PAGE, *rows]) == set()
    assert find_page_numbers([*PAGE, "", "2026", "", *PAGE]) == set()
    assert find_page_numbers([]) == set()

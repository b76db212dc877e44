"""Page numbers in a plain text."""

from loa.reader.formats.page_numbers import find_page_numbers, find_running_headers
from loa.reader.tests.factories import source_of

PAGE = ["Sở Y tế tổ chức tập huấn cho cộng tác viên các xã, phường theo kế hoạch năm. " * 14]


def test_numbers_that_rise_page_by_page_are_page_numbers() -> None:
    texts = [*PAGE, "", "2", *PAGE, "", "- 3 -", "", *PAGE, "Trang 4/4"]
    assert find_page_numbers(texts) == {2, 5, 8}


def test_numbers_of_rows_and_lone_figures_are_none() -> None:
    rows = [line for i in range(1, 9) for line in ("", str(i), "", "Tập huấn", "", "Sở Y tế", "")]
    assert find_page_numbers([*PAGE, *rows]) == set()
    assert find_page_numbers([*PAGE, "", "2026", "", *PAGE]) == set()
    assert find_page_numbers([]) == set()


def test_a_number_in_the_middle_of_a_sentence_is_that_of_a_short_page() -> None:
    text = "- Bố trí hai bàn đón tiếp và một người hướng dẫn bà con\n\n3\n\nnộp hồ sơ trong giờ làm việc.\n"
    marks = [line for line in source_of(text).lines if line.kind == "page-mark"]
    assert [text[line.start : line.end] for line in marks] == ["3"]


def test_a_number_below_a_finished_sentence_is_none() -> None:
    text = "- Bố trí hai bàn đón tiếp và một người hướng dẫn bà con.\n\n3\n\nnộp hồ sơ trong giờ làm việc.\n"
    assert not [line for line in source_of(text).lines if line.kind == "page-mark"]


def test_words_that_every_page_repeats_beside_its_number_are_a_running_header() -> None:
    head = "Chỉ thị số 12/CT-UBND ngày 18/5/2021"
    texts = [*PAGE, "a) Chủ trì kiểm", "", "- 2 -", head, "", *PAGE, "", "- 3 -", head, "", "huyện nếu có."]
    assert find_running_headers(texts, {3, 8}) == {4, 9}
    assert find_running_headers(texts, {3}) == set()


def test_lines_beside_page_numbers_that_differ_or_go_on_are_no_running_header() -> None:
    other = [*PAGE, "", "- 2 -", "Sở Y tế chủ trì.", "", *PAGE, "", "- 3 -", "Sở Xây dựng chủ trì.", ""]
    assert find_running_headers(other, {2, 7}) == set()
    table = [*PAGE, "", "- 2 -", "TT", "", *PAGE, "", "- 3 -", "TT", "", "Nội dung"]
    assert find_running_headers(table, {2, 7}) == set()


def test_a_sentence_goes_on_behind_number_and_running_header() -> None:
    head = "Chỉ thị số 12/CT-UBND ngày 18/5/2021"
    torn = f"{PAGE[0]}\nPhòng Y tế chủ trì, phối hợp với Huyện đoàn kiểm\n\n- %d -\n{head}\n\ntra các điểm.\n"
    lines = source_of(torn % 2 + torn % 3).lines
    assert [line.kind for line in lines].count("page-mark") == 4

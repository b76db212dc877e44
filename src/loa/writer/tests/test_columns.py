"""Columns are as wide as their words ask, where columns of one width would cut through them."""

from __future__ import annotations

from loa.writer.columns import LETTERS, fair_widths

HASH = "6b86b273ff34fce1 9d6b804eff5a3f57"


def test_columns_of_short_words_keep_one_width() -> None:
    assert fair_widths([["Số", "Đơn vị"], ["1", "Ủy ban nhân dân xã Gò Lam"]]) == ()
    assert fair_widths([]) == ()


def test_a_column_has_room_for_its_longest_word_and_the_rest_for_who_says_more() -> None:
    head = ["Số", "Loại", "Bằng chứng", "Đơn vị", "Tệp", "Mắt xích"]
    row = ["1203", "ảnh", "Nhật ký phát thanh tuần thứ nhất của xã", "Xã Gò Lam", HASH, HASH]
    widths = fair_widths([head, row])
    assert len(widths) == 6
    assert abs(sum(widths) - LETTERS) < 1
    assert min(widths[4:]) >= 17
    assert widths[2] > 1.5 * widths[0]


def test_rows_of_unlike_length_have_widths_all_the_same() -> None:
    assert len(fair_widths([["Một", "Hai", "Ba", "Bốn"], [HASH.replace(" ", "") * 2, "b"]])) == 4

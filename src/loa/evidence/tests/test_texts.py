"""How much of what a text said still stands, and what differs."""

import pytest

from loa.evidence.texts import differences, kept_of, plain

SAID = "Ngày 12 tháng 6 xã phát ba buổi tuyên truyền phòng cháy trên loa truyền thanh của bảy thôn"


@pytest.mark.parametrize(
    ("after", "low", "high"),
    [
        (SAID, 1, 1),
        ("Tin mới. " + SAID + " Xem thêm các bài khác.", 1, 1),
        (SAID.upper(), 1, 1),
        (SAID.replace("ba", "hai"), 0.6, 0.9),
        ("Chưa có bài viết nào trong mục này, mời bạn quay lại sau", 0, 0),
        ("", 0, 0),
    ],
)
def test_share_that_stands(after, low, high):
    assert low <= kept_of(SAID, after) <= high


def test_text_without_words_is_kept_by_none():
    assert (kept_of("", ""), kept_of("", "x"), kept_of("một hai", "một hai"), kept_of("một", "hai")) == (
        1,
        0,
        1,
        0,
    )


def test_letters_in_either_form_are_the_same():
    assert kept_of("Thông báo phòng cháy", "Tho\u0302ng ba\u0301o pho\u0300ng cha\u0301y") == 1


def test_plain_text_has_no_empty_lines():
    assert plain("  Tin   xã \n\n\t\n Bài\u00a0viết ") == "Tin xã\nBài viết"


def test_differences_stand_in_order_with_what_is_around():
    before = "\n".join(f"dòng {n}" for n in range(20))
    after = before.replace("dòng 3\n", "").replace("dòng 15", "dòng mười lăm")
    assert [(line.mark, line.text) for line in differences(before, after)] == [
        ("same", "dòng 2"), ("gone", "dòng 3"), ("same", "dòng 4"), ("same", ""),
        ("same", "dòng 14"), ("gone", "dòng 15"), ("new", "dòng mười lăm"), ("same", "dòng 16"),
    ]  # fmt: skip

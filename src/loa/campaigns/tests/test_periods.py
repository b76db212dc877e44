"""Which rhythm the words of a deadline name."""

import pytest

from loa.campaigns.periods import MONTH, QUARTER, WEEK, Rhythm, find_rhythm


@pytest.mark.parametrize(
    ("words", "rhythm"),
    [
        ("hằng tuần", Rhythm(WEEK, 5)),
        ("thứ Bảy hàng tuần", Rhythm(WEEK, 6)),
        ("Chủ nhật hằng tuần", Rhythm(WEEK, 7)),
        ("trước thứ 4 mỗi tuần", Rhythm(WEEK, 3)),
        ("hằng tháng", Rhythm(MONTH)),
        ("trước ngày 25 hằng tháng", Rhythm(MONTH, 25)),
        ("định kỳ hàng quý", Rhythm(QUARTER)),
        ("ngày 20 tháng cuối hằng quý", Rhythm(QUARTER, 20)),
        ("hằng tháng; trước ngày 30/11/2026", Rhythm(MONTH)),
        ("Hằng tháng, trước ngày 25", Rhythm(MONTH, 25)),
        ("ngày 05 hằng tháng", Rhythm(MONTH, 5)),
        ("trước ngày 20 tháng cuối quý", Rhythm(QUARTER, 20)),
        ("trước ngày 20 của tháng cuối của mỗi quý", Rhythm(QUARTER, 20)),
        ("định kỳ hằng quý; trước ngày 05 tháng đầu quý sau", Rhythm(QUARTER)),
        ("trước ngày 20 tháng cuối quý IV", None),
        ("thường xuyên", None),
        ("trong tuần lễ cao điểm", None),
        ("trước ngày 25 tháng 6", None),
        ("", None),
    ],
)
def test_the_rhythm_of_the_words(words, rhythm):
    assert find_rhythm(words) == rhythm


@pytest.mark.parametrize(
    ("words", "text", "day"),
    [
        ("Hằng tháng", "Hằng tháng, trước ngày 25, UBND các xã báo cáo kết quả", 25),
        ("hằng tháng", "Hằng tháng, UBND các xã báo cáo kết quả chậm nhất vào ngày 25.", 25),
        ("hằng tháng", "Họp tổ hằng tháng vào ngày 25.", 25),
        ("hằng tháng", "Họp giao ban hằng tháng (ngày 25 hằng tháng).", 25),
        ("định kỳ hằng quý", "báo cáo định kỳ hằng quý (trước ngày 20 của tháng cuối quý).", 20),
        ("hằng tuần", "Hằng tuần tổ chức phát thanh vào thứ Năm.", 4),
        ("hằng tuần", "Hằng tuần phát loa vào sáng Chủ nhật", 7),
        # Other days: of other months, of documents, of a stretch, of another sentence.
        ("hằng tháng", "Hằng tháng báo cáo; tổng kết trước ngày 25/12/2026", None),
        ("hằng tháng", "Hằng tháng báo cáo; tổng kết trước ngày 25 tháng 12", None),
        ("hằng tháng", "Hằng tháng báo cáo theo Công văn ngày 25 của Sở", None),
        ("hằng tháng", "Hằng tháng treo cờ từ ngày 20 đến ngày 25.", None),
        ("hằng tháng", "Hằng tháng báo cáo. Nộp danh sách trước ngày 25.", None),
        ("hằng tuần", "Phát thanh tuần thứ hai và hằng tuần", 5),
    ],
)
def test_the_day_stands_beside_the_rhythm_in_the_sentence(words, text, day):
    rhythm = find_rhythm(words, text=text)
    assert rhythm is not None
    assert rhythm.day == day

"""What a synthesised report may say: which numbers need a source."""

import pytest

from loa.reports.synthesis.saying import numbers_without_source

TELLING = (
    "Từ ngày 05/3 đến ngày 30/6/2026, theo Kế hoạch số 46/KH-UBND, quý II, Điều 5.",
    "Phát thanh lúc 16 giờ 30 mỗi ngày, từ 5 giờ đến 6 giờ; cao điểm 17h30.",
    "Đã phát [[broadcasts]] lượt.",
    "Trong tháng 5, các xã phát thanh; tháng 6/2026 tiếp tục.",
    "Thực hiện Quyết định số 15 và Nghị quyết số 06-NQ/TU, mục 2.1, giai đoạn 2026-2030.",
    "Hai bên phối hợp; một số xã còn chậm; mỗi năm tỷ lệ hộ tham gia tăng; Cách mạng tháng Mười.",
    "Phòng, chống COVID-19 năm 2026.",
)
SAYING = (
    "Đã treo 30 băng rôn.",
    "Tỷ lệ đạt 98,5%.",
    "Đã treo tổng số 30 băng rôn.",
    "Phát mỗi tuần 12 lượt.",
    "Mỗi tháng 120 lượt.",
    "Đã phát 2000 lượt.",
    "Phát sóng 20 giờ trong đợt.",
    "Đã có 12/15 xã hoàn thành.",
    "Đã có 5/12 xã hoàn thành.",
    "Đạt 45/1200 hộ.",
    "Đã treo ba mươi băng rôn.",
    "Hơn một trăm lượt phát thanh.",
    "Hai phần ba số hộ đã tham gia.",
    "Phát mười lượt.",
    "Phát 5/tuần.",
)


@pytest.mark.parametrize("text", TELLING)
def test_a_number_that_says_when_or_which_needs_no_source(text):
    assert numbers_without_source({"rows": [{"kind": "words", "text": text}]}) == []


@pytest.mark.parametrize("text", SAYING)
@pytest.mark.parametrize("kind", ["words", "heading", "slogan", "annex"])
def test_a_number_that_says_how_much_needs_one_wherever_it_stands(text, kind):
    assert numbers_without_source({"rows": [{"kind": kind, "text": text}]})
    assert numbers_without_source({"title": text, "rows": []})


def test_words_of_the_plan_itself_have_the_plan_as_their_source():
    rows = [{"kind": "heading", "text": "Tổ chức 12 lớp tập huấn"}]
    assert numbers_without_source({"rows": rows})
    assert not numbers_without_source({"rows": rows}, cited=["TỔ CHỨC 12 LỚP TẬP HUẤN"])

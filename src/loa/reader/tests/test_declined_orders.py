# ruff: noqa: E501  # sample orders read better unbroken
"""An order that names nobody is no duty; where it asks for what Loa does not carry, that is proposed all the same."""

import pytest

from loa.reader.gazetteer import NATIONAL
from loa.reader.stages.run import run_stages
from loa.reader.tests.factories import source_of

DIRECTIVE = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÀN
Số: 14/CT-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Ngàn, ngày 19 tháng 11 năm 2026

CHỈ THỊ
Về tăng cường thông tin cơ sở trong dịp Tết

Để Nhân dân đón Tết vui tươi, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:
1. Sở Y tế tuyên truyền về an toàn thực phẩm trước ngày 15/01/2027.
2. {order}
3. Công an tỉnh tuyên truyền không sử dụng trái phép pháo.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Trần Văn Bình
"""
WATCHES = [
    ("people", "Theo dõi tài khoản mạng xã hội của người dân có bài viết bình luận tiêu cực về Tết, lập danh sách báo cáo Chủ tịch Ủy ban nhân dân tỉnh."),
    ("people", "Lập danh sách, theo dõi các tài khoản Facebook thường bình luận về tỉnh."),
    ("opinion", "Thường xuyên nắm bắt dư luận xã hội trên địa bàn, báo cáo Chủ tịch Ủy ban nhân dân tỉnh."),
    ("speech", "Kịp thời ngăn chặn, gỡ bỏ các thông tin sai sự thật về dịch bệnh trên mạng xã hội."),
    ("posing", "Vận động đoàn viên, hội viên chia sẻ bài viết của tỉnh trên trang cá nhân."),
    ("press", "Thanh tra, kiểm tra hoạt động báo chí và các cơ sở in trong dịp Tết."),
]  # fmt: skip
OPEN = [
    "Tuyên truyền trên mạng xã hội, cổng thông tin điện tử về phòng cháy trong dịp Tết.",
    "Khảo sát mức độ hài lòng của người dân đối với dịch vụ công.",
]


@pytest.mark.parametrize(("reason", "order"), WATCHES)
def test_an_order_that_names_nobody_is_proposed_as_not_carried(reason: str, order: str) -> None:
    source = source_of(DIRECTIVE.format(order=order))
    result = run_stages(source, NATIONAL)
    assert [each.reason for each in result.declined] == [reason]
    gone = " ".join(source.text[s.start : s.end] for each in result.declined for s in each.spans)
    assert order[:30] in gone
    (held,) = [each for each in result.passages if order[:30] in source.text[each.start : each.end]]
    assert (held.role, held.why) == ("not-carried", reason)


@pytest.mark.parametrize("order", OPEN)
def test_an_order_of_open_work_is_left_to_a_person(order: str) -> None:
    source = source_of(DIRECTIVE.format(order=order))
    result = run_stages(source, NATIONAL)
    assert result.declined == ()
    roles = [each.role for each in result.passages if order[:30] in source.text[each.start : each.end]]
    assert "not-carried" not in roles


def test_a_news_item_that_tells_of_such_work_has_no_proposals() -> None:
    source = source_of(f"Hôm qua tại thành phố.\n\n{WATCHES[0][1]}\n\nTrời nắng đẹp.")
    assert run_stages(source, NATIONAL, any_text=True).declined == ()

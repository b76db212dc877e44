"""When work is done, told behind a dash at its end; and dashes that tell no time."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.wording import word

YEAR = 2019
TIMES: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("Mở hội thi cấp xã – tháng 9.", [("tháng 9", "2019-09-30")]),
    ("Tổng kết phong trào – quý IV", [("quý IV", "2019-12-31")]),
    ("Ra quân trồng cây - quý I/2021.", [("quý I/2021", "2021-03-31")]),
    ("Rà soát danh sách hộ nuôi tôm – tháng 02/2016;", [("tháng 02/2016", "2016-02-29")]),
    ("Chiếu phim lưu động - tuần 3 tháng 11", [("tuần 3 tháng 11", "2019-11-21")]),
    ("Kiểm tra tiến độ sửa loa - giữa quý III", [("giữa quý III", None)]),
    ("Hội thi cấp huyện (vòng chung khảo) - ngày 20/10/2017.", [("ngày 20/10/2017", "2017-10-20")]),
    ("Sơ kết đợt cao điểm – 15/7/2018;", [("15/7/2018", "2018-07-15")]),
    # stretches of time, days of a feast, halves of a name
    ("Rà soát số hộ quý I – quý II.", []),
    ("Xếp lịch trực tháng 7 - tháng 9.", []),
    ("Dự lễ kỷ niệm Ngày thành lập Đoàn - 26/3/2019.", []),
    ("Dán nội quy tại chợ – khu B.", []),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times_behind_a_dash(text: str, times: list[tuple[str, str | None]]) -> None:
    dues = due_in_text(word(text, (Span(0, len(text)),)), 0, len(text), year=YEAR)
    assert [(due.text.value, due.end.value if due.end else None) for due in dues] == times

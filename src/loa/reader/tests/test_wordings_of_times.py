# ruff: noqa: E501  # sample sentences read better unbroken
"""Deadlines by further classes of wording: parts of months, rhythms, days counted from events, days without a year."""

import pytest

from loa.reader.reading import Due, Span
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word


def pairs(dues: tuple[Due, ...]) -> list[tuple[str, str | None]]:
    return [(due.text.value, due.end.value if due.end else None) for due in dues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Parts of a period.
        ("Hoàn thành lắp đặt pa nô trong nửa đầu tháng 3/2024.", [("trong nửa đầu tháng 3/2024", "2024-03-15")]),
        ("Tổ chức hội thi vào nửa cuối tháng 10/2024.", [("nửa cuối tháng 10/2024", "2024-10-31")]),
        ("Chấm bài trong tuần cuối tháng 5, trao giải trong tuần đầu tháng 6.", [("trong tuần cuối tháng 5", "2024-05-31"), ("trong tuần đầu tháng 6", "2024-06-07")]),
        ("Phát sóng loạt phóng sự trong tuần thứ ba của tháng 4/2024.", [("trong tuần thứ ba của tháng 4/2024", "2024-04-21")]),
        ("Gửi dự toán trong 10 ngày đầu tháng 01/2024.", [("trong 10 ngày đầu tháng 01/2024", "2024-01-10")]),
        ("Tổ chức lễ ra quân vào trung tuần tháng 8/2024.", [("trung tuần tháng 8/2024", "2024-08-20")]),
        ("Kiểm tra chéo giữa các xã trong hạ tuần tháng 9.", [("trong hạ tuần tháng 9", "2024-09-30")]),
        ("Họp Ban Tổ chức vào thượng tuần tháng 7/2024.", [("thượng tuần tháng 7/2024", "2024-07-10")]),
        ("Sơ kết mô hình trong nửa đầu năm 2024.", [("trong nửa đầu năm 2024", "2024-06-30")]),
        ("Hoàn thành 70% khối lượng trong 9 tháng đầu năm 2024.", [("trong 9 tháng đầu năm 2024", "2024-09-30")]),
        ("Mở đợt ra quân trong 3 tháng cuối năm.", [("trong 3 tháng cuối năm", "2024-12-31")]),
        ("Dán áp phích ngay trong tuần đầu tiên của tháng 12/2024.", [("trong tuần đầu tiên của tháng 12/2024", "2024-12-07")]),
        ("Phát tài liệu trong hai tuần đầu tháng 9/2024.", [("trong hai tuần đầu tháng 9/2024", "2024-09-14")]),
        ("Thẩm định hồ sơ trong nửa đầu quý IV/2024.", [("trong nửa đầu quý IV/2024", "2024-11-15")]),
        ("Phân loại rác trong tuần 2 tháng 5/2024.", [("trong tuần 2 tháng 5/2024", "2024-05-14")]),
        # Rhythms with a count.
        ("Ra bản tin mỗi tháng 01 số, từ tháng 3/2024.", [("mỗi tháng", None), ("từ tháng 3/2024", None)]),
        ("Đưa nội dung vào sinh hoạt hằng tuần của các lớp.", [("hằng tuần", None)]),
        ("Ổn định đời sống, sinh hoạt hằng ngày của người dân vùng lũ.", []),
        ("Mỗi ngày hai lần vào lúc 5 giờ và 17 giờ phát bản tin về dịch bệnh.", [("Mỗi ngày hai lần vào lúc 5 giờ và 17 giờ", None)]),
        ("Cung cấp số liệu vào 16 giờ hằng ngày.", [("16 giờ hằng ngày", None)]),
        ("Dâng hương tại nghĩa trang vào mùng một hằng tháng.", [("mùng một hằng tháng", None)]),
        ("Phát quà cho bệnh nhân vào ngày rằm mỗi tháng.", [("ngày rằm mỗi tháng", None)]),
        ("Đối chiếu số liệu vào ngày làm việc cuối cùng của tháng.", [("ngày làm việc cuối cùng của tháng", None)]),
        ("Họp tổ tư vấn trong tuần cuối của mỗi quý.", [("trong tuần cuối của mỗi quý", None)]),
        ("Họp dân vào tuần đầu hằng tháng.", [("tuần đầu hằng tháng", None)]),
        ("Dọn vệ sinh bãi biển vào Chủ nhật đầu tiên của mỗi tháng.", [("Chủ nhật đầu tiên của mỗi tháng", None)]),
        ("Gửi số liệu trước 16 giờ hằng ngày trong Tuần lễ cao điểm.", [("trước 16 giờ hằng ngày trong Tuần lễ cao điểm", None)]),
        ("Tăng thời lượng phát thanh lên 02 buổi/tuần.", []),
        ("Mỗi năm tổ chức một hội thi, trước ngày 20/10.", [("trước ngày 20/10", "--10-20")]),
        ("Mỗi tuần đăng 02 bài, bài đầu trước ngày 10/3/2024.", [("Mỗi tuần", None), ("trước ngày 10/3/2024", "2024-03-10")]),
        # So many days after or before.
        ("Nộp sản phẩm sau 07 ngày kể từ khi phát động.", [("sau 07 ngày kể từ khi phát động", None)]),
        ("Tăng lượng tin từ 03 ngày trước ngày khai mạc.", [("từ 03 ngày trước ngày khai mạc", None)]),
        ("Gửi báo cáo sau 10 ngày kết thúc lớp tập huấn.", [("sau 10 ngày kết thúc lớp tập huấn", None)]),
        ("Thông báo cho người dân 05 ngày trước khi cắt điện.", [("05 ngày trước khi cắt điện", None)]),
        ("Gửi giấy mời trước hội nghị 03 ngày.", [("trước hội nghị 03 ngày", None)]),
        ("Chốt danh sách ngay sau hội nghị cử tri.", [("ngay sau hội nghị cử tri", None)]),
        ("Tổ chức ký cam kết ngay sau lễ khai giảng.", [("ngay sau lễ khai giảng", None)]),
        ("Rà soát sổ sức khỏe của trẻ khi nhập học.", [("khi nhập học", None)]),
        ("Mỗi chi hội có một buổi truyền thông trong từng đợt.", [("trong từng đợt", None)]),
        ("Hoàn thành hồ sơ trước khi hết quý II/2024.", [("trước khi hết quý II/2024", "2024-06-30")]),
        ("Giải ngân xong trước khi kết thúc năm 2024.", [("trước khi kết thúc năm 2024", "2024-12-31")]),
        ("Trả thưởng trước khi hết tháng 9.", [("trước khi hết tháng 9", "2024-09-30")]),
        ("Duy trì chốt kiểm soát đến khi hết dịch.", [("đến khi hết dịch", None)]),
        ("Công bố danh sách trúng tuyển ngay sau kỳ thi.", [("ngay sau kỳ thi", None)]),
        ("Gửi kết quả sau không quá 05 ngày làm việc kể từ ngày họp.", [("sau không quá 05 ngày làm việc kể từ ngày họp", None)]),
        # Days without a year, spans.
        ("Tổ chức mít tinh ngày 26/6 tại trung tâm xã.", [("ngày 26/6", "2024-06-26")]),
        ("Tổ chức ra quân tổng vệ sinh ngày 05/6; trình kịch bản trước ngày 25/5.", [("ngày 05/6", "2024-06-05"), ("trước ngày 25/5", "2024-05-25")]),
        ("Riêng ngày 15/7 trực cả đêm.", [("ngày 15/7", "2024-07-15")]),
        ("Treo cờ Tổ quốc trong 03 ngày, từ 30/8 đến 02/9.", [("trong 03 ngày, từ 30/8 đến 02/9", "2024-09-02")]),
        ("Chạy xe lưu động trong 2 tháng 5 và 6/2024.", [("trong 2 tháng 5 và 6/2024", "2024-06-30")]),
        ("Treo băng rôn từ 25/4 đến 05/5.", [("từ 25/4 đến 05/5", "2024-05-05")]),
        ("Mở cửa triển lãm từ ngày 02 đến ngày 06/9.", [("từ ngày 02 đến ngày 06/9", "2024-09-06")]),
        ("Hoàn thành điều tra trước l5/8/2024.", [("trước l5/8/2024", "2024-08-15")]),
        ("Nghiệm thu trước ngày 3l/12/2024.", [("trước ngày 3l/12/2024", "2024-12-31")]),
        ("Gửi dự thảo chậm nhất ngày 2O/7/2024.", [("chậm nhất ngày 2O/7/2024", "2024-07-20")]),
        ("Ngày 20/11, các trường tổ chức tọa đàm.", [("Ngày 20/11", "2024-11-20")]),
        ("Tuyên truyền ý nghĩa Ngày Biên phòng toàn dân 03/3.", []),
        ("Phổ biến Luật Đất đai có hiệu lực từ ngày 01/8/2024.", []),
        ("Phát hành sổ tay trong tháng 6 và tháng 7.", [("trong tháng 6 và tháng 7", "2024-07-31")]),
        ("Hoàn thành đợt 1 trong tháng 5, đợt 2 trước 30/9/2024.", [("trong tháng 5", "2024-05-31"), ("trước 30/9/2024", "2024-09-30")]),
        ("Ký cam kết, xong trước 15/4 đối với các xã và trước 30/5 đối với cơ quan.", [("trước 15/4", "2024-04-15"), ("trước 30/5", "2024-05-30")]),
        ("Khám sức khỏe học sinh trong các ngày 10, 11 và 12/10/2024.", [("trong các ngày 10, 11 và 12/10/2024", "2024-10-12")]),
        ("Tuyên truyền kỷ niệm ngày thành lập Đảng 03/02 và ngày sinh Chủ tịch Hồ Chí Minh 19/5.", []),
    ],
)  # fmt: skip
def test_times_in_the_words_of_a_duty(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=2024)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuần đầu tháng 12", [("Tuần đầu tháng 12", "2024-12-07")]),
        ("Nửa cuối tháng 5/2024", [("Nửa cuối tháng 5/2024", "2024-05-31")]),
        ("Nửa đầu tháng 5/2024", [("Nửa đầu tháng 5/2024", "2024-05-15")]),
        ("Quý II và quý III", [("Quý II và quý III", "2024-09-30")]),
        ("Tháng 6 và tháng 7", [("Tháng 6 và tháng 7", "2024-07-31")]),
        ("Xong trong Quý III", [("trong Quý III", "2024-09-30")]),
        ("10/5 và 10/10/2024", [("10/5", "2024-05-10"), ("10/10/2024", "2024-10-10")]),
        ("Tháng 6, 9, 12", [("Tháng 6, 9, 12", "2024-12-31")]),
        ("T6/2024", [("T6/2024", "2024-06-30")]),
        ("T4 - T6/2024", [("T4 - T6/2024", "2024-06-30")]),
        ("Trung tuần tháng 9", [("Trung tuần tháng 9", "2024-09-20")]),
        ("Trước khi hết tháng 8/2024", [("Trước khi hết tháng 8/2024", "2024-08-31")]),
        ("Từ 01/6 đến 30/6", [("Từ 01/6 đến 30/6", "2024-06-30")]),
        ("Ngay sau Tết Nguyên đán", [("Ngay sau Tết Nguyên đán", None)]),
        ("9 tháng đầu năm", [("9 tháng đầu năm", "2024-09-30")]),
    ],
)  # fmt: skip
def test_times_in_a_label_or_cell(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2024)) == expected

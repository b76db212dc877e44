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
        # Parts of a period.
        ("Tuần cuối tháng 8/2024, các trường tổng vệ sinh lớp học.", [("Tuần cuối tháng 8/2024", "2024-08-31")]),
        ("Gửi danh sách đề nghị khen thưởng trước nửa cuối tháng 11/2024.", [("trước nửa cuối tháng 11/2024", "2024-11-15")]),
        ("Cấp phát tờ rơi trong 05 ngày cuối tháng 4/2024.", [("trong 05 ngày cuối tháng 4/2024", "2024-04-30")]),
        ("Khai trương trang tin vào tuần thứ tư tháng 9.", [("tuần thứ tư tháng 9", "2024-09-28")]),
        ("Nghiệm thu pa nô chậm nhất trong nửa đầu tháng 12/2024.", [("chậm nhất trong nửa đầu tháng 12/2024", "2024-12-15")]),
        ("Quay phim tư liệu từ đầu tháng 5 đến trung tuần tháng 6/2024.", [("từ đầu tháng 5 đến trung tuần tháng 6/2024", "2024-06-20")]),
        ("Phát sóng phim tài liệu tuần đầu tháng 9/2024.", [("tuần đầu tháng 9/2024", "2024-09-07")]),
        ("Rà soát cụm loa trong hai tháng 7 và 8/2024.", [("trong hai tháng 7 và 8/2024", "2024-08-31")]),
        ("Hoàn thành việc sơ kết trong 6 tháng đầu năm.", [("trong 6 tháng đầu năm", "2024-06-30")]),
        ("Ra quân trong hai tuần cuối của tháng 5 năm 2024.", [("trong hai tuần cuối của tháng 5 năm 2024", "2024-05-31")]),
        # Rhythms with a count.
        ("Phát thanh mỗi tuần 03 buổi, từ ngày 01/7/2024.", [("mỗi tuần", None), ("từ ngày 01/7/2024", None)]),
        ("Sinh hoạt câu lạc bộ vào tối thứ Bảy tuần cuối hằng tháng.", [("tối thứ Bảy tuần cuối hằng tháng", None)]),
        ("Giao ban cộng tác viên vào ngày mùng 5 hằng tháng.", [("ngày mùng 5 hằng tháng", None)]),
        ("Lồng ghép trong buổi chào cờ đầu tuần.", []),
        ("Mỗi tháng hai kỳ phát hành bản tin.", [("Mỗi tháng", None)]),
        ("Tổng hợp phiếu góp ý vào ngày cuối cùng của mỗi tháng.", [("ngày cuối cùng của mỗi tháng", None)]),
        ("Mở loa mỗi ngày 02 lần, lúc 5 giờ 30 và 17 giờ.", [("mỗi ngày 02 lần, lúc 5 giờ 30 và 17 giờ", None)]),
        ("Duyệt tin bài trước 9 giờ mỗi ngày.", [("trước 9 giờ mỗi ngày", None)]),
        ("Chi hội sinh hoạt hằng quý theo chuyên đề.", [("hằng quý", None)]),
        ("Họp thôn vào tuần cuối của các tháng.", [("tuần cuối của các tháng", None)]),
        # So many days after or before.
        ("Niêm yết danh sách chậm nhất sau 03 ngày kể từ ngày chốt.", [("chậm nhất sau 03 ngày kể từ ngày chốt", None)]),
        ("Mời đại biểu trước lễ phát động ít nhất 05 ngày.", [("trước lễ phát động ít nhất 05 ngày", None)]),
        ("Gửi tài liệu cho đại biểu trước phiên họp 02 ngày làm việc.", [("trước phiên họp 02 ngày làm việc", None)]),
        ("Phát động thi đua ngay sau Đại hội.", [("ngay sau Đại hội", None)]),
        ("Thu hồi băng rôn cũ, thay mới ngay sau đó.", []),
        ("Duy trì tổ trực cho đến khi bế mạc lễ hội.", [("cho đến khi bế mạc lễ hội", None)]),
        ("Tuyên truyền lưu động trong mỗi đợt ra quân.", [("trong mỗi đợt ra quân", None)]),
        ("Phát phiếu khảo sát 10 ngày trước khi kết thúc chiến dịch.", [("10 ngày trước khi kết thúc chiến dịch", None)]),
        ("Khám sàng lọc khi khai giảng năm học mới.", [("khi khai giảng năm học mới", None)]),
        ("Quyết toán trước khi kết thúc quý III/2024.", [("trước khi kết thúc quý III/2024", "2024-09-30")]),
        ("Gửi bản ghi hình sau 24 giờ kể từ khi phát sóng.", [("sau 24 giờ kể từ khi phát sóng", None)]),
        ("Tăng chuyến xe lưu động từ 15 ngày trước kỳ thi.", [("từ 15 ngày trước kỳ thi", None)]),
        # Days without a year, spans.
        ("Tổ chức gặp mặt thương binh ngày 27/7.", [("ngày 27/7", "2024-07-27")]),
        ("Ngày 01/6, trao quà cho trẻ em khuyết tật.", [("Ngày 01/6", "2024-06-01")]),
        ("Trưng bày sách từ 15/4 đến hết ngày 25/4.", [("từ 15/4 đến hết ngày 25/4", "2024-04-25")]),
        ("Phát sóng phóng sự trong 03 tháng 6, 7 và 8/2024.", [("trong 03 tháng 6, 7 và 8/2024", "2024-08-31")]),
        ("Chạy chữ trên bảng điện tử trong 10 ngày, từ ngày 20/8 đến ngày 30/8/2024.", [("trong 10 ngày, từ ngày 20/8 đến ngày 30/8/2024", "2024-08-30")]),
        ("Hoàn thành hồ sơ trước ngày O5/6/2024.", [("trước ngày O5/6/2024", "2024-06-05")]),
        ("Khánh thành công trình thanh niên ngày 26/3.", [("ngày 26/3", "2024-03-26")]),
        ("Chào mừng ngày 30/4 và 01/5 bằng hội thao.", []),
        ("Tổ chức các hoạt động hưởng ứng ngày 05/6.", []),
        ("Trao giải vào ngày 20/11 tại Nhà văn hóa.", [("ngày 20/11", "2024-11-20")]),
        ("Tổng vệ sinh đường làng trong hai ngày 04 và 05/5/2024.", [("trong hai ngày 04 và 05/5/2024", "2024-05-05")]),
        ("Tổ chức hội thi từ 08 đến 10/10/2024.", [("từ 08 đến 10/10/2024", "2024-10-10")]),
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
        ("Tuần 2 tháng 3/2024", [("Tuần 2 tháng 3/2024", "2024-03-14")]),
        ("Quý I, quý III/2024", [("Quý I, quý III/2024", "2024-09-30")]),
        ("Tuần cuối tháng 11/2024", [("Tuần cuối tháng 11/2024", "2024-11-30")]),
        ("T9/2024", [("T9/2024", "2024-09-30")]),
        ("Từ T3/2024 đến T5/2024", [("Từ T3/2024 đến T5/2024", "2024-05-31")]),
        ("Nửa đầu năm 2024", [("Nửa đầu năm 2024", "2024-06-30")]),
        ("Hạ tuần tháng 6/2024", [("Hạ tuần tháng 6/2024", "2024-06-30")]),
        ("Trước 20/9 và 20/12", [("Trước 20/9", "2024-09-20"), ("20/12", "2024-12-20")]),
        ("Ngay sau khai giảng", [("Ngay sau khai giảng", None)]),
        ("Tháng 8, tháng 9", [("Tháng 8, tháng 9", "2024-09-30")]),
    ],
)  # fmt: skip
def test_times_in_a_label_or_cell(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2024)) == expected

# ruff: noqa: E501  # sample sentences read better unbroken
"""Deadlines by classes of wording: how offices of any kind say until when, how often and on what occasion."""

import pytest

from loa.reader.reading import Due, Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.wording import word


def pairs(dues: tuple[Due, ...]) -> list[tuple[str, str | None]]:
    return [(due.text.value, due.end.value if due.end else None) for due in dues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gửi danh sách về Văn phòng trước 17 giờ ngày 12/6/2025.",
            [("trước 17 giờ ngày 12/6/2025", "2025-06-12")],
        ),
        (
            "Nộp sản phẩm dự thi chậm nhất ngày 20 tháng 8 năm 2025.",
            [("chậm nhất ngày 20 tháng 8 năm 2025", "2025-08-20")],
        ),
        (
            "Hoàn thành việc rà soát chậm nhất vào ngày 30/6/2025.",
            [("chậm nhất vào ngày 30/6/2025", "2025-06-30")],
        ),
        ("Ban hành kế hoạch trong quý I/2025.", [("trong quý I/2025", "2025-03-31")]),
        (
            "Tuyên truyền kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025) trước ngày 20/8/2025.",
            [("trước ngày 20/8/2025", "2025-08-20")],
        ),
        ("Ban hành văn bản hướng dẫn ngay trong tháng 7/2025.", [("trong tháng 7/2025", "2025-07-31")]),
        (
            "Hoàn thành lắp đặt cụm pa nô trong 6 tháng đầu năm 2025.",
            [("trong 6 tháng đầu năm 2025", "2025-06-30")],
        ),
        (
            "Hoàn thành chậm nhất trong quý III năm 2025.",
            [("chậm nhất trong quý III năm 2025", "2025-09-30")],
        ),
        ("Rà soát, thay thế pa nô cũ; hoàn thành trước 30/4/2025.", [("trước 30/4/2025", "2025-04-30")]),
        (
            "Báo cáo kết quả về Sở Y tế muộn nhất là ngày 05/12/2025.",
            [("muộn nhất là ngày 05/12/2025", "2025-12-05")],
        ),
        ("Phê duyệt dự toán đến hết ngày 31/10/2025.", [("đến hết ngày 31/10/2025", "2025-10-31")]),
        ("Duy trì chuyên mục đến hết năm 2025.", [("đến hết năm 2025", "2025-12-31")]),
        ("Tổ chức hội nghị sơ kết vào cuối tháng 6/2025.", [("cuối tháng 6/2025", "2025-06-30")]),
        ("Tổ chức lễ phát động vào ngày 15/4/2025.", [("ngày 15/4/2025", "2025-04-15")]),
        (
            "Tổ chức lễ phát động vào sáng ngày 15/4/2025 tại Quảng trường.",
            [("sáng ngày 15/4/2025", "2025-04-15")],
        ),
        ("Hoàn thành trước khai giảng năm học mới.", [("trước khai giảng năm học mới", None)]),
        ("Vệ sinh trường lớp trước ngày tựu trường.", [("trước ngày tựu trường", None)]),
        ("Rà soát hồ sơ trước khi trình Chủ tịch phê duyệt.", []),
        ("Báo cáo kết quả sau khi kết thúc đợt cao điểm.", [("sau khi kết thúc đợt cao điểm", None)]),
        (
            "Gửi báo cáo chậm nhất 05 ngày sau khi kết thúc hội thi.",
            [("chậm nhất 05 ngày sau khi kết thúc hội thi", None)],
        ),
        (
            "Trả kết quả trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ.",
            [("trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ", None)],
        ),
        (
            "Gỡ bỏ nội dung vi phạm trong vòng 24 giờ kể từ khi phát hiện.",
            [("trong vòng 24 giờ kể từ khi phát hiện", None)],
        ),
        ("Xử lý phản ánh trong vòng 48 giờ.", [("trong vòng 48 giờ", None)]),
        ("Trả lời kiến nghị trong thời hạn 05 ngày làm việc.", [("trong thời hạn 05 ngày làm việc", None)]),
        ("Phát sóng ít nhất 02 tin, bài mỗi tuần.", [("mỗi tuần", None)]),
        ("Họp giao ban mỗi tháng một lần.", [("mỗi tháng", None)]),
        ("Kiểm tra định kỳ 3 tháng một lần.", [("định kỳ 3 tháng một lần", None)]),
        ("Sinh hoạt chuyên đề hai tháng một lần.", [("hai tháng một lần", None)]),
        ("Tổng hợp, báo cáo Ban Chỉ đạo vào ngày 20 hằng tháng.", [("ngày 20 hằng tháng", None)]),
        ("Báo cáo trước ngày 20 tháng cuối quý.", [("trước ngày 20 tháng cuối quý", None)]),
        ("Báo cáo tiến độ trước 15 giờ thứ Sáu hằng tuần.", [("trước 15 giờ thứ Sáu hằng tuần", None)]),
        (
            "Gửi báo cáo năm trước ngày 10 tháng 12 hằng năm.",
            [("trước ngày 10 tháng 12 hằng năm", "--12-10")],
        ),
        (
            "Báo cáo 6 tháng (trước ngày 15/6) và báo cáo năm (trước ngày 15/12).",
            [("trước ngày 15/6", "2025-06-15"), ("trước ngày 15/12", "2025-12-15")],
        ),
        ("Sơ kết vào tháng 6 hằng năm.", [("tháng 6 hằng năm", "--06-30")]),
        ("Định kỳ 06 tháng, 01 năm báo cáo kết quả thực hiện.", [("Định kỳ 06 tháng, 01 năm", None)]),
        ("Định kỳ trước ngày 25 hằng tháng gửi báo cáo.", [("trước ngày 25 hằng tháng", None)]),
        ("Hằng tuần tổng hợp dư luận xã hội.", [("Hằng tuần", None)]),
        ("Hàng quý tổ chức họp báo.", [("Hàng quý", None)]),
        ("Mỗi quý tổ chức một hội nghị đối thoại.", [("Mỗi quý", None)]),
        ("Thực hiện từ nay đến hết tháng 10/2025.", [("từ nay đến hết tháng 10/2025", "2025-10-31")]),
        (
            "Treo băng rôn từ ngày 15/4 đến ngày 10/5/2025.",
            [("từ ngày 15/4 đến ngày 10/5/2025", "2025-05-10")],
        ),
        ("Phát động đợt thi đua từ 01/01 đến 30/6/2025.", [("từ 01/01 đến 30/6/2025", "2025-06-30")]),
        (
            "Tổ chức chiến dịch trong tháng 5 và tháng 6/2025.",
            [("trong tháng 5 và tháng 6/2025", "2025-06-30")],
        ),
        ("Hoàn thành kế hoạch kiểm tra trong năm 2025.", [("trong năm 2025", "2025-12-31")]),
        (
            "Tăng cường trực ban trong suốt thời gian diễn ra lễ hội.",
            [("trong suốt thời gian diễn ra lễ hội", None)],
        ),
        (
            "Bảo đảm giao thông trong những ngày diễn ra Đại hội.",
            [("trong những ngày diễn ra Đại hội", None)],
        ),
        ("Thăm hỏi gia đình chính sách dịp Tết Nguyên đán.", [("dịp Tết Nguyên đán", None)]),
        ("Báo cáo đột xuất khi có yêu cầu.", []),
        ("Hoàn thành trước kỳ họp cuối năm của HĐND tỉnh.", [("trước kỳ họp cuối năm của HĐND tỉnh", None)]),
        ("Khắc phục xong trước mùa mưa bão năm 2025.", [("trước mùa mưa bão năm 2025", None)]),
        ("Cấp phát tài liệu xong trước ngày bầu cử 10 ngày.", [("trước ngày bầu cử 10 ngày", None)]),
        (
            "Niêm yết danh sách chậm nhất là 30 ngày trước ngày bầu cử.",
            [("chậm nhất là 30 ngày trước ngày bầu cử", None)],
        ),
        ("Gửi thư mời trước khi khai mạc 07 ngày.", [("trước khi khai mạc 07 ngày", None)]),
        ("Thông báo lịch cắt điện trước 03 ngày.", [("trước 03 ngày", None)]),
        (
            "Dự thảo báo cáo tổng kết, trình trước ngày 15 tháng 11.",
            [("trước ngày 15 tháng 11", "2025-11-15")],
        ),
        (
            "Hoàn thành giai đoạn 1 trước tháng 9, giai đoạn 2 trước tháng 12/2025.",
            [("trước tháng 9", "2025-08-31"), ("trước tháng 12/2025", "2025-11-30")],
        ),
        ("Thực hiện Kế hoạch số 15/KH-UBND ngày 12/3/2025 của UBND tỉnh.", []),
        ("Kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025).", []),
        ("Phát hành 500 cuốn tài liệu trong đợt 1.", []),
        ("Giải ngân 100% vốn được giao đến ngày 31/12/2025.", [("đến ngày 31/12/2025", "2025-12-31")]),
        ("Hoàn thành 50% khối lượng đến hết quý II/2025.", [("đến hết quý II/2025", "2025-06-30")]),
        (
            "Nộp bài thi từ ngày 01/3/2025 đến 17 giờ 00 phút ngày 30/5/2025.",
            [("từ ngày 01/3/2025 đến 17 giờ 00 phút ngày 30/5/2025", "2025-05-30")],
        ),
        ("Tổng kết cuộc thi và trao giải: tháng 11/2025.", [("tháng 11/2025", "2025-11-30")]),
        ("Tổ chức tập huấn (dự kiến tháng 5/2025).", [("tháng 5/2025", "2025-05-31")]),
        ("In và cấp phát tờ rơi (thời gian: Quý II/2025).", [("Quý II/2025", "2025-06-30")]),
        ("Thời gian hoàn thành: trước ngày 20/7/2025.", [("trước ngày 20/7/2025", "2025-07-20")]),
        ("Thời hạn gửi báo cáo: ngày 15/11/2025.", [("ngày 15/11/2025", "2025-11-15")]),
        ("Báo cáo gửi về Sở trước ngày 15 của tháng cuối quý.", [("trước ngày 15 của tháng cuối quý", None)]),
        (
            "Báo cáo nhanh trước 16 giờ hằng ngày trong thời gian diễn ra bão.",
            [("trước 16 giờ hằng ngày", None)],
        ),
        ("Kết thúc mỗi đợt, báo cáo kết quả về Sở.", [("Kết thúc mỗi đợt", None)]),
        ("Sau mỗi đợt kiểm tra, tổng hợp báo cáo.", [("Sau mỗi đợt kiểm tra", None)]),
        ("Kết thúc đợt cao điểm, tổng hợp báo cáo UBND tỉnh.", [("Kết thúc đợt cao điểm", None)]),
        ("Định kỳ (tháng, quý, năm) báo cáo kết quả.", [("Định kỳ (tháng, quý, năm)", None)]),
        ("Hàng tháng, hàng quý, báo cáo kết quả.", [("Hàng tháng, hàng quý", None)]),
        ("Thông tin kịp thời trước, trong và sau kỳ thi.", [("trước, trong và sau kỳ thi", None)]),
        ("Tổ chức các hoạt động kỷ niệm 95 năm Ngày thành lập Đảng (03/02/2025).", []),
        ("Hưởng ứng Ngày Pháp luật Việt Nam (09/11).", []),
        ("Thực hiện Nghị quyết số 15-NQ/TU ngày 20/3/2025 của Tỉnh ủy.", []),
        ("Tuyên truyền Luật có hiệu lực từ ngày 01/7/2025.", []),
        ("Đánh giá kết quả 6 tháng đầu năm 2025.", []),
        ("Đánh giá kết quả thực hiện đến ngày 30/6/2025.", []),
        ("Vận động người dân từ 15 tuổi đến 60 tuổi tham gia.", []),
        ("Phát huy kết quả trong 10 năm qua.", []),
        ("Phát tin trong khung giờ từ 17 giờ đến 19 giờ.", []),
        ("Lồng ghép vào nhiệm vụ năm 2025.", []),
        ("Thực hiện Chiến lược giai đoạn 2021-2025, tầm nhìn đến năm 2030.", []),
        ("Duy trì phong trào Ngày thứ Bảy tình nguyện.", []),
        ("Xây dựng kế hoạch tuyên truyền giai đoạn 2026 - 2030.", []),
        (
            "Hưởng ứng Tuần lễ biển và hải đảo từ ngày 01/6 đến ngày 08/6/2025.",
            [("từ ngày 01/6 đến ngày 08/6/2025", "2025-06-08")],
        ),
        ("Công khai số điện thoại đường dây nóng 24/7.", []),
        ("Bố trí lực lượng trực 24/24 giờ.", []),
        ("Tuyên truyền Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016.", []),
        ("Tổ chức lễ ra quân ngày 01/3/2025.", [("ngày 01/3/2025", "2025-03-01")]),
        ("Khai mạc ngày 19/5/2025 tại Nhà văn hóa.", [("ngày 19/5/2025", "2025-05-19")]),
        ("Tổ chức họp báo lúc 14 giờ ngày 10/4/2025.", [("14 giờ ngày 10/4/2025", "2025-04-10")]),
        ("Đăng ký tham gia trước ngày 10 tháng 5.", [("trước ngày 10 tháng 5", "2025-05-10")]),
        (
            "Ra quân đồng loạt vào 7 giờ 30 phút ngày 22/3/2025.",
            [("7 giờ 30 phút ngày 22/3/2025", "2025-03-22")],
        ),
        ("Hoàn thành trong tháng 02 năm 2025.", [("trong tháng 02 năm 2025", "2025-02-28")]),
        ("Hoàn thành việc bàn giao trong quý IV.", [("trong quý IV", "2025-12-31")]),
        ("Hoàn thành đúng tiến độ, thời gian quy định.", []),
        ("Xong trước 15/5.", [("trước 15/5", "2025-05-15")]),
        (
            "Gửi kế hoạch trước ngày 10/3/2025; báo cáo sơ kết trước ngày 30/6/2025; báo cáo tổng kết trước ngày 05/12/2025.",
            [
                ("trước ngày 10/3/2025", "2025-03-10"),
                ("trước ngày 30/6/2025", "2025-06-30"),
                ("trước ngày 05/12/2025", "2025-12-05"),
            ],
        ),
        ("Phối hợp phát sóng vào tối thứ Sáu hằng tuần.", [("tối thứ Sáu hằng tuần", None)]),
        (
            "Phát sóng vào các ngày thứ Hai, thứ Năm hằng tuần.",
            [("ngày thứ Hai", None), ("thứ Năm hằng tuần", None)],
        ),
        ("Họp giao ban vào ngày 05 hằng tháng.", [("ngày 05 hằng tháng", None)]),
        (
            "Chốt số liệu ngày cuối cùng của tháng, báo cáo trước ngày 03 của tháng kế tiếp.",
            [("trước ngày 03 của tháng kế tiếp", None)],
        ),
        ("Cứ 3 tháng một lần kiểm tra hệ thống loa.", [("Cứ 3 tháng một lần", None)]),
        ("Tối thiểu mỗi tháng 01 lần sinh hoạt chuyên đề.", [("mỗi tháng", None)]),
        ("Treo cờ Tổ quốc trong các ngày lễ lớn.", [("trong các ngày lễ lớn", None)]),
        ("Trực cấp cứu trong suốt kỳ nghỉ Tết.", [("trong suốt kỳ nghỉ Tết", None)]),
        ("Hoàn thành sau khi có hướng dẫn của cấp trên.", [("sau khi có hướng dẫn của cấp trên", None)]),
        ("Triển khai ngay sau khi Kế hoạch được ban hành.", [("ngay sau khi Kế hoạch được ban hành", None)]),
        (
            "Kế hoạch ban hành chậm nhất sau 10 ngày kể từ ngày ký.",
            [("chậm nhất sau 10 ngày kể từ ngày ký", None)],
        ),
        (
            "Tập trung cao điểm từ ngày 15/4 đến 15/5 hằng năm.",
            [("từ ngày 15/4 đến 15/5 hằng năm", "--05-15")],
        ),
        ("Tháng 11 hằng năm tổ chức tổng kết.", [("Tháng 11 hằng năm", "--11-30")]),
        ("Quý II tổ chức tập huấn cho đội ngũ tuyên truyền viên.", [("Quý II", "2025-06-30")]),
        ("Tháng 8/2025 tổ chức hội thi.", [("Tháng 8/2025", "2025-08-31")]),
        ("Đầu tháng 9 tổ chức phát động.", [("Đầu tháng 9", None)]),
        ("Trong tháng 3, tổ chức ít nhất một buổi truyền thông.", [("Trong tháng 3", "2025-03-31")]),
        ("Phát tin tối thiểu 3 lần/ngày vào khung giờ sáng và chiều.", [("3 lần/ngày", None)]),
        ("Cập nhật hằng giờ trong những ngày diễn ra hội thi.", [("hằng giờ", None)]),
        ("Hoàn thành bàn giao mặt bằng trước quý II/2025.", [("trước quý II/2025", "2025-03-31")]),
        (
            "Gửi báo cáo về Bộ trước ngày 15 tháng 12 hằng năm hoặc đột xuất khi có yêu cầu.",
            [("trước ngày 15 tháng 12 hằng năm", "--12-15")],
        ),
        (
            "Hoàn thành các thủ tục trong tháng 4 năm 2025, tổ chức khởi công trong tháng 5 năm 2025.",
            [("trong tháng 4 năm 2025", "2025-04-30"), ("trong tháng 5 năm 2025", "2025-05-31")],
        ),
        (
            "Treo cờ Tổ quốc từ 7 giờ ngày 29/4 đến 18 giờ ngày 02/5/2025.",
            [("từ 7 giờ ngày 29/4 đến 18 giờ ngày 02/5/2025", "2025-05-02")],
        ),
        (
            "Ngừng bắn pháo hoa từ 0 giờ 15 phút ngày 01/01/2025.",
            [("từ 0 giờ 15 phút ngày 01/01/2025", None)],
        ),
        ("Triển khai thực hiện từ năm 2025.", []),
        ("Phát động phong trào vào dịp đầu năm học mới.", [("vào dịp đầu năm học mới", None)]),
        (
            "Tổ chức hội nghị sơ kết 6 tháng đầu năm trước ngày 10/7/2025.",
            [("trước ngày 10/7/2025", "2025-07-10")],
        ),
        ("Tổng kết 5 năm thực hiện Đề án trong quý IV năm 2025.", [("trong quý IV năm 2025", "2025-12-31")]),
        ("Thu gom rác vào sáng thứ Bảy hằng tuần.", [("sáng thứ Bảy hằng tuần", None)]),
        ("Thống kê, báo cáo trước 15 giờ 00 hằng ngày về Sở Y tế.", [("trước 15 giờ 00 hằng ngày", None)]),
        ("Đăng ký danh hiệu trước ngày 31/01 hằng năm.", [("trước ngày 31/01 hằng năm", "--01-31")]),
        (
            "Báo cáo Ban Thường vụ trước ngày 20 hằng tháng và trước ngày 15 tháng cuối quý.",
            [("trước ngày 20 hằng tháng", None), ("trước ngày 15 tháng cuối quý", None)],
        ),
        ("Hoàn thành 100% kế hoạch trước 31/12.", [("trước 31/12", "2025-12-31")]),
        (
            "Nghỉ Tết từ ngày 25/01/2025 đến hết ngày 02/02/2025.",
            [("từ ngày 25/01/2025 đến hết ngày 02/02/2025", "2025-02-02")],
        ),
        (
            "Phê duyệt chậm nhất ngày 15/3; công bố ngày 20/3/2025.",
            [("chậm nhất ngày 15/3", "2025-03-15"), ("ngày 20/3/2025", "2025-03-20")],
        ),
        ("Giải quyết dứt điểm trong tháng 6.", [("trong tháng 6", "2025-06-30")]),
        ("Xử lý xong đơn thư tồn đọng trước khi diễn ra Đại hội.", [("trước khi diễn ra Đại hội", None)]),
        ("Xử lý xong trước thời điểm sáp nhập.", [("trước thời điểm sáp nhập", None)]),
        (
            "Thời gian nhận bài: từ ngày phát động đến hết ngày 30/6/2025.",
            [("từ ngày phát động đến hết ngày 30/6/2025", "2025-06-30")],
        ),
        ("Thông báo bằng văn bản trước 10 ngày làm việc.", [("trước 10 ngày làm việc", None)]),
        (
            "Hoàn thành trong 30 ngày kể từ ngày ban hành Kế hoạch.",
            [("trong 30 ngày kể từ ngày ban hành Kế hoạch", None)],
        ),
    ],
)
def test_times_in_the_words_of_a_duty(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=2025)) == expected

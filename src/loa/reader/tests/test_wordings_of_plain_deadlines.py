# ruff: noqa: E501  # sample sentences read better unbroken
"""Deadlines in the plain speech of offices, schools, hospitals, companies and the army: at what work, how long, on which days."""

import pytest

from loa.reader.reading import Span
from loa.reader.rules.dates import IssueYear
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_times import pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Bound to events, plain speech.
        ("Khi cấp thẻ căn cước, cán bộ tiếp dân phát kèm tờ gấp hướng dẫn.", [("Khi cấp thẻ căn cước", None)]),
        ("Lồng ghép tuyên truyền khi thu tiền điện tại nhà khách hàng.", [("khi thu tiền điện tại nhà khách hàng", None)]),
        ("Dán thông báo ngừng cấp điện trước 05 ngày.", [("trước 05 ngày", None)]),
        ("Thông báo cho khách hàng trước khi cắt điện ít nhất 24 giờ.", [("trước khi cắt điện ít nhất 24 giờ", None)]),
        ("Nhắc hội viên đóng phí vào các buổi sinh hoạt chi hội.", []),
        ("Phổ biến trong giờ chào cờ sáng thứ Hai hằng tuần.", [("sáng thứ Hai hằng tuần", None)]),
        ("Phát thanh các buổi sáng từ 5h30 đến 6h00.", [("các buổi sáng từ 5h30 đến 6h00", None)]),
        ("Loa phường phát các buổi chiều từ ngày 10/6 đến ngày 20/6/2025.", [("các buổi chiều từ ngày 10/6 đến ngày 20/6/2025", "2025-06-20")]),
        ("Phát trên loa thôn vào 17 giờ các ngày thứ Ba, thứ Năm.", [("17 giờ các ngày thứ Ba, thứ Năm", None)]),
        ("Ra quân dọn vệ sinh vào sáng thứ Bảy tuần cuối tháng.", [("sáng thứ Bảy tuần cuối tháng", None)]),
        ("Tổ chức lúc giao ca.", [("lúc giao ca", None)]),
        ("Nhắc nội quy đầu mỗi ca trực.", [("đầu mỗi ca trực", None)]),
        ("Tư vấn cho sản phụ trước khi ra viện.", []),
        ("Hướng dẫn người bệnh ngay khi làm thủ tục nhập viện.", [("ngay khi làm thủ tục nhập viện", None)]),
        ("Phổ biến quy chế thi cho thí sinh trước giờ làm bài.", [("trước giờ làm bài", None)]),
        ("Quán triệt trong tuần sinh hoạt công dân đầu khóa.", [("trong tuần sinh hoạt công dân đầu khóa", None)]),
        ("Gửi thư cho cha mẹ học sinh ngay đầu năm học.", [("ngay đầu năm học", None)]),
        ("Tập huấn cho giáo viên trong hè.", [("trong hè", None)]),
        ("Sơn lại khẩu hiệu trên tường trong dịp hè.", [("trong dịp hè", None)]),
        ("Cử người trực chốt suốt mùa khô.", [("suốt mùa khô", None)]),
        ("Thu gom pano, băng rôn ngay sau khi hết đợt tuyên truyền.", [("ngay sau khi hết đợt tuyên truyền", None)]),
        ("Phát loa nhắc nhở khi có gió cấp 6 trở lên.", []),
        ("Trực 24/24 giờ khi có báo động 2.", []),
        ("Niêm yết kết quả sau 02 ngày làm việc.", [("sau 02 ngày làm việc", None)]),
        ("Trả lời kiến nghị của công dân trong 5 ngày làm việc.", [("trong 5 ngày làm việc", None)]),
        ("Giải quyết thư của bạn đọc không quá 7 ngày.", [("không quá 7 ngày", None)]),
        ("Báo lỗi thiết bị chậm nhất sau 2 giờ.", [("chậm nhất sau 2 giờ", None)]),
        ("Nộp bài trong vòng một tuần.", [("trong vòng một tuần", None)]),
        ("Góp ý dự thảo trong thời hạn mười ngày.", [("trong thời hạn mười ngày", None)]),
        ("Cập nhật trên cổng thông tin trong vòng 24h.", [("trong vòng 24h", None)]),
        # Dates with verb of other kinds.
        ("Hạn nộp tác phẩm: hết ngày 31/8/2025.", [("hết ngày 31/8/2025", "2025-08-31")]),
        ("Thời hạn nhận bài: đến 17h00 ngày 15/9/2025.", [("đến 17h00 ngày 15/9/2025", "2025-09-15")]),
        ("Thời hạn hoàn thành là 30/9/2025.", [("30/9/2025", "2025-09-30")]),
        ("Treo băng rôn, hạn cuối 20/4.", [("20/4", "2025-04-20")]),
        ("In xong sổ tay muộn nhất 25/5.", [("muộn nhất 25/5", "2025-05-25")]),
        ("Treo cờ Tổ quốc từ 06 giờ ngày 30/4 đến 18 giờ ngày 02/5/2025.", [("từ 06 giờ ngày 30/4 đến 18 giờ ngày 02/5/2025", "2025-05-02")]),
        ("Trang trí xong trụ sở trước 28 Tết.", [("trước 28 Tết", None)]),
        ("Chốt danh sách vào cuối ngày 12/6.", [("cuối ngày 12/6", "2025-06-12")]),
        ("Gửi bài dự thi về Ban Tổ chức hết 24h ngày 20/10/2025.", [("hết 24h ngày 20/10/2025", "2025-10-20")]),
        ("Mở chuyên trang, chậm nhất ngày 05 của tháng 5/2025.", [("chậm nhất ngày 05 của tháng 5/2025", "2025-05-05")]),
        ("Khai mạc triển lãm 8 giờ 30 phút, ngày 19 tháng 5 năm 2025.", [("8 giờ 30 phút, ngày 19 tháng 5 năm 2025", "2025-05-19")]),
        ("Lắp xong 5 màn hình LED quý 3.", [("quý 3", "2025-09-30")]),
        ("Xuất bản tập san số đầu trong quý 2/2025.", [("trong quý 2/2025", "2025-06-30")]),
        ("Phát hành đặc san dịp 21/6.", [("dịp 21/6", "2025-06-21")]),
        ("Mở đợt cao điểm 45 ngày, bắt đầu từ 15/11/2025.", [("từ 15/11/2025", None)]),
        ("Triển khai bắt đầu từ tháng 7.", [("từ tháng 7", None)]),
        ("Duy trì chuyên mục đến hết nhiệm kỳ.", [("đến hết nhiệm kỳ", None)]),
        ("Hoàn thành trong năm 2025, chậm nhất quý I năm 2026.", [("trong năm 2025", "2025-12-31"), ("chậm nhất quý I năm 2026", "2026-03-31")]),
        ("Hoàn thành dứt điểm trước Đại hội 15 ngày.", [("trước Đại hội 15 ngày", None)]),
        ("Rà soát lần cuối vào đêm 22/5.", [("đêm 22/5", "2025-05-22")]),
        # Rhythms.
        ("Đăng tối thiểu 03 tin, bài/tháng trên trang Fanpage.", [("03 tin, bài/tháng", None)]),
        ("Mỗi chi đoàn mỗi tháng giới thiệu một gương người tốt.", [("mỗi tháng", None)]),
        ("Cứ 15 ngày họp Ban Chỉ đạo một lần.", [("Cứ 15 ngày", None)]),
        ("Họp giao ban hai tuần một lần.", [("hai tuần một lần", None)]),
        ("Cập nhật số liệu theo tuần.", [("theo tuần", None)]),
        ("Phát thanh ngày 2 buổi (sáng 5h, chiều 17h).", [("ngày 2 buổi", None)]),
        ("Phát tin trên loa ngày hai lần.", [("ngày hai lần", None)]),
        ("Đổi ca trực tuần một lần.", [("tuần một lần", None)]),
        ("Sinh hoạt chuyên đề mỗi quý 1 lần.", [("mỗi quý 1 lần", None)]),
        ("Giao lưu với cựu chiến binh một năm hai lần.", [("một năm hai lần", None)]),
        ("Đối thoại với công nhân 6 tháng một lần.", [("6 tháng một lần", None)]),
        ("Tổng hợp số liệu 6 tháng, 1 năm.", []),
        ("Định kỳ hàng quý, 6 tháng, năm đánh giá kết quả.", [("Định kỳ hàng quý, 6 tháng, năm", None)]),
        ("Rà soát danh sách hộ nghèo thường kỳ hằng năm.", [("hằng năm", None)]),
        ("Chuyển tài liệu sinh hoạt chi bộ trước ngày 25 hằng tháng.", [("trước ngày 25 hằng tháng", None)]),
        ("Chuyển tài liệu trước ngày 25 của tháng trước.", [("trước ngày 25 của tháng trước", None)]),
        ("Giao ban với cộng tác viên vào ngày 28 mỗi tháng.", [("ngày 28 mỗi tháng", None)]),
        ("Họp báo cáo viên ngày 05 hàng tháng.", [("ngày 05 hàng tháng", None)]),
        ("Đăng bài vào các ngày 1, 11, 21 hằng tháng.", [("các ngày 1, 11, 21 hằng tháng", None)]),
        ("Xếp lịch trực từ thứ Hai đến thứ Sáu hằng tuần.", [("từ thứ Hai đến thứ Sáu hằng tuần", None)]),
        ("Tuyên truyền vào các tối thứ Bảy.", [("các tối thứ Bảy", None)]),
        ("Đọc báo đầu giờ thứ Tư hằng tuần.", [("đầu giờ thứ Tư hằng tuần", None)]),
        ("Đọc thông tin mỗi sáng trước giờ làm việc.", [("mỗi sáng trước giờ làm việc", None)]),
        ("Chiếu video trên xe buýt hàng ngày.", [("hàng ngày", None)]),
        ("Trực fanpage cả tuần, kể cả ngày nghỉ.", []),
        # None.
        ("Giới thiệu kết quả 5 năm thực hiện Nghị quyết.", []),
        ("Tuyên truyền Luật Căn cước có hiệu lực từ 01/7/2024.", []),
        ("Phổ biến mức lương tối thiểu áp dụng từ 01/01/2026.", []),
        ("Tuyên truyền việc bỏ sổ hộ khẩu giấy từ ngày 01/01/2023.", []),
        ("Vận động người dân đổi thẻ trước khi thẻ hết hạn.", []),
        ("Hướng dẫn khách hàng kiểm tra aptomat khi sử dụng bình nóng lạnh.", []),
        ("Khuyến cáo người dân không đốt rơm rạ khi thu hoạch.", []),
        ("Tuyên truyền để người dân cài đặt ứng dụng trước khi đi khám bệnh.", []),
        ("Tuyên truyền tác hại của rượu bia khi lái xe.", []),
        ("Ôn lại truyền thống 95 năm qua.", []),
        ("Bố trí 02 phóng viên theo dõi trong suốt sự kiện.", [("trong suốt sự kiện", None)]),
        ("Tổ chức 03 hội nghị, mỗi hội nghị 01 ngày.", []),
        ("Tổng hợp kết quả năm 2025 của đơn vị.", []),
        ("Chiếu phim tài liệu dài 30 phút.", []),
        ("Phát động thi đua 60 ngày đêm.", []),
        ("Giới thiệu gương điển hình tháng 5/2025.", []),
        ("Tuyên truyền kết quả kỳ họp thứ 9 ngày 12/6/2025.", []),
        ("Học tập Chỉ thị số 05-CT/TW ngày 15/5/2016.", []),
        ("Đến năm 2030, phấn đấu 100% thôn có loa.", []),
        # Dates with part of day, at head of the sentence.
        ("Chiều 24/3, tổ chức họp báo tại trụ sở.", [("Chiều 24/3", "2025-03-24")]),
        ("Sáng 20/5 khai mạc giải chạy.", [("Sáng 20/5", "2025-05-20")]),
        ("Khai mạc vào sáng 20/5 tại nhà văn hóa.", [("sáng 20/5", "2025-05-20")]),
        ("Tổ chức đêm văn nghệ vào tối thứ Bảy 12/7.", [("tối thứ Bảy 12/7", "2025-07-12")]),
        ("Phiên chợ mở từ 7h đến 17h ngày 20/5.", [("từ 7h đến 17h ngày 20/5", "2025-05-20")]),
        ("Tạm ngừng cấp điện từ 8 giờ đến 16 giờ ngày 15/6/2025.", [("từ 8 giờ đến 16 giờ ngày 15/6/2025", "2025-06-15")]),
        ("Nộp sản phẩm dự thi trước 24h00 ngày 30/6/2025.", [("trước 24h00 ngày 30/6/2025", "2025-06-30")]),
        ("Gửi danh sách dự lớp tập huấn trước 11h30' ngày 14/5.", [("trước 11h30' ngày 14/5", "2025-05-14")]),
        ("Gửi danh sách trước 15h thứ Năm, 15/5.", [("trước 15h thứ Năm, 15/5", "2025-05-15")]),
        ("Các phòng gửi bài trước ngày thứ Sáu hằng tuần.", [("trước ngày thứ Sáu hằng tuần", None)]),
        ("Hoàn tất trước Tết Dương lịch 2026.", [("trước Tết Dương lịch 2026", None)]),
        ("Bàn giao nhà cho hộ nghèo trước Tết Nguyên đán Bính Ngọ 2026.", [("trước Tết Nguyên đán Bính Ngọ 2026", None)]),
        ("Phun thuốc xong trước vụ Đông Xuân 2025-2026.", [("trước vụ Đông Xuân 2025-2026", None)]),
        ("Xong trước khai giảng năm học mới.", [("trước khai giảng năm học mới", None)]),
        ("Sửa chữa phòng học xong trong tháng 8, muộn nhất 25/8.", [("trong tháng 8", "2025-08-31"), ("muộn nhất 25/8", "2025-08-25")]),
        ("Kết thúc chậm nhất vào ngày 10 tháng 11 năm 2025.", [("chậm nhất vào ngày 10 tháng 11 năm 2025", "2025-11-10")]),
        ("Hoàn thành vào quý II/2025.", [("quý II/2025", "2025-06-30")]),
        ("Khánh thành dịp Quốc khánh 2/9.", [("dịp Quốc khánh 2/9", None)]),
        ("Phấn đấu hoàn thành trong 6 tháng cuối năm 2025.", [("trong 6 tháng cuối năm 2025", "2025-12-31")]),
        ("Đưa vào sử dụng từ đầu năm 2026.", [("từ đầu năm 2026", None)]),
        ("Hoàn thành giai đoạn 1 trong năm học 2025-2026.", [("trong năm học 2025-2026", None)]),
        ("Bố trí kinh phí ngay trong tháng 3.", [("trong tháng 3", "2025-03-31")]),
        ("Lắp thêm 02 cụm loa, xong cuối tháng 5.", [("cuối tháng 5", "2025-05-31")]),
        ("Chuẩn bị nội dung xong trước ngày làm việc với đoàn 03 ngày.", [("trước ngày làm việc với đoàn 03 ngày", None)]),
        ("Xây dựng dự thảo, trình ký ngày 05/5.", [("ngày 05/5", "2025-05-05")]),
        ("Lấy ý kiến góp ý của nhân dân đến hết tháng 10.", [("đến hết tháng 10", "2025-10-31")]),
        ("Tổng hợp ý kiến xong ngày 15/11, hoàn thiện dự thảo ngày 20/11.", [("ngày 15/11", "2025-11-15"), ("ngày 20/11", "2025-11-20")]),
        ("Có mặt trước 30 phút.", []),
        ("Trực từ 21h hôm trước đến 6h hôm sau.", []),
        ("Chia ca trực, mỗi ca 8 tiếng.", []),
        # Military, party, unions.
        ("Tổ chức đón nhận thanh niên sau khi giao nhận quân.", [("sau khi giao nhận quân", None)]),
        ("Gặp mặt, động viên tân binh trước ngày lên đường.", [("trước ngày lên đường", None)]),
        ("Sinh hoạt chính trị trong chi bộ kỳ tháng 7/2025.", [("tháng 7/2025", "2025-07-31")]),
        ("Học tập Nghị quyết xong trong quý III/2025; cấp cơ sở xong trong tháng 10/2025.", [("trong quý III/2025", "2025-09-30"), ("trong tháng 10/2025", "2025-10-31")]),
        ("Đưa nội dung này vào sinh hoạt chi bộ thường kỳ tháng 6.", [("tháng 6", "2025-06-30")]),
        ("Tổ chức quán triệt tại hội nghị giao ban tháng 4.", [("tháng 4", "2025-04-30")]),
        ("Công bố chỉ tiêu tại hội nghị giao ban quý II.", [("quý II", "2025-06-30")]),
        ("Tổ chức đại hội chi đoàn xong trước 15/4, đại hội cấp xã xong trước 30/6.", [("trước 15/4", "2025-04-15"), ("trước 30/6", "2025-06-30")]),
        ("Công đoàn cơ sở tổ chức Tháng Công nhân trong tháng 5 hằng năm.", [("trong tháng 5 hằng năm", "--05-31")]),
        ("Tặng quà gia đình chính sách nhân ngày 27/7.", []),
        ("Thắp nến tri ân tối 26/7 tại nghĩa trang liệt sĩ.", [("tối 26/7", "2025-07-26")]),
        ("Viếng nghĩa trang 07 giờ ngày 27/7.", [("07 giờ ngày 27/7", "2025-07-27")]),
        # Hospitals, schools, electricity.
        ("Gửi tin nhắn nhắc tiêm trước ngày hẹn 02 ngày.", [("trước ngày hẹn 02 ngày", None)]),
        ("Cập nhật danh mục thuốc ngay khi thay đổi.", [("ngay khi thay đổi", None)]),
        ("Tổ chức tiêm bổ sung cho trẻ bị sót trong vòng 01 tháng.", [("trong vòng 01 tháng", None)]),
        ("Truyền thông trong giờ nghỉ giải lao của công nhân.", []),
        ("Phát tờ rơi khi phát lương.", [("khi phát lương", None)]),
        ("Thông báo lịch cắt điện trước ít nhất 05 ngày.", [("trước ít nhất 05 ngày", None)]),
        ("Nhắn tin cho khách hàng trước thời điểm ngừng cấp điện 24 giờ.", [("trước thời điểm ngừng cấp điện 24 giờ", None)]),
        ("Đăng trên trang web ngay trong ngày.", [("trong ngày", None)]),
        ("Đăng tin chậm nhất sau 24 giờ kể từ khi kết thúc sự kiện.", [("chậm nhất sau 24 giờ kể từ khi kết thúc sự kiện", None)]),
        ("Tháo dỡ chậm nhất 03 ngày sau sự kiện.", [("chậm nhất 03 ngày sau sự kiện", None)]),
        ("Tháo dỡ sau khi kết thúc 03 ngày.", [("sau khi kết thúc 03 ngày", None)]),
        ("Tháo băng rôn trong vòng 3 ngày sau khi hết lễ.", [("trong vòng 3 ngày sau khi hết lễ", None)]),
        # Months and weeks plain.
        ("Thứ Hai đầu tuần, đọc bản tin dưới cờ.", [("Thứ Hai đầu tuần", None)]),
        ("Mỗi tháng ít nhất 02 buổi sinh hoạt.", [("Mỗi tháng", None)]),
        ("Tối thiểu 1 quý/lần đối thoại với dân.", [("1 quý/lần", None)]),
        ("Hai năm một lần tổ chức hội diễn.", [("Hai năm một lần", None)]),
        ("Hội diễn tổ chức 05 năm/lần.", [("05 năm/lần", None)]),
        ("Tổ chức mỗi năm 01 đợt phát động vào tháng 11.", [("tháng 11", "--11-30")]),
        ("Họp tổ hằng tháng vào ngày 25.", [("hằng tháng", None)]),
        ("Ngày 20 hàng tháng chốt số liệu.", [("Ngày 20 hàng tháng", None)]),
        ("Tổ chức sơ kết 6 tháng, tổng kết năm.", []),
        # None.
        ("Tuyên truyền 80 năm Cách mạng tháng Tám và Quốc khánh 2/9.", []),
        ("Giới thiệu truyền thống ngày 22/12.", []),
        ("Mỗi hộ trồng ít nhất 1 cây.", []),
        ("Nêu gương cán bộ tận tụy ngày đêm vì dân.", []),
        ("Tuyên truyền cuộc vận động “Ngày thứ Bảy tình nguyện”.", []),
        ("Đảm bảo 24/24 giờ có người trực.", []),
        ("Phân công cán bộ theo dõi từng tháng, từng quý.", []),
        ("Đọc và làm theo Bác mỗi ngày.", [("mỗi ngày", None)]),
        ("Giá điện giờ cao điểm từ 9h30 đến 11h30.", []),
        ("Khung giờ vàng 19h đến 20h.", []),
        ("Tỷ lệ bao phủ từ 90% lên 95%.", []),
        ("Phổ biến Luật Bảo hiểm xã hội năm 2024.", []),
        ("Kế hoạch phát triển 5 năm 2026-2030.", []),
        ("Đại hội đại biểu lần thứ XIV, nhiệm kỳ 2026 - 2031.", []),
        ("Văn bản số 125/UBND-VX ngày 02/3/2025 của UBND tỉnh.", []),
        ("Tiền lương tháng 7 của cán bộ.", []),
        ("Hóa đơn tiền điện tháng 5 tăng cao: giải thích nguyên nhân.", []),
        ("Nghiên cứu tài liệu họp trước khi đến lớp.", []),
        # Weather, and what is given every so many hours.
        ("Phát bản tin bão 30 phút/lần.", [("30 phút/lần", None)]),
        ("Cập nhật mực nước 02 giờ/lần từ 8 giờ ngày 10/9 đến 18 giờ ngày 12/9/2025.", [("từ 8 giờ ngày 10/9 đến 18 giờ ngày 12/9/2025", "2025-09-12")]),
        ("Phát 02 lượt/ngày trên loa phường.", [("02 lượt/ngày", None)]),
        ("Kiên quyết di dời người trên lồng bè khi bão đổ bộ.", [("khi bão đổ bộ", None)]),
        ("Tổ chức vệ sinh trường lớp ngay sau lũ.", [("ngay sau lũ", None)]),
        ("Khắc phục hậu quả sau bão.", []),
        ("Nghỉ học từ chiều ngày 27/10/2025.", [("từ chiều ngày 27/10/2025", None)]),
        ("Hoàn thành sơ tán trong sáng ngày 27/10/2025.", [("trong sáng ngày 27/10/2025", "2025-10-27")]),
        ("Thông báo cho vùng hạ du ít nhất 04 giờ trước khi xả lũ qua hệ thống loa.", [("ít nhất 04 giờ trước khi xả lũ", None)]),
        ("Lập danh sách trước khi điều tra viên đến hộ và bảo đảm an ninh.", [("trước khi điều tra viên đến hộ", None)]),
        ("Thăm, tặng quà trẻ em nhân dịp 01/6.", [("dịp 01/6", "2025-06-01")]),
        ("Đưa vào bình xét gia đình văn hóa từ năm 2026.", [("từ năm 2026", None)]),
        ("Ôn lại lịch sử đơn vị từ năm 1968.", []),
    ],
)  # fmt: skip
def test_times_in_plain_words(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=2025)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hằng tháng 18", [("Hằng tháng", None)]),
        ("Ngày 30/5/2026, tại Trường Tiểu học số 2", [("Ngày 30/5/2026", "2026-05-30")]),
        ("7h30 ngày 20/5 tại hội trường", [("7h30 ngày 20/5", "2025-05-20")]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_time_in_its_cell(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2025)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo cáo trước ngày 15/01.", [("trước ngày 15/01", "2026-01-15")]),
        ("Xong trong quý I.", [("trong quý I", "2026-03-31")]),
        ("Hoàn thành trước tháng 3.", [("trước tháng 3", "2026-02-28")]),
        ("Gửi trước ngày 20/12.", [("trước ngày 20/12", "2025-12-20")]),
    ],
)
def test_days_of_a_paper_of_november(text: str, expected: list[tuple[str, str | None]]) -> None:
    year = IssueYear(2025)
    year.month = 11
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=year)) == expected


def test_the_last_quarter_is_told_by_the_line_of_place_and_date() -> None:
    plan = plan_of("1. Sở Y tế\n- Tập huấn trước ngày 20/3.").replace(
        "14 tháng 3 năm 2025", "14 tháng 12 năm 2025"
    )
    (duty,) = facts_of(plan).duties
    assert [due.end and due.end.value for due in duty.due] == ["2026-03-20"]

# ruff: noqa: E501  # sample sentences read better unbroken
"""With whom it is done, in many words, and units of many kinds that do it."""

import pytest

from loa.reader.tests.factories import who_does

Told = list[tuple[list[str], list[str]]]
Y = "Sở Y tế"
WORK: list[tuple[str, Told]] = [
    # with whom
    ('1. Sở Y tế cùng với Sở Nội vụ tổ chức hội nghị.',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế chủ trì, có sự tham gia của Sở Nội vụ, tổ chức hội nghị.',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế tổ chức hội nghị với sự phối hợp của Sở Nội vụ, Tỉnh đoàn.',[([Y],['Sở Nội vụ','Tỉnh đoàn'])]),
    ('1. Sở Y tế tổ chức hội nghị (phối hợp với Sở Nội vụ).',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế tổ chức hội nghị (phối hợp Sở Nội vụ).',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế tổ chức hội nghị; Sở Nội vụ phối hợp.',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế tổ chức hội nghị; phối hợp: Sở Nội vụ.',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế liên hệ, phối hợp với Sở Nội vụ để tổ chức hội nghị.',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế chủ động phối hợp chặt chẽ với Sở Nội vụ, chính quyền địa phương tổ chức hội nghị.',[([Y],['Sở Nội vụ','chính quyền địa phương'])]),
    ('1. Sở Y tế phối kết hợp với Sở Nội vụ tổ chức hội nghị.',[([Y],['Sở Nội vụ'])]),
    ('1. Sở Y tế tranh thủ sự hỗ trợ của Sở Nội vụ, các doanh nghiệp.',[([Y],['Sở Nội vụ','các doanh nghiệp'])]),
    ('1. Sở Y tế làm việc với Sở Nội vụ để thống nhất nội dung.',[([Y],[])]),
    ('1. Sở Y tế ký kết với Sở Nội vụ chương trình phối hợp.',[([Y],[])]),
    ('1. Sở Y tế xây dựng cơ chế phối hợp với các ngành.',[([Y],[])]),
    ('1. Sở Y tế hướng dẫn các huyện phối hợp tốt trong công tác tuyên truyền.',[([Y],[])]),
    ('1. Sở Y tế và Sở Nội vụ phối hợp tổ chức hội nghị.',[([Y,'Sở Nội vụ'],[])]),
    ('1. Sở Y tế & Sở Nội vụ tổ chức hội nghị.',[([Y,'Sở Nội vụ'],[])]),
    ('1. Sở Y tế; Sở Nội vụ; Tỉnh đoàn: tổ chức hội nghị.',[([Y,'Sở Nội vụ','Tỉnh đoàn'],[])]),
    ('1. Sở Y tế chủ trì phối hợp với Sở Nội vụ và Báo Sông Ngàn mở chuyên mục.',[([Y],['Sở Nội vụ','Báo Sông Ngàn'])]),
    ('1. Sở Y tế phối hợp với Công an tỉnh, Bộ CHQS tỉnh, BCH BĐBP tỉnh tổ chức hội nghị.',[([Y],['Công an tỉnh','Bộ CHQS tỉnh','BCH BĐBP tỉnh'])]),
    ('1. Sở Y tế phối hợp với các thôn, xóm, tổ dân phố tổ chức hội nghị.',[([Y],['các thôn, xóm, tổ dân phố'])]),
    ('1. Sở Y tế phối hợp với trưởng thôn, bí thư chi bộ vận động nhân dân.',[([Y],['trưởng thôn','bí thư chi bộ'])]),
    ('1. Sở Y tế phối hợp với nhà trường, gia đình quản lý học sinh.',[([Y],['nhà trường, gia đình'])]),
    # units of many kinds
    ('1. Ban Quản lý các khu công nghiệp vận động công nhân.',[(['Ban Quản lý các khu công nghiệp'],[])]),
    ('1. Ban Quản lý Khu kinh tế cửa khẩu, Ban Dân tộc vận động công nhân.',[(['Ban Quản lý Khu kinh tế cửa khẩu','Ban Dân tộc'],[])]),
    ('1. Đề nghị Báo Sông Ngàn, Đài PT-TH tỉnh mở chuyên mục.',[(['Báo Sông Ngàn','Đài PT-TH tỉnh'],[])]),
    ('1. Các hộ gia đình treo cờ Tổ quốc.',[(['Các hộ gia đình'],[])]),
    ('1. Mỗi cơ quan, đơn vị treo 01 băng rôn.',[(['Mỗi cơ quan, đơn vị'],[])]),
    ('1. Bí thư chi bộ, trưởng thôn quán triệt đến từng hộ.',[(['Bí thư chi bộ','trưởng thôn'],[])]),
    ('1. Giáo viên chủ nhiệm nhắc nhở học sinh.',[(['Giáo viên chủ nhiệm'],[])]),
    ('1. Tổng phụ trách Đội phát thanh măng non mỗi tuần.',[(['Tổng phụ trách Đội'],[])]),
    ('1. Công đoàn cơ sở vận động đoàn viên.',[(['Công đoàn cơ sở'],[])]),
    ('1. Công đoàn các khu công nghiệp vận động đoàn viên.',[(['Công đoàn các khu công nghiệp'],[])]),
    ('1. Thường trực HĐND, UBND các xã rà soát danh sách.',[(['Thường trực HĐND, UBND các xã'],[])]),
    ('1. Đảng ủy, UBND các xã rà soát danh sách.',[(['Đảng ủy, UBND các xã'],[])]),
    ('1. Cấp ủy, chính quyền các xã rà soát danh sách.',[(['Cấp ủy, chính quyền các xã'],[])]),
    ('1. Văn phòng Đảng ủy, Ban Xây dựng Đảng tham mưu kế hoạch.',[(['Văn phòng Đảng ủy','Ban Xây dựng Đảng'],[])]),
    ('1. Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội vận động hội viên.',[(['Ủy ban MTTQ Việt Nam xã','các tổ chức chính trị - xã hội'],[])]),
    ('1. Hội LHPN, Hội Nông dân, Hội CCB, Đoàn Thanh niên xã vận động hội viên.',[(['Hội LHPN','Hội Nông dân','Hội CCB','Đoàn Thanh niên xã'],[])]),
    ('1. Hiệu trưởng các trường TH, THCS, mầm non chỉ đạo treo cờ.',[(['Hiệu trưởng các trường TH, THCS, mầm non'],[])]),
    ('1. Trường Tiểu học A, Trường THCS B, Trường Mầm non C treo cờ.',[(['Trường Tiểu học A','Trường THCS B','Trường Mầm non C'],[])]),
    ('1. Công ty Cổ phần Môi trường Đô thị Sông Ngàn thu gom rác.',[(['Công ty Cổ phần Môi trường Đô thị Sông Ngàn'],[])]),
    ('1. Công ty TNHH MTV Cấp nước Sông Ngàn thông báo lịch cắt nước.',[(['Công ty TNHH MTV Cấp nước Sông Ngàn'],[])]),
    ('1. Các doanh nghiệp viễn thông (VNPT, Viettel, MobiFone) nhắn tin.',[(['Các doanh nghiệp viễn thông'],[])]),
    ('1. VNPT Sông Ngàn, Viettel Sông Ngàn nhắn tin.',[(['VNPT Sông Ngàn','Viettel Sông Ngàn'],[])]),
    ('1. Thuế tỉnh Sông Ngàn gửi tin nhắn.',[(['Thuế tỉnh Sông Ngàn'],[])]),
    ('1. Kho bạc Nhà nước khu vực VI niêm yết thông báo.',[(['Kho bạc Nhà nước khu vực VI'],[])]),
    ('1. Chi cục Kiểm lâm, các Hạt Kiểm lâm tuần tra.',[(['Chi cục Kiểm lâm','các Hạt Kiểm lâm'],[])]),
    ('1. Vườn Quốc gia Núi Đèo, Khu Bảo tồn thiên nhiên Sông Ngàn tuần tra.',[(['Vườn Quốc gia Núi Đèo','Khu Bảo tồn thiên nhiên Sông Ngàn'],[])]),
    ('1. Bệnh viện Đa khoa tỉnh, các Trung tâm Y tế huyện tư vấn.',[(['Bệnh viện Đa khoa tỉnh','các Trung tâm Y tế huyện'],[])]),
    ('1. Tòa án nhân dân khu vực 1, Viện kiểm sát nhân dân khu vực 1 phổ biến pháp luật.',[(['Tòa án nhân dân khu vực 1','Viện kiểm sát nhân dân khu vực 1'],[])]),
    ('1. Trung tâm Cung ứng dịch vụ sự nghiệp công xã treo băng rôn.',[(['Trung tâm Cung ứng dịch vụ sự nghiệp công xã'],[])]),
    ('1. Trung tâm Phục vụ hành chính công xã niêm yết thông báo.',[(['Trung tâm Phục vụ hành chính công xã'],[])]),
    ('1. Phòng Văn hóa - Xã hội, Phòng Kinh tế xã tham mưu.',[(['Phòng Văn hóa - Xã hội','Phòng Kinh tế xã'],[])]),
    ('1. Tổ Công nghệ số cộng đồng hướng dẫn người dân.',[(['Tổ Công nghệ số cộng đồng'],[])]),
    ('1. Tổ truyền thông cộng đồng, đội tuyên truyền lưu động đến từng thôn.',[(['Tổ truyền thông cộng đồng','đội tuyên truyền lưu động'],[])]),
    # a name in a list of those who help leads nothing
    ("1. Sở Y tế phối hợp với phụ huynh, giáo viên chủ nhiệm nhắc nhở học sinh.", [([Y], [])]),
    ("1. Sở Y tế mời nghệ nhân, Hội Nông dân dự hội thi.", [([Y], [])]),
    ("1. Sở Y tế mở 12 lớp, xong trước 31/10/2025; mời Hội Chữ thập đỏ tỉnh cùng giảng.", [([Y], ["Hội Chữ thập đỏ tỉnh"])]),
    ("1. Sở Y tế in tờ gấp, nhờ Trạm Y tế xã, Đoàn xã cùng phát.", [([Y], ["Trạm Y tế xã", "Đoàn xã"])]),
    ("1. Sở Y tế mở hội diễn, mời người dân cùng hát.", [([Y], [])]),
    ("1. Sở Y tế mời Hội Nông dân tỉnh cắt băng, khách cùng xem.", [([Y], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_with_whom_it_is_done(work: str, expected: Told) -> None:
    assert who_does(work) == expected

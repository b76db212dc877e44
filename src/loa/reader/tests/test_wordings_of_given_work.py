# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it and with whom: labels in plain words, two clauses about two units, headings far above the work."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

Told = list[tuple[list[str], list[str]]]
P = "Phòng Văn hóa"
WORK: list[tuple[str, Told]] = [
    # labels in plain words
    ('1. Treo băng rôn tại chợ\nNgười làm: Phòng Văn hóa\nAi giúp: Đoàn xã\nKhi nào: trước 15/5',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nAi làm: Phòng Văn hóa\nAi phụ: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nĐơn vị làm: Phòng Văn hóa\nĐơn vị phối hợp: Đoàn xã, Công an xã',[([P],['Đoàn xã','Công an xã'])]),
    ('1. Treo băng rôn tại chợ\n- Người phụ trách: Phòng Văn hóa\n- Người hỗ trợ: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\n- Chịu trách nhiệm: Phòng Văn hóa\n- Tham gia: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\n+ Bộ phận thực hiện: Phòng Văn hóa\n+ Bộ phận phối hợp: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nGiao cho: Phòng Văn hóa\nCùng làm: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nĐầu mối: Phòng Văn hóa\nPhối hợp: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nPhụ trách chính: Phòng Văn hóa. Hỗ trợ: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nĐơn vị đầu mối: Phòng Văn hóa; đơn vị tham gia: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ (Chủ trì: Phòng Văn hóa; Phối hợp: Đoàn xã)',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nTrách nhiệm chính: Phòng Văn hóa\nNgười giúp việc: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nLàm: Phòng Văn hóa\nGiúp: Đoàn xã\nXong: 15/5',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nĐơn vị tổ chức: Phòng Văn hóa\nĐơn vị đồng hành: Đoàn xã',[([P],['Đoàn xã'])]),
    ('1. Treo băng rôn tại chợ\nCán bộ phụ trách: Công chức Văn hóa - Xã hội\nPhối hợp cùng: Đoàn xã',[(['Công chức Văn hóa - Xã hội'],['Đoàn xã'])]),
    # two clauses about two units
    ('1. Phòng Văn hóa treo băng rôn tại chợ; Đoàn xã phát tờ rơi tại bến xe.',[([P,'Đoàn xã'],[])]),
    ('1. Phòng Văn hóa treo băng rôn tại chợ. Đoàn xã phát tờ rơi tại bến xe.',[([P,'Đoàn xã'],[])]),
    ('1. Phòng Văn hóa treo băng rôn tại chợ, Đoàn xã phát tờ rơi tại bến xe.',[([P,'Đoàn xã'],[])]),
    ('1. Phòng Văn hóa treo băng rôn tại chợ còn Đoàn xã phát tờ rơi tại bến xe.',[([P,'Đoàn xã'],[])]),
    ('1. Phòng Văn hóa treo băng rôn tại chợ, đồng thời Đoàn xã phát tờ rơi.',[([P,'Đoàn xã'],[])]),
    ('1. Phòng Văn hóa chủ trì, Đoàn xã phối hợp treo băng rôn.',[([P],['Đoàn xã'])]),
    ('1. Phòng Văn hóa mời Đoàn xã, Hội Nông dân xã dự họp.',[([P],[])]),
    ('1. Phòng Văn hóa hướng dẫn các thôn treo cờ, các thôn báo lại kết quả.',[([P],[])]),
    ('1. Phòng Văn hóa gửi đề cương cho Đài Truyền thanh xã để Đài Truyền thanh xã phát sóng.',[([P],[])]),
    ('1. Phòng Văn hóa kiểm tra việc các thôn treo cờ.',[([P],[])]),
    # headings several levels above the work, and headings in plain words
    ('1. Phòng Văn hóa\na) Về cổ động trực quan\n- Treo băng rôn.\n- Dựng pa nô.\nb) Về văn nghệ\n- Dàn dựng tiết mục.',[([P],[])]*3),
    ('1. Phòng Văn hóa\n1.1. Trước lễ\n- Treo băng rôn.\n1.2. Trong lễ\n- Trực âm thanh.\n2. Đoàn xã\n2.1. Trước lễ\n- Dọn vệ sinh.',[([P],[]),([P],[]),(['Đoàn xã'],[])]),
    ('1. Nhiệm vụ của Phòng Văn hóa\na) Cổ động\nTreo băng rôn tại chợ.\nb) Văn nghệ\nDàn dựng tiết mục.',[([P],[])]*2),
    ('1. Khối cơ quan\n1.1. Phòng Văn hóa\n- Treo băng rôn.\n1.2. Phòng Nội vụ\n- Theo dõi thi đua.',[([P],[]),(['Phòng Nội vụ'],[])]),
    ('1. Các nhiệm vụ giao Phòng Văn hóa:\na) Treo băng rôn;\nb) Dựng pa nô.',[([P],[])]*2),
    ('1. Những việc Phòng Văn hóa phải làm:\n- Treo băng rôn;\n- Dựng pa nô.',[([P],[])]*2),
    ('1. Phần việc của Phòng Văn hóa\n- Treo băng rôn;\n- Dựng pa nô.',[([P],[])]*2),
    ('1. Phòng Văn hóa có nhiệm vụ:\n+ Treo băng rôn;\n+ Dựng pa nô.',[([P],[])]*2),
    ('1. Phòng Văn hóa: treo băng rôn; dựng pa nô.',[([P],[])]),
    ('1. Đối với Phòng Văn hóa thì treo băng rôn, dựng pa nô.',[([P],[])]),
    ('1. Về phía Phòng Văn hóa: treo băng rôn.',[([P],[])]),
    ('1. Giao việc cho Phòng Văn hóa như sau:\n- Treo băng rôn;\n- Dựng pa nô.',[([P],[])]*2),
    ('1. Phòng Văn hóa được giao các việc sau:\n- Treo băng rôn;\n- Dựng pa nô.',[([P],[])]*2),
    ('1. Phòng Văn hóa (cơ quan thường trực):\n- Treo băng rôn;\n- Dựng pa nô.',[([P],[])]*2),
    ('1. Phòng Văn hóa - cơ quan thường trực:\n- Treo băng rôn;\n- Dựng pa nô.',[([P],[])]*2),
    ('1. Ông Nguyễn Văn A - Trưởng Phòng Văn hóa:\n- Treo băng rôn;',[(['Trưởng Phòng Văn hóa'],[])]),
    ('1. Đồng chí Trần Thị B, Phó Chủ tịch UBND xã, phụ trách chung:\n- Chỉ đạo các thôn.',[(['Phó Chủ tịch UBND xã'],[])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_work_given_in_plain_words(work: str, expected: Told) -> None:
    assert who_does(work) == expected


LEAD_INS: list[tuple[str, Told]] = [
    ("Sở Y tế thực hiện một số nội dung sau:\n- Treo băng rôn;\n- Dựng pa nô.", [(["Sở Y tế"], [])] * 2),
    ("Sở Y tế tập trung thực hiện một số công việc sau:\n- Treo băng rôn.", [(["Sở Y tế"], [])]),
    ("Thủ trưởng các sở, Chủ tịch UBND các xã thực hiện tốt các việc sau:\n- Treo băng rôn.", [(["Thủ trưởng các sở", "Chủ tịch UBND các xã"], [])]),
    ("Sở Y tế làm các việc sau:\n- Treo băng rôn.\nSở Nội vụ theo dõi thi đua.", [(["Sở Y tế"], []), (["Sở Nội vụ"], [])]),
    # what only lists, and what follows the list
    ("Nội dung họp như sau:\n- Nghe báo cáo;\n- Thảo luận.", []),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), LEAD_INS)
def test_a_paragraph_that_tells_what_stands_below(work: str, expected: Told) -> None:
    assert who_does(f"1. Nhiệm vụ chung\n{work}") == expected


# Written after the rules for those above, to ask them anew.
ANEW: list[tuple[str, Told]] = [
    ('1. Áp phích được dán tại bảng tin các thôn (Đoàn xã).',[(['Đoàn xã'],[])]),
    ('- Phóng sự được phát vào tối thứ Sáu (Trung tâm Văn hóa), xong trước ngày 10/6.',[(['Trung tâm Văn hóa'],[])]),
    ('- Bài tuyên truyền do Ban Tuyên giáo soạn.',[(['Ban Tuyên giáo'],[])]),
    ('- Việc kiểm tra loa được phân công cho Đài Truyền thanh.',[(['Đài Truyền thanh'],[])]),
    ('- Dọn cỏ nghĩa trang; giao Hội Cựu chiến binh chủ trì, Đoàn xã phối hợp.',[(['Hội Cựu chiến binh'],['Đoàn xã'])]),
    ('- Dựng rạp tại sân đình – Ban Nhân dân ấp.\n- Chuẩn bị âm thanh – Đài Truyền thanh.',[(['Ban Nhân dân ấp'],[]),(['Đài Truyền thanh'],[])]),
    ('1. Phòng Y tế, Lao động và Dân số, Công an phường\n- Lập danh sách.',[(['Phòng Y tế, Lao động và Dân số','Công an phường'],[])]),
    ('- Các Chi cục Thuế Sông Ngàn, Núi Đèo gửi thư đến hộ kinh doanh.',[(['Các Chi cục Thuế Sông Ngàn, Núi Đèo'],[])]),
    ('1. Dán quy trình tại quầy\nAi làm chính: Bộ phận Một cửa\nAi giúp: Văn phòng\nHạn: 20/5',[(['Bộ phận Một cửa'],['Văn phòng'])]),
    ('1. Dán quy trình tại quầy\n- Bộ phận chịu trách nhiệm: Văn phòng\n- Bộ phận hỗ trợ: Đoàn Thanh niên',[(['Văn phòng'],['Đoàn Thanh niên'])]),
    ('1. Trạm Y tế khám cho người già còn Hội Chữ thập đỏ tặng quà.',[(['Trạm Y tế','Hội Chữ thập đỏ'],[])]),
    ('1. Công việc của Trạm Y tế:\n- Khám cho người già;\n- Phát thuốc.',[(['Trạm Y tế'],[])]*2),
    ('1. Các việc giao cho Trạm Y tế:\n- Khám cho người già;\n- Phát thuốc.',[(['Trạm Y tế'],[])]*2),
    ('1. Trạm Y tế đảm nhiệm các phần việc:\n- Khám cho người già;\n- Phát thuốc.',[(['Trạm Y tế'],[])]*2),
    ('1. Nhiệm vụ chung\nCác thôn, tổ dân phố làm ngay những việc sau:\n- Dọn rác;\n- Treo cờ.',[(['Các thôn, tổ dân phố'],[])]*2),
    ('1. Trạm Y tế tập huấn, có mời Trung tâm Y tế huyện hỗ trợ chuyên môn.',[(['Trạm Y tế'],[])]),
    ('1. Trạm Y tế phối hợp với trường học, Hội Phụ nữ, tổ trưởng tổ dân phố rà soát trẻ chưa tiêm.',[(['Trạm Y tế'],['trường học','Hội Phụ nữ','tổ trưởng tổ dân phố'])]),
    ('1. Trạm Y tế gửi danh sách cho các trường, các trường thông báo đến phụ huynh.',[(['Trạm Y tế'],[])]),
    ('1. Hội Phụ nữ xã được giao vận động hội viên phân loại rác.',[(['Hội Phụ nữ xã'],[])]),
    ('1. Từng khoa cử một người phụ trách góc truyền thông.',[(['Từng khoa'],[])]),
    ('1. Ban Giám hiệu phân công giáo viên trực cổng trường.',[(['Ban Giám hiệu'],[])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), ANEW)
def test_work_given_in_plain_words_asked_anew(work: str, expected: Told) -> None:
    assert who_does(work) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Từ nguồn ngân sách tỉnh, quỹ Phòng, chống thiên tai hỗ trợ in tờ rơi.",
        "Từ nguồn ngân sách, quỹ Hội Nông dân tỉnh tổ chức tập huấn.",
        "Từ các nguồn ngân sách, quỹ của Sở Y tế triển khai in tờ rơi.",
    ],
)
def test_a_fund_told_behind_a_budget_has_no_duty(words: str) -> None:
    duties = facts_of(plan_of("1. Sở Y tế\n- In tờ rơi.", told=f"II. KINH PHÍ\n{words}")).duties
    assert [[unit.value for unit in duty.lead] for duty in duties] == [["Sở Y tế"]]

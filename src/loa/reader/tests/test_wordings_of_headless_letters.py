# ruff: noqa: E501  # sample sentences read better unbroken
"""Letters whose head a page leaves out, what they list, and work that stands in sections of something else."""

import pytest

from loa.reader.gazetteer import NATIONAL
from loa.reader.reading import Facts
from loa.reader.stages.run import run_stages
from loa.reader.tests.factories import facts_of, plan_of, source_of, who_does

Told = list[tuple[list[str], list[str]]]
_LETTER = "Thực hiện Công văn số 67/TTCS-TT ngày 02/02/2021 của Cục Thông tin cơ sở về tuyên truyền phòng, chống dịch,\n\n"


def _told(text: str) -> list[tuple[list[str], str]]:
    facts: Facts = run_stages(source_of(text), NATIONAL, any_text=True).facts
    return [([u.value for u in duty.lead], duty.text.value) for duty in facts.duties]


LETTERS = [
    (_LETTER + "Sở Y tế đề nghị UBND các huyện, thị xã chỉ đạo các đài truyền thanh các nội dung sau:\n\n1. Xây dựng kế hoạch tuyên truyền.\n\n2. Biên tập tin, bài.",
     [(['UBND các huyện, thị xã'],'Xây dựng kế hoạch tuyên truyền.'),(['UBND các huyện, thị xã'],'Biên tập tin, bài.')]),
    (_LETTER + "Sở Y tế trân trọng đề nghị các đơn vị phối hợp, thực hiện các nội dung sau:\n\n- Tuyên truyền về dịch bệnh.\n\n- Thường xuyên cập nhật thông tin.",
     [(['các đơn vị'],'Tuyên truyền về dịch bệnh.'),(['các đơn vị'],'Thường xuyên cập nhật thông tin.')]),
    # papers that a point lists are no work; the point is
    ("Thực hiện Công văn số 119/UBND-KT ngày 29/11/2019 của UBND tỉnh; Sở Y tế yêu cầu các phòng giáo dục và đào tạo, các cơ sở giáo dục trực thuộc Sở thực hiện một số nội dung sau:\n1. Tiếp tục triển khai các văn bản của Sở:\n- Công văn số 21/SYT-VP ngày 03/10/2019 của Sở về an toàn giao thông.\n- Công văn số 22/SYT-VP ngày 15/10/2019 của Sở về xe khách.",
     [(['các phòng giáo dục và đào tạo','các cơ sở giáo dục trực thuộc Sở'],'Tiếp tục triển khai các văn bản của Sở:')]),
    # what the paper carried out told of itself is no work
    ("Thực hiện Công văn số 30/TTCS-TT ngày 13/01/2020 của Cục Thông tin cơ sở về tài liệu, theo đó, Cục Thông tin cơ sở phối hợp Nhà Xuất bản biên soạn cẩm nang.\n\nSở Y tế đề nghị Phòng Văn hóa và Thông tin triển khai một số nội dung như sau:\n\n- Tiếp nhận sách.",
     [(['Phòng Văn hóa và Thông tin'],'Tiếp nhận sách.')]),
    # neither a sheet of exercises nor news of what was done
    ("Thực hiện phép tính sau:\n\n1. Cộng hai số.\n\n2. Trừ hai số.",[]),
    ("Thực hiện chỉ đạo của tỉnh, ngày 3/5 Sở Y tế đã họp:\n\n- Bàn kế hoạch.\n\n- Nghe báo cáo.",[]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_letters_without_their_head_tell_units(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert _told(text) == expected


SECTIONS: list[tuple[str, list[tuple[list[str], str]]]] = [
    # duties in a section of contents, behind a label or under a heading deep in the outline
    ('II. NỘI DUNG\n1. Nội dung\n1.1. Chuẩn bị\n- Nâng cao nhận thức: Các cơ sở giáo dục cần đẩy mạnh tuyên truyền.',
     [(['Các cơ sở giáo dục'],'Nâng cao nhận thức: Các cơ sở giáo dục cần đẩy mạnh tuyên truyền.')]),
    ('II. NỘI DUNG\n1. Nội dung\n1.1. Chuẩn bị\na) Đánh giá thực trạng\n\nCác cơ sở giáo dục rà soát năng lực của học sinh.',
     [(['Các cơ sở giáo dục'],'Các cơ sở giáo dục rà soát năng lực của học sinh.')]),
    # in a section of purpose, in a later sentence of a numbered line
    ('II. YÊU CẦU\n1. Việc tiếp công dân phải kịp thời, đúng thẩm quyền. Đối với đơn của cử tri, Thường trực Ủy ban MTTQ xã phải chuyển ngay đến cơ quan có thẩm quyền.\n2. Bảo đảm an toàn.',
     [(['Thường trực Ủy ban MTTQ xã'],'Đối với đơn của cử tri, Thường trực Ủy ban MTTQ xã phải chuyển ngay đến cơ quan có thẩm quyền.')]),
    # a case told by "+" items is one duty
    ('II. NỘI DUNG\n1. Xử lý đơn\n- Đối với đơn về danh sách:\n+ Nếu thiếu hồ sơ: Trả lại ngay.\n+ Nếu đủ hồ sơ: Văn phòng UBND xã chủ trì xác minh.',
     [(['Văn phòng UBND xã'],'Đối với đơn về danh sách: + Nếu thiếu hồ sơ: Trả lại ngay. + Nếu đủ hồ sơ: Văn phòng UBND xã chủ trì xác minh.')]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), SECTIONS)
def test_work_in_sections_of_something_else(told: str, expected: list[tuple[list[str], str]]) -> None:
    duties = facts_of(plan_of(told=told)).duties[:-1]
    assert [([u.value for u in duty.lead], duty.text.value) for duty in duties] == expected


WORK: list[tuple[str, Told]] = [
    ('1. Chánh Văn phòng UBND tỉnh; Giám đốc, Thủ trưởng các Sở, ban, ngành; Chủ tịch UBND các xã chịu trách nhiệm thi hành.',[(['Chánh Văn phòng UBND tỉnh','Giám đốc, Thủ trưởng các Sở, ban, ngành','Chủ tịch UBND các xã'],[])]),
    ('1. Sở Y tế\n- Tập huấn.\n2. Ban Chỉ đạo\n- Hiệu trưởng: Chủ tịch Ban Chỉ đạo\n- Các Tổ trưởng chuyên môn: Thành viên',[(['Sở Y tế'],[])]),
    ('1. Các đơn vị\nBan Hành chính - Nhân sự:\n- Hỗ trợ lễ tổng kết.',[(['Ban Hành chính - Nhân sự'],[])]),
    ('1. Sở Y tế\n- Nghiên cứu phương án giao Bộ Xây dựng quản lý các bệnh viện.',[(['Sở Y tế'],[])]),
    ('1. Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên chủ trì, phối hợp với các đơn vị liên quan:\n- Xây dựng tài liệu.',[(['Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên'],['các đơn vị liên quan'])]),
    ('1. Sở Xây dựng\n- Kiểm tra nhà ở xã hội, văn phòng cho thuê, nhà xưởng.',[(['Sở Xây dựng'],[])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_who_does_it(work: str, expected: Told) -> None:
    assert who_does(work) == expected


def test_what_was_given_before_the_letter_names_nobody_who_is_asked() -> None:
    letter = (
        "SỞ Y TẾ\nSố: 12/SYT-NV\nSông Ngàn, ngày 3 tháng 5 năm 2025\n\nKính gửi: Các bệnh viện.\n\n"
        "Nhằm hoàn thành nhiệm vụ được giao, Sở Y tế đề nghị các bệnh viện thực hiện một số việc sau:\n"
        "1. Rà soát danh sách.\n2. Báo cáo kết quả trước ngày 10/5/2025."
    )
    assert [[u.value for u in duty.lead] for duty in facts_of(letter).duties] == [["các bệnh viện"]] * 2


_ADDRESSED = """SỞ Y TẾ
Số: 12/SYT-NV
Sông Ngàn, ngày 3 tháng 5 năm 2025

Kính gửi: Các bệnh viện trên địa bàn tỉnh.

Căn cứ Kế hoạch số 5/KH-UBND ngày 1/4/2025 của UBND tỉnh;
{body}
"""
ASKED: list[tuple[str, Told]] = [
    ('Sở Y tế hướng dẫn các bệnh viện xây dựng kế hoạch với các nội dung trọng tâm:\n1. Bảo đảm đủ thuốc.\n2. Tăng cường trực.',[(['các bệnh viện'],[])]*2),
    ('Sở Y tế đề nghị thực hiện một số nội dung sau:\n1. Rà soát thuốc.\n2. Tăng cường trực.',[(['Các bệnh viện trên địa bàn tỉnh'],[])]*2),
    ('Sở Y tế hướng dẫn các bệnh viện thực hiện chế độ trực như sau:\n1. Thời gian trực không quá 24 giờ mỗi ca.\n2. Mức phụ cấp\n- Tỷ lệ hưởng bằng 50% đối với ngày nghỉ.\n- Trường hợp trực ở đảo thì được hưởng 100%.\n3. Rà soát danh sách trực.',[(['các bệnh viện'],[])]),
    ('Sở Y tế đề nghị thực hiện một số nội dung sau:\n1. Số lượng: mỗi bệnh viện 02 người.\n2. Rà soát thuốc.',[(['Các bệnh viện trên địa bàn tỉnh'],[])]),
    ('Sở Y tế đề nghị các bệnh viện:\n- Rà soát thuốc.\n- Tăng cường trực.',[(['các bệnh viện'],[])]*2),
    ('Sở Y tế có ý kiến như sau:\n1. Hồ sơ đã đầy đủ.\n2. Giao Bệnh viện tỉnh rà soát thuốc.',[(['Bệnh viện tỉnh'],[])]),
    ('1. Sở Y tế đã nhận đủ hồ sơ.\nYêu cầu các bệnh viện cụ thể hóa kế hoạch phù hợp với điều kiện của đơn vị.',[(['các bệnh viện'],[])]),
    ('Sở Y tế đề nghị các bệnh viện thực hiện các việc sau:\n1. Hoàn thành kế hoạch kiểm tra năm 2024 trước ngày 29/4/2025. Đồng thời, tổ chức thực hiện ngay kế hoạch kiểm tra năm 2025 đã được phê duyệt.\n- Nhập dữ liệu hàng tháng.',[(['các bệnh viện'],[])]*2),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), ASKED)
def test_whom_a_letter_asks(body: str, expected: Told) -> None:
    duties = facts_of(_ADDRESSED.format(body=body)).duties
    assert [([u.value for u in d.lead], [u.value for u in d.cooperating]) for d in duties] == expected


LONG = "Tăng cường giáo dục đạo đức, lối sống, kỹ năng sống, đặc biệt là kỹ năng kiểm soát cảm xúc, giải quyết mâu thuẫn và ứng xử văn hóa cho học sinh thông qua các tiết học chính khóa và hoạt động trải nghiệm; thường xuyên giữ mối liên hệ hai chiều với gia đình học sinh để chia sẻ thông tin về tình hình học tập, rèn luyện của các em."


def test_a_heading_above_a_long_line_stands_by_itself() -> None:
    work = f"1. Đối với đội ngũ giáo viên\n{LONG}\n\n2. Đối với các Tổ chuyên môn\n{LONG}"
    assert who_does(work) == [(["đội ngũ giáo viên"], []), (["các Tổ chuyên môn"], [])]


PARTNERS: list[tuple[str, Told]] = [
    ('1. Sở Y tế phối hợp với các cơ quan liên quan như: Công an tỉnh, Sở Nội vụ, Tỉnh đoàn tổ chức hội nghị.',[(['Sở Y tế'],['Công an tỉnh','Sở Nội vụ','Tỉnh đoàn'])]),
    ('1. Sở Y tế phối hợp với các cơ quan, đơn vị liên quan gồm: Công an tỉnh, Tỉnh đoàn tuyên truyền.',[(['Sở Y tế'],['Công an tỉnh','Tỉnh đoàn'])]),
    ('1. Sở Y tế phối hợp với các cơ quan liên quan như: in tờ rơi, treo băng rôn.',[(['Sở Y tế'],['các cơ quan liên quan'])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), PARTNERS)
def test_members_of_a_group_that_helps(work: str, expected: Told) -> None:
    assert who_does(work) == expected

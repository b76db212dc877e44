# ruff: noqa: E501  # sample sentences read better unbroken
"""Letters that guide: whom the work is about, what a law says, last words, what is reported, associations."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of

_LETTER = """SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/SNV-VP
Sông Ngàn, ngày 5 tháng 3 năm 2021
V/v kiểm tra biển hiệu

Kính gửi: Phòng Nội vụ các huyện.

Sở Nội vụ đề nghị Phòng Nội vụ các huyện:
{}

Nơi nhận:
- Như trên;
- Lưu: VT, VP.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Lê Văn An
"""
_POINTS = "1. Rà soát danh mục biển hiệu.\n\n2. Lập kế hoạch thay biển.\n\n"


def _facts(work: str) -> Facts:
    return facts_of(_LETTER.format(work))


def _leads(work: str) -> list[list[str]]:
    return [[unit.value for unit in duty.lead] for duty in _facts(work).duties]


@pytest.mark.parametrize(
    "work",
    [
        "- Đối với cá nhân đã thuê mặt bằng tại chợ: Kiểm tra việc treo biển của cá nhân.",
        "- Đối với hộ kinh doanh có biển cũ: Hướng dẫn hộ thay biển.",
        "- Đối với doanh nghiệp ngoài tỉnh có chi nhánh: Nhắc các doanh nghiệp gỡ biển hỏng.",
    ],
)
def test_people_whom_the_work_is_about_do_not_do_it(work: str) -> None:
    assert _leads(work) == [["Phòng Nội vụ các huyện"]]


def test_households_told_to_do_it_do_it() -> None:
    assert _leads("- Đối với hộ kinh doanh có biển cũ: Tháo biển, dọn mặt đường.") == [
        ["hộ kinh doanh có biển cũ"]
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Sở Nội vụ yêu cầu đồng chí Trưởng phòng Nội vụ các huyện nghiêm túc triển khai thực hiện.",
        "Đề nghị Phòng Nội vụ các huyện khẩn trương tổ chức thực hiện./.",
        "Sở Nội vụ thông báo Phòng Nội vụ các huyện biết để phục vụ công tác quản lý.",
        "Sở Nội vụ đề nghị Phòng Nội vụ các huyện chỉ đạo các cơ quan có liên quan tổ chức thực hiện./.",
        "Đẩy mạnh việc giữ gìn mỹ quan, nhất là ở các chợ, bến xe và trục đường chính của các huyện là nhiệm vụ cấp bách, thể hiện trách nhiệm của toàn ngành. Sở Nội vụ yêu cầu Thủ trưởng các đơn vị thực hiện nghiêm túc, hiệu quả Chỉ thị này./.",
        "Sở Nội vụ thông báo để Phòng Nội vụ các huyện biết, thực hiện.\n\nLưu ý: Để nhận bản mềm, đề nghị Phòng Nội vụ liên hệ với Văn phòng Sở, số điện thoại 0123 456.",
    ],
)
def test_last_words_lay_nothing_on_anybody(last: str) -> None:
    assert len(_leads(_POINTS + last)) == 2


@pytest.mark.parametrize(
    "last",
    [
        "Đề nghị Phòng Nội vụ các huyện khẩn trương thực hiện việc cấp biển số nhà.",
        "Sở Nội vụ yêu cầu Trưởng phòng Nội vụ các huyện cử một người dự họp.",
    ],
)
def test_last_words_with_a_matter_of_their_own_are_work(last: str) -> None:
    assert len(_leads(_POINTS + last)) == 3


@pytest.mark.parametrize(
    "law",
    [
        "Tại khoản 3 Điều 1 Luật số 10/2016/QH13 quy định: Cơ sở kinh doanh được cấp biển nếu có đủ điều kiện.",
        "Theo quy định tại Điều 5 Nghị định số 12/2020/NĐ-CP: Cơ sở không có biển thì bị phạt.",
        "Căn cứ quy định nêu trên, trường hợp cơ sở có đủ hồ sơ thì được cấp biển ngay trong ngày.",
    ],
)
def test_what_a_law_says_is_no_work(law: str) -> None:
    assert _leads(f"1. Về cấp biển:\n\n{law}\n\nPhòng Nội vụ các huyện niêm yết thủ tục cấp biển.") == [
        ["Phòng Nội vụ các huyện"]
    ]


def test_what_is_asked_behind_a_law_is_work() -> None:
    law = "Tại Điều 5 Nghị định số 12/2020/NĐ-CP quy định: Cơ sở không có biển thì bị phạt."
    assert len(_leads(f"1. Về biên bản:\n\n{law} Đề nghị Công an xã lập biên bản.")) == 1


def test_another_report_as_soon_as_something_comes_up() -> None:
    work = "1. Sở Tài chính theo dõi tình hình; báo cáo UBND tỉnh tại phiên họp hằng tháng và kịp thời báo cáo Chủ tịch UBND tỉnh những vấn đề phát sinh."
    assert [[unit.value for unit in report.receiver] for report in _facts(work).reports] == [
        ["UBND tỉnh"],
        ["Chủ tịch UBND tỉnh"],
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Hội Doanh nghiệp nhỏ và vừa",
        "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh",
        "Hội Doanh nghiệp vừa và nhỏ tỉnh",
    ],
)
def test_an_association_of_small_and_middling_firms_is_one(name: str) -> None:
    assert _leads(f"1. Đề nghị Hội Nông dân tỉnh, {name} vận động hội viên thay biển.") == [
        ["Hội Nông dân tỉnh", name]
    ]


def test_why_something_is_so_is_no_work() -> None:
    reason = "Do các xã còn phải rà soát, báo cáo Phòng Nội vụ thẩm định nên đến ngày 23/2/2021 mới có 5 xã báo cáo."
    assert len(_leads(f"- Lập danh sách biển hỏng.\n\n{reason}")) == 1


def test_a_label_of_addressees_that_stands_twice() -> None:
    letter = _LETTER.replace(
        "Kính gửi: Phòng Nội vụ các huyện.", "# Kính gửi:\n\nKính gửi:\n- Sở Tài chính;\n- Sở Xây dựng."
    )
    facts = facts_of(letter.format("- Kiểm tra biển hiệu."))
    assert [value.value for value in facts.addressees] == ["Sở Tài chính", "Sở Xây dựng"]

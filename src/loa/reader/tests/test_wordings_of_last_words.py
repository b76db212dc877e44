# ruff: noqa: E501  # sample sentences read better unbroken
"""Last words that ask all once more to carry out what stands above; letters and dispatches of a page without a head."""

import pytest

from loa.reader.tests.factories import facts_of

_LETTER = "Kính gửi: Hiệu trưởng các trường tiểu học.\n\nPhòng Giáo dục và Đào tạo yêu cầu:\n\n1. Các trường phun hóa chất trước ngày 10/9/2025.\n\n2. Các trường trực 24/24 giờ.\n\n{last}\n\nTrân trọng!\n"


@pytest.mark.parametrize(
    "last",
    [
        "Đề nghị Hiệu trưởng các trường chấp hành nghiêm túc./.",
        "Đề nghị Hiệu trưởng các trường nghiêm túc chấp hành.",
        "Để mùa mưa được an toàn, Ban Giám hiệu yêu cầu các đơn vị nghiêm túc thực hiện kế hoạch trên.",
        "Yêu cầu các trường nghiêm túc thực hiện công văn này./.",
        "Phòng Giáo dục và Đào tạo kính mong các trường phối hợp./.",
        "Rất mong các trường quan tâm, phối hợp thực hiện.",
        "Phòng Giáo dục và Đào tạo mong các trường hợp tác.",
        "Nhà trường yêu cầu Trưởng các đơn vị thông báo chủ trương này tới tận cán bộ, viên chức và nghiêm túc triển khai thực hiện./.",
        "Ban Giám hiệu yêu cầu Thủ trưởng các đơn vị thông báo tới toàn thể sinh viên để tổ chức thực hiện.",
    ],
)
def test_last_words_are_no_work(last: str) -> None:
    duties = facts_of(_LETTER.format(last=last)).duties
    assert [duty.text.value[:15] for duty in duties] == ["Các trường phun", "Các trường trực"]


@pytest.mark.parametrize(
    "last",
    [
        "Đề nghị Hiệu trưởng các trường cử một người dự họp.",
        "Yêu cầu các trường nghiêm túc thực hiện khai báo hằng ngày.",
        "Sở Y tế mong các trường gửi danh sách trước ngày 12/9/2025.",
    ],
)
def test_last_words_that_ask_for_more_are_work(last: str) -> None:
    assert len(facts_of(_LETTER.format(last=last)).duties) == 3


@pytest.mark.parametrize(
    "told",
    [
        "Sau khi xem xét, Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau: Giao Sở Y tế phun hóa chất trước ngày 10/9/2025.",
        "Chủ tịch UBND tỉnh có ý kiến: Yêu cầu Sở Y tế phun hóa chất trước ngày 10/9/2025.",
    ],
)
def test_an_order_behind_the_words_that_open_it(told: str) -> None:
    letter = f"UBND TỈNH SÔNG NGÀN\nSố: 12/UBND-VX\nSông Ngàn, ngày 3 tháng 9 năm 2025\n\nKính gửi: Sở Y tế.\n\n{told}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    (duty,) = facts_of(letter).duties
    assert [unit.value for unit in duty.lead] == ["Sở Y tế"]
    assert duty.text.value.startswith(("Giao", "Yêu cầu"))


@pytest.mark.parametrize(
    ("letter", "kind"),
    [
        ("Kính gửi: Các đơn vị trong Trường\nNhà trường đề nghị các đơn vị trực 24/24 giờ.\n", "công văn"),
        ("Kính gửi:\n- Trưởng các đơn vị;\n- Ban Chấp hành Công đoàn bộ phận.\n\nCác đơn vị trực 24/24 giờ.\n", "công văn"),
        ("Kính gửi:\n- Hiệu trưởng các trường tiểu học,\n- Thủ trưởng các đơn vị trực thuộc.\nĐề nghị Hiệu trưởng các trường, Thủ trưởng các đơn vị trực thuộc rà soát lại danh sách học sinh chưa tiêm vắc xin của đơn vị mình trước ngày 10/9/2025.\n", "công văn"),
        ("Kính gửi: Quý phụ huynh.\n\nNhà trường mời quý phụ huynh dự họp.\n", None),
        ("Kính gửi: Cô Lan.\n\nEm xin cảm ơn cô.\n", None),
    ],
)  # fmt: skip
def test_what_goes_to_offices_alone_is_a_letter(letter: str, kind: str | None) -> None:
    found = facts_of(letter).header.doc_type
    assert (found and found.value) == kind


def test_a_school_that_announces_does_nothing() -> None:
    letter = "Kính gửi: Các đơn vị trong Trường\nTrường Đại học Sông Ngàn thông báo lịch nghỉ lễ sẽ thực hiện nghỉ 01 ngày, ngày 02/4/2020.\nNhà trường đề nghị các đơn vị trực 24/24 giờ.\n"
    assert [duty.text.value[:9] for duty in facts_of(letter).duties] == ["Nhà trường"[:9]]


def test_hours_of_a_forecast_are_no_time_of_the_work() -> None:
    work = "Kính gửi: Các trạm y tế.\n\nSở Y tế yêu cầu các trạm y tế:\n\n1. Theo dõi diễn biến bão (vùng nguy hiểm trong 48 giờ tới: phía bắc vĩ tuyến 19,5N).\n2. Hoàn thành việc chằng chống nhà cửa trong 24 giờ tới.\n"
    assert [[due.text.value for due in duty.due] for duty in facts_of(work).duties] == [
        [],
        ["trong 24 giờ"],
    ]


def test_commands_in_short_are_units() -> None:
    work = "Kính gửi: Các cơ quan, đơn vị.\n\nCục Cứu hộ đề nghị các đơn vị:\n\n1. Duy trì nghiêm chế độ trực.\n\n2. BTL Bộ đội Biên phòng thông báo cho tàu thuyền.\n"
    assert [[unit.value for unit in duty.lead] for duty in facts_of(work).duties] == [
        ["các đơn vị"],
        ["BTL Bộ đội Biên phòng"],
    ]


def test_where_to_send_and_who_may_take_part_is_no_work() -> None:
    work = "Kính gửi: Các trường.\n\nSở Y tế đề nghị các trường thực hiện như sau:\n\n1. Thông báo cuộc thi.\n\n2. Đối tượng: Học sinh toàn tỉnh.\n\n3. Địa chỉ nộp bài dự thi: Thư viện tỉnh hoặc nộp bài qua thư điện tử.\n"
    assert [duty.text.value for duty in facts_of(work).duties] == ["Thông báo cuộc thi."]


@pytest.mark.parametrize(
    ("work", "leads"),
    [
        ("Ban Giám hiệu đề nghị các thầy cô chủ nhiệm lập danh sách trước ngày 12/9/2025.", ["các thầy cô chủ nhiệm"]),
        ("UBND xã yêu cầu quý phụ huynh đưa đón học sinh đúng giờ.", ["quý phụ huynh"]),
        ("Ban Thường vụ Đoàn trường đề nghị các liên chi đoàn, chi đoàn thông báo đến đoàn viên.", ["các liên chi đoàn, chi đoàn"]),
        ("Sở Y tế đề nghị các biện pháp phòng dịch phải thực hiện trước ngày 12/9/2025.", ["Sở Y tế"]),
        ("Căn cứ kế hoạch đã được Đảng ủy, Ban Giám hiệu phê duyệt, phòng Quản trị, phòng Tài chính chuẩn bị vật tư.", ["phòng Quản trị", "phòng Tài chính"]),
    ],
)  # fmt: skip
def test_people_are_asked_and_not_the_office_that_asks(work: str, leads: list[str]) -> None:
    (duty,) = facts_of(f"Kính gửi: Các đơn vị.\n\n{work}\n").duties
    assert [unit.value for unit in duty.lead] == leads


def test_a_wish_is_no_work() -> None:
    letter = "Kính gửi: Các đơn vị.\n\nThủ tướng Chính phủ mong muốn gửi vòng hoa viếng tới các đồng chí lãnh đạo.\n\nSở Y tế đề nghị các đơn vị trực 24/24 giờ.\n"
    assert [[unit.value for unit in duty.lead] for duty in facts_of(letter).duties] == [["các đơn vị"]]


ORDERS = [
    ("Giao Sở Nội vụ thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại cuộc họp ngày 5/6/2024.", ["Sở Nội vụ"], []),
    ("Giao Sở Nội vụ tiếp thu ý kiến tại cuộc họp trực tuyến chiều ngày 5/6/2024 để hoàn thiện dự thảo.", ["Sở Nội vụ"], []),
    ("Giao Công an tỉnh điều tra vụ cháy xảy ra vào hồi 15 giờ 30 phút ngày 03/5/2024.", ["Công an tỉnh"], []),
    ("Yêu cầu UBND các huyện trong thời hạn 05 ngày làm việc kể từ ngày ký ban hành Chỉ thị này phải xây dựng kế hoạch.", ["UBND các huyện"],
     ["trong thời hạn 05 ngày làm việc kể từ ngày ký ban hành Chỉ thị này"]),
    ("Yêu cầu UBND các huyện trước ngày 05/6/2024 phải gửi kế hoạch về Sở Y tế.", ["UBND các huyện"], ["trước ngày 05/6/2024"]),
    ("Đề nghị các đơn vị gửi ý kiến về Sở Tư pháp trong vòng 10 ngày, kể từ ngày nhận được Công văn.", ["các đơn vị"],
     ["trong vòng 10 ngày, kể từ ngày nhận được Công văn"]),
    ("Yêu cầu Công ty Điện lực khôi phục cấp điện trong ngày 12/9/2024.", ["Công ty Điện lực"], ["trong ngày 12/9/2024"]),
    ("Giao Sở Tài chính cấp bổ sung kinh phí cho Sở Y tế.", ["Sở Tài chính"], []),
    ("Thủ trưởng các cơ quan, đơn vị chỉ đạo việc treo cờ tại trụ sở.", ["Thủ trưởng các cơ quan, đơn vị"], []),
    ("Phòng Giáo dục và Đào tạo chuẩn bị tốt kỳ thi tuyển sinh; thời gian thi từ ngày 05/6 đến ngày 07/6/2024.", ["Phòng Giáo dục và Đào tạo"], []),
    ("Giao Sở Nội vụ chuẩn bị nội dung trình kỳ họp thứ 10 HĐND tỉnh, dự kiến khai mạc ngày 20/10/2024.", ["Sở Nội vụ"], []),
    ("Giao Sở Nội vụ rà soát danh sách; thời gian hoàn thành: ngày 20/10/2024.", ["Sở Nội vụ"], ["ngày 20/10/2024"]),
]  # fmt: skip


@pytest.mark.parametrize(("order", "leads", "times"), ORDERS)
def test_who_and_when_in_orders_of_provinces(order: str, leads: list[str], times: list[str]) -> None:
    (duty,) = facts_of(f"Kính gửi: Các cơ quan, đơn vị.\n\n{order}\n").duties
    assert ([unit.value for unit in duty.lead], [due.text.value for due in duty.due]) == (leads, times)


def test_a_report_that_is_looked_into_is_none_and_controlled_money_pays_for_nothing() -> None:
    order = "Kính gửi: Các cơ quan, đơn vị.\n\nGiao Sở Nội vụ xem xét báo cáo ngày 03/5/2024 của UBND huyện Sông Ngàn.\n\nGiao Kho bạc Nhà nước tỉnh kiểm soát chi nguồn vốn ngân sách trung ương, ngân sách địa phương.\n"
    facts = facts_of(order)
    assert (facts.reports, facts.funding) == ((), ())


def test_days_off_are_no_periods_of_work() -> None:
    text = (
        "1. Ngày Giỗ Tổ trùng vào Chủ nhật, toàn trường được nghỉ thêm 1 ngày: thứ Hai, ngày 15/4/2019.\n\n"
        "2. Ngày Quốc tế Lao động, toàn trường được nghỉ trong 3 ngày: từ thứ Hai, ngày 29/4/2019 đến hết thứ Tư, ngày 01/5/2019.\n\n"
        "3. Giao cho trưởng các khoa lập danh sách trực.\n\nNhà trường yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.\n"
    )
    assert facts_of(text).phases == ()

# ruff: noqa: E501  # sample sentences read better unbroken
"""What a time, a colon and a quote are of: the state after a flood, a plan of years, what is agreed; who is told below."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

TIMES = [
    ("Dọn dẹp vệ sinh môi trường sau lũ, thu gom rác.", []),
    ("Theo dõi dịch bệnh sau mưa lũ.", []),
    ("Ngay sau bão, kiểm tra các trạm.", ["Ngay sau bão"]),
    ("Khử khuẩn giếng nước sau lũ.", ["sau lũ"]),
    ("Kiểm kê thuốc, báo cáo UBND tỉnh trước 19h00’ hằng ngày.", ["trước 19h00’ hằng ngày"]),
    ("Đưa nội dung dạy nghề vào kế hoạch 5 năm và hàng năm.", []),
    ("Xây dựng kế hoạch trung hạn và hằng năm về dạy nghề.", []),
    ("Tổ chức dạy nghề hằng năm.", ["hằng năm"]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), TIMES)
def test_when(work: str, expected: list[str]) -> None:
    (duty,) = facts_of(plan_of(f"1. Sở Y tế\n- {work}")).duties
    assert [due.text.value for due in duty.due] == expected


Told = list[tuple[list[str], list[str]]]
CT, GD = "Công an tỉnh", "Giám đốc Công an tỉnh"
WORK: list[tuple[str, Told]] = [
    ("1. Công an tỉnh\nTham mưu giúp UBND tỉnh quản lý nhà nước về an toàn.\nTrong đó giao Giám đốc Công an tỉnh chỉ đạo thực hiện:\n- Đôn đốc các cơ quan.", [([CT], []), ([GD], [])]),
    ("1. Đài tỉnh, Cổng Thông tin điện tử tỉnh và hệ thống truyền thanh cơ sở\n- Đưa tin về kế hoạch.", [(["Đài tỉnh", "Cổng Thông tin điện tử tỉnh", "hệ thống truyền thanh cơ sở"], [])]),
    ("1. Sở Y tế\n- Dạy nghề cho người khuyết tật phải gắn với việc làm.\n- Mở lớp dạy nghề.", [(["Sở Y tế"], [])]),
    ("1. Sở Y tế\n- Trung tâm Y tế phải bảo đảm đủ thuốc.", [(["Trung tâm Y tế"], [])]),
    ("1. Sở Y tế\n- Rà soát trạm.\n(Bản thỏa thuận hợp tác số 15/TTHT-SYT-BVĐK ngày 01/3/2024 được gửi kèm theo)", [(["Sở Y tế"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "told"), WORK)
def test_who_does_it(work: str, told: Told) -> None:
    assert who_does(work) == told


@pytest.mark.parametrize("close", [".”", ". ”", '. "'])
def test_a_quote_that_ends_a_sentence_ends_no_duty(close: str) -> None:
    words = f"Đối với nội dung tại điểm 2: “Phối hợp bảo đảm an toàn thông tin{close} - giao Sở Khoa học chủ trì thực hiện."
    (duty,) = facts_of(plan_of(f"1. {words}")).duties
    assert duty.text.value == words


def test_who_is_given_power_is_told_nothing() -> None:
    work = "1. Công ty Điện lực\n- Kiểm tra lưới điện; ưu tiên cấp điện cho trạm y tế, cơ quan chỉ huy."
    assert not facts_of(plan_of(work)).reports
    assert facts_of(plan_of("1. Sở Y tế\n- Có sự cố thì điện cho UBND tỉnh.")).reports


_NUMBERED = """1. Tuyên truyền cho học sinh
a) Cập nhật tài liệu.
2. Tổ chức hội thi
a) Mở hội thi cấp trường.
3. Hỗ trợ học sinh
a) Lập quỹ học bổng."""


def test_tasks_are_given_by_their_numbers() -> None:
    told = f"II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU\n{_NUMBERED}"
    work = (
        "1. Phòng Công tác học sinh\na) Chủ trì thực hiện nhiệm vụ, giải pháp số 1 và 3 của Kế hoạch; báo cáo Ban Giám hiệu.\n"
        "2. Đoàn trường\na) Chủ trì triển khai nhiệm vụ số 2 của Kế hoạch."
    )
    duties = facts_of(plan_of(work, told=told)).duties
    leads = {duty.section.value: [v.value for v in duty.lead] for duty in duties if duty.section}
    first, second = ["Phòng Công tác học sinh"], ["Đoàn trường"]
    assert leads == {"II.1.a": first, "II.2.a": second, "II.3.a": first, "III.1.a": first, "III.2.a": second}


@pytest.mark.parametrize(
    ("work", "lead"),
    [
        ("Sau khi văn bản được ký ban hành, Thủ trưởng các đơn vị có trách nhiệm tự kiểm tra.", "Thủ trưởng các đơn vị"),
        ("Trường hợp người bệnh chưa đồng ý thì Trung tâm Y tế phải trả lời bằng văn bản.", "Trung tâm Y tế"),
        ("Khi nhận được hồ sơ, rà soát từng giấy tờ.", "Sở Y tế"),
        ("Khi có dịch, các đơn vị khoanh vùng.", "Sở Y tế"),
    ],
)  # fmt: skip
def test_who_does_it_behind_the_case_in_which_it_is_done(work: str, lead: str) -> None:
    assert who_does(f"1. Sở Y tế\n- {work}") == [([lead], [])]


def test_a_number_that_a_line_tore_off_opens_no_point() -> None:
    line = "- Cấp phát thuốc cho các trạm y tế ở những nơi còn ngập và còn bị chia cắt,\nưu tiên người già, trẻ em, phụ nữ có thai và người đang phải điều trị hằng\nngày tại nhà."
    torn = "- Cấp phát thuốc cho các trạm y tế, ưu tiên những địa bàn được xếp vào cấp độ\n1. Cấp ngay nước uống cho người dân các thôn bị chia cắt."
    found = facts_of(plan_of("1. Sở Y tế\n" + "\n".join([line] * 6 + [torn])))
    assert [node.num.value for node in found.outline][-2:] == ["III", "1"]


_LETTER = """ỦY BAN MTTQ VIỆT NAM
TỈNH SÔNG NGÀN
Về việc đón đọc chuyên trang
Sông Ngàn, ngày 21 tháng 02 năm 2020

Kính gửi: Ban Thường trực Ủy ban MTTQ các huyện

Căn cứ Chương trình số 01/CTr-MTTQ ngày 27 tháng 5 năm 2016 giữa Ủy ban MTTQ tỉnh với Báo Sông Ngàn, Đài PTTH Sông Ngàn về “ Đổi mới công tác thông tin, tuyên truyền của Mặt trận ” giai đoạn 2016 – 2020.

Ban Thường trực Ủy ban MTTQ tỉnh đề nghị Ban Thường trực Ủy ban MTTQ các huyện thông báo đến các xã đón đọc.

TM. BAN THƯỜNG TRỰC
CHỦ TỊCH

Trần Văn Bình
"""


def test_a_verb_within_a_quote_tells_nobody() -> None:
    leads = [[unit.value for unit in duty.lead] for duty in facts_of(_LETTER).duties]
    assert leads == [["Ban Thường trực Ủy ban MTTQ các huyện"]]

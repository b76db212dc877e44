# ruff: noqa: E501  # sample sentences read better unbroken
"""Sections of work that are called contents, and lead-ins that name everybody behind an adverbial."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

Told = list[tuple[str, list[str]]]


def told_by(section: str) -> Told:
    """The path of each duty above the last section, and who leads it."""
    duties = facts_of(plan_of(told=section)).duties
    paths = [(duty.section.value if duty.section else "", duty) for duty in duties]
    return [(path, [v.value for v in duty.lead]) for path, duty in paths if not path.startswith("III")]


@pytest.mark.parametrize(
    "heading",
    [
        "NỘI DUNG", "NỘI DUNG THỰC HIỆN", "NỘI DUNG TRIỂN KHAI", "NỘI DUNG VÀ TIẾN ĐỘ", "NỘI DUNG CHỈ ĐẠO",
        "NỘI DUNG, BIỆN PHÁP THỰC HIỆN", "NỘI DUNG YÊU CẦU", "NGUỒN LỰC", "KINH PHÍ VÀ HẬU CẦN", "NỘI DUNG HOẠT ĐỘNG",
    ],
)  # fmt: skip
def test_a_section_cut_by_units_gives_them_work(heading: str) -> None:
    section = f"II. {heading}\n\n1. Phòng Y tế\n\na) Mở lớp tập huấn.\n\nb) Cấp phát thuốc.\n\n2. Đề nghị Đoàn xã\n\nVận động thanh niên hiến máu.\n\n"
    assert told_by(section) == [("II.1.a", ["Phòng Y tế"]), ("II.1.b", ["Phòng Y tế"]), ("II.2", ["Đoàn xã"])]


@pytest.mark.parametrize(
    "heading", ["NỘI DUNG TUYÊN TRUYỀN", "ĐỐI TƯỢNG", "THÀNH PHẦN THAM DỰ", "HÌNH THỨC TRUYỀN THÔNG"]
)
def test_units_of_whom_a_section_only_tells_are_given_nothing(heading: str) -> None:
    section = f"II. {heading}\n\n1. Phòng Y tế\n\n- Cán bộ, nhân viên.\n\n2. Đoàn xã\n\n- Đoàn viên.\n\n"
    assert told_by(section) == []


@pytest.mark.parametrize(
    "lead_in",
    [
        "Căn cứ tình hình thực tế, các cơ quan, đơn vị phối hợp thực hiện các hoạt động sau:",
        "Trong tháng cao điểm, các cơ quan, đơn vị tổ chức các hoạt động sau:",
        "Tùy điều kiện, các cơ quan, đơn vị lựa chọn triển khai một số việc sau:",
        "Để hưởng ứng ngày lễ, các cơ quan, đơn vị thực hiện:",
        "Theo chức năng được giao, các cơ quan, đơn vị tập trung thực hiện các nội dung:",
    ],
)
def test_a_lead_in_tells_everybody_behind_its_adverbial(lead_in: str) -> None:
    section = (
        f"II. CÁC HOẠT ĐỘNG CHÍNH\n\n{lead_in}\n\n- Tổ chức lễ phát động.\n\n- Treo băng rôn tại trụ sở.\n\n"
    )
    assert told_by(section) == [("II", ["các cơ quan, đơn vị"])] * 2


def test_points_below_nobody_stay_nobodys() -> None:
    assert (
        told_by("II. NỘI DUNG THỰC HIỆN\n\n- Tổ chức lễ phát động.\n\n- Treo băng rôn tại trụ sở.\n\n") == []
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Triển khai đồng bộ các giải pháp phòng bệnh. Các địa phương rà soát bể nước.", "Các địa phương rà soát bể nước."),
        ("Đẩy mạnh tiêm chủng trong toàn tỉnh. Các trạm y tế lập danh sách trẻ em. Hoàn thành trong tháng 5.",
         "Các trạm y tế lập danh sách trẻ em. Hoàn thành trong tháng 5."),
        ("Tăng cường phun thuốc tại các chợ. Bảo đảm an toàn cho người dân.", None),
        ("Tiếp tục phát triển hợp tác với Hội Nông dân tỉnh, Hội Phụ nữ tỉnh và các hội nghề cá theo thỏa thuận đã ký.", None),
        ("Tiếp tục phối hợp chặt chẽ cùng Sở Công Thương, Sở Xây dựng và các ban quản lý chợ theo quy chế.", None),
        ("Tiếp tục giữ mối quan hệ với Báo tỉnh, Đài tỉnh và các cơ quan báo chí trên địa bàn.", None),
        ("Thực hiện chương trình ký kết giữa Sở Y tế, Tỉnh đoàn và Hội Phụ nữ tỉnh theo từng năm.", None),
        ("Trên cơ sở thống nhất với Sở Y tế, Sở Nội vụ trình UBND tỉnh danh sách.", "Trên cơ sở thống nhất với Sở Y tế, Sở Nội vụ trình UBND tỉnh danh sách."),
        ("Theo kế hoạch ký với Hội Nông dân, Hội Phụ nữ tổ chức tập huấn.", "Theo kế hoạch ký với Hội Nông dân, Hội Phụ nữ tổ chức tập huấn."),
        ("Tiếp tục thực hiện quy chế phối hợp với Sở Y tế, UBND các xã mở đợt kiểm tra.", "Tiếp tục thực hiện quy chế phối hợp với Sở Y tế, UBND các xã mở đợt kiểm tra."),
        ("Đổi mới công tác tuyên truyền. Hằng tháng, các trạm y tế phát thanh 02 lần.", "Hằng tháng, các trạm y tế phát thanh 02 lần."),
        ("Đẩy mạnh truyền thông. Mỗi thôn lập ít nhất một đội tình nguyện.", "Mỗi thôn lập ít nhất một đội tình nguyện."),
        ("Tăng cường tiêm chủng. Sở Y tế đã cấp 200 liều vắc xin cho các xã.", None),
        ("Thực hiện tốt chế độ cho người có công. Người dân được hưởng trợ cấp theo quy định.", None),
    ],
)  # fmt: skip
def test_a_later_sentence_of_a_number_that_nobody_holds(words: str, told: str | None) -> None:
    duties = facts_of(plan_of(told=f"II. GIẢI PHÁP TRỌNG TÂM\n1. {words}\n\n")).duties[:-1]
    assert [duty.text.value for duty in duties] == ([told] if told else [])


ENDS = [
    ("Đề nghị Văn phòng UBND tỉnh, Công an tỉnh phối hợp Tỉnh đoàn chuẩn bị hội trường.", ["Văn phòng UBND tỉnh", "Công an tỉnh"]),
    ("Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh vận động nhân dân tiêm chủng.", ["Ủy ban Mặt trận Tổ quốc tỉnh"]),
    ("Yêu cầu Giám đốc Sở Y tế trực tiếp kiểm tra các trạm.", ["Giám đốc Sở Y tế"]),
    ("Yêu cầu Sở Tài chính bố trí kinh phí mua vắc xin.", ["Sở Tài chính"]),
    ("Kính đề nghị Ban Thường trực Ủy ban MTTQ tỉnh chỉ đạo hệ thống Mặt trận tham gia giám sát.", ["Ban Thường trực Ủy ban MTTQ tỉnh"]),
    ("Đề nghị Báo tỉnh, Tỉnh đoàn cử phóng viên đưa tin về buổi lễ.", ["Báo tỉnh", "Tỉnh đoàn"]),
    ("Đề nghị các đồng chí Thành viên Ban Chỉ đạo quan tâm, phối hợp thực hiện.", None),
    ("Yêu cầu các sở, ngành, địa phương nghiêm túc triển khai thực hiện Kế hoạch này.", None),
    ("Đề nghị các đơn vị phối hợp chặt chẽ để Kế hoạch đạt kết quả tốt.", None),
    ("Đề nghị các cơ quan, đơn vị tổ chức thực hiện.", None),
    ("Đề nghị UBND các xã nghiêm túc thực hiện.", None),
    ("Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh báo cáo kết quả về Sở Y tế.", None),
    ("Yêu cầu Giám đốc Sở Y tế triển khai các nội dung trên.", None),
]  # fmt: skip


@pytest.mark.parametrize(("order", "lead"), ENDS)
def test_an_order_right_above_the_last_words(order: str, lead: list[str] | None) -> None:
    text = plan_of(f"1. Sở Y tế\n\n- Tập huấn cán bộ.\n\n{order}\n\nTrên đây là Kế hoạch y tế./.")
    found = [[unit.value for unit in duty.lead] for duty in facts_of(text).duties]
    assert found == [["Sở Y tế"], *([lead] if lead else [])]


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Các cơ quan tổ chức có liên quan treo cờ tại trụ sở.", "Các cơ quan tổ chức có liên quan"),
        ("Các cơ quan, đơn vị tổ chức chính trị - xã hội tỉnh treo cờ tại trụ sở.", "Các cơ quan, đơn vị tổ chức chính trị - xã hội tỉnh"),
        ("Các cơ quan tổ chức đoàn thể vận động đoàn viên hiến máu.", "Các cơ quan tổ chức đoàn thể"),
        ("Các ban, ngành tổ chức các lớp tập huấn.", "Các ban, ngành"),
        ("Các đơn vị tổ chức chính trị đầu khóa cho học viên.", "Các đơn vị"),
        ("Các xã tổ chức xã hội hóa việc trồng cây.", "Các xã"),
    ],
)  # fmt: skip
def test_organisations_stand_in_a_name_without_a_comma(words: str, lead: str) -> None:
    duties = facts_of(plan_of(f"1. {words}")).duties
    assert [unit.value for duty in duties for unit in duty.lead] == [lead]


@pytest.mark.parametrize(
    ("names", "leads"),
    [
        ("Văn phòng Đảng ủy, Công an xã", ["Văn phòng Đảng ủy", "Công an xã"]),
        ("Văn phòng UBND, Ban Chỉ huy quân sự xã", ["Văn phòng UBND", "Ban Chỉ huy quân sự xã"]),
        ("Văn phòng Đảng ủy, Văn phòng HĐND&UBND xã", ["Văn phòng Đảng ủy", "Văn phòng HĐND&UBND xã"]),
        ("Văn phòng HĐND và UBND, Phòng Kinh tế xã", ["Văn phòng HĐND và UBND", "Phòng Kinh tế xã"]),
        # one office of several organs, and institutions that share what stands behind the last
        ("Văn phòng Đảng ủy, HĐND, UBND xã", ["Văn phòng Đảng ủy, HĐND, UBND xã"]),
        ("Văn phòng HĐND, UBND các xã", ["Văn phòng HĐND, UBND các xã"]),
        ("Đảng ủy, Công an xã", ["Đảng ủy, Công an xã"]),
        ("Văn phòng, Công an các xã", ["Văn phòng, Công an các xã"]),
    ],
)
def test_an_office_that_its_organ_names_stands_by_itself(names: str, leads: list[str]) -> None:
    duties = facts_of(plan_of(f"1. {names} chuẩn bị hội trường.")).duties
    assert [unit.value for duty in duties for unit in duty.lead] == leads

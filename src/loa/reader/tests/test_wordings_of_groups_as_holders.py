# ruff: noqa: E501  # sample sentences read better unbroken
"""Groups that a heading tells by what they are, have or take part in; lists of who leads; brackets and papers that name others."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

BELOW = "- Rà soát hệ thống xử lý khí thải.\n\n- Kiểm tra định kỳ."


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Các chủ rừng là tổ chức (các ban quản lý rừng, các công ty lâm nghiệp…)", "Các chủ rừng là tổ chức"),
        ("Các hộ kinh doanh là hộ gia đình", "Các hộ kinh doanh là hộ gia đình"),
        ("Đối với các cơ sở sản xuất có lưu lượng xả khí thải lớn ra môi trường:", "các cơ sở sản xuất có lưu lượng xả khí thải lớn ra môi trường"),
        ("Các cơ sở chăn nuôi gần khu dân cư", "Các cơ sở chăn nuôi gần khu dân cư"),
        ("Các cơ sở lưu trú", "Các cơ sở lưu trú"),
        ("Các doanh nghiệp sử dụng từ 50 lao động trở lên", "Các doanh nghiệp sử dụng từ 50 lao động trở lên"),
        ("Các sở, ngành chủ trì, quản lý, tham gia thực hiện các dự án, tiểu dự án thuộc Chương trình", "Các sở, ngành chủ trì, quản lý, tham gia thực hiện các dự án, tiểu dự án thuộc Chương trình"),
        ("Các đơn vị sử dụng nguồn vốn sự nghiệp", "Các đơn vị sử dụng nguồn vốn sự nghiệp"),
        # what they are told stands behind their name
        ("Các sở, ngành thực hiện các nhiệm vụ sau:", "Các sở, ngành"),
        ("Các đơn vị có trách nhiệm:", "Các đơn vị"),
    ],
)  # fmt: skip
def test_a_group_is_named_by_what_it_is_or_has_a_part_in(heading: str, name: str) -> None:
    assert who_does(f"1. {heading}\n\n{BELOW}") == [([name], [])] * 2


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("Ban Xây dựng Đảng đảng ủy xã, phường; Ban Tuyên giáo và Dân vận đảng ủy đặc khu lập danh sách.",
         ["Ban Xây dựng Đảng đảng ủy xã, phường", "Ban Tuyên giáo và Dân vận đảng ủy đặc khu"]),
        ("Hội Nông dân tỉnh; Hội Phụ nữ tỉnh vận động hội viên.", ["Hội Nông dân tỉnh", "Hội Phụ nữ tỉnh"]),
        ("Sở Tài chính; Kho bạc Nhà nước tỉnh hướng dẫn thanh toán.", ["Sở Tài chính", "Kho bạc Nhà nước tỉnh"]),
        ("Hội Nông dân tỉnh; Tỉnh đoàn; Liên đoàn Lao động tỉnh vận động hội viên.", ["Hội Nông dân tỉnh", "Tỉnh đoàn", "Liên đoàn Lao động tỉnh"]),
        ("Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh tuần tra trên biển.", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        # what a verb opens behind the sign is a clause
        ("Sở Y tế rà soát văn bản; ban hành kế hoạch riêng.", ["Sở Y tế"]),
        ("Theo phân cấp, kiểm tra các chợ; trường hợp vi phạm, Sở Y tế lập biên bản.", []),
    ],
)  # fmt: skip
def test_those_who_lead_stand_between_semicolons(words: str, leads: list[str]) -> None:
    assert [lead for found, _ in who_does(f"1. {words}") for lead in found] == leads


@pytest.mark.parametrize(
    "words",
    [
        "Báo cáo cấp thẩm quyền (UBND thành phố, Bộ Y tế và các bộ chủ trì dự án) việc triển khai.",
        "Thống nhất với các đơn vị (Sở Tài chính, Ban Dân tộc quản lý nội dung thành phần) về kinh phí.",
        "Gửi cơ quan chủ quản (Sở Y tế chủ trì tiểu dự án, nội dung 2) để tổng hợp.",
    ],
)
def test_a_bracket_that_tells_who_somebody_is_gives_them_no_work(words: str) -> None:
    assert [found for found, _ in who_does(f"1. Sở Nội vụ\n\n- {words}")] == [["Sở Nội vụ"]]


def test_a_bracket_behind_work_tells_who_does_it() -> None:
    for bracket in ("Sở Y tế chủ trì", "Sở Y tế chủ trì nội dung này"):
        assert who_does(f"1. Phòng bệnh\n\n- Mở lớp tập huấn ({bracket}).")[0][0] == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        (
            "Hồ sơ trình, đề nghị Chủ tịch UBND tỉnh xem xét tặng Bằng khen gửi về Sở Nội vụ trước ngày 31/3/2025.",
            [],
        ),
        ("Danh sách đề nghị Chủ tịch UBND tỉnh khen thưởng lập thành 02 bản.", []),
        ("Văn bản đề nghị Sở Y tế thẩm định nộp tại bộ phận một cửa.", []),
        ("Tờ trình đề nghị UBND tỉnh phê duyệt gửi kèm dự thảo.", []),
        ("Để kịp tiến độ, đề nghị Sở Y tế gửi hồ sơ về Sở Nội vụ.", ["Sở Y tế"]),
        ("Văn bản này đề nghị Sở Y tế thẩm định dự thảo.", ["Sở Y tế"]),
    ],
)
def test_a_paper_that_asks_somebody_above_gives_them_no_work(words: str, leads: list[str]) -> None:
    assert [lead for found, _ in who_does(f"1. Khen thưởng\n\n- {words}") for lead in found] == leads


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Các cơ quan chuyên môn từ tỉnh đến xã thi đua làm tốt công tác tham mưu.", 0),
        ("Cán bộ, hội viên thi đua lao động sản xuất giỏi.", 0),
        ("Các trường thi đua dạy tốt, học tốt.", 0),
        ("Sở Y tế phát động thi đua lập thành tích trong toàn ngành.", 1),
        ("Sở Nội vụ phát động phong trào thi đua thực hiện cải cách hành chính.", 1),
        ("Hội đồng Thi đua thực hiện việc bình xét.", 1),
        ("Các khối thi đua xây dựng kế hoạch ký kết giao ước.", 1),
        ("Yêu cầu Sở Y tế tổ chức thi đua học tập.", 1),
    ],
)
def test_whom_a_movement_calls_upon_is_given_no_work(words: str, count: int) -> None:
    told = f"II. NỘI DUNG\n\n1. Nội dung thi đua\n\na) {words}\n\n"
    assert len(facts_of(plan_of(told=told)).duties) == count + 1


BOARD = "Trưởng ban là Chủ tịch UBND xã; Phó Trưởng ban gồm lãnh đạo Công an xã; thường trực Ban Chỉ đạo là Công an xã"


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        (f"Kiện toàn Ban Chỉ đạo cấp xã, gồm: {BOARD}.", []),
        (f"Củng cố Ban Chỉ đạo, thành phần gồm: {BOARD}, có nhiệm vụ tham mưu, giúp Ban Chỉ đạo.", []),
        ("Thành lập Tổ công tác, bao gồm: Tổ trưởng là Phó Giám đốc Sở; Sở Nội vụ là cơ quan thường trực; đại diện các phòng tham gia.", []),
        (f"Giao UBND các xã kiện toàn Ban Chỉ đạo, gồm: {BOARD}.", ["UBND các xã"]),
        (f"UBND các xã kiện toàn Ban Chỉ đạo, thành phần gồm: {BOARD}.", ["UBND các xã"]),
    ],
)  # fmt: skip
def test_who_sits_in_a_board_is_given_no_work_by_it(words: str, leads: list[str]) -> None:
    told = f"II. NHIỆM VỤ\n\n1. {words}\n\n2. Kiểm tra các chợ.\n\n"
    duties = facts_of(plan_of(told=told)).duties[:-1]
    assert [unit.value for duty in duties for unit in duty.lead] == leads


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Mở lớp tập huấn. Giao Trung tâm Y tế biên soạn tài liệu.", ["Sở Y tế", "Trung tâm Y tế"]),
        ("Biên soạn tài liệu. Đề nghị Sở Tài chính bố trí kinh phí trước ngày 10/5/2025.", ["Sở Y tế", "Sở Tài chính"]),
        ("Kiểm tra các chợ. Giao cho Phòng Kinh tế tổng hợp, báo cáo UBND huyện.", ["Sở Y tế", "Phòng Kinh tế"]),
        ("Mở lớp tập huấn. Giao Sở Nội vụ lập danh sách. Yêu cầu Công an tỉnh tuần tra.", ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh"]),
        ("Mở lớp tập huấn. Yêu cầu các đơn vị nghiêm túc thực hiện.", ["Sở Y tế"]),
        ("Công bố kết quả. Giao lưu văn nghệ với các xã.", ["Sở Y tế"]),
    ],
)  # fmt: skip
def test_an_order_to_another_behind_the_work_of_one_is_a_duty_of_its_own(words: str, told: list[str]) -> None:
    assert who_does(f"1. Sở Y tế\n\n- {words}") == [([unit], []) for unit in told]
    duties = facts_of(plan_of(f"1. Sở Y tế\n\n- {words}")).duties
    assert " ".join(duty.text.value for duty in duties) == words

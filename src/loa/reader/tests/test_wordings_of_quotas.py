# ruff: noqa: E501  # sample sentences read better unbroken
"""Lines that say how many may be chosen and no more, by what principles, and of what standard."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of


def _held(line: str) -> list[str]:
    duties = facts_of(plan_of(f"1. UBND các xã\n\n- Tập huấn cán bộ.\n\n- {line}")).duties
    return [duty.text.value for duty in duties[1:]]


@pytest.mark.parametrize(
    "line",
    [
        "Mỗi xã chọn 02 cá nhân.", "Mỗi trường xét chọn không quá 03 học sinh.", "Khối cơ quan tỉnh: 05 tập thể, 10 cá nhân.",
        "UBND tỉnh: Không quá 05 cá nhân;", "Mỗi chi hội được đề nghị tối đa 01 tập thể và 02 cá nhân.", "Tổng số: 60 trường hợp.",
        "Chỉ tiêu: mỗi thôn 03 hộ.", "Đề nghị tặng Bằng khen cho không quá 05 tập thể.", "Mỗi đơn vị bình chọn 01 gia đình tiêu biểu.",
        "Cấp huyện không quá 10% số hộ.", "Hội Nông dân tỉnh; Hội Phụ nữ tỉnh mỗi hội đề nghị không quá 02 tập thể, 05 cá nhân;",
        "Phường A: 12 suất; phường B: 10 suất.", "Mỗi đơn vị giới thiệu từ 02 đến 03 cá nhân tiêu biểu.",
        "Các trường: chọn cử tối đa 03 giáo viên (riêng trường chuyên: tối đa 05 người; trường nội trú: 02 người).",
        "Mỗi chi đoàn chọn 02 trường hợp (đoàn viên hoặc tập thể), bảo đảm đúng đối tượng.",
    ],
)  # fmt: skip
def test_how_many_may_be_chosen_is_no_work(line: str) -> None:
    assert _held(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Mỗi xã cử 02 cán bộ dự tập huấn.", "Mỗi xã, phường cử 02 đại biểu.", "Chọn 02 cá nhân tiêu biểu gửi về Sở Nội vụ.", "Hỗ trợ 10 hộ nghèo sửa nhà.",
        "Mỗi đơn vị vận động ít nhất 05 người hiến máu.", "Lập danh sách 05 gia đình cần hỗ trợ.", "Trao 20 suất quà cho các em.",
        "Mỗi thôn thành lập 01 đội gồm 05 người.", "Mỗi chi đoàn nhận đỡ đầu 01 hộ.", "Mỗi tổ bố trí tối đa 05 người.", "Hỗ trợ tối đa 10 hộ.",
    ],
)  # fmt: skip
def test_work_that_is_counted_stays_work(line: str) -> None:
    assert _held(line) == [line]


def _above(heading: str, line: str) -> list[str]:
    told = f"II. {heading}\n\n1. {line}\n\n2. {line}\n\n"
    return [duty.text.value for duty in facts_of(plan_of(told=told)).duties][:-1]


OPENLY = "UBND các xã bảo đảm công khai, dân chủ."


@pytest.mark.parametrize("heading", ["NGUYÊN TẮC", "NGUYÊN TẮC THỰC HIỆN", "CÁC NGUYÊN TẮC LỰA CHỌN", "QUAN ĐIỂM, NGUYÊN TẮC", "YÊU CẦU VÀ NGUYÊN TẮC", "PHƯƠNG CHÂM"])  # fmt: skip
def test_a_principle_gives_nobody_work_and_an_order_among_principles_does(heading: str) -> None:
    assert _above(heading, OPENLY) == []
    assert len(_above(heading, "Yêu cầu Sở Y tế kiểm tra hồ sơ.")) == 2


@pytest.mark.parametrize(
    "heading", ["NGUYÊN TẮC VÀ NỘI DUNG THỰC HIỆN", "NGUYÊN TẮC, TRÁCH NHIỆM", "NHIỆM VỤ"]
)
def test_principles_beside_work_leave_it_work(heading: str) -> None:
    assert _above(heading, OPENLY) == [OPENLY, OPENLY]


@pytest.mark.parametrize("heading", ["SỐ LƯỢNG, CƠ CẤU", "TIÊU CHUẨN, ĐIỀU KIỆN", "ĐIỀU KIỆN THAM GIA", "TIÊU CHUẨN BÁO CÁO VIÊN"])  # fmt: skip
def test_how_many_and_of_what_standard_somebody_has_to_be(heading: str) -> None:
    told = (
        f"II. {heading}\n\n1. UBND các xã\n\n- Am hiểu địa bàn.\n\n2. Công an tỉnh\n\n- Có phẩm chất tốt.\n\n"
    )
    assert len(facts_of(plan_of(told=told)).duties) == 1
    told = told.replace(heading, "BẢO ĐẢM ĐIỀU KIỆN").replace("Am hiểu", "Khảo sát")
    assert len(facts_of(plan_of(told=told)).duties) == 3


LAST = [
    "Để Kế hoạch đạt kết quả, yêu cầu các sở, ngành khẩn trương thực hiện đồng bộ các giải pháp thuộc lĩnh vực quản lý./.",
    "Yêu cầu các phòng, ban tập trung thực hiện có hiệu quả các nhiệm vụ được giao./.",
    "Trước tình hình trên, Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở nghiêm túc, kịp thời triển khai các biện pháp phòng bệnh theo chỉ đạo./.",
    "Yêu cầu Sở Y tế khẩn trương thực hiện các giải pháp phòng bệnh./.",
]


@pytest.mark.parametrize(("words", "more"), [*zip(LAST, (0, 0, 0, 1), strict=True)])
def test_the_last_words_to_all_and_to_one(words: str, more: int) -> None:
    work = f"1. Sở Y tế\n\n- Tập huấn cán bộ.\n\n2. Công an tỉnh\n\n- Tuần tra.\n\n{words}"
    assert len(facts_of(plan_of(work)).duties) == 2 + more


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Trong công tác kiểm tra, thanh tra, giám sát, chú trọng đổi mới cách làm.", []),
        ("Thực hiện việc kiểm tra, thanh tra và xử lý nghiêm vi phạm.", []),
        ("Theo kế hoạch đã duyệt, Thanh tra tỉnh kiểm tra các xã.", ["Thanh tra tỉnh"]),
        ("Khi có dấu hiệu vi phạm, thanh tra Sở Y tế lập biên bản.", ["thanh tra Sở Y tế"]),
    ],
)
def test_what_is_inspected_and_who_inspects(words: str, lead: list[str]) -> None:
    assert [unit.value for duty in facts_of(plan_of(f"1. {words}")).duties for unit in duty.lead] == lead


REPORTS = [
    ("Kiểm tra thường xuyên nhằm kịp thời báo cáo cấp trên những vấn đề phát sinh.", 0),
    ("Nắm tình hình dư luận nhằm phản ánh kịp thời tới cấp ủy.", 0),
    ("Nộp báo cáo thành tích về Sở Nội vụ trước ngày 10/5/2025.", 0),
    ("Hoàn thiện các báo cáo: (i) Báo cáo tình hình dịch; (ii) Báo cáo kết quả tiêm.", 0),
    ("Báo cáo kết quả về Sở Y tế trước ngày 10/5/2025.", 1),
    ("Theo dõi việc tiêm chủng, báo cáo kết quả về Sở Y tế.", 1),
]


@pytest.mark.parametrize(("words", "count"), REPORTS)
def test_papers_that_are_called_reports_and_accounts_of_what_was_done(words: str, count: int) -> None:
    assert len(facts_of(plan_of(f"1. UBND các xã\n\n- {words}")).reports) == count


@pytest.mark.parametrize(
    "line",
    [
        "Đối với xã, phường: Mỗi xã, phường chọn 02 trường hợp (tập thể hoặc cá nhân)", "Các sở: Mỗi sở chọn 01 tập thể.", "Các trường giới thiệu 02 học sinh.",
    ],
)  # fmt: skip
def test_how_many_those_may_choose_whom_a_numbered_line_names(line: str) -> None:
    assert _above("KHEN THƯỞNG", line) == []
    assert len(_above("KHEN THƯỞNG", "Sở Y tế chọn 05 cán bộ dự tập huấn.")) == 2


MERITED = "Tập thể: Các đơn vị cấp tỉnh liên quan đến bầu cử; các phòng, ban được phân công tham gia bầu cử có thành tích xuất sắc."


@pytest.mark.parametrize(
    ("heading", "line", "count"),
    [
        ("Đối tượng khen thưởng", MERITED, 0),
        ("Tiêu chuẩn xét tặng giải thưởng", MERITED, 0),
        ("Bình chọn điển hình", MERITED.replace("Tập thể", "Đối với tập thể, cá nhân"), 0),
        ("Tổ chức khen thưởng", "Sở Nội vụ: Thẩm định hồ sơ khen thưởng.", 1),
        ("Tổ chức khen thưởng", "Các đơn vị được phân công tham gia bầu cử lập hồ sơ.", 1),
    ],
)
def test_who_may_be_commended_is_given_no_work(heading: str, line: str, count: int) -> None:
    told = f"II. KHEN THƯỞNG\n\n1. {heading}\n\n- {line}\n\n"
    assert len(facts_of(plan_of(told=told)).duties) == 1 + count

# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it, with whom and until when: under labels, in brackets, at the end of the line, in tables of many shapes."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

MEASURES = [
    (
        "1. Tổ chức hội thi.\n- Đơn vị chủ trì: Sở Tư pháp.\n- Đơn vị phối hợp: Công an tỉnh; Tỉnh đoàn.\n- Thời gian: Quý III/2025.",
        [(["Sở Tư pháp"], ["Công an tỉnh", "Tỉnh đoàn"], ["Quý III/2025"])],
    ),
    (
        "1. Tổ chức hội thi (Sở Tư pháp chủ trì; Công an tỉnh, Tỉnh đoàn phối hợp; hoàn thành trong quý III/2025).",
        [(["Sở Tư pháp"], ["Công an tỉnh", "Tỉnh đoàn"], ["trong quý III/2025"])],
    ),
    (
        "1. Tổ chức hội thi. Chủ trì: Sở Tư pháp; phối hợp: Công an tỉnh; thời gian: tháng 9/2025.",
        [(["Sở Tư pháp"], ["Công an tỉnh"], ["tháng 9/2025"])],
    ),
    (
        "1. Tổ chức hội thi\nCơ quan thực hiện: Sở Tư pháp\nCơ quan phối hợp: Công an tỉnh\nThời hạn: trước ngày 30/9/2025",
        [(["Sở Tư pháp"], ["Công an tỉnh"], ["trước ngày 30/9/2025"])],
    ),
    (
        "1. Tổ chức hội thi.\n+ Chủ trì: Sở Tư pháp\n+ Phối hợp: Công an tỉnh, các đơn vị liên quan\n+ Thời gian hoàn thành: 30/9/2025",
        [(["Sở Tư pháp"], ["Công an tỉnh", "các đơn vị liên quan"], ["30/9/2025"])],
    ),
    (
        "- Tổ chức hội thi (Sở Tư pháp).\n- In tờ rơi (Sở Y tế).\n- Mở chuyên mục (Báo tỉnh).",
        [(["Sở Tư pháp"], [], []), (["Sở Y tế"], [], []), (["Báo tỉnh"], [], [])],
    ),
    (
        "- Tổ chức hội thi: Sở Tư pháp chủ trì.\n- In tờ rơi: Sở Y tế thực hiện.",
        [(["Sở Tư pháp"], [], []), (["Sở Y tế"], [], [])],
    ),
    (
        "1. Tổ chức hội thi, giao Sở Tư pháp chủ trì, phối hợp với Tỉnh đoàn thực hiện trong tháng 9/2025.",
        [(["Sở Tư pháp"], ["Tỉnh đoàn"], ["trong tháng 9/2025"])],
    ),
    (
        "1. Hội thi do Sở Tư pháp chủ trì, phối hợp với Tỉnh đoàn tổ chức, hoàn thành trước ngày 30/9/2025.",
        [(["Sở Tư pháp"], ["Tỉnh đoàn"], ["trước ngày 30/9/2025"])],
    ),
    (
        "| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Tổ chức hội thi | Sở Tư pháp | Công an tỉnh; Tỉnh đoàn | Quý III/2025 |\n| 2 | In tờ rơi | Sở Y tế | | Tháng 4/2025 |",
        [
            (["Sở Tư pháp"], ["Công an tỉnh", "Tỉnh đoàn"], ["Quý III/2025"]),
            (["Sở Y tế"], [], ["Tháng 4/2025"]),
        ],
    ),
    (
        "| TT | Nhiệm vụ | Chủ trì/Phối hợp | Hoàn thành |\n|---|---|---|---|\n| 1 | Tổ chức hội thi | Chủ trì: Sở Tư pháp; Phối hợp: Công an tỉnh | 30/9/2025 |",
        [(["Sở Tư pháp"], ["Công an tỉnh"], ["30/9/2025"])],
    ),
    (
        "| Thời gian | Hoạt động | Đơn vị thực hiện |\n|---|---|---|\n| Tháng 4 | Lễ phát động | Tỉnh đoàn |\n| Tháng 5 | Hội thi | Sở Tư pháp |",
        [(["Tỉnh đoàn"], [], ["Tháng 4"]), (["Sở Tư pháp"], [], ["Tháng 5"])],
    ),
    (
        "| Đơn vị | Nhiệm vụ | Thời hạn |\n|---|---|---|\n| Sở Tư pháp | Tổ chức hội thi | 30/9/2025 |\n| Sở Y tế | In tờ rơi | 30/4/2025 |",
        [(["Sở Tư pháp"], [], ["30/9/2025"]), (["Sở Y tế"], [], ["30/4/2025"])],
    ),
    (
        "STT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n1\tTổ chức hội thi\tSở Tư pháp\tTỉnh đoàn\tQuý III/2025\n2\tIn tờ rơi\tSở Y tế\tBưu điện tỉnh\tTháng 4/2025",
        [
            (["Sở Tư pháp"], ["Tỉnh đoàn"], ["Quý III/2025"]),
            (["Sở Y tế"], ["Bưu điện tỉnh"], ["Tháng 4/2025"]),
        ],
    ),
    (
        "STT\nNội dung\nChủ trì\nPhối hợp\nThời gian\n1\nTổ chức hội thi\nSở Tư pháp\nTỉnh đoàn\nQuý III/2025\n2\nIn tờ rơi\nSở Y tế\nBưu điện tỉnh\nTháng 4/2025",
        [
            (["Sở Tư pháp"], ["Tỉnh đoàn"], ["Quý III/2025"]),
            (["Sở Y tế"], ["Bưu điện tỉnh"], ["Tháng 4/2025"]),
        ],
    ),
    (
        "1. Mở hội nghị báo cáo viên.\nThực hiện: Ban Tuyên giáo Tỉnh ủy. Thời gian: tháng 4/2025.\n2. In tài liệu.\nThực hiện: Sở Tư pháp. Thời gian: tháng 5/2025.",
        [(["Ban Tuyên giáo Tỉnh ủy"], [], ["tháng 4/2025"]), (["Sở Tư pháp"], [], ["tháng 5/2025"])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), MEASURES)
def test_measures_with_labels(body: str, expected: list[tuple[list[str], list[str], list[str]]]) -> None:
    found = [
        (
            [u.value for u in duty.lead],
            [u.value for u in duty.cooperating],
            [due.text.value for due in duty.due],
        )
        for duty in facts_of(plan_of(body)).duties
    ]
    assert found == expected


UNDER_UNITS = [
    (
        "1. Sở Y tế\n- In tờ rơi.\nThời gian thực hiện: Quý III/2025.\n2. Sở Nội vụ\n- Tổ chức hội thi.\nĐơn vị phối hợp: Tỉnh đoàn.\nThời gian hoàn thành: 30/9/2025.",
        [(["Sở Y tế"], [], ["Quý III/2025"]), (["Sở Nội vụ"], ["Tỉnh đoàn"], ["30/9/2025"])],
    ),
    (
        "1. Sở Y tế và Sở Nội vụ\na) Truyền thông\n- In tờ rơi.\nThời gian: tháng 4/2025.\nb) Tập huấn\n- Mở 02 lớp.",
        [(["Sở Y tế", "Sở Nội vụ"], [], ["tháng 4/2025"]), (["Sở Y tế", "Sở Nội vụ"], [], [])],
    ),
    (
        "1. Truyền thông\n- Sở Y tế in tờ rơi.\nThời gian: tháng 4/2025.",
        [(["Sở Y tế"], [], ["tháng 4/2025"])],
    ),
    (
        "1. Tập huấn\n- Tỉnh đoàn chủ trì hội thi; Hội Nông dân tỉnh đảm nhận phần trao giải.\nĐơn vị chủ trì: Tỉnh đoàn; Hội Nông dân tỉnh.",
        [(["Tỉnh đoàn", "Hội Nông dân tỉnh"], [], [])],
    ),
    (
        "1. Tập huấn\n- Tỉnh đoàn chủ trì hội thi.\nĐơn vị chủ trì: Hội Nông dân tỉnh.",
        [(["Tỉnh đoàn"], [], [])],
    ),
]


UNDER_UNITS += [
    (
        "1. Giao Sở Y tế là cơ quan đầu mối, hướng dẫn thực hiện:\n- In tờ rơi.\nĐơn vị phối hợp: Sở Nội vụ.\n- Mở lớp.\nThời gian: tháng 4/2025.",
        [(["Sở Y tế"], ["Sở Nội vụ"], []), (["Sở Y tế"], [], ["tháng 4/2025"])],
    ),
    ("1. Điện lực tỉnh\n(Chi tiết tại Phụ lục kèm theo)\n2. Sở Y tế\n- In tờ rơi.", [(["Sở Y tế"], [], [])]),
    (
        "1. Giao Điện lực tỉnh in tờ rơi.\n2. Sở Y tế phát tờ rơi.",
        [(["Điện lực tỉnh"], [], []), (["Sở Y tế"], [], [])],
    ),
    (
        "1. Truyền thông\n- Sở Y tế chủ trì, phối hợp với Sở Nội vụ in tờ rơi trong tháng 4/2025.\n- Tổ chức hội thi (Tỉnh đoàn chủ trì, phối hợp với Hội Nông dân tỉnh).",
        [(["Sở Y tế"], ["Sở Nội vụ"], ["trong tháng 4/2025"]), (["Tỉnh đoàn"], ["Hội Nông dân tỉnh"], [])],
    ),
    (
        "1. Sở Y tế\n- Truyền thông tại cơ sở:\n+ In tờ rơi;\n+ Phát trên loa.\nĐơn vị phối hợp: Sở Nội vụ.",
        [(["Sở Y tế"], ["Sở Nội vụ"], [])],
    ),
    (
        "1. Truyền thông\n- Tỉnh đoàn chủ trì hội thi.\n- In tờ rơi (Hội Nông dân tỉnh, Tỉnh đoàn chủ trì).",
        [(["Tỉnh đoàn"], [], []), (["Hội Nông dân tỉnh", "Tỉnh đoàn"], [], [])],
    ),
    (
        "1. Trách nhiệm của các cơ quan, đơn vị\n- Các cơ quan báo chí mở chuyên mục.\nThời gian: hằng tháng.\nĐơn vị phối hợp: Sở Y tế.",
        [(["Các cơ quan báo chí"], ["Sở Y tế"], ["hằng tháng"])],
    ),
    (
        "1. Sở Y tế biên soạn tờ rơi.\nThời gian thực hiện: trước ngày 15/10/2025.\n2. Sở Nội vụ tổ chức hội thi.",
        [(["Sở Y tế"], [], ["trước ngày 15/10/2025"]), (["Sở Nội vụ"], [], [])],
    ),
    (
        "- In tờ rơi (Các doanh nghiệp viễn thông chủ trì, phối hợp với Sở Y tế).\n- Mở chuyên mục (các cơ quan báo chí thực hiện).",
        [(["Các doanh nghiệp viễn thông"], ["Sở Y tế"], []), (["các cơ quan báo chí"], [], [])],
    ),
    (
        "1. Sở Y tế\n- Phân công cán bộ phụ trách từng địa bàn, gắn trách nhiệm của người đứng đầu.",
        [(["Sở Y tế"], [], [])],
    ),
    (
        "1. Sở Tài chính\n- Thẩm định dự toán trước ngày 25 hằng tháng.\n- Bố trí kinh phí cho các đơn vị hằng quý.",
        [(["Sở Tài chính"], [], ["trước ngày 25 hằng tháng"]), (["Sở Tài chính"], [], ["hằng quý"])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), UNDER_UNITS)
def test_labels_without_one_for_who_does_it(
    body: str, expected: list[tuple[list[str], list[str], list[str]]]
) -> None:
    found = [
        (
            [u.value for u in duty.lead],
            [u.value for u in duty.cooperating],
            [due.text.value for due in duty.due],
        )
        for duty in facts_of(plan_of(body)).duties
    ]
    assert found == expected


def test_a_time_below_a_sentence_that_bears_the_number_of_a_section() -> None:
    paper = plan_of("").replace(
        "III. TỔ CHỨC THỰC HIỆN", "III. Sở Y tế chủ trì in tờ rơi.\nThời gian thực hiện: hằng quý."
    )
    assert [[due.text.value for due in duty.due] for duty in facts_of(paper).duties] == [["hằng quý"]]


WORDS = "- Nội dung:\n+ In tờ rơi cho các thôn.\n+ Treo băng rôn tại các chợ.\n"
ONE = "- Nội dung: In tờ rơi cho các thôn.\n"
IN, TREO = "In tờ rơi cho các thôn.", "Treo băng rôn tại các chợ."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{WORDS}- Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với Tỉnh đoàn.", [(IN, ["Sở Y tế"]), (TREO, ["Sở Y tế"])]),
        (f"{ONE}- Cơ quan thực hiện:\n+ Sở Y tế chủ trì, phối hợp với Tỉnh đoàn.", [(IN, ["Sở Y tế"])]),
        (f"{ONE}- Cơ quan thực hiện:\n+ Sở Y tế chủ trì, phối hợp với Tỉnh đoàn.\n+ Sở Xây dựng chiếu phim tại nhà chờ.",
         [(IN, ["Sở Y tế"]), ("Sở Xây dựng chiếu phim tại nhà chờ.", ["Sở Xây dựng"])]),
        (f"{ONE}- Đơn vị thực hiện:\n+ Chủ trì: Sở Y tế.\n+ Phối hợp: Tỉnh đoàn.", [(IN, ["Sở Y tế"])]),
        (f"{ONE}- Cơ quan chủ trì:\n+ Cấp tỉnh: Sở Y tế.\n+ Cấp xã: UBND các xã.\n- Phối hợp:\n+ Tỉnh đoàn.", [(IN, ["Sở Y tế", "UBND các xã"])]),
        (f"{WORDS}- Thời gian:\n+ Đợt 1: tháng 3/2025;\n+ Đợt 2: tháng 9/2025.\n- Chủ trì: Sở Y tế.\n- Phối hợp: Tỉnh đoàn.", [(IN, ["Sở Y tế"]), (TREO, ["Sở Y tế"])]),
        (f"{ONE}- Đơn vị chủ trì:\n+ Sở Y tế;\n+ Sở Nội vụ.\n- Đơn vị phối hợp:\n+ Tỉnh đoàn.", [(IN, ["Sở Y tế", "Sở Nội vụ"])]),
    ],
)  # fmt: skip
def test_points_below_a_bare_label_fill_it(body: str, expected: list[tuple[str, list[str]]]) -> None:
    told = f"II. NỘI DUNG HOẠT ĐỘNG\n1. Phòng bệnh\na) Hoạt động 1\n{body}"
    duties = facts_of(plan_of(told=told)).duties[:-1]
    assert [(duty.text.value, [unit.value for unit in duty.lead]) for duty in duties] == expected
    assert duties[0].cooperating[0].value == "Tỉnh đoàn"


@pytest.mark.parametrize(
    ("label", "units"),
    [
        ("Cơ quan thực hiện: Sở Y tế tiến hành rà soát danh sách; UBND các xã rà soát tại địa bàn được phân công.", ["Sở Y tế", "UBND các xã"]),
        ("Đơn vị thực hiện: Sở Tài chính bố trí kinh phí; Sở Nội vụ tham mưu khen thưởng.", ["Sở Tài chính", "Sở Nội vụ"]),
        ("Cơ quan thực hiện: Văn phòng UBND tỉnh đăng tải lên Cổng; các phường, xã lập danh sách.", ["Văn phòng UBND tỉnh", "các phường, xã"]),
        ("Trách nhiệm: Công an tỉnh hướng dẫn các xã nhập số liệu.", ["Công an tỉnh"]),
        ("Cơ quan thực hiện: Sở Y tế, các trường học trong phạm vi nhiệm vụ của mình và các hội có liên quan.", ["Sở Y tế", "các trường học", "các hội có liên quan"]),
        ("Cơ quan thực hiện: Ban Quản lý dự án, Trung tâm Kiểm soát bệnh tật.", ["Ban Quản lý dự án", "Trung tâm Kiểm soát bệnh tật"]),
    ],
)  # fmt: skip
def test_a_label_may_say_in_sentences_who_does_what(label: str, units: list[str]) -> None:
    duties = facts_of(plan_of(f"1. Lập danh sách người được thăm hỏi\n- {label}")).duties
    assert [[unit.value for unit in duty.lead] for duty in duties] == [units]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Thời hạn ban hành", "trước ngày 01/9/2025"),
        ("Thời hạn trình", "trước ngày 01/9/2025"),
        ("Thời gian phát sóng", "tháng 6/2025"),
        ("Thời gian đăng tải", "tháng 6/2025"),
        ("Thời hạn gửi báo cáo", "15/6/2025"),
        ("Thời điểm công bố", "Quý II/2025"),
        ("Thời gian trình phê duyệt", "Quý II/2025"),
        ("Thời gian hoàn thiện", "năm 2026"),
    ],
)
def test_a_time_may_be_that_of_an_act(name: str, told: str) -> None:
    duties = facts_of(plan_of(f"1. Soạn quy chế\n- Chủ trì: Sở Y tế.\n- {name}: {told}.")).duties
    assert [(duty.text.value, [due.text.value for due in duty.due]) for duty in duties] == [
        ("Soạn quy chế", [told])
    ]


@pytest.mark.parametrize(
    ("heading", "content", "unit"),
    [
        ("Xây dựng Cổng thông tin du lịch", "Cổng thông tin du lịch tỉnh cung cấp thông tin cho du khách.", "Sở Y tế"),
        ("Nâng cấp Trang thông tin điện tử của xã", "Trang thông tin điện tử của xã đăng tải tin tức.", "Sở Y tế"),
        ("Kiện toàn Tổ công nghệ số cộng đồng", "Tổ công nghệ số cộng đồng hướng dẫn người dân.", "Sở Y tế"),
        ("Hướng dẫn người dân", "Tổ công nghệ số cộng đồng hướng dẫn người dân.", "Tổ công nghệ số cộng đồng"),
    ],
)  # fmt: skip
def test_what_is_to_be_made_does_not_make_it(heading: str, content: str, unit: str) -> None:
    duties = facts_of(plan_of(f"1. {heading}\n- Nội dung: {content}\n- Cơ quan thực hiện: Sở Y tế.")).duties
    assert [[each.value for each in duty.lead] for duty in duties] == [[unit]]

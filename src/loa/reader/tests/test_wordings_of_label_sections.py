# ruff: noqa: E501  # pages read better unbroken
"""Labels that are sections of their own: "2. Cơ quan chủ trì, phối hợp", "3. Thời gian thực hiện" below "1. Nội dung"."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

Told = tuple[str, str | None, list[str], list[str], list[str]]

WORK = "1. Nội dung\na) In tờ rơi cho các thôn;\nb) Treo băng rôn tại các chợ.\n"
BOTH = "2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì: Sở Y tế; Sở Nội vụ.\nb) Cơ quan phối hợp\n- Hội Nông dân tỉnh\n- Tỉnh đoàn.\n"
TIME = "3. Thời gian thực hiện: Quý II năm 2025.\n"
SPREAD = "phát tờ rơi cho hội viên."
LEADS, HELPERS, DUE = ["Sở Y tế", "Sở Nội vụ"], ["Hội Nông dân tỉnh", "Tỉnh đoàn"], ["Quý II năm 2025"]


def told(work: str, title: str = "CÁC HOẠT ĐỘNG") -> list[Told]:
    """Each duty of a section with this work: its words, its section, who leads, who helps, until when."""
    duties = facts_of(plan_of(told=f"II. {title}\n{work}")).duties
    return [
        (
            duty.text.value,
            duty.section and duty.section.value,
            [unit.value for unit in duty.lead],
            [unit.value for unit in duty.cooperating],
            [due.text.value for due in duty.due],
        )
        for duty in duties
        if duty.section and duty.section.value.startswith("II.")
    ]


def test_sections_of_labels_serve_the_measures_of_the_section_above() -> None:
    assert told(WORK + BOTH + TIME) == [
        ("In tờ rơi cho các thôn;", "II.1.a", LEADS, HELPERS, DUE),
        ("Treo băng rôn tại các chợ.", "II.1.b", LEADS, HELPERS, DUE),
    ]


@pytest.mark.parametrize(
    "work",
    [
        "1. Nhiệm vụ, giải pháp\n- In tờ rơi cho các thôn;\n- Treo băng rôn tại các chợ.\n",
        "1. Nội dung công việc:\nIn tờ rơi cho các thôn;\nTreo băng rôn tại các chợ.\n",
    ],
)
def test_measures_may_stand_as_bullets_or_paragraphs(work: str) -> None:
    assert [(text, section, lead) for text, section, lead, *_ in told(work + BOTH + TIME)] == [
        ("In tờ rơi cho các thôn;", "II.1", LEADS),
        ("Treo băng rôn tại các chợ.", "II.1", LEADS),
    ]


@pytest.mark.parametrize(
    "labels",
    [
        "2. Cơ quan chủ trì: Sở Y tế; Sở Nội vụ.\n3. Cơ quan phối hợp: Hội Nông dân tỉnh, Tỉnh đoàn.\n4. Thời gian: Quý II năm 2025.\n",
        "2. Đơn vị chủ trì\n- Sở Y tế\n- Sở Nội vụ\n3. Đơn vị phối hợp\n- Hội Nông dân tỉnh\n- Tỉnh đoàn\n4. Thời gian hoàn thành\nQuý II năm 2025.\n",
        "2. Đơn vị chủ trì và phối hợp\n- Đơn vị chủ trì: Sở Y tế, Sở Nội vụ.\n- Đơn vị phối hợp: Hội Nông dân tỉnh, Tỉnh đoàn.\n3. Tiến độ thực hiện: Quý II năm 2025.\n",
    ],
)
def test_the_labels_may_be_told_in_many_shapes(labels: str) -> None:
    assert [tuple(each) for _, _, *each in told(WORK + labels)] == [(LEADS, HELPERS, DUE)] * 2


def test_each_section_has_the_labels_that_follow_it() -> None:
    second = "1. Nội dung\na) Tập huấn cán bộ thôn.\n2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì: Hội Phụ nữ tỉnh.\n"
    duties = facts_of(
        plan_of(told=f"II. PHÁT TỜ RƠI\n{WORK}{BOTH}{TIME}III. TẬP HUẤN\n{second}", number="IV")
    ).duties
    assert [[unit.value for unit in duty.lead] for duty in duties[:3]] == [LEADS, LEADS, ["Hội Phụ nữ tỉnh"]]
    assert duties[2].due == ()


def test_a_measure_that_names_another_unit_keeps_it() -> None:
    work = "1. Nội dung\na) In tờ rơi cho các thôn;\nb) Tỉnh đoàn treo băng rôn tại các chợ.\n"
    assert [lead for _, _, lead, *_ in told(work + BOTH)] == [LEADS, ["Tỉnh đoàn"]]


@pytest.mark.parametrize(
    "work",
    [
        "1. Sở Y tế\n- In tờ rơi cho các thôn.\n2. Đơn vị phối hợp\n- Hội Nông dân tỉnh: Phát tờ rơi cho hội viên.\n",
        "1. Nội dung\n- Giữ sạch các chợ.\n2. Đơn vị thực hiện\na) Sở Y tế: In tờ rơi cho các thôn.\nb) Hội Nông dân tỉnh: Phát tờ rơi cho hội viên.\n",
        "1. Nội dung\n- Giữ sạch các chợ.\n2. Đơn vị thực hiện\na) Sở Y tế in tờ rơi cho các thôn.\nb) Hội Nông dân tỉnh phát tờ rơi cho hội viên.\n",
    ],
)
def test_a_section_under_which_units_are_told_their_work_is_no_label(work: str) -> None:
    found = told(work, "TỔ CHỨC THỰC HIỆN")
    assert [(lead, text.casefold()[-len(SPREAD) :]) for text, _, lead, *_ in found][-1] == (
        ["Hội Nông dân tỉnh"],
        SPREAD,
    )
    assert not any(text.startswith("Giữ sạch") for text, *_ in found)


@pytest.mark.parametrize(
    "aims",
    [
        "1. Mục tiêu\na) 100% hộ dân biết lịch tiêm;\nb) Mọi thôn có tờ rơi.\n",
        "1. Đối tượng\n- Người dân các thôn ven biển.\n",
    ],
)
def test_aims_beside_labels_are_no_duties(aims: str) -> None:
    assert not any(
        text.startswith(("100%", "Mọi thôn", "Người dân")) for text, *_ in told(aims + BOTH + TIME)
    )


def test_contents_of_a_plan_are_no_duties_of_who_leads_it() -> None:
    plan = plan_of(
        told="II. NỘI DUNG\n1. Lợi ích của tiêm chủng;\n2. Lịch tiêm của các trạm.\nIII. ĐƠN VỊ CHỦ TRÌ\n1. Sở Y tế\n",
        number="IV",
    )
    assert not any("Lợi ích" in duty.text.value for duty in facts_of(plan).duties)


@pytest.mark.parametrize(
    "time", ["Từ năm 2022 đến năm 2025 và tiếp theo", "Từ năm 2022 đến 2025 và những năm tiếp theo"]
)
def test_a_time_that_goes_on_has_no_last_day(time: str) -> None:
    duties = facts_of(plan_of(told=f"II. CÁC HOẠT ĐỘNG\n{WORK}{BOTH}3. Thời gian thực hiện: {time}.")).duties
    assert [(due.text.value, due.end) for due in duties[0].due] == [(time, None)]


def test_organisations_that_are_concerned_are_told_no_work() -> None:
    others = "b) Cơ quan phối hợp\n- Các địa phương và cơ quan tổ chức có liên quan.\n"
    labels = f"2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì: Sở Y tế; Sở Nội vụ.\n{others}"
    assert [lead for _, _, lead, *_ in told(WORK + labels)] == [LEADS, LEADS]


def test_a_measure_with_a_paragraph_below_it_is_one_itself() -> None:
    work = "1. Nội dung\n\na) Thành lập tổ giúp việc ở các xã.\n\nCơ cấu tổ giúp việc do Sở Nội vụ hướng dẫn thực hiện.\n\nb) Treo băng rôn tại các chợ.\n"
    assert [text for text, *_ in told(f"{work}\n{BOTH}")] == [
        "Thành lập tổ giúp việc ở các xã.",
        "Cơ cấu tổ giúp việc do Sở Nội vụ hướng dẫn thực hiện.",
        "Treo băng rôn tại các chợ.",
    ]

# ruff: noqa: E501  # sample plans read better unbroken
"""Contents and forms told for each audience in turn, and beside one another under labels and headings."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

A, B = "Khi nào phải rửa tay", "Không bỏ dở đơn thuốc"
F, G = "Tờ rơi ở khoa khám bệnh", "Họp khoa sáng thứ Hai"
TITLE = "Truyền thông rửa tay đúng cách năm 2025"
NESTED = [
    # headings inside each audience
    f"II. NỘI DUNG, HÌNH THỨC\n1. Đối với nhân viên\na) Nội dung\n- {A}.\nb) Hình thức\n- {G}.\n2. Đối với người bệnh\na) Nội dung\n- {B}.\nb) Hình thức\n- {F}.",
    f"II. TRUYỀN THÔNG CHO TỪNG ĐỐI TƯỢNG\n1. Nhân viên\na) Nội dung:\n- {A}.\nb) Hình thức:\n- {G}.\n2. Người bệnh và người nhà\na) Nội dung:\n- {B}.\nb) Hình thức:\n- {F}.",
    f"II. ĐỐI TƯỢNG, NỘI DUNG VÀ HÌNH THỨC\n1. Nhân viên\n1.1. Nội dung\n- {A}.\n1.2. Hình thức\n- {G}.\n2. Người bệnh\n2.1. Nội dung\n- {B}.\n2.2. Hình thức\n- {F}.",
    f"II. HOẠT ĐỘNG TRUYỀN THÔNG\n1. Với nhân viên\n1.1. Nội dung truyền thông\n- {A}.\n1.2. Cách làm\n- {G}.\n2. Với người bệnh\n2.1. Nội dung truyền thông\n- {B}.\n2.2. Cách làm\n- {F}.",
    # labels inside each audience
    f"II. NỘI DUNG VÀ HÌNH THỨC TRUYỀN THÔNG\n1. Nhân viên\n- Nội dung: {A}.\n- Hình thức: {G}.\n2. Người bệnh\n- Nội dung: {B}.\n- Hình thức: {F}.",
    f"II. TRUYỀN THÔNG THEO NHÓM ĐỐI TƯỢNG\n1. Nhân viên\n- Nội dung: {A}.\n- Hình thức: {G}.\n2. Người bệnh\n- Nội dung: {B}.\n- Hình thức: {F}.",
    # plain lines open the lists
    f"II. TRUYỀN THÔNG CHO TỪNG ĐỐI TƯỢNG\n1. Nhân viên\nNội dung:\n- {A}.\nHình thức:\n- {G}.\n2. Người bệnh\nNội dung:\n- {B}.\nHình thức:\n- {F}.",
    f"II. NỘI DUNG VÀ HÌNH THỨC\n1. Cho nhân viên:\nNói gì:\n- {A}.\nNói bằng cách nào:\n- {G}.\n2. Cho người bệnh:\nNói gì:\n- {B}.\nNói bằng cách nào:\n- {F}.",
]


@pytest.mark.parametrize("told", NESTED)
def test_each_audience_has_contents_and_forms(told: str) -> None:
    facts = facts_of(plan_of(title=TITLE, told=told))
    assert [content.text.value.strip(" .;") for content in facts.contents] == [A, B]
    assert [form.text.value.strip(" .;") for form in facts.forms] == [G, F]


APART = [
    # contents by audience, then forms by audience
    f"II. NỘI DUNG\n1. Với nhân viên\n- {A}.\n2. Với người bệnh\n- {B}.\nIII. HÌNH THỨC\n1. Với nhân viên\n- {G}.\n2. Với người bệnh\n- {F}.",
    f"II. NỘI DUNG TRUYỀN THÔNG\n1. Nhân viên y tế\n1.1. Bác sĩ, điều dưỡng\n- {A}.\n1.2. Người bệnh ngoại trú\n- {B}.\nIII. HÌNH THỨC\n1. Trong khoa\n1.1. Mỗi ngày\n- {G}.\n1.2. Ở phòng chờ\n- {F}.",
    f"II. NỘI DUNG\n1. Đối tượng là nhân viên\n- {A}.\n2. Đối tượng là người bệnh\n- {B}.\nIII. HÌNH THỨC\n1. Đối tượng là nhân viên\n- {G}.\n2. Đối tượng là người bệnh\n- {F}.",
    f"II. NỘI DUNG\na) Nhân viên: {A}.\nb) Người bệnh: {B}.\nIII. HÌNH THỨC\na) Nhân viên: {G}.\nb) Người bệnh: {F}.",
]


@pytest.mark.parametrize("told", APART)
def test_audiences_under_contents_and_forms(told: str) -> None:
    facts = facts_of(plan_of(title=TITLE, told=told, number="IV"))
    told_of = [content.text.value for content in facts.contents] + [form.text.value for form in facts.forms]
    assert [words.split(": ")[-1].strip(" .;") for words in told_of] == [A, B, G, F]


TITLES = [
    "Tháng cao điểm rửa tay, không lạm dụng kháng sinh năm 2025",
    "Tổ chức Ngày Nước thế giới năm 2025",
    "Thực hiện đợt cao điểm an toàn giao thông năm 2025",
    "Tuần lễ Áo dài năm 2025",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    "told",
    [
        f"II. NỘI DUNG TRUYỀN THÔNG\n- {A}.\n- {B}.\nIII. HÌNH THỨC\n- {G}.\n- {F}.",
        f"II. NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN\n1. Nội dung\n- {A}.\n- {B}.\n2. Hình thức\n- {G}.\n- {F}.",
        f"II. NỘI DUNG\n- {A}.\n- {B}.\nIII. HÌNH THỨC TRUYỀN THÔNG\n- {G}.\n- {F}.",
    ],
)
def test_a_campaign_that_is_not_named_one_of_information(title: str, told: str) -> None:
    facts = facts_of(plan_of(title=title, told=told, number="IV"))
    assert [content.text.value.strip(" .;") for content in facts.contents] == [A, B]
    assert [form.text.value.strip(" .;") for form in facts.forms] == [G, F]


def test_contents_of_other_work_are_none() -> None:
    told = "II. NỘI DUNG\n- Sửa hai phòng học.\n- Mua bàn ghế.\nIII. HÌNH THỨC\n- Đấu thầu qua mạng."
    facts = facts_of(plan_of(title="Sửa chữa trường lớp năm 2025", told=told, number="IV"))
    assert not facts.contents
    assert not facts.forms


_LABELS = f"- Nội dung: {A}.\n- Hình thức: {G}."
_MORE_LABELS = f"- Đối tượng: người nuôi.\n- Nội dung: {A}.\n- Hình thức thực hiện: {G}.\n- Thời gian: Quý II/2025.\n- Số lượng: 05 buổi."


def _told_below(heading: str, below: str) -> tuple[list[str], list[str]]:
    told = f"II. GIẢI PHÁP\n1. {heading}\n{below}\n2. Tiêm vắc xin\n- Tiêm đủ hai mũi."
    facts = facts_of(plan_of(title="Chăn nuôi an toàn sinh học năm 2025", told=told, number="IV"))
    return [c.text.value.strip(" .") for c in facts.contents], [f.text.value.strip(" .") for f in facts.forms]


@pytest.mark.parametrize(
    "heading",
    ["Tuyên truyền", "Công tác tuyên truyền", "Thông tin, tuyên truyền", "Tăng cường truyền thông", "Đẩy mạnh tuyên truyền cho người nuôi",
     "Hoạt động thông tin, tuyên truyền", "Phổ biến kiến thức", "Tổ chức tuyên truyền, phổ biến", "Về công tác truyền thông", "Nâng cao nhận thức"],
)  # fmt: skip
@pytest.mark.parametrize("labels", [_LABELS, _MORE_LABELS])
def test_one_section_tells_people_something_in_a_paper_about_other_work(heading: str, labels: str) -> None:
    assert _told_below(heading, labels) == ([A], [G])


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Tiêm phòng", _LABELS),
        ("Đào tạo, tập huấn", _MORE_LABELS),
        ("Tuyên truyền", f"- Nội dung: {A}.\n- Thời gian: Quý II/2025."),  # how, nobody says
        ("Tuyên truyền", f"{_LABELS}\n- Đơn vị thực hiện: Trạm Thú y."),  # work
        ("Tuyên truyền", f"{_LABELS}\n- Mở lớp cho người nuôi."),  # not all are labels
    ],
)
def test_labels_of_other_work_tell_nobody_anything(heading: str, labels: str) -> None:
    assert _told_below(heading, labels) == ([], [])

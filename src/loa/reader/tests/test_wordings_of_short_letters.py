# ruff: noqa: E501  # sample sentences read better unbroken
"""Short letters as pages of offices and schools print them: without a head, greeting and matter on one line."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of

_ASKS = "Phòng Văn hóa yêu cầu các trường trực thuộc thực hiện các nội dung sau:"
_POINTS = "\n\n1. Dọn vệ sinh quanh sân trường.\n\n2. Treo băng rôn trước cổng."


def leads(facts: Facts) -> list[str]:
    return [unit.value for duty in facts.duties for unit in duty.lead]


@pytest.mark.parametrize(
    "basis",
    ["Thực hiện Kế hoạch số 12/KH-UBND ngày 13/4/2018 của UBND huyện về tổng vệ sinh, ", "Căn cứ tình hình mưa lũ trên địa bàn huyện những ngày qua, ", "Để chào mừng các ngày lễ lớn trong tháng 4 và tháng 5 năm 2018, "],
)  # fmt: skip
def test_a_sentence_behind_the_addressees_is_none_of_them(basis: str) -> None:
    facts = facts_of(f"Kính gửi: Ông (Bà) Hiệu trưởng các đơn vị trực thuộc. {basis}{_ASKS}{_POINTS}\n")
    assert [unit.value for unit in facts.addressees] == ["Ông (Bà) Hiệu trưởng các đơn vị trực thuộc"]
    assert leads(facts) == ["các trường trực thuộc"] * 2
    assert facts.header.doc_type is not None
    assert facts.header.doc_type.value == "công văn"


def test_the_last_addressee_ends_with_a_comma() -> None:
    asked = (
        "Kỷ niệm 72 năm ngày truyền thống của ngành và chào mừng những ngày lễ lớn của tỉnh, Sở Y tế phối hợp với Tỉnh đoàn mở hội thi. "
        "Sở Y tế đề nghị các trạm y tế hướng dẫn người dân dọn vệ sinh quanh nhà trước ngày 18/5/2018."
    )
    facts = facts_of(
        f"Kính gửi:     - Các trạm y tế;\n\n- Các bệnh viện trực thuộc Sở Y tế,\n\n{asked}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    assert [unit.value for unit in facts.addressees] == ["Các trạm y tế", "Các bệnh viện trực thuộc Sở Y tế"]
    assert leads(facts) == ["các trạm y tế"]


def test_place_and_day_alone_are_a_head() -> None:
    header = facts_of(
        f"Sông Ngàn, ngày 21 tháng 10 năm 2019\n\nTuyên truyền phòng dịch\n\nThực hiện Kế hoạch số 2/KH-UBND, {_ASKS}{_POINTS}\n"
    ).header
    assert header.place is not None
    assert header.date is not None
    assert (header.place.value, header.date.value) == ("Sông Ngàn", "2019-10-21")


@pytest.mark.parametrize(
    "line",
    ["Thể lệ và quy định của cuộc thi: (phụ lục 1, 2 đính kèm).", "Cách gửi bài: xem phụ lục 3 kèm theo.", "Mẫu đăng ký: (theo biểu mẫu gửi kèm)", "Danh mục tài liệu: tại phụ lục đính kèm."],
)  # fmt: skip
def test_a_point_that_names_its_annex_is_no_work(line: str) -> None:
    facts = facts_of(
        f"Kính gửi: Hiệu trưởng các trường\n\n{_ASKS}\n\n1. Treo băng rôn trước cổng.\n\n2. {line}\n"
    )
    assert leads(facts) == ["các trường trực thuộc"]


@pytest.mark.parametrize(
    "line",
    ["Tài liệu đính kèm tại đây", "Xem toàn văn công văn tại đây.", "Mời các đơn vị xem file đính kèm", "Tải văn bản bên dưới", "(Tài liệu gửi kèm tại đây)"],
)  # fmt: skip
def test_where_a_page_keeps_its_files_is_no_work(line: str) -> None:
    facts = facts_of(
        f"Sông Ngàn, ngày 21 tháng 10 năm 2019\n\n{_ASKS}\n\n- Dọn vệ sinh.\n\n- Treo băng rôn kèm theo cờ.\n\n{line}\n"
    )
    assert leads(facts) == ["các trường trực thuộc"] * 2

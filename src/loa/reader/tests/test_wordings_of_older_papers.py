# ruff: noqa: E501  # sample sentences read better unbroken
"""Heads, ends and names as papers of mixed kinds and years write them: types with their matter, poured cells, asides."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of, who_does

_HEAD = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÀN
Số: 12/{code}-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Ngàn, ngày 20 tháng 11 năm 2025

"""
_WORK = "\n\nI. NHIỆM VỤ\n1. Sở Y tế cấp phát thuốc cho các trạm y tế.\n2. Sở Xây dựng sửa đường.\n"


def _plan(title: str, *, code: str = "KH") -> Facts:
    return facts_of(_HEAD.format(code=code) + title + _WORK)


def test_what_a_paper_is_about_is_no_roman_number() -> None:
    found = _plan("KẾ HOẠCH\n\nV/V KHẮC PHỤC HẬU QUẢ MƯA LŨ TRÊN ĐỊA BÀN TỈNH")
    assert found.header.title is not None
    assert found.header.title.value == "KHẮC PHỤC HẬU QUẢ MƯA LŨ TRÊN ĐỊA BÀN TỈNH"
    assert [node.num.value for node in found.outline] == ["I", "1", "2"]


def test_what_stands_behind_the_type_is_the_title() -> None:
    found = facts_of(
        "LIÊN ĐỘI TRƯỜNG TIỂU HỌC SÔNG NGÀN\nSố: 01/KH-LĐ Sông Ngàn, ngày 8 tháng 9 năm 2010\n"
        "KẾ HOẠCH V/v tổ chức hội thi vẽ tranh\nNăm học 2010 - 2011\n"
        "I/ Mục đích:\n- Tạo sân chơi cho các em.\n"
    )
    assert found.header.doc_type is not None
    assert found.header.doc_type.value == "kế hoạch"
    assert found.header.title is not None
    assert found.header.title.value == "tổ chức hội thi vẽ tranh Năm học 2010 - 2011"


_DECISION = """| ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- |
|---|---|
| Số: 25/QĐ-UBND | Sông Ngàn, ngày 17 tháng 02 năm 2023 |

QUYẾT ĐỊNH

BAN HÀNH KẾ HOẠCH PHÒNG CHÁY RỪNG NĂM 2023

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức Chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng cháy rừng năm 2023.

Điều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./.

| Nơi nhận: - Bộ Nông nghiệp (để b/c); - Như Điều 2; - Lưu: VT, NC. | CHỦ TỊCH Trần Văn Bình |
|---|---|

KẾ HOẠCH

PHÒNG CHÁY RỪNG NĂM 2023 (Kèm theo Quyết định số 25/QĐ-UBND ngày 17/02/2023 của Chủ tịch Ủy ban nhân dân tỉnh)

I. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp: Hướng dẫn các chủ rừng phát dọn thực bì.
"""


def test_who_signs_beside_the_recipients_signs_the_plan_of_a_decision() -> None:
    found = facts_of(_DECISION)
    signs = found.header.signatory
    assert signs.position is not None
    assert signs.position.value == "CHỦ TỊCH"
    assert signs.name is not None
    assert signs.name.value == "Trần Văn Bình"
    assert [each.value for each in found.recipients] == [
        "Bộ Nông nghiệp (để b/c)",
        "Như Điều 2",
        "Lưu: VT, NC",
    ]
    assert found.header.title is not None
    assert found.header.title.value == "PHÒNG CHÁY RỪNG NĂM 2023"


def test_an_office_behind_a_dash_is_none_of_the_recipients() -> None:
    end = "Nơi nhận: KT. CỤC TRƯỞNG\n- Như trên; — PHO CUC TRUONG\n- Lưu: VT, PC (1b). a\n\nTrần Văn Bình\n"
    found = facts_of(
        _HEAD.format(code="SYT")
        + "Kính gửi: Các bệnh viện\n\nSở Y tế đề nghị các bệnh viện rà soát thuốc.\n\n"
        + end
    )
    assert [each.value for each in found.recipients] == ["Như trên", "Lưu: VT, PC (1b)"]
    position = found.header.signatory.position
    assert position is not None
    assert position.value == "PHO CUC TRUONG"


PERIODS = [
    ("THỰC HIỆN CHƯƠNG TRÌNH “NÂNG CAO CHẤT LƯỢNG TRƯỜNG HỌC GIAI ĐOẠN 2025 - 2035, ĐỊNH HƯỚNG ĐẾN NĂM 2045”", ["2025-01-01"]),
    ("Triển khai Đề án “Thư viện số giai đoạn 2022-2025” năm 2023", ["2023-01-01"]),
    ("Tuyên truyền về cuốn sách “Văn học giai đoạn 1930 - 1945”", []),
]  # fmt: skip


@pytest.mark.parametrize(("title", "starts"), PERIODS)
def test_a_plan_has_the_period_of_the_programme_that_it_carries_out(title: str, starts: list[str]) -> None:
    found = _plan(f"KẾ HOẠCH\n{title}").phases
    assert [phase.start.value for phase in found if phase.start] == starts


Told = list[tuple[list[str], list[str]]]
WORK: list[tuple[str, Told]] = [
    ("1. Chủ tịch UBND các xã ven sông, trong đó trọng tâm là các xã: Bình An, Bình Phú:\na) Dựng lại nhà cho các hộ bị sập.", [(["Chủ tịch UBND các xã ven sông"], [])]),
    ("1. Trường/Viện đào tạo xây dựng kế hoạch chi tiết.", [(["Trường/Viện đào tạo"], [])]),
    ("1. Trường/Viện đào tạo\n- Bố trí nguồn lực thực hiện.", [(["Trường/Viện đào tạo"], [])]),
    ("1. Giao Văn phòng chủ trì, phối hợp với Phòng Tài vụ bố trí xe.", [(["Văn phòng"], ["Phòng Tài vụ"])]),
    ("1. Giao Văn phòng treo cờ.\nỦy ban nhân dân tỉnh giao Giám đốc các sở và Chủ tịch Ủy ban nhân dân các xã, các cơ quan liên quan triển khai thực hiện Kế hoạch này./.", [(["Văn phòng"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "told"), WORK)
def test_who_does_it(work: str, told: Told) -> None:
    assert who_does(work) == told


def test_a_page_that_begins_with_its_type_and_matter_in_small_letters() -> None:
    page = (
        "Chỉ thị về việc tăng cường kiểm tra an toàn trong sử dụng hóa chất\n"
        "Để bảo đảm an toàn, Bộ trưởng Bộ Công Thương chỉ thị:\n"
        "1. Các Sở Công Thương\na) Kiểm tra các cơ sở sử dụng hóa chất.\nb) Mở lớp tập huấn.\n"
        "2. Các doanh nghiệp thuộc phạm vi quản lý của Bộ\na) Rà soát kho chứa hóa chất.\n"
    )
    found = facts_of(page)
    assert found.header.doc_type is not None
    assert found.header.doc_type.value == "chỉ thị"
    assert found.header.title is not None
    assert found.header.title.value == "về việc tăng cường kiểm tra an toàn trong sử dụng hóa chất"
    leads = [[unit.value for unit in duty.lead] for duty in found.duties]
    offices = ["Các Sở Công Thương"]
    assert leads == [offices, offices, ["Các doanh nghiệp thuộc phạm vi quản lý của Bộ"]]

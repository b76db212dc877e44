# ruff: noqa: E501  # sample sentences read better unbroken
"""Groups that "và" adds, names that share their levels, and whose a group is."""

import pytest

from loa.reader.tests.factories import who_does

Told = list[tuple[list[str], list[str]]]
_LABELS = "1. Mở lớp.\n- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp: {partners}."

ADDED: list[tuple[str, Told]] = [
    ("1. Các tổ chức chính trị - xã hội và tổ chức, đoàn thể có liên quan mở lớp.", [(["Các tổ chức chính trị - xã hội", "tổ chức, đoàn thể có liên quan"], [])]),
    ("1. Sở Y tế phối hợp với các sở, ban, ngành, đoàn thể tỉnh và đơn vị có liên quan mở lớp.", [(["Sở Y tế"], ["các sở, ban, ngành, đoàn thể tỉnh", "đơn vị có liên quan"])]),
    ("1. Sở Y tế phối hợp với các tổ chức chính trị - xã hội và cơ quan, tổ chức có liên quan mở lớp.", [(["Sở Y tế"], ["các tổ chức chính trị - xã hội", "cơ quan, tổ chức có liên quan"])]),
    ("1. Sở Y tế phối hợp với các sở, ban, ngành và địa phương mở lớp.", [(["Sở Y tế"], ["các sở, ban, ngành", "địa phương"])]),
    ("1. Các cơ quan, đơn vị và địa phương mở lớp.", [(["Các cơ quan, đơn vị", "địa phương"], [])]),
    # one group, whatever joins its words
    ("1. Các cơ quan, đơn vị, địa phương mở lớp.", [(["Các cơ quan, đơn vị, địa phương"], [])]),
    ("1. Các sở, ngành, địa phương và đơn vị mở lớp.", [(["Các sở, ngành, địa phương và đơn vị"], [])]),
    ("1. Sở Y tế phối hợp với các cơ quan, đơn vị và địa phương liên quan mở lớp.", [(["Sở Y tế"], ["các cơ quan, đơn vị và địa phương liên quan"])]),
    ("1. Các cơ quan báo chí Trung ương và địa phương mở chuyên mục.", [(["Các cơ quan báo chí Trung ương và địa phương"], [])]),
]  # fmt: skip

WHOSE: list[tuple[str, Told]] = [
    ("1. Các cơ quan báo chí Trung ương, địa phương, quân đội mở chuyên mục.", [(["Các cơ quan báo chí Trung ương, địa phương, quân đội"], [])]),
    ("1. Các tỉnh ủy, thành ủy, các ban đảng, ban cán sự đảng, đảng đoàn, đảng ủy trực thuộc Trung ương quán triệt Kết luận.",
     [(["Các tỉnh ủy, thành ủy", "các ban đảng, ban cán sự đảng, đảng đoàn, đảng ủy trực thuộc Trung ương"], [])]),
    ("1. Các chuyên viên, công chức Văn phòng mở lớp.", [(["Các chuyên viên", "công chức Văn phòng"], [])]),
    # what is told of the group's own members is theirs, not everybody's
    ("1. Văn phòng\n- Các chuyên viên khác mở lớp.", [(["Các chuyên viên khác"], [])]),
]  # fmt: skip

LEVELS: list[tuple[str, Told]] = [
    (_LABELS.format(partners="Mặt trận Tổ quốc và Hội Cựu chiến binh các cấp; các tổ chức chính trị - xã hội"), [(["Sở Y tế"], ["Mặt trận Tổ quốc và Hội Cựu chiến binh các cấp", "các tổ chức chính trị - xã hội"])]),
    (_LABELS.format(partners="Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên các cấp; Sở Nội vụ"), [(["Sở Y tế"], ["Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên các cấp", "Sở Nội vụ"])]),
    (_LABELS.format(partners="Hội Nông dân tỉnh và Đoàn Thanh niên các cấp; Sở Nội vụ"), [(["Sở Y tế"], ["Hội Nông dân tỉnh", "Đoàn Thanh niên các cấp", "Sở Nội vụ"])]),
    ("1. Sở Y tế, Hội Nông dân các cấp mở lớp.", [(["Sở Y tế", "Hội Nông dân các cấp"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "told"), [*ADDED, *WHOSE, *LEVELS])
def test_who_does_it_with_whom(work: str, told: Told) -> None:
    assert who_does(work) == told

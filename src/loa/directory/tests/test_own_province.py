"""A province of one's own from CSV files: as a spreadsheet saves them, all or nothing, and added to later."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from loa.directory.models import Group, Person, Post, Unit, User

pytestmark = pytest.mark.django_db
UNITS = """code;name;kind;level;parent;until;successors
T;Tỉnh Sông Lam;province;province;;;
UB;Ủy ban nhân dân tỉnh Sông Lam;province-committee;province;T;;
S1;Sở Một;department;province;UB;2026-06-30;S2
S2;Sở Hai;department;province;UB;;
"""
PEOPLE = """name,unit,kind,username,email,phone
Lê Thị Hoa,UB,administrator,hoa,hoa@example.vn,0912 000 111
Lê Thị Hoa,S2,unit-officer,hoa,,
"""
GROUPS = "name,kinds,levels,under\nCác sở,department,province,UB\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "units.csv").write_text(UNITS, encoding="utf-8-sig")
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (tmp_path / "groups.csv").write_text(GROUPS.replace(",", "\t"), encoding="utf-8")
    return tmp_path


def test_files_of_a_spreadsheet_are_taken(folder, capsys):
    call_command("load_units", str(folder))
    assert capsys.readouterr().out == "Đã thêm: 4 đơn vị, 1 nhóm, 2 vị trí. Đã có sẵn: 0.\n"
    assert [unit.name for unit in Unit.objects.get(code="S1").successors.all()] == ["Sở Hai"]
    assert Unit.objects.get(code="S1").valid_to == date(2026, 6, 30)
    assert Group.objects.get().kinds == ["department"]
    person = Person.objects.get()
    assert person.user == User.objects.get(username="hoa")
    assert (person.email, person.phone) == ("hoa@example.vn", "0912 000 111")
    assert Post.objects.count() == 2


def test_a_cell_may_hold_a_break_of_lines(folder):
    (folder / "units.csv").write_text(UNITS.replace("Sở Hai", '"Sở\nHai"'))
    call_command("load_units", str(folder))
    assert Unit.objects.get(code="S2").name == "Sở Hai"


def test_a_later_file_adds_to_it_and_leaves_the_rest_as_it_stands(folder, capsys):
    call_command("load_units", str(folder))
    Unit.objects.filter(code="S2").update(short_name="S. Hai")
    (folder / "units.csv").write_text("code,name,kind,level,parent\nS3,Sở Ba,department,province,UB\n")
    call_command("load_units", str(folder))
    assert capsys.readouterr().out.splitlines()[-1] == "Đã thêm: 1 đơn vị, 0 nhóm, 0 vị trí. Đã có sẵn: 3."
    assert Unit.objects.get(code="S2").short_name == "S. Hai"
    assert Unit.objects.get(code="S3").parent.code == "UB"
    assert (Person.objects.count(), Group.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("units.csv", UNITS.replace("department", "sở", 1), "units.csv, dòng 4: “kind” là “sở”"),
        ("units.csv", UNITS.replace(";province;T", ";tỉnh;T"), "units.csv, dòng 3: “level” là “tỉnh”"),
        ("units.csv", UNITS.replace("30;S2", "30;S9"), "units.csv, dòng 4: không có đơn vị nào mang mã “S9”"),
        ("units.csv", UNITS.replace("2026-06-30", "30/6/2026"), "units.csv, dòng 4: “until” là “30/6/2026”"),
        ("units.csv", UNITS.replace("S2;Sở Hai", "S1;Sở Hai"), "dòng 5: mã “S1” đã có ở units.csv, dòng 4"),
        ("units.csv", UNITS.replace("S2;Sở Hai", "S2;"), "units.csv, dòng 5: “name” để trống"),
        ("units.csv", UNITS.replace("province;province;", "province;province;UB"),
         "units.csv, dòng 2: đơn vị thuộc về chính nó"),
        ("units.csv", UNITS.replace("code", "ma"), "units.csv không có cột “code”"),
        ("people.csv", PEOPLE.replace("S2", "SX"), "people.csv, dòng 3: không có đơn vị nào mang mã “SX”"),
        ("people.csv", PEOPLE.replace("unit-officer", "chuyên viên"), "dòng 3: “kind” là “chuyên viên”"),
        ("people.csv", PEOPLE.replace("Hoa,S2", "Huệ,S2"), "dòng 3: Tên đăng nhập này đã có người dùng"),
        ("people.csv", PEOPLE.replace("hoa@", "hoa "), "people.csv, dòng 2: “email” là “hoa example.vn”"),
        ("groups.csv", GROUPS.replace("department", "sở"), "groups.csv, dòng 2: “kinds” là “sở”"),
        ("people.csv", PEOPLE.replace("Lê Thị Hoa,U", "Lê Thị Hoa, văn thư,U"),
         "people.csv, dòng 2: có 7 ô, tệp có 6 cột"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line_and_nothing_is_added(folder, file, text, said):
    (folder / file).write_text(text)
    with pytest.raises(CommandError, match="Không thêm gì") as wrong:
        call_command("load_units", str(folder))
    assert said in str(wrong.value)
    assert not Unit.objects.exists()
    assert not Person.objects.exists()


def test_all_that_is_wrong_is_told_at_once_up_to_a_number(folder):
    rows = "".join(f"X{n};Sở {n};sở;province;UB;;\n" for n in range(25))
    (folder / "units.csv").write_text(UNITS + rows)
    with pytest.raises(CommandError) as wrong:
        call_command("load_units", str(folder))
    lines = str(wrong.value).splitlines()
    assert (len(lines), lines[-1]) == (22, "và 5 lỗi nữa")


def test_another_encoding_and_a_folder_that_is_not_there_are_told(folder):
    (folder / "units.csv").write_bytes(UNITS.encode("utf-16"))
    with pytest.raises(CommandError, match=r"units\.csv không phải văn bản UTF-8"):
        call_command("load_units", str(folder))
    with pytest.raises(CommandError, match=r"khong-co/units\.csv"):
        call_command("load_units", str(folder / "khong-co"))

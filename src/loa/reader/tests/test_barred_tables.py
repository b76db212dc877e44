"""Tables whose cells a page of the web poured out between bars alone on their lines."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

_Rows = list[list[str]]


def _barred(rows: _Rows) -> str:
    """The rows as such a page prints them: a bar before and behind each cell, none in an empty cell."""
    return "\n".join("\n".join(["|", *(f"{cell}\n|" if cell else "|" for cell in row)]) for row in rows)


_HEAD = ["**STT**", "**Nội dung**", "**Chủ trì**", "**Phối hợp**", "**Thời gian**"]

CASES: list[tuple[_Rows, list[tuple[list[str], list[str]]]]] = [
    (
        [
            _HEAD,
            ["1", "In tờ rơi phát\ntại chợ", "Sở Y tế", "Công an tỉnh", "Quý II/2025"],
            ["2", "Mở lớp", "Sở Nội vụ", "", "Tháng 5/2025"],
        ],
        [(["Sở Y tế"], ["Công an tỉnh"]), (["Sở Nội vụ"], [])],
    ),
    (
        [
            _HEAD,
            ["**I.\nTUYÊN TRUYỀN**"],
            ["1", "Phát loa", "Phòng Y tế", "Công an xã", "Hằng ngày"],
            ["**II. KIỂM\nTRA**"],
            ["2", "Đi các chợ", "Trạm Y tế xã", "Hội Phụ nữ xã", "Tháng 6"],
        ],
        [(["Phòng Y tế"], ["Công an xã"]), (["Trạm Y tế xã"], ["Hội Phụ nữ xã"])],
    ),
    (
        [
            _HEAD,
            ["I", "Tuyên truyền"],
            ["1", "Phát loa", "Phòng Y tế", "Công an xã", "Hằng ngày"],
            ["II", "Kiểm tra", "", "", ""],
            ["2", "Đi các chợ", "Trạm Y tế xã", "Hội Phụ nữ xã", "Tháng 6"],
        ],
        [(["Phòng Y tế"], ["Công an xã"]), (["Trạm Y tế xã"], ["Hội Phụ nữ xã"])],
    ),
    (
        [
            ["Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"],
            ["Treo băng rôn", "Văn phòng UBND xã", "Công an xã", "30/4/2025"],
            ["Làm phóng sự", "Đài Truyền thanh xã", "Đoàn Thanh niên xã", "Tháng 5/2025"],
        ],
        [(["Văn phòng UBND xã"], ["Công an xã"]), (["Đài Truyền thanh xã"], ["Đoàn Thanh niên xã"])],
    ),
    (
        [
            ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời hạn"],
            ["Chủ trì", "Phối hợp"],
            ["1", "Treo băng rôn", "Văn phòng", "Công an xã", "30/4/2025"],
            ["2", "Làm phóng sự", "Sở Y tế", "Sở Nội vụ", "Tháng 5/2025"],
        ],
        [(["Văn phòng"], ["Công an xã"]), (["Sở Y tế"], ["Sở Nội vụ"])],
    ),
    (
        [
            ["TT", "Nhiệm vụ", "Chủ trì"],
            ["1", "Treo băng rôn", "Văn phòng UBND xã"],
            ["2", "- In tờ rơi;\n- Phát tại chợ.", "Trạm Y tế xã"],
        ],
        [(["Văn phòng UBND xã"], []), (["Trạm Y tế xã"], []), (["Trạm Y tế xã"], [])],
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_each_row_is_told_who_does_it(rows: _Rows, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(_barred(rows) + "\n") == expected


def test_what_stands_between_two_tables_is_in_neither() -> None:
    first, second = ([_HEAD, *(_row(n, unit) for n in (1, 2))] for unit in ("Sở Y tế", "Sở Nội vụ"))
    facts = facts_of(plan_of(f"{_barred(first)}\n\n1. Công an tỉnh\n\n- Giữ trật tự.\n\n{_barred(second)}\n"))
    assert [unit.value for duty in facts.duties for unit in duty.lead] == [
        *["Sở Y tế"] * 2,
        "Công an tỉnh",
        *["Sở Nội vụ"] * 2,
    ]


def _row(number: int, unit: str) -> list[str]:
    return [str(number), f"Mở lớp {number}", unit, "Công an xã", "Tháng 6"]

# facts read better unbroken
"""Whole untidy papers, read against what was written down before they were read."""

import pytest

from loa.reader.tests.factories import facts_of
from loa.reader.tests.untidy_papers import MARKET, SCHOOLS, STRAW, TET, WASTE, WATER

Told = tuple[list[str], list[str], str | None]  # who leads, who helps, the last day or the words of the time
WHO: list[tuple[str, list[Told]]] = [
    (STRAW, [
        (["Đài truyền thanh xã"], [], "2017-03-10"),
        (["Đài truyền thanh xã"], [], None),
        (["Trưởng ấp"], [], "chiều thứ Sáu hằng tuần"),
        (["Trưởng ấp"], ["Hội Nông dân"], None),
        (["Hội Nông dân"], ["Trạm Khuyến nông huyện"], "2017-03-31"),
        (["Công an xã"], [], None),
        (["Mặt trận xã"], ["Đoàn xã"], "2017-04-30"),
        (["Các ấp"], [], "trước ngày 25 hằng tháng"),
    ]),
    (SCHOOLS, [
        (["Hiệu trưởng các trường"], ["Trưởng bản", "Công an xã"], "2023-10-20"),
        (["Trường Tiểu học Nà Ớt"], ["Trung tâm Văn hóa huyện"], "2024-05-31"),
        (["Giáo viên chủ nhiệm"], ["Trung tâm Văn hóa huyện"], "2023-10-14"),
        (["Liên đội các trường THCS"], ["Hội Phụ nữ xã"], "2024-03-31"),
        (["Phó Hiệu trưởng"], ["Bí thư chi bộ bản", "Đoàn xã"], "Hằng tháng"),
        (["Các trường"], [], "2024-05-31"),
    ]),
    (WASTE, [
        (["Phòng Tài nguyên và Môi trường", "Phòng Văn hóa và Thông tin"], [], "trong tuần tới"),
        (["Trung tâm Văn hóa - Thông tin và Thể thao"], [], "2020-06-30"),
        (["UBND 12 phường"], [], None),
        (["UBND 12 phường"], [], None),
        (["UBND 12 phường"], [], "2020-07-07"),
        (["Công ty Môi trường đô thị Kim Giang"], ["các phường"], "2020-07-15"),
        (["Thành đoàn", "Hội Phụ nữ thành phố"], [], "2020-09-30"),
        (["Phòng Nội vụ", "Phòng Tài nguyên và Môi trường"], [], "ngày 25 hằng tháng"),
        (["Phòng Tài chính - Kế hoạch"], [], "2020-06-20"),
    ]),
    (MARKET, [
        (["Thường trực Hội"], [], "2024-02-28"),
        (["Thường trực Hội"], [], "2024-03-05"),
        (["Chi hội khóm 1, khóm 2"], [], None),
        (["Chi hội khóm 3"], ["Ban Quản lý bến xe"], "2024-03-08"),
        (["Chi hội khóm 4"], [], "sáng Chủ nhật hằng tuần"),
        (["Công an thị trấn"], [], None),
        (["Ngân hàng Chính sách xã hội huyện"], [], None),
        (["Thường trực"], [], "2024-07-05"),
    ]),
    (WATER, [
        (["Tổ Ghi thu"], ["Tổ Kế toán"], "2018-05-15"),
        (["Tổ Hành chính"], [], "2018-06-30"),
        (["Tổ Kế toán"], ["VNPT", "Vietcombank chi nhánh tỉnh"], "Ngày 10 hằng tháng"),
        (["Tổ Ghi thu", "Tổ Kỹ thuật"], ["Đoàn Thanh niên Công ty"], "2018-06-24"),
        (["UBND 6 xã"], ["Tổ Ghi thu"], "Tuần cuối mỗi tháng"),
        (["Tổ Hành chính"], [], None),
    ]),
    (TET, [
        (["Văn phòng Đảng ủy"], [], "trước khi phát 02 ngày"),
        (["Văn phòng Đảng ủy"], [], None),
        (["Công chức Văn hóa - Xã hội"], ["Đoàn phường"], "2022-01-12"),
        (["Công an phường"], [], "trước 20 tháng Chạp"),
        (["MTTQ", "các đoàn thể"], [], "2022-01-28"),
        (["Chi bộ các khu phố"], [], "sáng 29 Tết"),
        (["Trạm Y tế"], [], None),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("paper", "expected"), WHO, ids=["straw", "schools", "waste", "market", "water", "tet"]
)
def test_who_does_it_in_an_untidy_paper(paper: str, expected: list[Told]) -> None:
    found = []
    for duty in facts_of(paper).duties:
        due = duty.due[0] if duty.due else None
        when = (due.end or due.text).value if due else None
        found.append(([u.value for u in duty.lead], [u.value for u in duty.cooperating], when))
    assert found == expected


def test_what_is_told_and_how_in_an_untidy_paper() -> None:
    straw, market = facts_of(STRAW), facts_of(MARKET)
    assert [c.text.value[:12] for c in straw.contents] == ["Đốt rơm thì ", "Rơm cuộn bán", "Đốt rơm gần "]
    assert [[c.value for c in f.channels] for f in straw.forms] == [["loudspeaker"], ["mobile"], ["arts"], []]
    assert len(market.contents) == 3
    assert [[c.value for c in f.channels] for f in market.forms] == [
        ["social"],
        ["social"],
        ["arts"],
        ["visual"],
    ]
    assert [p.name.value for p in market.phases] == ["Đợt 1 (mở màn)", "Đợt 2 (duy trì)"]


def test_points_below_points_carry_small_roman_numbers() -> None:
    tet = facts_of(TET)
    assert tet.header.code is not None
    assert tet.header.code.value == "04-KH/BCĐ35"
    assert [n.path for n in tet.outline if n.path.startswith("3.")] == ["3.i", "3.ii", "3.iii", "3.iv"]
    assert [[c.value for c in f.channels] for f in tet.forms] == [
        ["loudspeaker"],
        ["social"],
        ["arts"],
        ["visual"],
    ]
    told = [([u.value for u in r.sender], [u.value for u in r.receiver], r.due) for r in tet.reports]
    assert [(sender, receiver, due and due.value) for sender, receiver, due in told] == [
        (["các chi bộ"], ["Văn phòng Đảng ủy"], "2022-02-08")
    ]


def test_money_and_reports_of_untidy_papers() -> None:
    assert [m.value for m in facts_of(MARKET).funding] == ["Quỹ Hội", "tiểu thương chợ ủng hộ"]
    assert [m.value for m in facts_of(WASTE).funding] == ["sự nghiệp môi trường năm 2020"]
    assert [m.value for m in facts_of(SCHOOLS).funding] == [
        "nguồn chi thường xuyên của các trường",
        "hỗ trợ của Tổ chức Tầm nhìn Thế giới",
    ]
    reports = [([u.value for u in r.sender], [u.value for u in r.receiver]) for r in facts_of(MARKET).reports]
    assert reports == [(["Chi hội"], ["Thường trực Hội"]), (["Thường trực"], ["Hội LHPN huyện", "Đảng ủy"])]


def test_a_colon_in_brackets_does_not_end_a_heading() -> None:
    headings = [node.heading.value for node in facts_of(STRAW).outline]
    assert any("(tháng 3; phối hợp: Tr" in heading for heading in headings)

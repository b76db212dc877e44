# ruff: noqa: E501  # sample sentences read better unbroken
"""Whom a letter asks, by classes of wording."""

import pytest

from loa.reader.tests.factories import facts_of

LETTER = """UBND TỈNH SÔNG NGÀN
SỞ Y TẾ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 118/SYT-NVY
V/v tăng cường phòng, chống dịch
Sông Ngàn, ngày 14 tháng 3 năm 2025

Kính gửi:
- UBND các xã, phường;
- Các bệnh viện công lập.

Thực hiện Công văn số 15/UBND-VX ngày 02/3/2025 của UBND tỉnh về phòng, chống dịch, {lead}
{body}
Trân trọng./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Bình
"""


IN_LETTERS = [
    (
        "Sở Y tế đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:",
        "- Tổng vệ sinh môi trường.\nĐơn vị chủ trì: UBND các xã, phường.\n- Chuẩn bị giường bệnh.\nĐơn vị chủ trì: Bệnh viện Đa khoa tỉnh.",
        [(["UBND các xã, phường"], [], None), (["Bệnh viện Đa khoa tỉnh"], [], None)],
    ),
    (
        "Sở Y tế đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:",
        "- Yêu cầu UBND các xã, phường tổng vệ sinh môi trường.\n- Các cơ quan báo chí mở chuyên mục.\n- Phun hóa chất diệt muỗi.",
        [
            (["UBND các xã, phường"], [], None),
            (["Các cơ quan báo chí"], [], None),
            (["các cơ quan, đơn vị"], [], None),
        ],
    ),
    (
        "Sở Y tế đề nghị các đơn vị thực hiện một số nội dung sau:",
        "1. Tăng cường truyền thông trên loa xã.\n2. Báo cáo kết quả trước ngày 20/3/2025.",
        [(["các đơn vị"], [], "1"), (["các đơn vị"], [], "2")],
    ),
    (
        "Sở Y tế yêu cầu UBND các xã, phường:",
        "- Tổng vệ sinh môi trường.\n- Phun hóa chất diệt muỗi.",
        [(["UBND các xã, phường"], [], None), (["UBND các xã, phường"], [], None)],
    ),
    (
        "Sở Y tế đề nghị:",
        "1. UBND các xã, phường tổ chức tổng vệ sinh.\n2. Các bệnh viện công lập chuẩn bị giường bệnh; phối hợp với Trung tâm Kiểm soát bệnh tật tập huấn.",
        [
            (["UBND các xã, phường"], [], "1"),
            (["Các bệnh viện công lập"], ["Trung tâm Kiểm soát bệnh tật"], "2"),
        ],
    ),
    (
        "Sở Y tế đề nghị các cơ quan, đơn vị quan tâm triển khai:",
        "1. Đối với UBND các xã, phường:\n- Kiện toàn Ban Chỉ đạo.\n2. Đối với các bệnh viện:\n- Thu dung, điều trị.",
        [(["UBND các xã, phường"], [], "1"), (["các bệnh viện"], [], "2")],
    ),
    (
        "Giám đốc Sở Y tế yêu cầu Thủ trưởng các đơn vị trực thuộc, đề nghị Chủ tịch UBND các xã, phường tập trung thực hiện:",
        "1. Quán triệt nội dung công văn.\n2. Bố trí trực 24/24 giờ.",
        [
            (["Thủ trưởng các đơn vị trực thuộc", "Chủ tịch UBND các xã, phường"], [], "1"),
            (["Thủ trưởng các đơn vị trực thuộc", "Chủ tịch UBND các xã, phường"], [], "2"),
        ],
    ),
    (
        "Sở Y tế có ý kiến như sau:",
        "1. Về công tác tuyên truyền: UBND các xã, phường tăng thời lượng phát thanh.\n2. Về công tác điều trị: các bệnh viện chủ động thuốc, vật tư.",
        [(["UBND các xã, phường"], [], "1"), (["các bệnh viện"], [], "2")],
    ),
    (
        "Sở Y tế đề nghị quý cơ quan, đơn vị phối hợp thực hiện các nội dung sau:",
        "Thứ nhất, đăng tải thông điệp trên trang thông tin điện tử.\nThứ hai, cử đầu mối tiếp nhận thông tin.",
        [(["quý cơ quan, đơn vị"], [], None), (["quý cơ quan, đơn vị"], [], None)],
    ),
    (
        "Sở Y tế đề nghị các đồng chí thủ trưởng đơn vị chỉ đạo thực hiện tốt các nhiệm vụ sau:",
        "a) Rà soát trang thiết bị.\nb) Tập huấn nhân viên.",
        [(["thủ trưởng đơn vị"], [], "a"), (["thủ trưởng đơn vị"], [], "b")],
    ),
    (
        "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Giám đốc các Sở: Y tế, Nội vụ, Tài chính và Thủ trưởng các đơn vị liên quan:\na) Rà soát nhân lực.\nb) Bố trí kinh phí.",
        [
            (["Giám đốc các Sở: Y tế, Nội vụ, Tài chính", "Thủ trưởng các đơn vị liên quan"], [], "1.a"),
            (["Giám đốc các Sở: Y tế, Nội vụ, Tài chính", "Thủ trưởng các đơn vị liên quan"], [], "1.b"),
        ],
    ),
]


@pytest.mark.parametrize(("asked", "body", "expected"), IN_LETTERS)
def test_whom_a_letter_asks(
    asked: str, body: str, expected: list[tuple[list[str], list[str], str | None]]
) -> None:
    found = [
        (
            [u.value for u in duty.lead],
            [u.value for u in duty.cooperating],
            duty.section.value if duty.section else None,
        )
        for duty in facts_of(LETTER.format(lead=asked, body=body)).duties
    ]
    assert found == expected


def test_a_basis_below_the_list_of_those_addressed_is_none_of_them() -> None:
    bases = "Căn cứ Công văn số 15/UBND-VX ngày 02/3/2025;\nCăn cứ Kế hoạch số 8/KH-UBND ngày 05/02/2025.\nSở Y tế đề nghị:"
    paper = LETTER.format(lead="", body="1. UBND các xã, phường tổng vệ sinh.")
    start, end = paper.index("Thực hiện Công văn"), paper.index("1. UBND")
    facts = facts_of(f"{paper[:start]}{bases}\n{paper[end:]}")
    assert [value.value for value in facts.addressees] == ["UBND các xã, phường", "Các bệnh viện công lập"]
    assert [reference.code.value for reference in facts.references] == ["15/UBND-VX", "8/KH-UBND"]


@pytest.mark.parametrize("kind", ["CHỈ THỊ", "CÔNG ĐIỆN"])
def test_bases_above_the_order_to_all_are_no_duties(kind: str) -> None:
    order = "Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị thực hiện các nội dung sau:"
    bases = "Căn cứ Kế hoạch số 8/KH-UBND;\nCăn cứ Công văn số 15/UBND-VX ngày 02/3/2025."
    top, bottom = LETTER[: LETTER.index("Kính gửi")], LETTER[LETTER.index("Trân trọng") :]
    paper = f"{top}{kind}\nTăng cường phòng, chống dịch\n\n{bases}\n{order}\n- Sở Y tế tập huấn cán bộ.\n- Phun hóa chất.\n{bottom}"
    duties = facts_of(paper).duties
    assert [([u.value for u in duty.lead], duty.text.value) for duty in duties] == [
        (["Sở Y tế"], "Sở Y tế tập huấn cán bộ."),
        (["các cơ quan, đơn vị"], "Phun hóa chất."),
    ]


def test_what_a_proposal_asks_of_those_above_is_no_duty() -> None:
    work = "1. Sở Y tế tập huấn cán bộ.\n\nKính trình Ủy ban nhân dân tỉnh, Sở Tài chính xem xét, quyết định./.\n"
    paper = LETTER.format(lead="Sở Y tế đề nghị:", body=work).replace("Trân trọng./.\n", "")
    assert [duty.text.value for duty in facts_of(paper).duties] == ["Sở Y tế tập huấn cán bộ."]


def test_the_line_that_opens_the_articles_is_no_part_of_the_title() -> None:
    top, bottom = LETTER[: LETTER.index("Kính gửi")], LETTER[LETTER.index("Nơi nhận") :]
    decision = "QUYẾT ĐỊNH\nThành lập Ban Chỉ đạo phòng, chống dịch bệnh\n\nGIÁM ĐỐC SỞ Y TẾ\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Thành lập Ban Chỉ đạo.\n"
    title = facts_of(f"{top}{decision}{bottom}").header.title
    assert title is not None
    assert title.value == "Thành lập Ban Chỉ đạo phòng, chống dịch bệnh"

# ruff: noqa: E501  # pages read better unbroken
"""Pages without a head of a paper, whose first sentence tells which paper it is."""

import pytest

from loa.reader.pipeline import read
from loa.reader.reading import Facts, Header
from loa.reader.stages.run import NOT_ADMINISTRATIVE

LIST = "\n\n1. Sở Y tế phun hóa chất tại các chợ.\n\n2. Công an tỉnh trực 24/24 giờ.\n"


def facts(text: str) -> Facts:
    return read(text.encode(), name="a.txt").facts


def told(header: Header) -> list[str | None]:
    return [value and value.value for value in (header.doc_type, header.code, header.date, header.title)]


HEADS = [
    ("Chủ tịch UBND tỉnh vừa ký Công điện số 31/CĐ-UBND ngày 4/9/2025 về việc ứng phó mưa lũ.\n\nChủ tịch UBND tỉnh yêu cầu:",
     ["công điện", "31/CĐ-UBND", "2025-09-04", "ứng phó mưa lũ"]),
    ("Ngày 04/9/2025, UBND tỉnh ban hành Công văn số 812/UBND-VX về phòng, chống dịch sởi. Theo đó, UBND tỉnh yêu cầu:",
     ["công văn", "812/UBND-VX", "2025-09-04", "phòng, chống dịch sởi"]),
    ("(Tin tỉnh) - UBND tỉnh vừa ban hành Văn bản số 812/UBND-VX ngày 04 tháng 9 năm 2025 về việc phòng, chống dịch sởi.\n\nUBND tỉnh yêu cầu:",
     ["công văn", "812/UBND-VX", "2025-09-04", "phòng, chống dịch sởi"]),
    ("Toàn văn Công điện 31/CĐ-BYT 2025 về việc ứng phó mưa lũ\n\nNgày 04/9/2025, Bộ Y tế ra Công điện 31/CĐ-BYT năm 2025 về việc ứng phó mưa lũ\n\nBộ Y tế yêu cầu:",
     ["công điện", "31/CĐ-BYT", "2025-09-04", "ứng phó mưa lũ"]),
    ("Ngày 04/9/2025, Cục Cứu hộ đã có công điện số 37/TK gửi: Bộ chỉ huy các tỉnh với nội dung:\n\nThực hiện Công điện số 53/CĐ-TW ngày 03/9/2025 của Văn phòng Ủy ban về mưa lũ. Cục Cứu hộ đề nghị các đơn vị:",
     ["công điện", "37/TK", "2025-09-04", None]),
    ("Thực hiện Kế hoạch số 13/KH-UBND ngày 22/8/2025 của UBND tỉnh, ngày 04/9/2025 vừa qua, Sở Nội vụ đã ban hành Công văn số 289/SNV-VP về việc phòng dịch.\n\nTheo đó, Sở Nội vụ đề nghị:",
     ["công văn", "289/SNV-VP", "2025-09-04", "phòng dịch"]),
]  # fmt: skip


@pytest.mark.parametrize(("first", "expected"), HEADS)
def test_a_first_sentence_tells_the_head(first: str, expected: list[str | None]) -> None:
    found = facts(first + LIST)
    assert told(found.header) == expected
    assert expected[1] not in [reference.code.value for reference in found.references]
    assert [duty.text.value[:10] for duty in found.duties] == ["Sở Y tế ph", "Công an tỉ"]


@pytest.mark.parametrize(
    "first",
    [
        # another paper, which is carried out
        "Ngày 04/9/2025, Bộ Y tế ban hành Công văn số 812/BYT-DP về phòng dịch. Theo đó, Bộ hướng dẫn các tỉnh.\n\nThực hiện Công văn nêu trên, UBND tỉnh yêu cầu:",
        "Ngày 04/9/2025, UBND tỉnh nhận được Công văn số 812/BYT-DP của Bộ Y tế về phòng dịch.\n\nUBND tỉnh có ý kiến như sau:",
        "Thực hiện Công văn số 812/BYT-DP ngày 04/9/2025 của Bộ Y tế về phòng dịch, UBND tỉnh yêu cầu:",
    ],
)
def test_what_came_before_is_not_the_head(first: str) -> None:
    found = facts(first + LIST)
    assert found.header.code is None
    assert [reference.code.value for reference in found.references] == ["812/BYT-DP"]


def test_a_letter_that_has_its_head_keeps_it() -> None:
    found = facts(
        "SỞ Y TẾ\nSố: 12/SYT-NV\n\nKính gửi: Các trạm y tế.\n\nChủ tịch UBND tỉnh vừa ký Công điện số 31/CĐ-UBND ngày 4/9/2025 về việc ứng phó mưa lũ. Sở Y tế yêu cầu các trạm y tế trực 24/24 giờ.\n"
    )
    assert told(found.header)[:2] == ["công văn", "12/SYT-NV"]


def test_news_of_a_paper_that_orders_nobody_binds_nobody() -> None:
    news = "Bộ Y tế vừa ban hành Quyết định số 31/QĐ-BYT ngày 4/9/2025 về việc công nhận vắc xin.\n\nNgười dân hồ hởi đón nhận tin này.\n"
    assert read(news.encode(), name="a.txt").warnings == (NOT_ADMINISTRATIVE,)


def test_that_a_paper_went_out_is_no_work() -> None:
    first = "Ngày 04/9/2025, Bộ Y tế ra Công điện 31/CĐ-BYT năm 2025 về việc ứng phó mưa lũ.\n\nTheo đó, Bộ Y tế yêu cầu:"
    assert [duty.text.value[:10] for duty in facts(first + LIST).duties] == ["Sở Y tế ph", "Công an tỉ"]


@pytest.mark.parametrize(
    ("page", "leads"),
    [
        ("1. Toàn trường được nghỉ thêm 1 ngày.\n\n2. Giao cho trưởng các khoa lập danh sách trực.\n\nNhà trường yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.\n", ["trưởng các khoa"]),
        ("Theo đó, Chủ tịch UBND tỉnh đề nghị Thủ trưởng các sở, ban, ngành phun hóa chất tại các chợ.\nXem chi tiết công văn đính kèm./.\n", ["Thủ trưởng các sở, ban, ngành"]),
        ("Ban Thường vụ Đoàn trường đề nghị các liên chi đoàn, chi đoàn mặc áo xanh vào các ngày thứ Hai.\n\nNhận được công văn này, đề nghị các chi đoàn nghiêm túc thực hiện.\n", ["các liên chi đoàn, chi đoàn"]),
    ],
)  # fmt: skip
def test_a_page_that_orders_and_ends_as_a_paper_binds(page: str, leads: list[str]) -> None:
    assert [unit.value for duty in facts(page).duties for unit in duty.lead] == leads


@pytest.mark.parametrize(
    "page",
    [
        "Sở Y tế đề nghị các trạm y tế phun hóa chất tại các chợ.\n\nNgười dân hồ hởi đón nhận tin này.\n",
        "Sở Y tế đã yêu cầu các trạm y tế phun hóa chất tại các chợ./.\n",
        "Em đề nghị lớp trưởng thu tiền quỹ lớp./.\n",
    ],
)
def test_other_pages_that_tell_of_an_order_do_not(page: str) -> None:
    assert read(page.encode(), name="a.txt").warnings == (NOT_ADMINISTRATIVE,)


def test_a_page_names_its_paper_below_what_it_tells() -> None:
    page = "V/v phun hóa chất tại chợ Sông Ngàn\n\nUBND tỉnh có ý kiến như sau:\n\nGiao Sở Y tế phun hóa chất; hoàn thành trước ngày 10/12/2023./.\n\n(Theo Công văn số 62/UBND-KT, ngày 23/11/2023)\n"
    found = facts(page)
    assert told(found.header) == ["công văn", "62/UBND-KT", "2023-11-23", "phun hóa chất tại chợ Sông Ngàn"]
    assert [unit.value for duty in found.duties for unit in duty.lead] == ["Sở Y tế"]

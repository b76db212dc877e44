"""Documents cited by their code."""

import pytest

from loa.reader.tests.factories import facts_of
from loa.reader.tests.papers import DECISION_WITH_PLAN, PROJECT_IN_PARTS

HEAD = "Số: 9/KH-UBND\n\nKẾ HOẠCH\nTruyền thông\n\n"


def cited(body: str) -> list[tuple[str, str | None]]:
    return [(r.code.value, r.date.value if r.date else None) for r in facts_of(HEAD + body).references]


@pytest.mark.parametrize(
    ("body", "code", "date"),
    [
        ("Căn cứ Kế hoạch số 71/KH-UBND ngày 25/4/2020 của tỉnh;", "71/KH-UBND", "2020-04-25"),
        ("Căn cứ Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị;", "35-CT/TW", "2019-05-30"),
        ("Căn cứ Nghị định số 80/2021/NĐ-CP ngày 26 tháng 8 năm 2021;", "80/2021/NĐ-CP", "2021-08-26"),
        ("Căn cứ Nghị quyết số 197/2025/QH15 của Quốc hội;", "197/2025/QH15", None),
        ("Căn cứ Hướng dẫn 13/HD-MTTQ-BTT về giám sát;", "13/HD-MTTQ-BTT", None),
        ("Theo Kết luận sô 01-KL/TW của Bộ Chính trị về học tập;", "01-KL/TW", None),
        ("Theo Chỉ thị số 21-\nCT/TW của Ban Bí thư mới ban hành ngày 04/5/2023;", "21-CT/TW", "2023-05-04"),
        ("Theo Công văn số 2114/BGDĐT-GDCTHSSV ngày 16/5/2019;", "2114/BGDĐT-GDCTHSSV", "2019-05-16"),
        ("Theo Tờ trình số 55/TTr-STTTT ngày   tháng 6 năm 2021;", "55/TTr-STTTT", "2021-06"),
        ("Theo Kế hoạch số 12/KH-UBND - Ủy ban nhân dân xã làm;", "12/KH-UBND", None),
        ("Thực hiện 27-NQ/TW ở cơ sở;", "27-NQ/TW", None),
        ("Theo Kế hoạch số 202/KH-BCĐTƯATTP ngày 01/3/2022;", "202/KH-BCĐTƯATTP", "2022-03-01"),
    ],
)
def test_a_citation_with_the_date_beside_it(body: str, code: str, date: str | None) -> None:
    assert cited(body) == [(code, date)]


@pytest.mark.parametrize(
    "body",
    [
        "Trực 24/7, 3 ca/ngày, hoàn thành trước ngày 30/11.",
        "Theo mẫu 03/HNMT và biên bản 04/HNCT.",
        "Lập biên bản theo Mẫu số 01/HĐGS-MT và biểu mẫu số 02/KP-STC.",
        "Nhiệm kỳ 2021 - 2026, giai đoạn 2020-2025, tỷ lệ 1/3.",
        "Kế hoạch số 9/KH-UBND của xã.",
    ],
)
def test_what_is_no_citation(body: str) -> None:
    assert cited(body) == []


def test_a_document_is_listed_once_with_the_first_date_found() -> None:
    body = (
        "Theo Kế hoạch số 7-KH/TU của tỉnh; Kế hoạch số 7-KH/TU ngày 2/3/2024 nêu rõ; Kế hoạch số 7 -KH/TU."
    )
    assert cited(body) == [("7-KH/TU", "2024-03-02")]


def test_a_date_in_another_clause_is_not_taken() -> None:
    assert cited("Theo Chỉ thị số 5-CT/TW về học tập, hoàn thành trước ngày 30/11/2026.") == [
        ("5-CT/TW", None)
    ]


def test_bases_of_the_issuing_decision_count_and_the_paper_itself_does_not() -> None:
    codes = [r.code.value for r in facts_of(DECISION_WITH_PLAN).references]
    assert codes == ["72/2025/QH15", "12/NQ-HĐND", "05/TTr-VHXH"]
    assert [r.date and r.date.value for r in facts_of(PROJECT_IN_PARTS).references] == [
        "2020-11-24",
        "2021-11-05",
    ]


def test_the_day_before_the_one_who_issued_is_that_of_the_paper() -> None:
    told = "Ngày 12/3/2024, Quốc hội thông qua Luật Quản lý vùng biển và hải đảo số 9/2024/QH15 mới."
    assert cited(told) == [("9/2024/QH15", "2024-03-12")]


def test_papers_issued_on_one_day_share_it() -> None:
    told = (
        "Ngày 10/1/2024, Cục Thuế đã ban hành Quyết định số 41/QĐ-CT về chỉ tiêu; "
        "Quyết định số 42/QĐ-CT về nhân sự. "
        "Theo Công văn số 43/CT-TTHT của Cục Thuế."
    )
    assert cited(told) == [("41/QĐ-CT", "2024-01-10"), ("42/QĐ-CT", "2024-01-10"), ("43/CT-TTHT", None)]

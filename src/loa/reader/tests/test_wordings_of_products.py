# ruff: noqa: E501  # sample tables read better unbroken
"""What the row of a task table is to bring: its column of products belongs to the duty of the row, not to its words."""

import pytest

from loa.reader.gazetteer import NATIONAL
from loa.reader.stages.run import run_stages
from loa.reader.tests.factories import facts_of, plan_of, source_of

ROW = "| 1 | In sổ tay phòng dịch | Sở Y tế | Sở Tài chính | 10/5/2025 | {} |"
HEADS = [
    "| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn hoàn thành | Sản phẩm |",
    "| STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Kết quả |",
    "| TT | Công việc | Cơ quan chủ trì | Cơ quan phối hợp | Hoàn thành | Sản phẩm, kết quả |",
    "| STT | Nhiệm vụ | Chủ trì | Phối hợp | Tiến độ | Kết quả/sản phẩm dự kiến |",
    "| TT | Nội dung công việc | Đơn vị thực hiện | Phối hợp | Thời gian | Sản phẩm đầu ra |",
    "| TT | Hoạt động | Chủ trì | Phối hợp | Thời gian | Đầu ra |",
]
PRODUCTS = ["5.000 sổ tay", "Bộ nhận diện", "Quyết định phân bổ", "Ít nhất 100 ảnh dự thi", "01 chuyên trang"]


def table(head: str, *rows: str) -> str:
    return "\n".join([head, "|---" * (head.count("|") - 1) + "|", *rows])


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("product", PRODUCTS[:2])
def test_a_product_belongs_to_the_duty_of_its_row(head: str, product: str) -> None:
    (duty,) = facts_of(plan_of(table(head, ROW.format(product)))).duties
    assert duty.text.value == "In sổ tay phòng dịch"
    assert [unit.value for unit in duty.lead] == ["Sở Y tế"]
    assert [due.text.value for due in duty.due] == ["10/5/2025"]
    assert [value.value for value in duty.products] == [product]


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_cell_of_a_product_is_accounted_for_with_its_duty(product: str) -> None:
    source = source_of(plan_of(table(HEADS[0], ROW.format(product))))
    passages = run_stages(source, NATIONAL).passages
    roles = {source.text[each.start : each.end].strip(): each.role for each in passages}
    assert roles[product] == "carried"


@pytest.mark.parametrize("nothing", ["", "-", "…", " "])
def test_an_empty_cell_is_no_product(nothing: str) -> None:
    (duty,) = facts_of(plan_of(table(HEADS[0], ROW.format(nothing)))).duties
    assert duty.products == ()


def test_two_columns_are_two_products() -> None:
    head = "| TT | Nhiệm vụ | Chủ trì | Thời hạn | Sản phẩm | Kết quả |"
    (duty,) = facts_of(
        plan_of(table(head, "| 1 | In sổ tay | Sở Y tế | 10/5/2025 | 500 sổ tay | Mỗi hộ có một cuốn |"))
    ).duties
    assert [value.value for value in duty.products] == ["500 sổ tay", "Mỗi hộ có một cuốn"]


def test_a_product_goes_on_in_the_row_below_a_page() -> None:
    rows = (
        "| 1 | In sổ tay | Sở Y tế | 10/5/2025 | 500 sổ tay |",
        "|  | và phát cho hộ dân |  |  | và 10 pa nô |",
    )
    (duty,) = facts_of(plan_of(table("| TT | Nhiệm vụ | Chủ trì | Thời hạn | Sản phẩm |", *rows))).duties
    assert [value.value for value in duty.products] == ["500 sổ tay và 10 pa nô"]


@pytest.mark.parametrize("head", ["Kinh phí", "Ghi chú", "Địa điểm", "Đối tượng"])
def test_another_column_is_no_product(head: str) -> None:
    row = "| 1 | In sổ tay | Sở Y tế | 10/5/2025 | 500 cuốn |"
    (duty,) = facts_of(plan_of(table(f"| TT | Nhiệm vụ | Chủ trì | Thời hạn | {head} |", row))).duties
    assert duty.products == ()


def test_what_is_to_be_made_is_the_work_where_no_column_names_work() -> None:
    head = "| TT | Sản phẩm | Chủ trì | Thời hạn |"
    (duty,) = facts_of(plan_of(table(head, "| 1 | Sổ tay phòng dịch | Sở Y tế | 10/5/2025 |"))).duties
    assert duty.text.value == "Sổ tay phòng dịch"
    assert duty.products == ()


@pytest.mark.parametrize(
    "order", ["Các xã tổ chức 02 lớp tập huấn", "Sở Nội vụ báo cáo UBND tỉnh trước ngày 05/5/2025"]
)
def test_a_cell_that_tells_a_unit_what_to_do_waits_for_a_person(order: str) -> None:
    source = source_of(plan_of(table(HEADS[0], ROW.format(order))))
    result = run_stages(source, NATIONAL)
    roles = {source.text[each.start : each.end].strip(): each.role for each in result.passages}
    assert result.facts.duties[0].products == ()
    assert roles[order] == "unaccounted"


def test_a_product_that_is_not_carried_is_proposed_as_such() -> None:
    product = "Lập danh sách, theo dõi các tài khoản Facebook thường bình luận về xã"
    source = source_of(plan_of(table(HEADS[0], ROW.format(product))))
    assert [
        source.text[s.start : s.end] for each in run_stages(source, NATIONAL).declined for s in each.spans
    ]


@pytest.mark.parametrize(
    ("time", "times"),
    [("Thường xuyên", ["Thường xuyên"]), ("Liên tục, 24/7.", ["Liên tục, 24/7"]), ("Cả năm", []), ("", []),
     ("Thường xuyên; báo cáo trước 10/5/2025", [])],
)  # fmt: skip
def test_a_time_that_sets_no_deadline_is_kept_beside_the_deadlines(time: str, times: list[str]) -> None:
    row = "| 1 | In sổ tay phòng dịch | Sở Y tế | Sở Tài chính | {} | |"
    (duty,) = facts_of(plan_of(table(HEADS[0], row.format(time)))).duties
    assert [value.value for value in duty.times] == times
    label = f"1. Sở Y tế\n\n- In sổ tay phòng dịch.\n\nThời gian thực hiện: {time or 'Quý II/2025'}"
    (duty,) = facts_of(plan_of(label)).duties
    assert [value.value for value in duty.times] == times

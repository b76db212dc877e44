"""The products of a duty come with it from the reading, and are kept where it is corrected."""

import pytest

from loa.documents.errors import Refused
from loa.documents.intake import rows_of
from loa.documents.models import Fact
from loa.documents.models import Reading as ReadingRow
from loa.documents.shapes import checked
from loa.reader.pipeline import read
from loa.reader.tests.factories import plan_of

TABLE = """| TT | Nhiệm vụ | Chủ trì | Thời hạn | Sản phẩm |
|---|---|---|---|---|
| 1 | In sổ tay | Sở Y tế | 10/5/2025 | 500 sổ tay |
| 2 | Bố trí kinh phí | Sở Tài chính | 10/5/2025 | |"""


def test_a_duty_has_the_product_of_its_row() -> None:
    found = read(plan_of(TABLE).encode(), name="plan.txt")
    facts = [fact for fact in rows_of(ReadingRow(), found)[1] if fact.kind == Fact.Kind.DUTY]
    assert [fact.data.get("product") for fact in facts] == [["500 sổ tay"], None]
    (start, end), *_others = facts[0].fields["product"]
    assert found.text[start:end] == "500 sổ tay"
    assert "product" not in facts[1].fields


@pytest.mark.parametrize("time", ["Thường xuyên", "thường xuyên, liên tục", "Thường xuyên trong năm", "24/7"])
def test_a_time_of_its_row_that_is_no_deadline_is_shown_with_the_duty(time: str) -> None:
    text = plan_of(TABLE.replace("10/5/2025 | |", f"{time} | |").replace("10/5/2025 | 5", "Cả năm | 5"))
    found = read(text.encode(), name="plan.txt")
    _passages, facts, *_rest = rows_of(ReadingRow(), found)
    duties = [fact for fact in facts if fact.kind == Fact.Kind.DUTY]
    said = [[{"text": "Cả năm", "end": None}], [{"text": time, "end": None}]]
    assert [fact.data["due"] for fact in duties] == said
    assert [[found.text[a:b] for a, b in fact.fields["due"]] for fact in duties] == [["Cả năm"], [time]]
    assert found.facts.duties[1].due == ()


def test_a_correction_keeps_the_product_and_asks_for_none() -> None:
    data = {"text": "In sổ tay", "lead": ["Sở Y tế"], "with": [], "section": None, "due": []}
    assert "product" not in checked(Fact.Kind.DUTY, {**data, "product": []})
    assert checked(Fact.Kind.DUTY, {**data, "product": ["500  sổ tay"]})["product"] == ["500 sổ tay"]
    with pytest.raises(Refused):
        checked(Fact.Kind.DUTY, {**data, "product": "500 sổ tay"})

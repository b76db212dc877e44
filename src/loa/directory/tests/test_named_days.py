"""Days that all know by a name are found in the year that is meant; no other event is taken for one."""

from datetime import date

import pytest

from loa.directory.named_days import named_day

ON = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Tết Nguyên đán", date(2027, 2, 6)),
        ("Tết Nguyên đán Đinh Mùi năm 2027", date(2027, 2, 6)),
        ("Tết Nguyên đán năm 2026", date(2026, 2, 17)),
        ("dịp Tết Trung thu", date(2027, 9, 15)),
        ("Giỗ Tổ Hùng Vương", date(2027, 4, 16)),
        ("Quốc khánh 2/9", date(2027, 9, 2)),
        ("Ngày Quốc tế Lao động", date(2027, 5, 1)),
        ("Hội báo xuân Tết Nguyên đán", None),
        ("Lễ phát động", None),
        ("Ngày hội", None),
    ],
)
def test_a_day_with_a_name_is_known(name, day):
    assert named_day(name, on=ON) == day

"""Units that an office told: known whole by name, though no national kind is in them."""

import pytest

from loa.reader.formats.text import read_text
from loa.reader.gazetteer import Gazetteer, Unit
from loa.reader.reading import Duty
from loa.reader.rules.units import UNNAMED, unit_names
from loa.reader.stages.run import run_stages

OWN = Gazetteer(
    (
        Unit("Mái ấm Hoa Ban"),
        Unit("Sông Ngàn Telecom", ("SNT",)),
        Unit("Xưởng Truyền thông, Phát hành Hoa Ban", end="2026-06-30"),
    )
)
PAPER = """UBND XÃ TRÀ GIANG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 27/KH-UBND
Trà Giang, ngày 02 tháng {month} năm 2026

KẾ HOẠCH
Truyền thông năm 2026

III. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế xã: Tổ chức tập huấn.
2. {sentence}
"""


def second_duty(sentence: str, gazetteer: Gazetteer, month: int = 8) -> Duty | None:
    facts = run_stages(read_text(PAPER.format(sentence=sentence, month=month)), gazetteer).facts
    return next((duty for duty in facts.duties if duty.section and duty.section.value == "III.2"), None)


@pytest.mark.parametrize(
    ("sentence", "lead", "cooperating"),
    [
        ("Mái ấm Hoa Ban phối hợp với SNT nhắn tin.", ["Mái ấm Hoa Ban"], ["SNT"]),
        ("SNT: Nhắn tin tới các hộ dân.", ["SNT"], []),
        (
            "Sông Ngàn Telecom và Mái ấm Hoa Ban rảo khắp các thôn.",
            ["Sông Ngàn Telecom", "Mái ấm Hoa Ban"],
            [],
        ),
    ],
)
def test_a_duty_of_a_named_unit_is_read(sentence: str, lead: list[str], cooperating: list[str]) -> None:
    assert second_duty(sentence, Gazetteer()) is None
    duty = second_duty(sentence, OWN)
    assert duty
    assert [value.value for value in duty.lead] == lead
    assert [value.value for value in duty.cooperating] == cooperating


@pytest.mark.parametrize("sentence", ["Các đơn vị:", "Mái ấm Hoa Ban:", "Các đoàn thể xã:", "SNT -"])
def test_a_line_that_ends_in_its_colon_is_read(sentence: str) -> None:
    assert second_duty(sentence, OWN) is None


def test_no_name_begins_behind_the_end() -> None:
    names = unit_names(["Mái ấm Hoa Ban", "SNT"])
    assert names.end("Các tổ:", "các tổ:", 9) is None
    assert names.end("SNT:", "snt:", 0) == 3


def test_a_name_is_one_unit_whatever_words_it_holds() -> None:
    sentence = "Xưởng Truyền thông, Phát hành Hoa Ban in tờ rơi."
    duty = second_duty(sentence, OWN, month=3)
    assert duty
    assert [value.value for value in duty.lead] == ["Xưởng Truyền thông, Phát hành Hoa Ban"]
    assert second_duty(sentence, OWN, month=8) is None  # dissolved before


def test_an_abbreviation_is_found_letter_for_letter_alone() -> None:
    names = unit_names(["SNT", "Mái ấm"])
    assert names.end("SNT.", "snt.", 0) == 3
    assert names.end("snt.", "snt.", 0) is None
    assert names.end("mái ấm", "mái ấm", 0) == 6
    assert names.end("Mái ấmm", "mái ấmm", 0) is None
    assert unit_names([]) is UNNAMED

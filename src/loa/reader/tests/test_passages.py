"""Passages hold the whole text once; values re-read to themselves."""
# ruff: noqa: E501 (a case reads best on one line)

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loa.reader.gazetteer import NATIONAL
from loa.reader.reading import Facts, Source, Value, reread
from loa.reader.record import Record
from loa.reader.rules.sentences import cut_sentences
from loa.reader.stages.run import StageResult, run_stages
from loa.reader.tests.factories import source_of
from loa.reader.tests.papers import ALL

PIECES = [
    "I. MỤC ĐÍCH", "1. Sở Y tế", "- Tập huấn;", "a) Hai", "\n", "\n\n", "Nơi nhận:", "KT. GIÁM ĐỐC", "PHỤ LỤC", "STT", "1", "Chủ trì",
    "Thời gian", "| a | b |\n", "-----", "KẾ HOẠCH", "Kính gửi:", "Số: 1/KH-UBND", "A, ngày 1 tháng 2 năm 2026", "sáng. Chiều.", "TP. ",
    "Trên đây là kế hoạch", "      ", "QUYẾT ĐỊNH", "Điều 1.", "<sup>1</sup> Ghi chú", "V/v", "Trần Văn An", "…", ",", "29-", "NQ/TW", "~ Tô chưc", "phôi hơp |", "' ", "trươc ngay l5/6",
]  # fmt: skip


def uncovered(source: Source, result: StageResult) -> list[int]:
    """Offsets of characters that do not stand in exactly one passage or mark."""
    counts = [0] * len(source.text)
    ranges = [(p.start, p.end) for p in result.passages] + [(m.start, m.end) for m in result.marks]
    for start, end in ranges:
        for i in range(start, end):
            counts[i] += 1
    return [i for i, letter in enumerate(source.text) if not letter.isspace() and counts[i] != 1]


def values(item: object) -> Iterator[Value[str]]:
    if isinstance(item, Value):
        yield item
    elif isinstance(item, tuple):
        for each in item:
            yield from values(each)
    elif isinstance(item, Record):
        for name in item.__struct_fields__:
            yield from values(getattr(item, name))


def untrue(text: str, facts: Facts) -> list[Value[str]]:
    """Values that their spans do not re-read to, though no rule is named."""
    return [v for v in values(facts) if v.rule is None and v.value != reread(text, v.spans)]


@pytest.mark.parametrize("paper", ALL, ids=range(len(ALL)))
def test_passages_and_marks_hold_every_character_once(paper: str) -> None:
    source = source_of(paper)
    assert uncovered(source, run_stages(source, NATIONAL)) == []


@pytest.mark.parametrize("paper", ALL, ids=range(len(ALL)))
def test_values_re_read_from_their_spans(paper: str) -> None:
    source = source_of(paper)
    assert untrue(source.text, run_stages(source, NATIONAL).facts) == []


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=25))
def test_any_text_is_held_once_and_its_values_re_read(pieces: list[str]) -> None:
    source = source_of("\n".join(pieces))
    result = run_stages(source, NATIONAL)
    assert uncovered(source, result) == []
    assert untrue(source.text, result.facts) == []
    assert [p.start for p in result.passages] == sorted(p.start for p in result.passages)


def test_what_facts_hold_is_carried_and_what_no_rule_knows_is_not() -> None:
    other = "KẾ HOẠCH\nTruyền thông\n\nI. NHIỆM VỤ\n\nCây đa bên bến nước đầu làng xanh mát.\n\nNơi nhận:\n- UBND tỉnh (b/c);\n"
    source = source_of(other)
    roles = {source.text[p.start : p.end]: p.role for p in run_stages(source, NATIONAL).passages}
    assert roles["I. NHIỆM VỤ"] == "carried"
    assert roles["- UBND tỉnh (b/c);"] == "carried"
    assert roles["Cây đa bên bến nước đầu làng xanh mát."] == "unaccounted"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sở Y tế chủ trì. UBND xã phối hợp.", ["Sở Y tế chủ trì.", "UBND xã phối hợp."]),
        ("UBND TP. Sông Ngàn chủ trì; Sở Y tế phối hợp.", ["UBND TP. Sông Ngàn chủ trì; Sở Y tế phối hợp."]),
        ("1. Sở Y tế chủ trì.", ["1. Sở Y tế chủ trì."]),
        ("Các báo, đài,... Tạp chí cùng đăng.", ["Các báo, đài,... Tạp chí cùng đăng."]),
        ("Treo cờ, v.v. Các xã làm theo.", ["Treo cờ, v.v. Các xã làm theo."]),
        ("GS.TS. Lê An dự. Họp xong!  Ra về", ["GS.TS. Lê An dự.", "Họp xong!", "Ra về"]),
        ("Làm theo “khẩu hiệu.” Treo cờ./.", ["Làm theo “khẩu hiệu.”", "Treo cờ./."]),
    ],
)
def test_a_sentence_ends_at_its_full_stop_alone(text: str, sentences: list[str]) -> None:
    within = f"Trước. {text} Sau"
    assert [text[a:b] for a, b in cut_sentences(text, 0, len(text))] == sentences
    assert [within[a:b] for a, b in cut_sentences(within, 7, 7 + len(text))] == sentences

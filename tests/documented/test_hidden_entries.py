"""The table of hidden documents: what is taken out is out, and only what stands alone is taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmark.ablation import Entry, find_entries
from benchmark.alternatives import cut_alternatives
from benchmark.hidden import entries_alone, read_apart

_PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
Số: 12/KH-UBND
Lam Sơn, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Tuyên truyền về an toàn giao thông
I. TỔ CHỨC THỰC HIỆN
1. Hải quan tỉnh
- Treo băng rôn tại trụ sở trước ngày 30/4/2026.
2. Sở Y tế: Báo cáo kết quả.
"""


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return find_entries()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(_PLAN, encoding="utf-8")
    return path


def _of(entries: list[Entry], module: str, words: str) -> list[Entry]:
    found = [e for e in entries if e.module == f"loa.reader.{module}" and e.words == words]
    assert found, words
    return found


def test_a_word_taken_out_of_a_list_is_known_no_more(entries: list[Entry], plan: Path) -> None:
    assert read_apart(plan, [])["assignments"][0]["lead"] == ["Hải quan tỉnh"]
    left = read_apart(plan, _of(entries, "rules.units.kinds", "hải quan"))
    assert ["Hải quan tỉnh"] not in [duty["lead"] for duty in left["assignments"]]


def test_an_alternative_taken_out_of_a_pattern_matches_no_more(entries: list[Entry], plan: Path) -> None:
    assert read_apart(plan, [])["assignments"][0]["due"]
    before = [e for e in entries if e.words.replace(r"\s+", " ").strip().startswith(("trước", r"\btrước"))]
    assert not read_apart(plan, before)["assignments"][0]["due"]


def test_all_entries_may_be_out_at_once(entries: list[Entry], plan: Path) -> None:
    assert not read_apart(plan, entries).get("assignments")


def test_only_what_stands_in_one_document_alone_is_taken_out(tmp_path: Path) -> None:
    texts = {"a": "Hải quan, Kho bạc và Thư viện", "b": "Thư viện", "other": "Kho bạc"}
    for name, words in texts.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    alone = entries_alone({"a": tmp_path / "a", "b": tmp_path / "b"}, [tmp_path / "other"])
    assert "hải quan" in {entry.words for entry in alone["a"]}
    assert not {"kho bạc", "thư viện"} & {entry.words for name in alone for entry in alone[name]}


def test_what_a_decree_lists_is_national(entries: list[Entry]) -> None:
    assert all(entry.national for entry in _of(entries, "rules.types", "tờ trình"))
    assert not any(entry.national for entry in _of(entries, "rules.units.kinds", "hải quan"))


@pytest.mark.parametrize(
    ("pattern", "edges", "expected"),
    [
        ("a|b", (False, False), ["a", "b"]),
        ("x(?:b c|d(?: e)?)", (False, False), ["x(?:b c|d(?: e)?)", "b c", "d(?: e)?", " e"]),
        (r"[|(]\|(?:q|r)", (False, False), [r"[|(]\|(?:q|r)", "q", "r"]),
        ("(?<=ab|cd)(?P<name>e|f)", (False, False), ["e", "f"]),
        ("a|b|c", (True, True), ["b"]),
        ("a|b) (?:c|d|e", (True, True), ["c", "d"]),
    ],
)
def test_alternatives(pattern: str, edges: tuple[bool, bool], expected: list[str]) -> None:
    assert [pattern[start:end] for start, end in cut_alternatives(pattern, edges)] == expected

# ruff: noqa: E501  # tables of words read better unbroken
"""What labels and tables tell is read back whatever its words are: names nobody knows, times no calendar has."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from loa.project.cli.write import read_back
from loa.writer.document import document_of
from loa.writer.docx import docx_of
from loa.writer.facts import Facts, facts_from
from loa.writer.plainly import LABELS, Matter, Plain
from loa.writer.tests.factories import duty, facts

SYLLABLES = ["trăng", "khoan", "bưởi", "nghiêng", "sấm", "lụa", "ghềnh", "quạnh", "thoi", "mướp", "ngõ", "xanh", "rì", "kẽm", "bông", "vạt", "nhàn", "thúng", "chõng", "muỗm", "khuya", "đọt", "lều", "mành", "sương", "tía", "gạch", "bụi", "cời", "néo", "thuẫn", "dăm", "phên", "vịnh", "ruột", "đình", "chiêng", "lạch", "cói", "mận", "ươm", "giậu", "thềm", "rẫy", "ghe", "xuồng", "bãi", "sào", "lưới", "nêm", "chày", "cối", "sàng", "nia", "vách", "mái", "hiên", "sân", "giếng", "bờ", "tre", "trúc", "mai", "sen", "súng", "khế", "xoài", "nhãn", "vải", "me", "sấu", "cau", "trầu"]  # fmt: skip
TRIED = settings(
    max_examples=6, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)  # fmt: skip
WORDS = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=5).map(" ".join)
NAMES = st.lists(WORDS.map(str.capitalize), min_size=1, max_size=3, unique=True)
SENTENCES = st.lists(st.sampled_from(SYLLABLES), min_size=9, max_size=24).map(
    lambda s: f"{' '.join(s)}.".capitalize()
)
DAYS = st.dates().map(lambda day: day.replace(year=2026).isoformat() if day.day < 29 else "2026-03-05")  # fmt: skip
DUES = st.lists(
    st.fixed_dictionaries({"text": WORDS, "end": st.one_of(st.none(), DAYS)}), max_size=2, unique_by=lambda due: due["text"]
)  # fmt: skip


@st.composite
def labelled(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """A duty that others lead than its heading says; nobody helps himself."""
    names = draw(st.lists(WORDS.map(str.capitalize), min_size=2, max_size=5, unique=True))
    cut = draw(st.integers(1, len(names) - 1))
    return duty(text=text, section="II.1", lead=names[:cut], due=draw(DUES), **{"with": names[cut:]})


@st.composite
def papers(draw: st.DrawFn) -> dict[str, Any]:
    """A plan whose every word below its headings was drawn."""
    texts = draw(st.lists(SENTENCES, min_size=9, max_size=9, unique_by=lambda text: text[:30]))
    duties = [draw(labelled(text)) for text in texts[:3]]
    names = draw(st.lists(WORDS.map(str.capitalize), min_size=2, max_size=2, unique=True))
    days = sorted(draw(st.lists(DAYS, min_size=2, max_size=2, unique=True)))
    return facts(
        references=[],
        assignments=duties,
        phases=[
            {"name": names[0], "start": days[0], "end": days[1], "text": draw(WORDS)},
            {"name": names[1], "start": None, "end": None, "text": draw(WORDS)},
        ],
        contents=[{"phase": name, "text": text} for name, text in zip([*names, None], texts[3:6], strict=True)],
        forms=[{"text": text, "channels": []} for text in texts[6:8]],
        reports=[{"from": draw(NAMES), "to": draw(NAMES), "text": texts[8], "due": draw(st.one_of(st.none(), DAYS))}],
        funding=draw(st.lists(WORDS, min_size=1, max_size=3, unique=True)),
    )  # fmt: skip


def everything(checked: Facts, *matters: Matter) -> Plain:
    """All facts that can be told plainly, duties in these ways."""
    apart: tuple[tuple[Matter, int], ...] = (
        ("phase", len(checked.phases)), ("content", len(checked.contents)), ("form", len(checked.forms)),
        ("report", len(checked.reports)), ("money", len(checked.funding)),
    )  # fmt: skip
    return frozenset(
        (matter, number)
        for matter, count in (*apart, *((each, len(checked.duties)) for each in matters))
        for number in range(count)
    )


def bare(value: Any) -> Any:
    """Texts without the sign at their end, which belongs to the paper."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items() if key not in ("inconsistencies", "issuer")}
    if isinstance(value, list):
        return [bare(item) for item in value]
    return value.rstrip(" .;/") if isinstance(value, str) else value


@TRIED
@given(told=papers())
def test_tables_carry_any_words(told: dict[str, Any]):
    checked = facts_from(told)
    read = read_back(docx_of(document_of(checked, everything(checked, "row", "day"))))
    assert bare(read) == bare(told)


@TRIED
@given(told=papers())
def test_labels_carry_any_names_and_times(told: dict[str, Any]):
    checked = facts_from(told)
    read = read_back(docx_of(document_of(checked, everything(checked, *LABELS, "day"))))
    assert read is not None
    assert bare(read["assignments"]) == bare(told["assignments"])

"""Facts that nobody has tuned anything to are written as a paper and read back: hardly any is lost."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from loa.project.cli.write import read_back
from loa.reader.exports.facts import facts_object
from loa.reader.pipeline import read
from loa.writer.writing import Form, write
from tests.journeys.facts_of_odd_papers import odd_paper
from tests.journeys.facts_of_papers import paper
from tests.journeys.likeness import likeness

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.facts.json"))
FORMS = ("docx", "pdf")
KEY_FIGURE, WORST = 0.97, 0.85
FEW, MANY, ODD = 4, 250, 40


def kept(facts: dict[str, Any], form: Form, *, checked: bool = False) -> float:
    """How much of the facts the paper gives back to its reader; `checked` as `loa write` checks it."""
    data = write(facts, form, read_back=read_back if checked else None)
    return likeness(facts, facts_object(read(data, name=f"paper.{form}").facts))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("start", range(0, 4 * FEW, FEW))
def test_papers_of_every_kind_keep_their_facts(form: Form, start: int):
    figures = [kept(paper(seed), form) for seed in range(start, start + FEW)]
    assert mean(figures) >= KEY_FIGURE
    assert min(figures) >= WORST


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_keep_their_facts(form: Form, example: Path):
    assert kept(json.loads(example.read_text("utf-8")), form) >= KEY_FIGURE


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_keep_their_facts_where_nothing_is_numbered(example: Path):
    facts = json.loads(example.read_text("utf-8")) | {"outline": []}
    facts["assignments"] = [duty | {"section": None} for duty in facts["assignments"]]
    assert kept(facts, "docx") >= KEY_FIGURE


@pytest.mark.parametrize("seed", [116, 1010, 1140, 1233])
def test_paragraphs_of_a_pdf_stand_apart_where_a_line_is_full_or_a_page_ends(seed: int):
    assert kept(paper(seed), "pdf") >= 0.99


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("form", FORMS)
def test_many_papers_keep_their_facts(form: Form):
    figures = [kept(paper(seed), form) for seed in range(1000, 1000 + MANY)]
    print(f"{form} mean {mean(figures):.4f} worst {min(figures):.3f}")
    assert mean(figures) >= KEY_FIGURE


def test_an_odd_paper_keeps_its_facts_where_words_alone_would_lose_them():
    assert kept(odd_paper(41), "pdf") < 0.8
    assert kept(odd_paper(41), "pdf", checked=True) >= KEY_FIGURE


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("form", FORMS)
def test_odd_papers_keep_their_facts(form: Form):
    figures = [kept(odd_paper(seed), form, checked=True) for seed in range(1000, 1000 + ODD)]
    print(f"odd {form} mean {mean(figures):.4f} worst {min(figures):.3f}")
    assert mean(figures) >= KEY_FIGURE
    assert min(figures) >= WORST


def test_a_paper_that_says_less_is_less_alike():
    facts = paper(3)
    poorer = facts | {"assignments": facts["assignments"][1:], "phases": []}
    assert likeness(facts, facts) == 1.0
    assert likeness(facts, poorer) < 1.0

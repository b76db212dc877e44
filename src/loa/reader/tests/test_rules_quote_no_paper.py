"""No rule has a wording of the real papers: what both can spell is found in texts of others as well."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from loa.reader.rules.folding import fold
from loa.reader.rules.units import canonical
from loa.reader.tests.spelled import Spelling, Trie, runs_of, spelled_in, trie_of
from loa.reader.tests.usual_wordings import USUAL

# Most words of the language have two syllables: four are a term of two words, five and more a wording.
WORDS = 5
READER = Path(__file__).parents[1]
EXAMPLES = Path(__file__).parents[4] / "examples" / "sources"
GOLD = os.environ.get("LOA_GOLD_DIR", "")
PAPERS = sorted(Path(GOLD, "texts").glob("*.txt")) if GOLD else []
OTHERS = [*Path(GOLD, "unlabelled").glob("*.txt"), *EXAMPLES.glob("*.txt")]


def runs_of_file(path: Path) -> set[str]:
    """The runs of a paper as rules meet them: printed, in one spelling, without marks."""
    words = unicodedata.normalize("NFC", path.read_text("utf-8")).lower()
    return runs_of(words, WORDS) | runs_of(canonical(words), WORDS) | runs_of(fold(words), WORDS)


@pytest.fixture(scope="module")
def papers_alone() -> Trie:
    """The runs that stand in the real papers and in no other text at hand."""
    mine = set[str]().union(*map(runs_of_file, PAPERS))
    return trie_of(mine.difference(*map(runs_of_file, OTHERS)))


@pytest.fixture(scope="module")
def shared(papers_alone: Trie) -> dict[str, set[str]]:
    """The runs that a rule can spell as well, each with the rules."""
    found: dict[str, set[str]] = {}
    for path in sorted(READER.rglob("*.py")):
        if "tests" not in path.parts:
            for run, line in spelled_in(path, papers_alone, words=WORDS):
                found.setdefault(run, set()).add(f"{path.relative_to(READER)}:{line}")
    return found


def is_usual(run: str) -> bool:
    return any(f" {run} " in f" {words} " for words in USUAL)


@pytest.mark.gold
@pytest.mark.skipif(not PAPERS, reason="LOA_GOLD_DIR names no folder of documents")
def test_no_rule_has_a_wording_of_the_real_papers(shared: dict[str, set[str]]) -> None:
    assert {run: rules for run, rules in shared.items() if not is_usual(run)} == {}


@pytest.mark.gold
@pytest.mark.skipif(not PAPERS, reason="LOA_GOLD_DIR names no folder of documents")
def test_what_is_called_usual_is_asked_for(shared: dict[str, set[str]]) -> None:
    assert [words for words in USUAL if not any(f" {run} " in f" {words} " for run in shared)] == []


@pytest.mark.gold
@pytest.mark.skipif(not PAPERS, reason="LOA_GOLD_DIR names no folder of documents")
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("shape", ["plain", "spaced", "choice", "optional", "braces"])
def test_a_rule_made_of_a_paper_is_found(papers_alone: Trie, tmp_path: Path, path: Path, shape: str) -> None:
    words = alone_in(path, papers_alone)
    rule = {
        "plain": f"WORDS = ({' '.join(words)!r},)",
        "spaced": "RULE = re.compile(r'" + r"\s+".join(words) + "')",
        "choice": f"RULE = re.compile(r'(?:{words[0]}|anh|chị) {' '.join(words[1:])}')",
        "optional": f"RULE = re.compile(r'{words[0]}(?: nhà)? {' '.join(words[1:])}(?: và)?')",
        "braces": f"RULE = re.compile(rf'(?:{{VERB}}|{' '.join(words)})')",
    }[shape]
    module = tmp_path / "planted.py"
    module.write_text(rule, encoding="utf-8")
    found = dict(spelled_in(module, papers_alone, words=WORDS))
    assert " ".join(words) in [run for run in found if not is_usual(run)]


def alone_in(path: Path, alone: Trie) -> list[str]:
    """A run in the midst of a paper that stands in no other text."""
    runs = sorted(runs_of(path.read_text("utf-8"), WORDS))
    run = next(run for run in runs[len(runs) // 2 :] if run.islower() and has(alone, run))
    return run.split()


def has(runs: Trie, run: str) -> bool:
    for letter in run:
        runs = runs.get(letter, {})
    return "" in runs


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("treo cờ trước cổng nhà", "treo cờ trước cổng nhà"),
        (r"(?:treo|cắm)\s+cờ\s*,\s+hoa trước (?:các )?cổng", "cắm cờ hoa trước các cổng"),
        (r"(?P<what>treo cờ) (?=trước cổng nhà)", "treo cờ trước cổng nhà"),
        (r"(?<=treo )cờ trước cổng nhà", "treo cờ trước cổng nhà"),
        ("(?i)tr[eê]o c[ơờ] tr(?:ước cổng|ên mái) nhà", "treo cờ trên mái nhà"),
        ("đi|treo cờ trước(?! cổng nhà ông ấy)", "cổng nhà ông ấy"),
    ],
)
def test_what_an_expression_can_spell(pattern: str, words: str) -> None:
    assert Spelling(pattern).spells(trie_of({words})) == {words}


@pytest.mark.parametrize(
    "pattern",
    [
        "treo cờ .{1,9} cổng nhà",
        r"treo cờ \w+ cổng nhà",
        "(?:treo|cắm|kéo|hạ) cờ trước cổng",
        "(?:treo |cờ |trước |cổng )+nhà",
        "treo cờ trước cổng trường",
    ],
)
def test_what_an_expression_leaves_open_is_not_its_wording(pattern: str) -> None:
    assert Spelling(pattern).spells(trie_of({"treo cờ trước cổng nhà"})) == set()

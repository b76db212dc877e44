"""The example papers, in every form they come in, are read nearly as their makers wrote down beforehand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loa.reader.exports.facts import facts_object
from loa.reader.pipeline import read
from tests.journeys.likeness import likeness

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".md", ".docx", ".pdf"))
PRINTED = [path for path in FILES if ".scan." not in path.name and path.name != "README.md"]
SCANNED = [path for path in FILES if ".scan." in path.name]
WELL, WELL_OF_A_SCAN = 0.95, 0.90


def alike(path: Path) -> float:
    """How like its own facts the paper is read."""
    written = EXAMPLES / f"{path.name.split('.')[0]}.facts.json"
    return likeness(json.loads(written.read_text("utf-8")), facts_object(read(path).facts))


def test_every_example_comes_with_its_facts_and_in_print() -> None:
    assert {path.name.split(".")[0] for path in PRINTED} == {
        path.name.split(".")[0] for path in EXAMPLES.glob("*.facts.json")
    }
    assert SCANNED


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.name)
def test_an_example_is_read_well(path: Path) -> None:
    figure = alike(path)
    print(f"{path.name} {figure:.3f}")
    assert figure >= WELL


@pytest.mark.slow
@pytest.mark.ocr
@pytest.mark.parametrize("path", SCANNED, ids=lambda path: path.name)
def test_an_example_that_was_scanned_is_read_well(path: Path) -> None:
    figure = alike(path)
    print(f"{path.name} {figure:.3f}")
    assert figure >= WELL_OF_A_SCAN

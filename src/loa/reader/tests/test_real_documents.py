"""The promises of passages and values, kept on real documents where LOA_GOLD_DIR names them."""

import os
from pathlib import Path

import pytest

from loa.reader.gazetteer import NATIONAL
from loa.reader.pipeline import read_source
from loa.reader.stages.run import StageResult, run_stages
from loa.reader.tests.test_passages import uncovered, untrue, values

GOLD = os.environ.get("LOA_GOLD_DIR", "")
FILES = (
    sorted(path for name in ("texts", "unlabelled") for path in Path(GOLD, name).glob("*.txt"))
    if GOLD
    else []
)

pytestmark = [
    pytest.mark.gold,
    pytest.mark.skipif(not FILES, reason="LOA_GOLD_DIR names no folder of documents"),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_character_is_held_once_and_values_re_read(path: Path) -> None:
    source = read_source(path)
    result = run_stages(source, NATIONAL)
    assert uncovered(source, result) == []
    assert untrue(source.text, result.facts) == []
    assert longer_than_their_words(source.text, result) == []


def longer_than_their_words(text: str, result: StageResult) -> list[str]:
    """Values quoted, not derived, whose spans hold more than 1.1 times their letters."""
    found = []
    for value in values(result.facts):
        quoted = "".join(text[span.start : span.end] for span in value.spans)
        if not value.rule and letters(quoted) > 1.1 * letters(value.value):
            found.append(f"{value.value!r}: {quoted!r}")
    return found


def letters(words: str) -> int:
    """How many signs the words have without their blanks: a number printed "36- KL/TU" has one too many."""
    return len("".join(words.split()))

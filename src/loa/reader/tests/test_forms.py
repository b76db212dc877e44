"""The same documents as DOCX and PDF are read as well as their text, where LOA_GOLD_DIR names them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from loa.reader.errors import ReadingRefused
from loa.reader.exports.facts import facts_object
from loa.reader.pipeline import read

GOLD = Path(os.environ.get("LOA_GOLD_DIR", ""))
MOST_LOST = 0.02
KEY_FIGURE, WORST = 0.85, 0.75

pytestmark = [
    pytest.mark.gold,
    pytest.mark.skipif(not (GOLD / "score.py").is_file(), reason="LOA_GOLD_DIR names no folder of documents"),
]


def scored(folder: Path, out: Path) -> dict[str, Any]:
    """The scores of the documents in `folder`; a refused one scores as an empty reading."""
    out.mkdir()
    for path in sorted(folder.iterdir()):
        try:
            facts = facts_object(read(path).facts)
        except ReadingRefused:
            continue
        (out / f"{path.stem}.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score.py"), "--json", str(GOLD / "gold"), str(out)]
    done = subprocess.run(command, capture_output=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


@pytest.fixture(scope="module")
def text_scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return scored(GOLD / "texts", tmp_path_factory.mktemp("text") / "out")


def test_the_gold_documents_are_read_well(text_scores: dict[str, Any]) -> None:
    for name, key in text_scores["keys"].items():
        print(f"{name:>6} {key:.3f}")
    print(f"   all {text_scores['key']:.3f}")
    assert text_scores["key"] >= KEY_FIGURE
    assert min(text_scores["keys"].values()) >= WORST


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_other_forms_lose_little(form: str, text_scores: dict[str, Any], tmp_path: Path) -> None:
    command = [sys.executable, str(GOLD / "render.py"), str(GOLD / "texts"), str(tmp_path), "--forms", form]
    rendered = subprocess.run(command, capture_output=True, check=False)
    if rendered.returncode:
        pytest.skip(f"render.py: {rendered.stderr.decode()[-200:]}")
    other = scored(tmp_path / form, tmp_path / "out")
    for name, key in other["keys"].items():
        print(f"{form} {name:>6} {text_scores['keys'][name]:.3f} → {key:.3f}")
    assert text_scores["key"] - other["key"] <= MOST_LOST

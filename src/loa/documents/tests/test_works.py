"""What prints a paper is known by its locked libraries, its files and its fonts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from loa.documents.drafting import works

LOCK = Path(__file__).parents[4] / "requirements.lock"


@pytest.fixture
def fresh() -> Callable[[], str]:
    """The digest worked out anew each time."""
    return works.printing_works.__wrapped__


def test_libraries_are_those_of_the_lock_file_and_other_ones_are_other_works(
    fresh: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = set(re.findall(r"^([\w.-]+==[\w.]+)", LOCK.read_text("utf-8"), re.M))
    found = {library for library in works._libraries() if not library.startswith("loa==")}
    assert found <= locked
    assert {"typst", "python-docx", "vl-convert-python"} <= {one.partition("==")[0] for one in found}
    before = fresh()
    assert fresh() == before
    monkeypatch.setattr(works, "_libraries", lambda: sorted({*found, "typst==0.0.1"}))
    assert fresh() != before


@pytest.mark.parametrize("suffix", [".py", ".typ", ".ttf"])
def test_another_file_or_font_is_other_works(
    fresh: Callable[[], str], monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    files, before = works._files(), fresh()
    without = [file for file in files if file.suffix != suffix]
    assert len(without) < len(files), f"no file of {suffix} counts"
    monkeypatch.setattr(works, "_files", lambda: without)
    assert fresh() != before

"""The tour of the README calls what one presses by both its names, as the pages print them."""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
README = " ".join((ROOT / "README.md").read_text("utf-8").split())
ITALIC = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
PAIR = re.compile(ITALIC.pattern + r" \(" + ITALIC.pattern + r"\)")


def printed() -> set[tuple[str, str]]:
    """English and Vietnamese of every sentence that has one form; of those with a number, "n" for it."""
    found = set()
    for path in (ROOT / "src" / "loa").glob("*/locale/vi/LC_MESSAGES/django.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                if isinstance(message.id, str) and isinstance(message.string, str):
                    found.add((message.id.replace("%n", "n"), message.string.replace("%n", "n")))
    return found


def test_each_name_is_printed_so_in_both_languages() -> None:
    pairs = set(PAIR.findall(README))
    assert len(pairs) >= 7
    assert pairs <= printed()


def test_no_name_stands_in_vietnamese_alone() -> None:
    paired = {name for pair in PAIR.findall(README) for name in pair}
    alone = [name for name in ITALIC.findall(README) if not name.isascii() and name not in paired]
    assert alone == []

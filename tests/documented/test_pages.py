"""What the pages say is there: links, pictures, decision records; both guides have one shape."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SKIPPED = {".venv", "var", "build", "dist", "node_modules", "wheelhouse", ".pytest_cache", ".hypothesis"}
PAGES = sorted(path for path in ROOT.rglob("*.md") if not SKIPPED & set(path.relative_to(ROOT).parts))
GUIDES = [DOCS / "guide" / "vi.md", DOCS / "guide" / "en.md"]
IMAGES = DOCS / "guide" / "img"
MOST_BYTES = 200_000

_FENCE = re.compile(r"^```.*?^```", re.M | re.S)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def links(page: Path) -> list[str]:
    """The relative links of a page, those in code left out."""
    text = re.sub(r"`[^`\n]*`", "", _FENCE.sub("", page.read_text("utf-8")))
    return [link for link in _LINK.findall(text) if not re.match(r"[a-z]+:", link)]


def anchors(page: Path) -> set[str]:
    """The names under which a page's headings are linked to."""
    heads = re.findall(r"^#+ (.+)$", _FENCE.sub("", page.read_text("utf-8")), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_link_of_a_page_is_dead(page: Path) -> None:
    dead = []
    for link in links(page):
        name, _hash, anchor = unquote(link).partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


def test_the_guides_show_every_picture_and_no_picture_is_too_large() -> None:
    shown = {
        link.removeprefix("img/") for guide in GUIDES for link in links(guide) if link.startswith("img/")
    }
    kept = {path.name for path in IMAGES.iterdir()}
    assert shown - kept == set()
    assert [path.name for path in IMAGES.iterdir() if path.stat().st_size > MOST_BYTES] == []


def test_both_guides_have_the_same_shape() -> None:
    shapes = [
        re.findall(r"^(#+|!\[[^\]]*\]\([^)]+\)|\|(?= ?`))", guide.read_text("utf-8"), re.M)
        for guide in GUIDES
    ]
    vi, en = ([re.sub(r"!\[[^\]]*\]", "", mark) for mark in shape] for shape in shapes)
    assert vi == en


def test_every_decision_record_is_listed_and_says_when_why_and_at_what_cost() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    records = sorted((DOCS / "decisions").glob("*.md"))
    assert records
    for record in records:
        text = record.read_text("utf-8")
        assert f"(decisions/{record.name})" in index, record.name
        for part in ("- Date: ", "- Status: ", "## Context", "## Choice", "## Cost"):
            assert part in text, (record.name, part)


def test_every_page_is_led_to_from_the_index_of_pages() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    missing = [
        str(page.relative_to(DOCS))
        for page in DOCS.rglob("*.md")
        if page.name != "README.md" and f"({page.relative_to(DOCS)}" not in index
    ]
    assert missing == []

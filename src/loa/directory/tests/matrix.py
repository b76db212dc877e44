"""The matrix of docs/reference/rights.md, as the expectation that tests hold the code against."""

from __future__ import annotations

import re
from pathlib import Path

from loa.directory.models import Post
from loa.directory.rights import Verb

PAGE = Path(__file__).resolve().parents[4] / "docs" / "reference" / "rights.md"
KINDS = (Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER, Post.Kind.UNIT_OFFICER, Post.Kind.ADMINISTRATOR)
REACH = {"own", "all", "–"}


def reach() -> dict[Verb, dict[Post.Kind, str]]:
    """Each verb of the page → kind of post → "own", "all" or "–"; a cell with anything else is refused."""
    return {Verb(cells[0].strip("`")): dict(zip(KINDS, cells[2:6], strict=True)) for cells in _acts()}


def abouts() -> dict[Verb, str]:
    """Each verb of the page → which unit is asked: "owner", "unit", "giver" or "–"."""
    return {Verb(cells[0].strip("`")): cells[1] for cells in _acts()}


def links() -> set[Verb]:
    """What the bearer of a signed link may do."""
    return {Verb(cells[0].strip("`")) for cells in _acts() if cells[6] != "–"}


def helping() -> set[Verb]:
    """What a post in a cooperating unit gives over the work of those who lead."""
    return {Verb(name) for name in _table("## Who helps")}


def expected(kind: Post.Kind) -> set[Verb]:
    """The verbs that a post of this kind gives over its own unit."""
    return {verb for verb, kinds in reach().items() if kinds[kind] != "–"}


def doors() -> dict[str, str]:
    """Each address of the page → the act it asks for."""
    return _table("## Doors")


def actions() -> dict[str, str]:
    """Each action of the page → the act it asks for."""
    return {re.sub(r"\.actions\b", "", name): act for name, act in _table("## Actions").items()}


def words() -> dict[str, str]:
    """Each word of the command line → who is asked."""
    return _table("## At the machine")


def _acts() -> list[list[str]]:
    found = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 7 and re.fullmatch(r"`\w+`", cells[0]):
            assert set(cells[2:]) <= REACH, line
            found.append(cells)
    return found


def _table(heading: str) -> dict[str, str]:
    """The rows of two cells under a heading of the second rank; a name twice is refused."""
    text = PAGE.read_text(encoding="utf-8")
    part = text[text.index(f"\n{heading}\n") + 1 :]
    part = part[: part.find("\n## ", 4)] if "\n## " in part[4:] else part
    rows = re.findall(r"^\| `([^`|]+)` \| ([^|]+) \|$", part, re.M)
    assert len(dict(rows)) == len(rows), [name for name, _act in rows]
    return {name: act.strip().replace("`", "") for name, act in rows}

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
    found: dict[Verb, dict[Post.Kind, str]] = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 7 and re.fullmatch(r"`\w+`", cells[0]):
            assert set(cells[2:]) <= REACH, line
            found[Verb(cells[0].strip("`"))] = dict(zip(KINDS, cells[2:6], strict=True))
    return found


def expected(kind: Post.Kind) -> set[Verb]:
    """The verbs that a post of this kind gives over its own unit."""
    return {verb for verb, kinds in reach().items() if kinds[kind] != "–"}

"""The reference page names every decision, every kind of fact and every value."""

from __future__ import annotations

from pathlib import Path

from loa.documents.actions.calls import CALLS
from loa.documents.models import Proposal
from loa.documents.shapes import HEADER_FIELDS, SHAPES

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "decisions.md"


def test_nothing_of_a_decision_is_undocumented() -> None:
    words = PAGE.read_text("utf-8")
    keys = {key for shape in SHAPES.values() for key in shape}
    wanted = [*CALLS, *SHAPES, *HEADER_FIELDS, *Proposal.Reason.values, *keys]
    assert [word for word in wanted if f"`{word}`" not in words] == []

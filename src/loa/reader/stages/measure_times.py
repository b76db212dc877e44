"""Times that labels give to single measures: they are deadlines of those, and no periods of the plan.

Reads blocks. Answers with blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loa.reader.rules.time_headings import OWN_TIME
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

_LABELS = ("thời gian thực hiện:", "thời gian hoàn thành:", "thời gian tổ chức:", "thời gian:")


def times_of_measures(document: Document) -> bool:
    """Whether the paper tells times by several labels: then each is that of one measure."""
    if "measure-times" not in document.kept:
        document.kept["measure-times"] = sum(document.letters.lower.count(label) for label in _LABELS) > 1
    several: bool = document.kept["measure-times"]
    return several


def below_time_labels(document: Document, blocks: Iterable[Block]) -> Iterator[Block]:
    """The bullets right below a line that is nothing but such a label."""
    below = False
    for block in blocks:
        if block.kind not in ("paragraph", "bullet"):
            below = False
        elif OWN_TIME.match(document.body(block).strip(" *:")):
            below = True
        elif block.kind == "paragraph":
            below = False
        elif below:
            yield block

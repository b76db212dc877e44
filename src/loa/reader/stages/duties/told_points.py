"""What the points below "tuyên truyền các nội dung sau:" are: things to be told, or work ("Treo băng rôn.").

Reads outline and blocks. Answers for the outermost points alone.
"""

from __future__ import annotations

from loa.reader.rules.openings import MATTER_FIRST
from loa.reader.rules.sections import LIST_OF_CONTENTS, plain
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.duties.numbered_lines import acts
from loa.reader.stages.wording import Wording


def opens_what_is_told(document: Document, lead_in: Wording) -> bool:
    """Whether a lead-in asks somebody to tell what its points say, and these are no work."""
    return LIST_OF_CONTENTS.search(plain(lead_in.text)) is not None and not are_work(document)


def are_work(document: Document) -> bool:
    """Whether at least half of the outermost points begin with what is done, not with what is told."""
    points = [body_of(document, document.block_of(node)) for node in document.children(None)]
    work = sum(acts(point) and not MATTER_FIRST.match(point.canon) for point in points)
    return work * 2 >= len(points)

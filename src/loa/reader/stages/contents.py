"""Contents: what is to be communicated, one entry an item, under its phase.

Reads topics. Writes values that are the words of the paper. Empty where the document is no information plan.
"""

from __future__ import annotations

from collections.abc import Iterable

from loa.reader.reading import Content, Phase
from loa.reader.stages.document import Document
from loa.reader.stages.topic import Topic
from loa.reader.stages.topics import find_topics


def find_contents(
    document: Document, phases: Iterable[Phase], *, topics: tuple[Topic, ...] | None = None
) -> tuple[Content, ...]:
    """The contents of `document`; `topics`, where the caller has them, spares a second walk."""
    found = find_topics(document, phases) if topics is None else topics
    return tuple(
        Content(document.value(topic.span), topic.phase) for topic in found if topic.kind == "contents"
    )

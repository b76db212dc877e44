"""Forms: how it is to be communicated, one entry an item, with the channels that its words name.

Reads topics. Writes values that are the words of the paper; channels are derived from words that name them.
"""

from __future__ import annotations

from loa.reader.reading import Form
from loa.reader.stages.channels import name_channels
from loa.reader.stages.document import Document
from loa.reader.stages.topic import Topic
from loa.reader.stages.topics import find_topics


def find_forms(document: Document, *, topics: tuple[Topic, ...] | None = None) -> tuple[Form, ...]:
    """The forms of `document`; `topics`, where the caller has them, spares a second walk."""
    found = find_topics(document, ()) if topics is None else topics
    return tuple(_form(document, topic) for topic in found if topic.kind == "forms")


def _form(document: Document, topic: Topic) -> Form:
    text = document.value(topic.span)
    above = document.spans(topic.heading.start, topic.heading.end) if topic.heading else ()
    return Form(text, name_channels(document.text, (*above, *text.spans), look=document.letters.hits))

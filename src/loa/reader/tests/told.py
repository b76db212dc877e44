"""What the readers of contents, forms and phases find in a plan, as plain values."""

from loa.reader.stages.contents import find_contents
from loa.reader.stages.document import Document
from loa.reader.stages.forms import find_forms
from loa.reader.stages.phases import find_phases
from loa.reader.tests.information_plans import (
    plan,
    read,
)  # fmt: skip


def document_of(words: tuple[str, ...] | str) -> Document:
    if isinstance(words, str):
        return read(words)
    return plan(words[0], words[1], after=words[2] if len(words) > 2 else "")


def contents_of(document: Document) -> list[tuple[str | None, str]]:
    found = find_contents(document, find_phases(document))
    return [(content.phase.value if content.phase else None, content.text.value) for content in found]


def forms_of(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(form.text.value, tuple(c.value for c in form.channels)) for form in find_forms(document)]


def phases_of(document: Document) -> list[tuple[str, str | None, str | None]]:
    return [
        (p.name.value, p.start.value if p.start else None, p.end.value if p.end else None)
        for p in find_phases(document)
    ]


def plan_of(body: str, title: str = "Trồng cây, gây rừng") -> Document:
    return document_of(f"UBND XÃ TRÀ GIANG\n\nKẾ HOẠCH\n{title}\n\nI. NHIỆM VỤ\n{body}")

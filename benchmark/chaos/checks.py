"""What must hold of the whole house after every kill, whatever was being done."""

from __future__ import annotations

from collections.abc import Iterator

from benchmark.chaos.acts import unless
from benchmark.chaos.client import Talk
from loa.assignments.models import Comment
from loa.documents.models import Draft, NumberBook
from loa.evidence.actions import store_bytes
from loa.evidence.verifying import verify


class Whole:
    """What was missing from the store before the first kill is the scene's own and no complaint."""

    def __init__(self) -> None:
        store_bytes(b"before the first kill")  # of a store in which nothing stands nothing is called missing
        self.missing = set(verify().missing)

    def complaints(self, talk: Talk) -> Iterator[str]:
        """What stands, and all that was ever answered."""
        yield from self.standing()
        yield from self._said(list(talk.answered))
        yield from talk.refused

    def standing(self) -> Iterator[str]:
        """Numbers and evidence."""
        yield from self._numbers()
        yield from self._evidence()

    def _numbers(self) -> Iterator[str]:
        issued = Draft.objects.exclude(number=None).order_by("number")
        for book in NumberBook.objects.all():
            numbers = list(issued.filter(book=book).values_list("number", flat=True))
            whole = numbers == list(range(1, len(numbers) + 1))
            yield from unless(whole, f"numbers with a gap or a double: {numbers}")
            yield from unless(book.last == len(numbers), f"the book says {book.last} after {len(numbers)}")

    def _evidence(self) -> Iterator[str]:
        verdict = verify()
        yield from unless(verdict.broken is None, f"the chain of evidence is broken: {verdict.broken}")
        yield from unless(set(verdict.missing) <= self.missing, "bytes of evidence are missing")
        yield from unless(not verdict.altered, "bytes of evidence are altered")

    def _said(self, answered: list[str]) -> Iterator[str]:
        stored = list(Comment.objects.values_list("text", flat=True))
        lost = [words for words in answered if words not in set(stored)]
        yield from unless(not lost, f"{len(lost)} answered writes are lost: {lost[:3]}")
        twice = len(stored) - len(set(stored))
        yield from unless(not twice, f"{twice} writes stand twice")

"""Places in a text as browsers count them: there a sign beyond the first plane ("📢") is two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


class BrowserPlaces:
    """Turns places of a text into those of a browser, and back."""

    def __init__(self, text: str) -> None:
        wide = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        self._beyond = [at for at, sign in enumerate(text) if sign > "\uffff"] if wide else []
        self._there = [at + before for before, at in enumerate(self._beyond)]

    def there(self, at: int) -> int:
        """The place in a browser."""
        return at + bisect_left(self._beyond, at)

    def back(self, at: int) -> int:
        """The place in the text; one within a sign is where the sign begins."""
        return at - bisect_left(self._there, at)

    def span(self, start: int, end: int) -> list[int]:
        """The same span in a browser."""
        return [self.there(start), self.there(end)]

    def spans(self, spans: Iterable[Sequence[int]]) -> list[list[int]]:
        """The same spans in a browser."""
        return [self.span(start, end) for start, end in spans]

    def call_back(self, call: Any) -> Any:
        """A decision with the spans that a page sent in the places of the text; what is no span stays."""
        if not isinstance(call, Mapping) or not isinstance(call.get("spans"), list):
            return call
        return {**call, "spans": [self._span_back(span) for span in call["spans"]]}

    def _span_back(self, span: Any) -> Any:
        if isinstance(span, list) and all(isinstance(at, int) for at in span):
            return [self.back(at) for at in span]
        return span

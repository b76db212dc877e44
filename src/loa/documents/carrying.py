"""What of a fact may be carried out: its words without those that are read and not carried.

The one rule on which assignments, reminders and figures rest. A proposal of the reader counts from the
moment it is made: until a person says otherwise its words give nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from django.db.models import JSONField, Value

from loa.documents.intervals import Span, common, joined, without
from loa.documents.models import Fact, LedgerEntry, Proposal, Reading
from loa.documents.shapes import main_text
from loa.reader.reading import Span as TextSpan
from loa.reader.reading import reread
from loa.reader.rules.folding import fold
from loa.reader.rules.units import canonical
from loa.reader.rules.verbs import DUTY_VERB

_VERB = re.compile(rf"(?<!\w){DUTY_VERB}")
_WORD = re.compile(r"\w+")
# What is left of a sentence when its declined part is gone says something from three words on.
_MEANINGFUL_WORDS = 3
# So many words in a row, as they stand in a declined span (all of a shorter one), are that span typed anew.
_SAME_WORDS = 8
# Kinds of which more than the main text is carried: the name of a phase, a value of the form.
_CARRIED_WHOLE = {Fact.Kind.PHASE, Fact.Kind.HEADER}


def declined_spans(reading: Reading) -> list[Span]:
    """The spans of a reading that give no assignment, reminder, publication, figure or alert."""
    entries = reading.entries.filter(kind=LedgerEntry.Kind.NOT_CARRIED).order_by()
    waiting = reading.proposals.filter(state=Proposal.State.PROPOSED).order_by()
    # One query for both: this is asked on every page that shows words of a paper.
    rows = entries.values_list("start", "end", Value([], JSONField())).union(
        waiting.values_list(Value(0), Value(0), "spans"), all=True
    )
    return joined(span for start, end, spans in rows for span in ((start, end), *spans))


def permitted_spans(fact: Fact, *, declined: Sequence[Span] | None = None) -> list[Span]:
    """The spans of the fact's own words that are not declined; pass `declined` when asking for many facts."""
    taken = declined_spans(fact.reading) if declined is None else declined
    return without(joined(fact.spans), taken)


def is_partly_declined(fact: Fact, *, declined: Sequence[Span] | None = None) -> bool:
    """Whether some of the fact's own words are declined."""
    taken = declined_spans(fact.reading) if declined is None else declined
    return bool(common(joined(fact.spans), taken))


def carried_text(fact: Fact, *, declined: Sequence[Span] | None = None) -> str:
    """The words that are carried out: all, the permitted ones of a sentence with two halves, or "".

    Where any word is declined these are the words of the paper itself: a correction typed over them
    cannot bring a declined word back. Nor can declined words typed into a fact that has none of its own.
    """
    taken = declined_spans(fact.reading) if declined is None else declined
    typed = types_declined_words(fact, declined=taken)
    if not typed and not is_partly_declined(fact, declined=taken):
        return main_text(fact.kind, fact.data)
    if typed and fact.kind in _CARRIED_WHOLE:
        return ""
    return " … ".join(permitted_parts(fact, declined=taken))


def permitted_parts(fact: Fact, *, declined: Sequence[Span]) -> list[str]:
    """The permitted words of a partly declined fact, piece by piece; [] where they say nothing."""
    spans = permitted_spans(fact, declined=declined)
    pieces = [reread(fact.reading.text, (TextSpan(*span),)).strip(" ,;.:-–+") for span in spans]
    pieces = [piece for piece in pieces if _WORD.search(piece)]
    together = " ".join(pieces)
    if len(_WORD.findall(together)) < _MEANINGFUL_WORDS:
        return []
    if fact.kind == Fact.Kind.DUTY and not _VERB.search(canonical(together)):
        return []
    return pieces


def types_declined_words(fact: Fact, *, declined: Sequence[Span]) -> bool:
    """Whether the text of the fact says declined words that do not stand under its own permitted spans."""
    if not declined:
        return False
    text = fact.reading.text
    typed = _words(
        " . ".join(str(fact.data[key]) for key in ("text", "name", "value", "code") if fact.data.get(key))
    )
    for start, end in declined:
        size, runs = _runs_of(text[start:end])
        said = _runs(typed, size) & runs if runs else set()
        if said and said - _runs(_own_words(fact, declined), size):
            return True
    return False


def _own_words(fact: Fact, declined: Sequence[Span]) -> list[str]:
    spans = joined([*fact.spans, *(span for spans in fact.fields.values() for span in spans)])
    return _words(" . ".join(fact.reading.text[start:end] for start, end in without(spans, declined)))


@lru_cache(maxsize=1000)
def _runs_of(declined: str) -> tuple[int, frozenset[tuple[str, ...]]]:
    """The runs by which declined words are known again; kept: every fact is held against them."""
    words = _words(declined)
    size = min(len(words), _SAME_WORDS)
    return size, frozenset(_runs(words, size)) if size >= _MEANINGFUL_WORDS else frozenset()


def _words(text: str) -> list[str]:
    """The words, without diacritics and case: typing them otherwise does not make them others."""
    return _WORD.findall(fold(unicodedata.normalize("NFC", text)))


def _runs(words: Sequence[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}

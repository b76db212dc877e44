"""How values of a draft are put into a page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from loa.documents.drafting.content import TYPES
from loa.documents.type_words import type_word
from loa.reader.exports.labels import LABELS, label

register = template.Library()
_NAMES = {symbol: name for name, symbol in TYPES.items()}
register.filter("type_word", type_word)


@register.filter
def lines(words: Iterable[str]) -> str:
    """One a line."""
    return "\n".join(words or ())


@register.filter
def remark_words(remark: dict[str, str]) -> str:
    """What the reader remarks: of a whole paper in the language of the page, else the words it found."""
    kind = remark["kind"]
    return label(kind, "en" if get_language() == "en" else "vi") if kind in LABELS else remark["text"]


@register.filter
def moment(written: str) -> datetime:
    """The moment that a row of JSON holds, in the zone of the place."""
    return timezone.localtime(datetime.fromisoformat(written))


@register.filter
def type_of(symbol: str) -> str:
    """The type whose numbers bear this symbol: "KH" is "kế hoạch"."""
    return _NAMES.get(symbol, symbol)

"""What nobody agrees to together with others: it is shown, flagged, and decided by itself.

A duty that the reader missed hides in what it calls background, or passes for one more content or recipient.
So a sentence that names a unit and a verb of duty wants a look of its own, and so does everything whose own
words do not say what it is. What looks like a duty, and what vouches for itself, is the reader's to say.
"""

from __future__ import annotations

from typing import Any

from loa.documents.models import Fact, Passage, Reading
from loa.reader.rules.background import duty_suspects, only_links
from loa.reader.rules.vouching import (
    background_vouched,
    content_vouched,
    form_vouched,
    issuer_vouched,
    name_vouched,
    slogan_vouched,
    title_vouched,
)

DUTY, UNVOUCHED = "duty", "unvouched"  # why something wants a look of its own


def looks_like_duty(words: str) -> bool:
    """Whether a sentence of the words names a unit and, elsewhere in it, a verb of duty."""
    return bool(duty_suspects(words))


def why_look(reading: Reading, passage: Passage) -> str:
    """Why a passage may be confirmed as background only by itself, having been shown flagged; "" if not."""
    words = reading.text[passage.start : passage.end]
    if passage.why == "table-head" and only_links(words):  # "Đơn vị phối hợp"
        return ""
    if looks_like_duty(words):
        return DUTY
    if passage.proposed != Passage.Role.BACKGROUND and passage.kind != "heading":
        return ""
    # A heading that nothing stands under may be an item of work.
    heads = passage.kind == "heading" and passage.proposed != Passage.Role.UNACCOUNTED
    return "" if background_vouched(words, why=passage.why, heading=heads) else UNVOUCHED


def is_suspect(reading: Reading, passage: Passage) -> bool:
    """Whether a passage may be confirmed as background only by itself."""
    return bool(why_look(reading, passage))


def wants_look(fact: Fact) -> bool:
    """Whether a fact may be accepted only by itself: its own words do not say that it is of its kind."""
    words = str(fact.data.get("text") or "")
    match fact.kind:
        case Fact.Kind.CONTENT:
            return not content_vouched(words)
        case Fact.Kind.FORM:
            return not form_vouched(words, channels=bool(fact.data["channels"]))
        case Fact.Kind.SLOGAN:
            return not slogan_vouched(words)
        case Fact.Kind.ADDRESSEE | Fact.Kind.RECIPIENT:
            return not name_vouched(words)
        case Fact.Kind.HEADER:
            return _strange_in_header(fact.data["name"], fact.data["value"])
    return False


def _strange_in_header(name: str, value: Any) -> bool:
    """Whether the subject is no phrase, or who issues and who signs is no office."""
    match name:
        case "title":
            return not title_vouched(str(value))
        case "issuer":
            return not issuer_vouched(str(value))
        case "signatory":
            offices = (value.get("authority"), value.get("position"))
            return not all(issuer_vouched(words) for words in offices if words)
    return False

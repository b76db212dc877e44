"""Which figure counts what a duty counts: news, what is held, and what is made or put up are kept apart.

A duty says what it counts by a kind and by the word of the plan; things of one kind can be as different as a
banner and a piece of news, and only the word tells them apart.
"""

from __future__ import annotations

import re

from loa.campaigns.counting import EVENTS, NEWS, names_news
from loa.campaigns.models import Duty

ITEMS, EVENTS_HELD, THINGS = "items", "events", "things"


def _begins_with(nouns: tuple[str, ...], *, but: str = "") -> re.Pattern[str]:
    longest_first = "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))
    return re.compile(rf"(?:{longest_first})\b{but}", re.IGNORECASE)


# A message to a telephone or a piece sent in to a contest has the word, and is no news.
_NEWS = _begins_with(NEWS, but=r"(?!\s+(?:nhắn|dự thi|thi|giảng|hát|học|tập|kiểm tra))")
_EVENTS = _begins_with(EVENTS)


def figure_of(counts: str, counted_in: str, text: str) -> str:
    """The key of the figure; `text`: the words of the duty, asked where it names no word of its own."""
    if counts != Duty.Counts.ITEMS:
        return counts
    word = counted_in.strip()
    if _NEWS.match(word) or (not word and names_news(text)):
        return ITEMS
    return EVENTS_HELD if _EVENTS.match(word) else THINGS

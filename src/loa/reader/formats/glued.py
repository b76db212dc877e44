"""Words of web pages that lost the blank between them: "Ủy ban nhân dântỉnh", "tháng 6năm 2012".

Reads the text of a file. Answers with what sets these blanks again in a line; no letter is changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from loa.reader.rules.letters import exact
from loa.reader.rules.syllables import glued_at, is_usual_pair

_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST = 3  # words that are two: fewer may be slips of OCR, unless everybody knows the two together
# A number that touches the word beside it: "năm2012", "tháng 6năm".
_BEFORE_NUMBER = r"(?<!\w)(?:tháng|ngày|năm|quý|Điều|khoản)(?=\d)"
_BEHIND_NUMBER = r"(?<![\w/.,-])\d{1,4}(?=(?:tháng|năm|của)(?!\w))"
_NUMBERED = re.compile(exact(rf"{_BEFORE_NUMBER}|{_BEHIND_NUMBER}"), re.IGNORECASE)


def parted(text: str) -> Callable[[str], str]:
    """What sets the lost blanks of `text` in its lines; it leaves them alone where `text` shows none."""
    cuts = {word: cut for word in set(_WORD.findall(text)) if (cut := glued_at(word))}
    if len(cuts) < _FEWEST:
        cuts = {word: cut for word, cut in cuts.items() if is_usual_pair(word[:cut], word[cut:])}
    if not cuts:
        return str

    def set_blanks(words: str) -> str:
        blank = _WORD.sub(
            lambda m: f"{m[0][: cuts[m[0]]]} {m[0][cuts[m[0]] :]}" if m[0] in cuts else m[0], words
        )
        return _NUMBERED.sub(r"\g<0> ", blank)

    return set_blanks

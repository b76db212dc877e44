"""Vietnamese letters for regular expressions.

The range À-Ỹ holds small letters too, since Unicode alternates capitals and small ones: `exact` puts the
letters themselves in its place. The alphabet and its tones: from memory, unchecked.
"""

from __future__ import annotations

_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
LOWER_ACCENTED = "".join(letter for letter in _VOWELS if not letter.isascii())
UPPER_ACCENTED = LOWER_ACCENTED.upper()


def exact(pattern: str) -> str:
    """The pattern with À-Ỹ and à-ỹ replaced by the Vietnamese letters with accents, capital and small."""
    return pattern.replace("À-Ỹ", UPPER_ACCENTED).replace("à-ỹ", LOWER_ACCENTED)

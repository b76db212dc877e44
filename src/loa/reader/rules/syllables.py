# ruff: noqa: E501  # word lists read better unbroken
"""The syllables of Vietnamese, by what may begin one and what may follow, to tell words that lost the blank between them.

Source: the orthography of quốc ngữ (onsets, rhymes, tones of closed syllables); from memory, unchecked.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from loa.reader.rules.slips import PAIRS

_BEGINNINGS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_ONSETS = ("", *_BEGINNINGS.split())
_ENDINGS = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
"""
_RHYMES = frozenset(_ENDINGS.split())
# Behind "qu" the glide is written already: "quyết", "quân".
_ENDINGS_OF_QU = "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên êt êch ênh i ia in inh it ich ôc ơ ơi ơt y ych yên yêt ynh yt"
_AFTER_QU = frozenset(_ENDINGS_OF_QU.split())
_FRONT = ("i", "e", "ê", "y")
_SHARP, _HEAVY = "\u0301", "\u0323"
_TONES = frozenset("\u0300\u0303\u0309" + _SHARP + _HEAVY)
_STOPS = ("c", "ch", "p", "t")
_LONGEST = 7  # letters: "nghiêng"


def _spelt() -> frozenset[str]:
    """All syllables as they are spelt without their tone."""
    found = {"gi", "gin"}  # "gì", "gìn"
    for onset in _ONSETS:
        for rhyme in _AFTER_QU if onset == "qu" else _RHYMES:
            front = rhyme.startswith(_FRONT)
            if onset in ("c", "g", "ng") and front:
                continue
            if onset in ("k", "gh", "ngh") and not front:
                continue
            if onset == "gi" and rhyme.startswith("i"):
                continue
            found.add(onset + rhyme)
    return frozenset(found)


_SYLLABLES = _spelt()


def is_syllable(word: str) -> bool:
    """Whether a word in small letters is one syllable as it is spelt, its tone with it."""
    if len(word) > _LONGEST:
        return False
    letters = unicodedata.normalize("NFD", word)
    tones = [letter for letter in letters if letter in _TONES]
    bare = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES))
    if len(tones) > 1 or bare not in _SYLLABLES:
        return False
    return tones in ([_SHARP], [_HEAVY]) or not bare.endswith(_STOPS)


@lru_cache(maxsize=4096)
def glued_at(word: str) -> int | None:
    """Where a second word begins in what is no syllable but two; None where it is one, or nobody can tell."""
    lower = unicodedata.normalize("NFC", word.lower())
    if len(lower) != len(word) or word.isascii() or is_syllable(lower):
        return None
    cuts = [cut for cut in range(2, len(lower) - 1) if is_syllable(lower[:cut]) and is_syllable(lower[cut:])]
    if len(cuts) > 1:
        cuts = [c for c in cuts if is_usual_pair(lower[:c], lower[c:])] or [
            c for c in cuts if {lower[:c], lower[c:]} <= _USUAL
        ]
    return cuts[0] if len(cuts) == 1 else None


_SPELT_PAIRS = frozenset(pair for pairs in PAIRS.values() for pair in pairs)
_USUAL = frozenset(syllable for pair in _SPELT_PAIRS for syllable in pair.split())


def is_usual_pair(one: str, after: str) -> bool:
    """Whether everybody knows these two syllables as one word."""
    return f"{one} {after}".lower() in _SPELT_PAIRS

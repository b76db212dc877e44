"""Spelling of unit names: one form for each word, and one expression for many words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loa.reader.rules.folding import lowered

# Two expressions: one that begins with a single letter is searched for several times as fast.
_OPEN_OA = re.compile(r"o[àáảãạèéẻẽẹ](?!\w)")
_OPEN_UY = re.compile(r"u(?<!qu)[ỳýỷỹỵ](?!\w)")
_OLD = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW = dict(
    zip(
        _OLD,
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)


# "UBND TP. Sông Ngàn", "ThS. Lê Văn A": the dot of a short word ends no sentence.
_SHORT_WORD = re.compile(r"(?<![\w.])(?P<word>tp|tx|tt|ts|ths|gs|pgs|bs)\.(?=\s)")
_SHORT_WORDS = ("tp.", "tx.", "tt.", "s.")  # one of these stands in all of them


def canonical(text: str) -> str:
    """`text` in lower case with the tone mark of "uỷ", "hoá" where the newer spelling has it; same length.

    The dot of a short word becomes another sign, so that no rule takes it for the end of a sentence.
    """
    return canonical_of(lowered(text))


def canonical_of(lower: str) -> str:
    """What `canonical` gives for a text in lower case."""
    for word in _SHORT_WORDS if "." in lower else ():
        if word in lower:
            lower = _SHORT_WORD.sub(r"\g<word>·", lower)
            break
    return _OPEN_UY.sub(_newer, _OPEN_OA.sub(_newer, lower))


def _newer(syllable: re.Match[str]) -> str:
    return _NEW[syllable[0]]


def trie(words: Iterable[str]) -> str:
    """A regular expression of all `words` that tries each letter once; the longest word wins."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in canonical(word):
            node = node.setdefault(letter, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        branches = [(" " if c == " " else c) + pattern(n) for c, n in sorted(node.items()) if c]
        if not branches:
            return ""
        joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
        return joined if "" not in node else f"(?:{joined})?"

    return pattern(root)


def lines_of(block: str) -> tuple[str, ...]:
    """The words of a list that has one on each line."""
    return tuple(line.strip() for line in block.strip().splitlines())


Openings = dict[str, tuple[str, ...]]


def openings(*blocks: str) -> Openings:
    """The words of lists that have one on each line, by their first two letters; guards are left off.

    Whether one of a few words stands somewhere is asked in a tenth of the time that their expression takes.
    """
    words = {canonical(line.partition(" | ")[0]) for block in blocks for line in lines_of(block)}
    return by_beginning(words, 2)


def by_beginning(words: Iterable[str], letters: int) -> Openings:
    """The words by their first letters; one that begins with another is left out."""
    found: Openings = {}
    for word in sorted(words):
        known = found.get(word[:letters], ())
        if not word.startswith(known):
            found[word[:letters]] = (*known, word)
    return found


def words_of(block: str) -> str:
    """A regular expression of the whole words of a list that has one on each line."""
    return rf"(?:{trie(lines_of(block))})(?!\w)"


def _phrases(words: str) -> list[str]:
    """The words of a line, "_" standing for the blank inside one."""
    return [word.replace("_", " ") for word in words.split()]


def kind_pattern(block: str) -> str:
    """Kinds as one expression: the plain ones as a trie, those with words that must not follow one by one."""
    plain, guarded = [], []
    for line in lines_of(block):
        kind, bar, others = line.partition(" | ")
        if bar:
            comma = ",?" if kind == "phòng" else ""  # "Phòng, chống …"
            guarded.append(rf"{canonical(kind)}(?!\w)(?!{comma} (?:{trie(_phrases(others))})(?!\w))")
        else:
            plain.append(kind)
    return rf"(?:(?:{trie(plain)})(?!\w)|{'|'.join(guarded)})"

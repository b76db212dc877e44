"""Rules drawn with signs: "─────", "-----***-----", "–––o0o–––".

Clerks type them below a title, an office or a list where a program offers no line. Signs of Unicode that
draw (box drawing, geometric shapes, ornaments) stand in them, and those that typewriters drew with.
"""

from __future__ import annotations

import re

_SHAPES = "─-▟■▬-☄★-☏☙-♿✁-✒✖-❧"  # without the boxes to be ticked and the ticks
_SIGN = rf"[-–—―−_=*~#⎯‾¯＿－＝＊⁎⁕{_SHAPES}]"
_DOT = "[.·•…+<>]"  # draws too, but may end words or stand for words left out
_FLOWER = r"[oO0]\s?[oO0]\s?[oO0]"
_CROSS = r"[&/\\x]{1,3}"
_LONE = r"(?:o0o|oOo|0o0|OoO|O0O|0O0)"
_RULE = re.compile(
    rf"\s*(?:(?:(?:{_SIGN}|{_DOT})\s*){{3,}}|(?:{_SIGN}\s*)+{_FLOWER}\s*(?:{_SIGN}\s*)+|{_LONE}"
    rf"|(?:{_SIGN}\s*){{2,}}{_CROSS}\s*(?:{_SIGN}\s*){{2,}})\s*"
)
_LAST = re.compile(rf"(?<!{_SIGN})(?:{_SIGN}{{3,}}(?:\s?(?:{_FLOWER}|{_CROSS})\s?{_SIGN}+)?|[─-╿]+)\s*\Z")


def is_rule(words: str) -> bool:
    """Whether a line is a drawn rule and nothing else."""
    return bool(_RULE.fullmatch(words))


def before_rule(words: str) -> str:
    """The words without a rule drawn behind them on their line, and without blanks at their end."""
    last = _LAST.search(words)
    return (words[: last.start()] if last else words).rstrip()

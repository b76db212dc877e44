"""Why a command has not done what it was asked: one sentence on the error stream."""

from __future__ import annotations

import sys


def complain(sentence: str) -> None:
    """The sentence stands on the error stream, after the name of the program."""
    print(f"loa: {sentence}", file=sys.stderr)

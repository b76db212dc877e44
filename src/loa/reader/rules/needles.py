"""Words one of which must stand in a text for a pattern to match there: all looked for in one pass.

A pattern is slow to fail. A stage that searches for one asks first whether any of its needles is there:
every match holds one of them, in lower case, with single blanks. Needles are no rules: they are read off the
patterns, which alone decide.
"""

from __future__ import annotations

import ahocorasick

Hits = int  # a bit for each gate that is open


class Needles:
    """The needles of all gates, and the pass that finds them."""

    def __init__(self) -> None:
        self._bits: dict[str, Hits] = {}
        self._gates = 0
        self._automaton: ahocorasick.Automaton | None = None

    def gate(self, *needles: str) -> Hits:
        """A new gate, open in a text that holds one of `needles`."""
        bit = 1 << self._gates
        self._gates += 1
        for needle in needles:
            self._bits[needle] = self._bits.get(needle, 0) | bit
        self._automaton = None
        return bit

    def hits(self, lower: str) -> Hits:
        """The gates that are open in a text in lower case with single blanks."""
        found = 0
        for _, bits in (self._automaton or self._made()).iter(lower):
            found |= bits
        return found

    def _made(self) -> ahocorasick.Automaton:
        automaton = ahocorasick.Automaton()
        for needle, bits in self._bits.items():
            automaton.add_word(needle, bits)
        automaton.make_automaton()
        self._automaton = automaton
        return automaton


NEEDLES = Needles()
gate = NEEDLES.gate
hits = NEEDLES.hits

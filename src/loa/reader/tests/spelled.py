"""The runs of words that a rule can spell, as far as some text has them.

Every string of a module is read as the expression it is: what may be left out is tried with and without, each
of a few alternatives is tried, and so is what stands in a look ahead or behind. Signs between words count
as blanks. A run ends at a letter that may be any, at a name put in by braces, where a group may come again,
and where a rule picks one of more alternatives than `FEW`: that is a vocabulary, and each of its entries is
read for itself.
"""

from __future__ import annotations

import ast
import re
import re._constants as op  # how the library itself reads expressions
import re._parser as expressions
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FEW = 3
_FEW_LETTERS = 8  # of a class: spellings of one sound
_WORD = re.compile(r"[^\W_]+")
_BLANK = re.compile(r"\\s|[^\w\\]")  # at least one stands between two words
_GAP = "\ue000"  # for a name in braces: stands in no text
_WITH_UNDERSCORES = {"channels", "declined"}  # "_" stands for white space there
_MARKS = re.compile(r"[|\\\[(^$?]")
_TABLE_ROW = re.compile(r"^[^\n|\\(]* \| ", re.MULTILINE)
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)

Trie = dict[str, Any]  # letter → what may follow; "" → the run that ends here


def runs_of(text: str, words: int) -> set[str]:
    """Every so many words in a row, in small letters, with one blank between two of them."""
    found = _WORD.findall(text.lower())
    return {" ".join(found[i : i + words]) for i in range(len(found) - words + 1)}


def trie_of(runs: set[str]) -> Trie:
    """The runs by their letters."""
    root: Trie = {}
    for run in runs:
        node = root
        for letter in run:
            node = node.setdefault(letter, {})
        node[""] = run
    return root


def spelled_in(path: Path, runs: Trie, *, words: int) -> Iterator[tuple[str, int]]:
    """Those of the runs of so many words that a string of the module can spell, with its line."""
    for line, string in _strings(path):
        for pattern in _patterns(string, underscores=path.stem in _WITH_UNDERSCORES):
            if len(_BLANK.findall(pattern)) >= words - 1:
                yield from ((run, line) for run in Spelling(pattern).spells(runs))


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a module with their lines, but not what it says of itself."""
    tree = ast.parse(path.read_text("utf-8"))
    parts = set[int]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            parts.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            parts.update(map(id, node.values))
            pieces = (str(v.value) if isinstance(v, ast.Constant) else _GAP for v in node.values)
            yield node.lineno, "".join(pieces)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            yield node.lineno, node.value


def _patterns(words: str, *, underscores: bool) -> Iterator[str]:
    """The expressions that a string is: itself, or the rows of a list."""
    if underscores:
        words = words.replace("_?", r"\s*").replace("_", r"\s+")
    if "\n" not in words:
        yield words
    elif _MARKS.search(words) and not _TABLE_ROW.search(words):
        yield f"(?x){words}"
    else:
        yield from map(re.escape, re.split(r"\n| \| ", words))


class Spelling:
    """An expression as states: letters lead from one to the next, `free` steps need none."""

    def __init__(self, pattern: str) -> None:
        self.free: list[list[int]] = []
        self.letters: list[dict[str, list[int]]] = []
        self.known: dict[int, dict[str, set[int]]] = {}
        try:
            parsed = expressions.parse(pattern)
        except re.error:  # a piece of an expression that others put together
            parsed = expressions.parse(re.escape(pattern))
        self._lay(parsed, self._state())

    def spells(self, runs: Trie) -> set[str]:
        """Those of the runs that stand in it."""
        found: set[str] = set()
        done: set[tuple[int, int]] = set()
        open_ = [(state, runs) for state in range(len(self.free)) if self.letters[state]]
        while open_:
            state, node = open_.pop()
            if "" in node:
                found.add(node[""])
            for letter, nexts in self._from(state).items():
                after = node.get(letter)
                for each in nexts if after is not None else ():
                    if (each, id(after)) not in done:
                        done.add((each, id(after)))
                        open_.append((each, after))
        return found

    def _state(self) -> int:
        self.free.append([])
        self.letters.append({})
        return len(self.free) - 1

    def _from(self, state: int) -> dict[str, set[int]]:
        """The letters that lead on from a state, free steps taken; after a blank further ones are free."""
        if state not in self.known:
            reached, open_ = {state}, [state]
            steps: dict[str, set[int]] = {}
            while open_:
                at = open_.pop()
                for each in self.free[at]:
                    if each not in reached:
                        reached.add(each)
                        open_.append(each)
                for letter, nexts in self.letters[at].items():
                    steps.setdefault(letter, set()).update(nexts)
            if " " in steps:
                for blank in tuple(steps[" "]):
                    further = self._from(blank)
                    steps[" "] |= further.get(" ", set())
            self.known[state] = steps
        return self.known[state]

    def _lay(self, parsed: Any, start: int) -> int:
        for code, said in parsed:
            start = self._step(code, said, start)
        return start

    def _step(self, code: Any, said: Any, start: int) -> int:
        """The state behind one part of an expression; nothing leads there from a part that says no words."""
        end = self._state()
        if code in (op.LITERAL, op.IN):
            for letter in _letters(said if code is op.IN else [(code, said)]):
                self.letters[start].setdefault(letter, []).append(end)
        elif code is op.BRANCH:
            few = len(said[1]) <= FEW
            for each in said[1]:
                self._through(each, start if few else None, end if few else None)
        elif code in (op.SUBPATTERN, op.ATOMIC_GROUP):
            self._through(said[3] if code is op.SUBPATTERN else said, start, end)
        elif code in _REPEATS:
            once = said[1] == 1 or len(said[2]) == 1
            self._through(said[2], start if once else None, end if once else None)
            if said[0] == 0:
                self.free[start].append(end)
        elif code in (op.ASSERT, op.ASSERT_NOT):
            ahead = code is op.ASSERT and said[0] > 0
            behind = code is op.ASSERT and said[0] < 0
            self._through(said[1], start if ahead else None, end if behind else None)
            self.free[start].append(end)
        elif code is op.AT:
            self.free[start].append(end)
        return end

    def _through(self, parsed: Any, start: int | None, end: int | None) -> None:
        """A part laid between two states, or for itself where it is joined to none."""
        first = self._state()
        last = self._lay(parsed, first)
        if start is not None:
            self.free[start].append(first)
        if end is not None:
            self.free[last].append(end)


def _letters(parts: Any) -> set[str]:
    """The few letters that a class may be, a blank for every sign; none where it may be many."""
    found: set[str] = set()
    for code, said in parts:
        if code is op.LITERAL:
            found.add(chr(said).lower() if _WORD.match(chr(said)) else " ")
        elif code is op.CATEGORY and said is op.CATEGORY_SPACE:
            found.add(" ")
        else:
            return {" "} & found
    return found if len(found) <= _FEW_LETTERS else {" "} & found

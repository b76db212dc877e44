"""The entries of the reader's rules, read off their source, and a reader from which some are taken out.

An entry is a word of a list or an alternative of a pattern in `reader/rules` and `reader/stages`. It is taken
out of the syntax tree of its module before the module is run, in a process of its own: no rule knows of it.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

from benchmark.alternatives import cut_alternatives

READER = Path(__file__).parents[1] / "src" / "loa" / "reader"
NEVER = "(?!)"  # a pattern that matches nowhere
# These hold no vocabulary, or one that a decree, the alphabet or the map of the country gives whole.
_WITHOUT_VOCABULARY = {
    "letters", "folding", "needles", "spelling", "numbering", "places", "codes", "at_words",
}  # fmt: skip
# Lists that a decree or a guide gives whole: whoever never saw the document has them all the same.
NATIONAL = {
    "STATE_TYPES", "PARTY_TYPES", "LEGAL_TYPES",  # Decree 30 of 2020, Guide 36 of 2018, the law on laws
    "COUNTRY", "MOTTO", "NUMBER_LABEL", "ADDRESSED", "SUBJECT_LABEL", "RECIPIENTS", "AUTHORITY",  # Decree 30
    "TERRITORIES", "_FIELDS",  # the law on local government, Decrees 45 and 150 of 2025
    "SURNAMES",
}  # fmt: skip
_KEPT_NAMES = {
    "NEEDS",
    "_NEEDS",
    "LEADS",
    "RULES",
    "REASONS",
    "ZONES",
    "_OLD",
    "_NEW",
    "__all__",
    "__slots__",
}
_WITH_UNDERSCORES = {"channels", "declined"}  # "_" stands for white space there
_MARKS = re.compile(r"[|\\()\[\]?+*^$]")
_WORDS = re.compile(r"[^\W\d_]{2}")


class Entry(NamedTuple):
    """A stretch of a string: `at` is the place of the string in its module, `start` and `end` in it."""

    module: str
    at: tuple[int, int, int]  # line, column, place among the strings of that expression
    start: int
    end: int
    words: str
    national: bool = False
    verbose: bool = False

    @property
    def pattern(self) -> str:
        """The words as a regular expression."""
        if self.module.rpartition(".")[2] in _WITH_UNDERSCORES:
            return self.words.replace("_?", r"\s*").replace("_", r"\s+")
        return self.words


def modules() -> dict[str, Path]:
    """The modules of rules and stages that hold vocabulary, by their names."""
    found = {}
    for path in sorted([*READER.glob("rules/**/*.py"), *READER.glob("stages/**/*.py")]):
        if path.stem not in _WITHOUT_VOCABULARY and path.stem != "__init__":
            parts = path.relative_to(READER).with_suffix("").parts
            found[".".join(("loa", "reader", *parts))] = path
    return found


def find_entries() -> list[Entry]:
    """All entries of all modules."""
    found: list[Entry] = []
    for module, path in modules().items():
        walk = _Walk(module)
        walk.visit(ast.parse(path.read_text(encoding="utf-8")))
        found += walk.entries
    return found


class _Walk(ast.NodeTransformer):
    """Goes through the strings of a module; collects their entries, or takes out those of `without`."""

    def __init__(self, module: str, without: Sequence[Entry] = ()) -> None:
        self.module = module
        self.entries: list[Entry] = []
        self.without = {(entry.at, entry.start, entry.end) for entry in without}
        self.name = ""
        self.nth: dict[tuple[int, int], int] = {}

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        return self._named(node, node.targets[0])

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        return self._named(node, node.target)

    def _named(self, node: ast.Assign | ast.AnnAssign, target: ast.expr) -> ast.AST:
        self.name, before = (target.id if isinstance(target, ast.Name) else self.name), self.name
        if self.name not in _KEPT_NAMES and node.value is not None:
            node.value = self.visit(node.value)
        self.name = before
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        is_docstring = isinstance(node.value, ast.Constant)
        return node if is_docstring else self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        return (
            node
            if isinstance(node.value, ast.Name) and node.value.id == "Literal"
            else self.generic_visit(node)
        )

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        return (
            node if isinstance(node.func, ast.Name) and node.func.id == "gate" else self.generic_visit(node)
        )

    def visit_Tuple(self, node: ast.Tuple) -> ast.AST:
        return self._listed(node)

    def visit_List(self, node: ast.List) -> ast.AST:
        return self._listed(node)

    def visit_Set(self, node: ast.Set) -> ast.AST:
        return self._listed(node)

    def _listed(self, node: ast.Tuple | ast.List | ast.Set) -> ast.AST:
        """A list of nothing but words: each is an entry, which is taken out whole."""
        words = [_word_of(each) for each in node.elts]
        if not words or None in words:
            return self.generic_visit(node)
        node.elts = [
            each
            for each, word in zip(node.elts, words, strict=True)
            if word and self._keeps(each, 0, len(word), words=word.strip())
        ]
        return node

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        """A table by words: an entry goes with what stands behind it."""
        rows = []
        for key, value in zip(node.keys, node.values, strict=True):
            words = _word_of(key)
            if words is None or self._keeps(key, 0, len(words), words=words):
                rows.append((key, self.visit(value)))
        node.keys, node.values = [key for key, _ in rows], [value for _, value in rows]
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        whole = "".join(str(each.value) for each in node.values if isinstance(each, ast.Constant))
        for i, each in enumerate(node.values):
            if isinstance(each, ast.Constant):
                edges = (i > 0, i + 1 < len(node.values))
                each.value = self._pattern(each, open_at=edges, verbose="\n" in whole)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, str) and _WORDS.search(node.value):
            if "\n" in node.value and not _is_pattern(node.value):
                node.value = self._lines(node)
            elif _is_pattern(node.value):
                node.value = self._pattern(node, open_at=(False, False), verbose="\n" in node.value)
        return node

    def _lines(self, node: ast.Constant) -> str:
        """The lines of a list without those taken out; words behind a bar make another thing of the first."""
        kept: list[str] = []
        at = self._at(node)
        start = 0
        for line in str(node.value).split("\n"):
            words, bar, others = line.partition(" | ")
            if not words.strip() or self._keeps_at(at, start, start + len(words), words=words.strip()):
                kept.append(words + bar + self._guards(others, at, start + len(words) + len(bar)))
            start += len(line) + 1
        return "\n".join(kept)

    def _guards(self, others: str, at: tuple[int, int, int], start: int) -> str:
        kept = [
            m[0]
            for m in re.finditer(r"\S+", others)
            if self._keeps_at(at, start + m.start(), start + m.end(), words=m[0])
        ]
        return " ".join(kept) or (
            "\x00" if others else ""
        )  # a bar wants a word behind it: none in the language

    def _pattern(self, node: ast.Constant, *, open_at: tuple[bool, bool], verbose: bool) -> str:
        """The pattern with what is taken out replaced by what matches nowhere."""
        value, at = str(node.value), self._at(node)
        out, reached = "", 0
        for start, end in cut_alternatives(value, open_at):
            words = value[start:end].strip() if verbose else value[start:end]
            if start < reached or not _WORDS.search(re.sub(r"\\\w", "", words)):
                continue
            if not self._keeps_at(at, start, end, words=words, verbose=verbose):
                out, reached = out + value[reached:start] + NEVER, end
        return out + value[reached:]

    def _keeps(self, node: Any, start: int, end: int, *, words: str) -> bool:
        return self._keeps_at(self._at(node), start, end, words=words)

    def _keeps_at(
        self, at: tuple[int, int, int], start: int, end: int, *, words: str, verbose: bool = False
    ) -> bool:
        self.entries.append(Entry(self.module, at, start, end, words, self.name in NATIONAL, verbose))
        return (at, start, end) not in self.without

    def _at(self, node: Any) -> tuple[int, int, int]:
        place = node.lineno, node.col_offset
        self.nth[place] = self.nth.get(place, -1) + 1
        return (*place, self.nth[place])


def _is_pattern(value: str) -> bool:
    return bool(re.search(r"[|\\\[(^$?]|_", value)) and not re.search(r"^[^\n|\\(]* \| ", value, re.MULTILINE)


def _word_of(node: ast.expr | None) -> str | None:
    """The word or phrase of the language that a string is; None where it is a name that the program uses."""
    value = node.value if isinstance(node, ast.Constant) else None
    if (
        not isinstance(value, str)
        or not _WORDS.search(value)
        or "\n" in value
        or _MARKS.search(value.strip("."))
    ):
        return None
    return value if " " in value or not value.isascii() else None


class _Loader(SourceFileLoader):
    def __init__(self, fullname: str, path: str, without: Sequence[Entry]) -> None:
        super().__init__(fullname, path)
        self.without = without

    def get_code(self, fullname: str) -> CodeType:
        tree = ast.parse(self.get_data(self.path))
        changed = ast.fix_missing_locations(_Walk(fullname, self.without).visit(tree))
        return compile(changed, self.path, "exec")


class Ablation(MetaPathFinder):
    """Put first into `sys.meta_path` it gives modules without some of their entries."""

    def __init__(self, without: Sequence[Entry]) -> None:
        self.without: dict[str, list[Entry]] = {}
        for entry in without:
            self.without.setdefault(entry.module, []).append(entry)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname in self.without else None
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(fullname, spec.origin, self.without[fullname])
        return spec


def take_out(without: Sequence[Entry]) -> None:
    """Modules of the reader that are imported from now on come without these entries."""
    loaded = [name for name in sys.modules if name.startswith("loa.reader")]
    if loaded:
        raise RuntimeError(f"imported already: {loaded[0]}")
    sys.meta_path.insert(0, Ablation(without))


def entries_of(rows: Sequence[Sequence[Any]]) -> Iterator[Entry]:
    """The entries that JSON holds as lists."""
    for module, at, *rest in rows:
        yield Entry(module, tuple(at), *rest)

"""`python -m benchmark.hidden`: what the reader makes of each document as if its rules had never seen it.

Each document in turn: every entry of the rules that stands in this document and in no other one at hand is
taken out, and what is left reads the document. `LOA_GOLD_DIR` names the folder with `texts/`, `gold/` and
`score.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmark.ablation import Entry, entries_of, find_entries, take_out

ROOT = Path(__file__).parents[1]
OTHERS = (ROOT / "examples" / "sources",)  # written by others than the rules
_LITERAL = re.compile(r"[\w ,;:/&.-]+")


def main() -> int:
    """Prints the table; reads one document without some entries where `--read` says so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--others", type=Path, action="append", default=[], help="a folder of further papers")
    parser.add_argument("--entries", action="store_true", help="name the entries taken out")
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.read:
        print(json.dumps(read_without(arguments.read, json.load(sys.stdin)), ensure_ascii=False))
        return 0
    home = Path(os.environ.get("LOA_GOLD_DIR", ""))
    if not (home / "score.py").is_file():
        parser.error("set LOA_GOLD_DIR to the folder with score.py, texts/ and gold/")
    hidden = {path.stem: path for path in sorted((home / "texts").glob("*.txt"))}
    whole = _scores(home, {name: read_apart(path, []) for name, path in hidden.items()})
    columns: list[Column] = []
    seen: list[Path] = []
    for folder in (None, *OTHERS, *arguments.others):  # what else there was to learn from, more and more
        seen += sorted(folder.glob("*.txt")) if folder else []
        alone = entries_alone(hidden, seen)
        out = {name: [e for e in entries if not e.national] for name, entries in alone.items()}
        facts = {name: read_apart(path, out[name]) for name, path in hidden.items()}
        columns.append(Column(len(seen), alone, out, _scores(home, facts)))
    _print(whole, columns)
    if arguments.entries:
        _print_entries(columns[0])
    return 0


class Column(NamedTuple):
    """What is left of each document's score where so many other papers were there to learn from."""

    papers: int
    alone: dict[str, list[Entry]]
    out: dict[str, list[Entry]]
    scores: dict[str, float]


def entries_alone(hidden: dict[str, Path], papers: Sequence[Path]) -> dict[str, list[Entry]]:
    """By document: the entries that stand in it and in no other document or paper."""
    texts = {name: _forms(path) for name, path in hidden.items()}
    others = [_forms(path) for path in papers]
    found: dict[str, list[Entry]] = {name: [] for name in hidden}
    known: dict[tuple[str, bool], str | None] = {}
    for entry in find_entries():
        key = entry.pattern, entry.verbose
        if key not in known:
            known[key] = _only(entry, texts, others)
        name = known[key]
        if name is not None:
            found[name].append(entry)
    return found


def _only(entry: Entry, texts: dict[str, tuple[str, ...]], others: Sequence[tuple[str, ...]]) -> str | None:
    """The one document that holds the entry; None where none does, several do, or another paper does too."""
    try:
        stands = _finder(entry)
    except re.error:
        return None
    holding: list[str] = []
    for name, forms in texts.items():
        if any(map(stands, forms)):
            holding.append(name)
            if len(holding) > 1:
                return None
    if not holding or any(stands(form) for forms in others for form in forms):
        return None
    return holding[0]


def _finder(entry: Entry) -> Any:
    """What tells whether an entry stands in a text in small letters, as whole words."""
    words = entry.pattern
    flags = re.IGNORECASE | (re.VERBOSE if entry.verbose else 0)
    before = r"(?<!\w)" if words.strip()[:1].isalnum() else ""
    after = r"(?!\w)" if words.strip()[-1:].isalnum() else ""
    pattern = re.compile(
        f"{before}(?:{words})\n{after}" if entry.verbose else f"{before}(?:{words}){after}", flags
    )
    if _LITERAL.fullmatch(words) and not entry.verbose:
        plain = words.lower().strip()
        return lambda text: plain in text and pattern.search(text) is not None
    return lambda text: pattern.search(text) is not None


def _forms(path: Path) -> tuple[str, ...]:
    """The words of a paper in small letters, as rules meet them: printed, in one spelling, without marks."""
    from loa.reader.reading import fold_space  # not before `take_out`: see `main`
    from loa.reader.rules.folding import fold
    from loa.reader.rules.units import canonical

    words = fold_space(path.read_text(encoding="utf-8")).lower()
    return tuple(dict.fromkeys((words, canonical(words), fold(words))))


def read_apart(path: Path, without: Iterable[Entry]) -> dict[str, Any]:
    """The facts of a document, read in a process of its own without these entries."""
    command = [sys.executable, "-m", "benchmark.hidden", "--read", str(path)]
    done = subprocess.run(
        command, input=json.dumps(list(without)), capture_output=True, text=True, check=True, cwd=ROOT
    )
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def read_without(path: Path, rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The facts of a document, read in this process without the entries of `rows`; {} where it is refused."""
    take_out(list(entries_of(rows)))
    from loa.reader.errors import ReadingRefused  # the reader as it is without them
    from loa.reader.exports.facts import facts_object
    from loa.reader.pipeline import read

    try:
        return facts_object(read(path).facts)
    except ReadingRefused:
        return {}


def _scores(home: Path, facts: dict[str, dict[str, Any]]) -> dict[str, float]:
    """The key figure of each document."""
    with tempfile.TemporaryDirectory() as folder:
        for name, found in facts.items():
            if found:
                (Path(folder) / f"{name}.json").write_text(
                    json.dumps(found, ensure_ascii=False), encoding="utf-8"
                )
        command = [sys.executable, str(home / "score.py"), "--json", str(home / "gold"), folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    keys: dict[str, float] = json.loads(done.stdout)["keys"]
    return {name: keys.get(name, 0.0) for name in facts}


def _print(whole: dict[str, float], columns: Sequence[Column]) -> None:
    print(f"{len(whole)} documents, {len(find_entries())} entries; in brackets: entries taken out")
    print(
        "| document | all rules |",
        *(f"hidden, {column.papers} other papers |" for column in columns),
        "national, kept |",
    )
    print("|---|---|" + "---|" * (len(columns) + 1))
    for name, score in whole.items():
        kept = sum(entry.national for entry in columns[0].alone[name])
        cells = (f"{column.scores[name]:.3f} ({len(column.out[name])}) |" for column in columns)
        print(f"| {name} | {score:.3f} |", *cells, f"{kept} |")
    for word, of in (("mean", statistics.mean), ("worst", min)):
        print(
            f"| {word} | {of(whole.values()):.3f} |",
            *(f"{of(c.scores.values()):.3f} |" for c in columns),
            "|",
        )


def _print_entries(column: Column) -> None:
    """Every entry of the strictest column: its document, module and line, and whether it was taken out."""
    for name, entries in column.alone.items():
        for entry in entries:
            print(name, entry.module, entry.at[0], "kept" if entry.national else "out", entry.words, sep="\t")


if __name__ == "__main__":
    sys.exit(main())

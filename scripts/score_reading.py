#!/usr/bin/env python3
"""Read all documents of $LOA_GOLD_DIR/texts (or --texts DIR) and print their scores against the gold."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from loa.reader.errors import ReadingRefused
from loa.reader.exports.facts import facts_object
from loa.reader.pipeline import read


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="folder of documents (default: $LOA_GOLD_DIR/texts)")
    parser.add_argument("--gold", type=Path, help="folder of facts (default: $LOA_GOLD_DIR/gold)")
    parser.add_argument("--only", help="one document, by the stem of its name")
    parser.add_argument("--keep", type=Path, help="write the readings into this folder and keep them")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    home = Path(os.environ.get("LOA_GOLD_DIR", ""))
    if not (home / "score.py").is_file():
        parser.error("set LOA_GOLD_DIR to the folder with score.py, texts/ and gold/")
    with tempfile.TemporaryDirectory() as folder:
        out = arguments.keep or Path(folder) / "out"
        gold = Path(folder) / "gold"
        out.mkdir(parents=True, exist_ok=True)
        gold.mkdir()
        for path in sorted((arguments.gold or home / "gold").glob("*.json")):
            if arguments.only in (None, path.stem):
                (gold / path.name).write_bytes(path.read_bytes())
        for path in sorted((arguments.texts or home / "texts").iterdir()):
            if (gold / f"{path.stem}.json").exists():
                write_facts(path, out / f"{path.stem}.json")
        command = [sys.executable, str(home / "score.py"), *(["--json"] if arguments.json else []), gold, out]
        return subprocess.run(command, check=False).returncode


def write_facts(path: Path, out: Path) -> None:
    """The facts of `path` stand in `out`; a refusal is told and leaves no file."""
    try:
        facts = facts_object(read(path).facts)
    except ReadingRefused as refusal:
        print(refusal.sentence("en"), file=sys.stderr)
        return
    out.write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

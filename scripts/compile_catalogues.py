"""Compile every gettext catalogue under `src/loa` to its .mo file: when the package is built, or by hand.

No `msgfmt` is needed: Babel does the work.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, outside a build
    BuildHookInterface = object  # type: ignore[assignment,misc]

ROOT = Path(__file__).resolve().parent.parent


def compile_catalogues(root: Path = ROOT) -> list[Path]:
    """Every .po has its .mo beside it, made from its present text; returns the .mo files made anew."""
    made = []
    for source in sorted((root / "src" / "loa").rglob("locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as po, target.open("wb") as mo:
            write_mo(mo, read_po(po))
        made.append(target)
    return made


class CatalogueHook(BuildHookInterface):  # type: ignore[misc,valid-type]
    """Build hook: the wheel carries compiled catalogues."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        compile_catalogues(Path(self.root))
        build_data["artifacts"].append("src/loa/**/*.mo")


if __name__ == "__main__":
    from bootstrap import stop_unwritable

    try:
        made_anew = compile_catalogues()
    except OSError:
        stop_unwritable()
    if "--quiet" not in sys.argv:
        print(*(path.relative_to(ROOT) for path in made_anew), sep="\n")

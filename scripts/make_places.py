#!/usr/bin/env python3
"""Write src/loa/reader/rules/places.txt: the administrative units of Viet Nam before and since 1 July 2025.

    pip install vietnamadminunits==1.0.4
    python scripts/make_places.py

The data are those of vietnamadminunits (https://pypi.org/project/vietnamadminunits/), MIT License,
Copyright (c) 2025 Tran Ngoc Minh Hieu. Only names and kinds are kept. No other code needs the package.
"""

import sqlite3
from importlib.util import find_spec
from pathlib import Path

OUT = Path(__file__).parent.parent / "src/loa/reader/rules/places.txt"
LETTERS = {"Phường": "P", "Xã": "X", "Thị trấn": "T", "Đặc khu": "K"}
HEAD = """\
# Provinces, districts and communes of Viet Nam; written by scripts/make_places.py, not by hand.
# Data: vietnamadminunits 1.0.4, MIT License, Copyright (c) 2025 Tran Ngoc Minh Hieu.
# "=" a province, "-" a district, then one line of communes by kind (P phường, X xã, T thị trấn, K đặc khu).
"""


def commune_line(names):
    """The communes of one parent on one line, by kind: "P:Cửa Đông,Cửa Nam|X:…"."""
    by_kind = {}
    for name in names:
        kind = next((k for k in LETTERS if name and name.startswith(k + " ")), None)
        if kind:
            by_kind.setdefault(LETTERS[kind], []).append(name[len(kind) + 1 :])
    return "|".join(f"{letter}:{','.join(sorted(names))}" for letter, names in sorted(by_kind.items()))


def order(title, rows):
    """The lines of one order of units; `rows` are (province, district or None, commune)."""
    yield f"# {title}"
    tree = {}
    for province, district, commune in rows:
        tree.setdefault(province, {}).setdefault(district, []).append(commune)
    for province, districts in tree.items():
        yield f"={province}"
        for district, communes in districts.items():
            if district:
                yield f"-{district}"
            if line := commune_line(communes):
                yield line


def main():
    """Leave the file written anew."""
    package = find_spec("vietnamadminunits")  # found, not imported: importing it needs shapely
    if not package or not package.origin:
        raise SystemExit("vietnamadminunits is not installed; see the head of this script")
    base = sqlite3.connect(Path(package.origin).parent / "data" / "dataset.db")
    legacy = "select province, district, ward from admin_units_legacy order by provinceCode, districtCode"
    old = base.execute(legacy)
    new = base.execute("select province, null, ward from admin_units order by provinceCode, wardCode")
    lines = [*order("until 2025-06-30", old), *order("from 2025-07-01", new)]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    print(f"{OUT}: {len(lines)} lines, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()

"""`still_may` chooses who is told; a check that keeps people out would hide behind it."""

import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "loa"
TELLS = {"telling.py", "askers.py"}


def test_only_what_tells_people_asks_whether_they_still_may() -> None:
    asking = [path for path in SOURCE.rglob("*.py") if re.search(r"\bstill_may\b", path.read_text("utf-8"))]
    others = {path.name for path in asking if path != SOURCE / "directory" / "rights.py"}
    assert others == TELLS

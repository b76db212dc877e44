"""`still_may` chooses who is told; a check that keeps people out would hide behind it."""

import re
from importlib import import_module
from pathlib import Path

from django.dispatch import Signal

SOURCE = Path(__file__).resolve().parents[2] / "src" / "loa"
TELLS = {"telling.py", "askers.py"}


def test_only_what_tells_people_asks_whether_they_still_may() -> None:
    asking = [path for path in SOURCE.rglob("*.py") if re.search(r"\bstill_may\b", path.read_text("utf-8"))]
    others = {path.name for path in asking if path != SOURCE / "directory" / "rights.py"}
    assert others == TELLS


def test_every_signal_is_sent_and_somebody_hears_it() -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    for room in SOURCE.glob("*/signals.py"):
        said = vars(import_module(f"loa.{room.parent.name}.signals"))
        for name, signal in said.items():
            if isinstance(signal, Signal):
                assert signal.receivers, f"nobody hears {name} of {room.parent.name}"
                assert re.search(rf"\b{name}\.send\(", code), f"nobody sends {name} of {room.parent.name}"

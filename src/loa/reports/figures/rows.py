"""The rows behind a number: what was counted, as it is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any

ONE = Decimal(1)
PLACES = Decimal("0.0001")


@dataclass(frozen=True)
class Row:
    """One thing counted: `of` is "room.model:pk", `number` what it adds, `weight` how much it weighs.

    `keys` tell apart what is counted once each. `assignment` leads to the work and its proof; `due` is the
    day by which it was due then.
    """

    of: str
    number: Decimal = ONE
    weight: Decimal = ONE
    keys: tuple[str, ...] = ()
    assignment: int | None = None
    day: str = ""
    words: str = ""
    due: str = ""

    def plain(self) -> dict[str, Any]:
        """The row as it is kept: without what is empty or one."""
        found: dict[str, Any] = {"of": self.of, "number": plain_number(self.number)}
        if self.weight != ONE:
            found["weight"] = plain_number(self.weight)
        if self.keys:
            found["keys"] = list(self.keys)
        if self.assignment is not None:
            found["assignment"] = self.assignment
        if self.day:
            found["day"] = self.day
        if self.words:
            found["words"] = self.words
        if self.due:
            found["due"] = self.due
        return found

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Row:
        """The row that was kept."""
        return cls(
            of=kept["of"],
            number=Decimal(kept["number"]),
            weight=Decimal(kept.get("weight", "1")),
            keys=tuple(kept.get("keys", ())),
            assignment=kept.get("assignment"),
            day=kept.get("day", ""),
            words=kept.get("words", ""),
            due=kept.get("due", ""),
        )

    @property
    def pk(self) -> int:
        """The number of the thing counted among its kind."""
        return int(self.of.rsplit(":", 1)[1])


def plain_number(number: Decimal) -> str:
    """The number in plain digits, without zeros at its end: 12, 0.5."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded(number: Decimal) -> Decimal:
    """The number as it is kept: four decimal places."""
    return number.quantize(PLACES)


def canonical(rows: Sequence[Mapping[str, Any]], evidence: Mapping[str, Any]) -> bytes:
    """The same bytes for the same rows and evidence, always."""
    kept = {"rows": list(rows), "evidence": dict(evidence)}
    return json.dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def digest(rows: Sequence[Mapping[str, Any]], evidence: Mapping[str, Any]) -> str:
    """The SHA-256 of the canonical bytes."""
    return sha256(canonical(rows, evidence)).hexdigest()

"""To whom a report on a plan is addressed, and who else gets it: whom the plan itself names.

A report to a body above begins with "Kính gửi", and its recipients with "Như trên" (Decree 30/2020/NĐ-CP,
Appendix I, part II, no. 9).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_TO_CARRY_OUT = re.compile(r"\s*\((?:t/h|(?:để )?thực hiện)\)", re.IGNORECASE)
_TO_BE_TOLD = re.compile(r"\s*\((?:để )?(?:b/c|b\.c|báo cáo)\)", re.IGNORECASE)  # a plan's copy "to report"
_AS_ABOVE, _KEPT = "Như trên", "Lưu: VT"


def addressed(recipients: Sequence[str]) -> tuple[list[str], list[str]]:
    """Addressees and recipients of the report, from those of the plan.

    Those that the plan is sent to as a report are addressed; where there is none, nobody is.
    """
    above = [_bare(_TO_BE_TOLD.sub("", name)) for name in recipients if _TO_BE_TOLD.search(name)]
    others = [
        told_of(name) for name in recipients if not _TO_BE_TOLD.search(name) and _bare(name) != _AS_ABOVE
    ]
    kept = [] if any(name.startswith("Lưu") for name in others) else [_KEPT]
    return above, [*([_AS_ABOVE] if above else []), *others, *kept]


def told_of(recipient: str) -> str:
    """A recipient of the plan as one of the report on it: it gives nobody anything to carry out."""
    return _TO_CARRY_OUT.sub("", recipient)


def _bare(name: str) -> str:
    return name.strip(" .;,")

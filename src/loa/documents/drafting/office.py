"""What an office writes in the same way on every paper: its place, and who signs in whose name."""

from __future__ import annotations

from typing import Any

from loa.directory.models import Unit
from loa.documents.drafting.accepting import is_acceptance
from loa.documents.models import Draft

SIGNATURE = ("authority", "position", "signer")


def with_usual_ends(content: dict[str, Any], unit: Unit, doc_type: str) -> dict[str, Any]:
    """The content with place and signature as on the last paper that the unit issued, where it has none."""
    if is_acceptance(doc_type):
        return content
    issued = Draft.objects.filter(owner=unit, state=Draft.State.ISSUED).order_by("-changed_at", "-pk")
    last = next((draft for draft in issued[:5] if not is_acceptance(draft.doc_type)), None)
    if last is None:
        return content
    wanted = [] if content.get("place") else ["place"]
    if not any(content.get(name) for name in SIGNATURE):
        wanted += SIGNATURE
    return {**content, **{name: last.content.get(name, "") for name in wanted}}


def is_unsigned(draft: Draft) -> bool:
    """Whether nobody stands under the paper yet: no office and no name of a signer."""
    if is_acceptance(draft.doc_type):
        return False
    return not (draft.content.get("position") or draft.content.get("signer"))

"""What an office writes in the same way on every paper: its place, and who signs in whose name."""

from __future__ import annotations

from typing import Any

from loa.directory.models import Unit
from loa.directory.names import fold_name, opened
from loa.documents.drafting.accepting import is_acceptance
from loa.documents.drafting.earlier import ends_of
from loa.documents.models import Document, Draft

SIGNATURE = ("authority", "position", "signer")
LOOKED_AT = 5  # papers of the unit, the latest first


def with_usual_ends(content: dict[str, Any], unit: Unit, doc_type: str) -> dict[str, Any]:
    """The content with place and signature as on the last paper that the unit issued, where it has none.

    That is one written here; before there is any, one of its own that was read.
    """
    if is_acceptance(doc_type):
        return content
    wanted = [] if content.get("place") else ["place"]
    if not any(content.get(name) for name in SIGNATURE):
        wanted += SIGNATURE
    last = _last_written(unit) or _last_read(unit) if wanted else {}
    return {**content, **{name: last.get(name, "") for name in wanted if last}}


def _last_written(unit: Unit) -> dict[str, Any]:
    issued = Draft.objects.filter(owner=unit, state=Draft.State.ISSUED).order_by("-changed_at", "-pk")
    return next((draft.content for draft in issued[:LOOKED_AT] if not is_acceptance(draft.doc_type)), {})


def _last_read(unit: Unit) -> dict[str, Any]:
    """Of the papers in its register, others' among them, the last that bears the unit's own name."""
    papers = (
        Document.objects.filter(owner=unit, date__isnull=False).exclude(issuer="").order_by("-date", "-pk")
    )
    own = {opened(fold_name(name)) for name in (unit.name, unit.short_name) if name}
    for paper in papers[:LOOKED_AT]:
        if opened(fold_name(paper.issuer)) in own and not is_acceptance(paper.doc_type):
            return ends_of(paper)
    return {}


def is_unsigned(draft: Draft) -> bool:
    """Whether nobody stands under the paper yet: no office and no name of a signer."""
    if is_acceptance(draft.doc_type):
        return False
    return not (draft.content.get("position") or draft.content.get("signer"))

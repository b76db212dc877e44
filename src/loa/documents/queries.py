"""What the register and a review show: documents, facts, the ledger, and whether a campaign may start."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.directory.models import User
from loa.directory.rights import Verb, units_where
from loa.documents.carrying import carried_text, declined_spans
from loa.documents.ledger import Ledger, ledger_of
from loa.documents.models import Document, Fact, Reading
from loa.documents.names import resolved_names, unresolved
from loa.documents.pictures import to_look_at
from loa.reader.reading import Span as TextSpan
from loa.reader.reading import reread
from loa.reader.rules.folding import fold
from loa.work.models import Leased

STANDING = (Fact.State.ACCEPTED, Fact.State.CORRECTED)
_ORDERED = (Fact.Kind.DUTY, Fact.Kind.REPORT)  # what a campaign carries out
MOST_ALIKE = 5  # documents of one number that are named


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of the signed paper, and where they stand."""

    words: str
    page: int | None
    section: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a campaign may start from a document, and each thing that is missing, as a phrase."""

    ready: bool
    reasons: tuple[str, ...] = ()


def documents_for(user: User, *, search: str = "", state: str = "") -> QuerySet[Document]:
    """The documents that `user` may see, the newest first; `search` needs no diacritics."""
    found = Document.objects.filter(owner__in=units_where(user, Verb.SEE_DOCUMENT))
    for word in fold(search).split():
        found = found.filter(folded__contains=word)
    if state:
        found = found.filter(state=state)
    return found.select_related("owner", "uploaded_by").order_by("-uploaded_at", "-pk")


def alike(user: User, document: Document) -> list[Document]:
    """Others that `user` may see of the same file, or of the same number and day: the latest few."""
    same = Q(file=document.file_id)
    if document.code and document.date:
        same |= Q(code=document.code, date=document.date)
    return list(documents_for(user).filter(same).exclude(pk=document.pk)[:MOST_ALIKE])


def current_reading(document: Document) -> Reading | None:
    """The last reading of the document that is done, or None."""
    return document.readings.filter(lease_state=Leased.LeaseState.DONE).order_by("-pk").first()


def latest_reading(document: Document) -> Reading | None:
    """The last reading that was asked for, done or not."""
    return document.readings.order_by("-pk").first()


def facts_of(document: Document, kind: str) -> list[Fact]:
    """The accepted and corrected facts of a kind that may be carried out, in the order of the paper.

    What is read and not carried is not among them; of a partly declined fact use `carried_text`.
    """
    reading = current_reading(document)
    if reading is None:
        return []
    declined = declined_spans(reading)
    facts = reading.facts.filter(kind=kind, state__in=STANDING).select_related("reading")
    carried = [fact for fact in facts if carried_text(fact, declined=declined)]
    return sorted(carried, key=lambda f: (f.spans[0][0] if f.spans else len(reading.text), f.number))


def header_of(document: Document) -> dict[str, object]:
    """The accepted values of the form of the document by name: {"code": "128/KH-UBND", …}."""
    return {fact.data["name"]: fact.data["value"] for fact in facts_of(document, Fact.Kind.HEADER)}


def quotation(fact: Fact) -> Quotation:
    """The words of the paper under the fact's own spans, with the page and section where they begin."""
    words = reread(fact.reading.text, tuple(TextSpan(*span) for span in fact.spans))
    if not fact.spans:
        return Quotation(words, None, str(fact.data.get("section") or ""))
    start = fact.spans[0][0]
    passage = fact.reading.passages.filter(start__lte=start, end__gt=start).first()
    if passage is None:
        return Quotation(words, None, "")
    return Quotation(words, passage.page, passage.section)


def in_section(path: str | None, section: str) -> bool:
    """Whether an outline path lies in `section`: "III.1" in "III"; "" holds what stands under no heading."""
    if section == "":
        return not path
    return path == section or (path or "").startswith(f"{section}.")


def confirmations(reading: Reading) -> dict[str, Counter[str]]:
    """How many rows were decided by which action and how, what was taken back left out."""
    counts: dict[str, Counter[str]] = {}
    for decision in reading.decisions.filter(undone_at=None):
        counter = counts.setdefault(decision.verb, Counter())
        for row in decision.rows:
            counter[(row["after"] or {}).get("how") or decision.how] += 1
    return counts


def ready_to_start(document: Document) -> Readiness:
    """Whether the ledger is complete, and if not, each thing that is missing."""
    reading = current_reading(document)
    if document.state == Document.State.CARRIED:
        return Readiness(False, (_("the campaign has started already"),))
    if reading is None:
        return Readiness(False, (_("the document has not been read"),))
    latest = latest_reading(document)
    if latest and latest.lease_state in (Leased.LeaseState.READY, Leased.LeaseState.RUNNING):
        return Readiness(False, (_("the document is being read again"),))
    ledger = ledger_of(reading)
    names = resolved_names(document, reading.facts.all())
    reasons = missing(reading, ledger, unknown_units=len(unresolved(names)))
    if not reasons and not reading.facts.filter(kind__in=_ORDERED, state__in=STANDING).exists():
        reasons = [_("it lays down no duty and orders no report")]
    return Readiness(not reasons and ledger.complete, tuple(reasons))


def missing(reading: Reading, ledger: Ledger, *, unknown_units: int) -> list[str]:
    """Each thing that keeps the campaign from starting, as a phrase."""
    reasons = []
    if to_look_at(reading):
        reasons.append(_("pictures whose words could not be read: look at them on the page of the document"))
    if not ledger.standings:
        reasons.append(_("the document has no words"))
    if n := ledger.counts["unclear"]:
        reasons.append(ngettext("%(n)s passage unclear", "%(n)s passages unclear", n) % {"n": n})
    if n := ledger.counts["to-confirm"]:
        reasons.append(ngettext("%(n)s passage to confirm", "%(n)s passages to confirm", n) % {"n": n})
    elif n := ledger.undecided_facts + ledger.undecided_proposals:
        reasons.append(ngettext("%(n)s proposal undecided", "%(n)s proposals undecided", n) % {"n": n})
    if n := unknown_units:
        reasons.append(ngettext("%(n)s unit not known", "%(n)s units not known", n) % {"n": n})
    return reasons

"""Units' own plans: a few for each campaign, read, with the duties that they take up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

from loa.assignments.models import Assignment, SubPlan, TakenUp
from loa.documents.models import Document, Fact, Passage, Reading
from loa.documents.searching import searchable
from loa.evidence import store
from loa.evidence.models import Blob
from loa.project.demo.country import Place
from loa.project.demo.planning import DONE, Plan
from loa.project.demo.pouring import Numbers, Row, pour

OF_ASSIGNMENTS, MOST_DUTIES = 1000, 10  # one plan in so many assignments; duties that it has
COLUMNS: dict[Any, str] = {
    Blob: "sha256 size media_type",
    Document: ("id owner state name file doc_type code date title folded issuer uploaded_by uploaded_at"),
    Reading: "id document version kind text lines finished_at lease_state due_at",
    Passage: "id reading number start end kind section proposed",
    Fact: "id reading kind number data read spans state decided_by decided_at",
    SubPlan: "id campaign unit document given_by given_at matched_at",
    TakenUp: "id sub_plan assignment fact score state decided_by",
}
_Rows = dict[Any, list[Row]]
_Laid = Sequence[tuple[int, str]]  # an assignment, and the words of its duty


def answer(plan: Plan, random: Random, numbers: Numbers) -> None:
    """Some of its units have answered the campaign with plans of their own."""
    wanted = min(1 + plan.size // OF_ASSIGNMENTS, len(plan.units))
    chosen = random.sample(plan.units, wanted)
    laid = _laid_on(plan, chosen)
    rows: _Rows = {model: [] for model in COLUMNS}
    for unit in chosen:
        if laid[unit.pk]:
            _answer(plan, unit, laid[unit.pk][:MOST_DUTIES], random=random, numbers=numbers, rows=rows)
    for model, columns in COLUMNS.items():
        pour(model, columns, rows[model])


def _laid_on(plan: Plan, units: Sequence[Place]) -> dict[int, list[tuple[int, str]]]:
    words = {work.pk: work.sentence.text for work in plan.duties}
    own = Assignment.objects.filter(campaign=plan.pk, unit__in=[unit.pk for unit in units], parent=None)
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for pk, unit, duty in own.order_by("pk").values_list("pk", "unit", "duty"):
        found[unit].append((pk, words[duty]))
    return found


def _answer(plan: Plan, unit: Place, laid: _Laid, *, random: Random, numbers: Numbers, rows: _Rows) -> None:
    came = plan.started + timedelta(days=random.randint(2, 10))
    sentences = [f"{words.partition(', trước ngày')[0]} trên địa bàn." for _pk, words in laid]
    document = _register(plan, unit, sentences, numbers=numbers, rows=rows, came=came)
    facts = _read(document, sentences, numbers=numbers, rows=rows, came=came)
    pk = numbers.next(SubPlan)
    rows[SubPlan].append((pk, plan.pk, unit.pk, document, unit.doer, came, came))
    for (assignment, _words), fact in zip(laid, facts, strict=True):
        if random.random() < 0.75:
            said = random.random() < 0.4
            state = TakenUp.State.CONFIRMED if said else TakenUp.State.PROPOSED
            score = round(random.uniform(0.45, 0.98), 3)
            row = (numbers.next(TakenUp), pk, assignment, fact, score, state, unit.doer if said else None)
            rows[TakenUp].append(row)


def _register(
    plan: Plan, unit: Place, sentences: list[str], *, numbers: Numbers, rows: _Rows, came: datetime
) -> int:
    pk = numbers.next(Document)
    data = f"{pk}/KH\n{unit.name}\n{_text(sentences)}".encode()
    sha256 = store.write(data)
    rows[Blob].append((sha256, len(data), "text/plain"))
    document = Document(
        doc_type="kế hoạch", code=f"{pk}/KH-UBND", title=f"Triển khai tuyên truyền {plan.topic}",
        issuer=unit.name, name=f"ke-hoach-{pk}.txt",
    )  # fmt: skip
    rows[Document].append(
        (
            pk, unit.pk, Document.State.REVIEW, document.name, sha256, document.doc_type, document.code,
            came.date(), document.title, searchable(document), document.issuer, unit.doer, came,
        )
    )  # fmt: skip
    return pk


def _read(document: int, sentences: list[str], *, numbers: Numbers, rows: _Rows, came: datetime) -> list[int]:
    """The reading of the plan stands; returns the numbers of its duties, one a sentence."""
    reading, facts, start = numbers.next(Reading), [], 0
    kept = []
    for number, text in enumerate(sentences, start=1):
        end = start + len(text)
        kept.append({"start": start, "end": end, "kind": "text"})
        rows[Passage].append(
            (numbers.next(Passage), reading, number, start, end, "sentence", "II", "carried")
        )
        said = {"text": text, "lead": [], "with": [], "section": "II", "due": []}
        fact = numbers.next(Fact)
        spans = [[start, end]]
        rows[Fact].append(
            (fact, reading, Fact.Kind.DUTY, number, said, said, spans, Fact.State.PROPOSED, None, None)
        )
        facts.append(fact)
        start = end + 1
    rows[Reading].append((reading, document, "demo", "text", _text(sentences), kept, came, DONE, came))
    return facts


def _text(sentences: list[str]) -> str:
    return "".join(f"{text}\n" for text in sentences)

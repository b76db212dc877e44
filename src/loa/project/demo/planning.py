"""How many campaigns there are for a number of assignments, whose, and when; and the plans behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from loa.campaigns.models import Campaign, Cooperation, Duty, Party, Phase, PlanItem
from loa.documents.models import Document, Fact, Passage, Reading
from loa.documents.searching import searchable
from loa.evidence import store
from loa.evidence.models import Blob
from loa.project.demo.country import GROUP_OF_COMMUNES, Country, Place, Province
from loa.project.demo.pouring import Numbers, pour
from loa.project.demo.sentences import TOPICS, Sentence, duty_sentence, report_sentence
from loa.work.models import Leased

YEARS = 3  # over which the campaigns lie
NATIONAL_SHARE = 0.4  # of all assignments
NATIONAL_DUTIES, PROVINCIAL_DUTIES = 24, 20
RUNNING_EVERY = 3  # one campaign of an office in three is under way
REPORT_EVERY, REPORT_AT = 6, 1  # of so many duties one asks for a report
DONE = Leased.LeaseState.DONE


@dataclass
class Work:
    """A duty and the units that it is laid on."""

    pk: int
    sentence: Sentence
    due: date
    units: list[Place]
    event: int | None = None  # by whose day it is due


@dataclass
class Plan:
    """A campaign with its duties; `part_of`: who hands its work down to whom."""

    pk: int
    document: int
    owner: Place
    topic: str
    begins: date
    ends: date
    running: bool
    units: list[Place]
    duties: list[Work] = field(default_factory=list)
    handed_down: dict[int, Place] = field(default_factory=dict)  # unit → the unit below that does it
    helps: Place | None = None

    @property
    def reports(self) -> list[Work]:
        """The duties that ask for a report."""
        return self.duties[REPORT_AT::REPORT_EVERY]

    @property
    def started(self) -> datetime:
        """The moment at which it was started."""
        return timezone.make_aware(datetime.combine(self.begins, time(8, 30)))

    @property
    def closed(self) -> datetime | None:
        """The moment at which it was closed; None while it is under way."""
        return None if self.running else timezone.make_aware(datetime.combine(self.ends, time(17)))

    @property
    def size(self) -> int:
        """How many assignments it has, parts too."""
        return sum(
            len(work.units) + sum(unit.pk in self.handed_down for unit in work.units) for work in self.duties
        )


@dataclass(frozen=True)
class Shape:
    """One campaign to be made: whose, over which provinces, with how many duties, how long ago it began."""

    owner: Place
    provinces: tuple[Province, ...]
    duties: int
    most: int
    running: bool


def shapes(country: Country, assignments: int) -> Iterator[Shape]:
    """The campaigns of so many assignments: those of ministries everywhere, of provinces in theirs."""
    left = assignments
    everywhere = len(country.communes) + 2 * len(country.provinces)
    share = int(assignments * NATIONAL_SHARE)
    duties = max(1, min(NATIONAL_DUTIES, round(share / 3 / everywhere)))
    if share < everywhere:  # one that does not reach the whole country
        yield Shape(country.ministries[0], tuple(country.provinces), 1, share, running=True)
        left -= share
    for at in range(share // (everywhere * duties)):
        owner = country.ministries[0] if at % 2 == 0 else country.ministries[1 + at // 2 % 7]
        yield Shape(owner, tuple(country.provinces), duties, left, at % RUNNING_EVERY == 0)
        left -= everywhere * duties
    at = 0
    while left > 0:
        turn, which = divmod(at, len(country.provinces))
        province = country.provinces[which]
        size = (len(province.communes) + 1) * PROVINCIAL_DUTIES
        yield Shape(
            province.committee, (province,), PROVINCIAL_DUTIES, left, (turn + which) % RUNNING_EVERY == 0
        )
        left -= min(size, left)
        at += 1


def plan_of(shape: Shape, random: Random, numbers: Numbers, *, today: date) -> Plan:
    """The campaign with its duties and the units of each, not yet in the tables."""
    length = random.randint(75, 120)
    age = random.randint(25, 60) if shape.running else random.randint(length + 25, YEARS * 365)
    begins = today - timedelta(days=age)
    national = len(shape.provinces) > 1
    units = [commune for province in shape.provinces for commune in province.communes]
    heads = [province.committee if national else province.department for province in shape.provinces]
    plan = Plan(
        pk=numbers.next(Campaign),
        document=numbers.next(Document),
        owner=shape.owner,
        topic=random.choice(TOPICS),
        begins=begins,
        ends=begins + timedelta(days=length),
        running=shape.running,
        units=[*heads, *units],
        handed_down={p.committee.pk: p.department for p in shape.provinces} if national else {},
        helps=None if national else shape.provinces[0].department,
    )
    left = shape.most
    for number in range(shape.duties):
        # The first duty of what is under way has had its day: every running campaign has something overdue.
        last = age - 3 if shape.running and not number else length
        due = begins + timedelta(days=random.randint(15, last))
        sentence = duty_sentence(random, plan.topic, due=due)
        if number % REPORT_EVERY == REPORT_AT:
            sentence = report_sentence(plan.topic, due=due)
        chosen = plan.units if left >= len(plan.units) + len(plan.handed_down) else units[:left]
        left -= len(chosen) + sum(unit.pk in plan.handed_down for unit in chosen)
        if chosen:
            plan.duties.append(Work(numbers.next(Duty), sentence, due, chosen))
    return plan


def write_plan(plan: Plan, numbers: Numbers) -> None:
    """The signed document, its reading with every word carried, and the campaign with its duties stand."""
    facts = _write_document(plan, numbers)
    state = Campaign.State.ACTIVE if plan.running else Campaign.State.CLOSED
    title = f"Tuyên truyền {plan.topic} năm {plan.begins.year}"
    pour(
        Campaign,
        "id document owner title state started_by started_at closed_at lease_state stage written",
        [
            (
                plan.pk, plan.document, plan.owner.pk, title, state, plan.owner.officer, plan.started,
                plan.closed, DONE, "", 0,
            )
        ],
    )  # fmt: skip
    middle = plan.begins + (plan.ends - plan.begins) / 2
    phases = [numbers.next(Phase) for _half in range(2)]
    pour(
        Phase,
        "id campaign number name start end",
        [
            (phases[0], plan.pk, 1, "Giai đoạn 1: cao điểm", plan.begins, middle),
            (phases[1], plan.pk, 2, "Giai đoạn 2: duy trì", middle, plan.ends),
        ],
    )
    ids = [unit.pk for unit in plan.units]
    pour(Party, "id campaign name units", [(numbers.next(Party), plan.pk, GROUP_OF_COMMUNES, ids)])
    pour(
        PlanItem,
        "id campaign kind number text channels",
        [
            (numbers.next(PlanItem), plan.pk, kind, 1, text, [])
            for kind, text in (
                ("theme", f"Vì sao cần quan tâm đến {plan.topic}"),
                ("form", "Loa truyền thanh cơ sở, trang thông tin điện tử, băng rôn"),
                ("slogan", f"Cả cộng đồng chung tay: {plan.topic}!"),
                ("funding", "Ngân sách địa phương và nguồn huy động hợp pháp khác"),
            )
        ],
    )
    _write_duties(plan, numbers, phases=phases, middle=middle, facts=facts)


def _write_duties(plan: Plan, numbers: Numbers, *, phases: list[int], middle: date, facts: list[int]) -> None:
    helping = [plan.helps.name] if plan.helps else []

    def rows() -> Iterator[tuple[object, ...]]:
        for number, (work, fact) in enumerate(zip(plan.duties, facts, strict=True), start=1):
            said = work.sentence
            yield (
                work.pk, plan.pk, number, said.text, "III.1", [GROUP_OF_COMMUNES], helping,
                phases[work.due > middle], work.due, said.due_text, said.counts, said.counted_in,
                said.target, said.further, fact, work.event,
            )  # fmt: skip

    pour(
        Duty,
        "id campaign number text section lead cooperating phase due due_text counts counted_in target "
        "further fact event",
        rows(),
    )
    if plan.helps:
        helps = plan.helps.pk
        pour(
            Cooperation,
            "id duty unit",
            [(numbers.next(Cooperation), work.pk, helps) for work in plan.duties[::2]],
        )


def _write_document(plan: Plan, numbers: Numbers) -> list[int]:
    """Returns the numbers of the facts, one a duty."""
    head = f"KẾ HOẠCH\nTuyên truyền {plan.topic}\nIII. TỔ CHỨC THỰC HIỆN\n1. {GROUP_OF_COMMUNES}\n"
    lines = [*head.splitlines(), *(work.sentence.text for work in plan.duties)]
    text = "".join(f"{line}\n" for line in lines)
    data = f"{plan.pk}/KH\n{text}".encode()
    sha256 = store.write(data)
    pour(Blob, "sha256 size media_type", [(sha256, len(data), "text/plain")])
    code = f"{plan.pk}/KH-{'BTT' if not plan.helps else 'UBND'}"
    document = Document(
        doc_type="kế hoạch", code=code, title=f"Tuyên truyền {plan.topic} năm {plan.begins.year}",
        issuer=plan.owner.name, name=f"ke-hoach-{plan.pk}.txt",
    )  # fmt: skip
    came = timezone.make_aware(datetime.combine(plan.begins, time(8)))
    pour(
        Document,
        "id owner state name file doc_type code date title folded issuer uploaded_by uploaded_at",
        [
            (
                plan.document, plan.owner.pk, Document.State.CARRIED, document.name, sha256,
                document.doc_type, code, plan.begins, document.title, searchable(document),
                document.issuer, plan.owner.officer, came,
            )
        ],
    )  # fmt: skip
    return _write_reading(plan, numbers, text=text, lines=lines, came=came)


def _write_reading(plan: Plan, numbers: Numbers, *, text: str, lines: list[str], came: datetime) -> list[int]:
    reading = numbers.next(Reading)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    spans = [[start, start + len(line)] for start, line in zip(starts, lines, strict=False)]
    kept = [{"start": start, "end": end, "kind": "text"} for start, end in spans]
    pour(
        Reading,
        "id document version kind text lines finished_at lease_state due_at",
        [(reading, plan.document, "demo", "text", text, kept, came, DONE, came)],
    )
    first = len(lines) - len(plan.duties)
    pour(
        Passage,
        "id reading number start end kind section proposed",
        [
            (
                numbers.next(Passage), reading, n + 1, start, end, "sentence", "III.1" if n >= first else "",
                "carried" if n >= first else "background",
            )
            for n, (start, end) in enumerate(spans)
        ],
    )  # fmt: skip
    facts = [numbers.next(Fact) for _work in plan.duties]

    def rows() -> Iterator[tuple[object, ...]]:
        for n, (fact, work) in enumerate(zip(facts, plan.duties, strict=True)):
            due = [{"text": work.sentence.due_text, "end": work.due.isoformat()}]
            said = {
                "text": work.sentence.text,
                "lead": [GROUP_OF_COMMUNES],
                "with": [],
                "section": "III.1",
                "due": due,
            }
            yield (
                fact, reading, Fact.Kind.DUTY, n + 1, said, said, [spans[first + n]],
                Fact.State.ACCEPTED, plan.owner.officer, came,
            )  # fmt: skip

    pour(Fact, "id reading kind number data read spans state decided_by decided_at", rows())
    return facts

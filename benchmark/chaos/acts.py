"""What people do while processes die, and what must stand of it: all or nothing, once, and never lost."""

from __future__ import annotations

import uuid
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Model
from django.urls import reverse

from benchmark.chaos.client import Ask
from benchmark.chaos.house import SERVER, WORKER
from benchmark.chaos.scene import COMMUNE_COUNT, START_DUTIES, Scene, session_of
from loa.assignments.chasing.sweeping import open_chase
from loa.assignments.models import Announcement, Assignment, Chase, Proof, Reminder, Step
from loa.assignments.queries import visible_assignments
from loa.audit.models import Change
from loa.campaigns.models import Campaign, Cooperation
from loa.directory.models import User
from loa.documents.models import Draft
from loa.evidence.models import Record
from loa.notices.models import Notice

Complaints = Iterator[str]
State = Assignment.State


def said(action: str, obj: Model) -> int:
    """How often the log says that this was done to the object."""
    return Change.objects.filter(action=action, model=obj._meta.label_lower, object_id=str(obj.pk)).count()


def unless(held: bool, words: str) -> Complaints:
    """The complaint, where it does not hold."""
    if not held:
        yield words


class Act(ABC):
    """One kind of thing that people do, again and again, each time with something fresh (`it`)."""

    name: str
    points: tuple[tuple[str, str], ...]  # who dies, and where
    victims: tuple[tuple[str, ...], ...]  # who may die at a random moment
    freezes: str = ""  # where its worker may be stopped past its lease

    def __init__(self, scene: Scene) -> None:
        self.scene, self._sessions = scene, dict[int, str]()

    def ask(self, user: User, path: str, *fields: tuple[str, Any], **more: Any) -> Ask:
        """The form as this person sends it."""
        if user.pk not in self._sessions:
            self._sessions[user.pk] = session_of(user)
        key = ("key", str(uuid.uuid4()))
        said = tuple((name, str(value)) for name, value in fields)
        return Ask(self.name, self._sessions[user.pk], path, (key, *said), **more)

    @abstractmethod
    def take(self) -> tuple[Any, Ask | None]:
        """Something fresh, and the form that does it; None where the worker is to do it by itself."""

    @abstractmethod
    def half(self, it: Any, *, answered: bool) -> Complaints:
        """What is wrong just after the kill: half of it is seen, or what was answered does not stand."""

    @abstractmethod
    def done(self, it: Any) -> bool:
        """Whether all of it has been done."""

    @abstractmethod
    def whole(self, it: Any) -> Complaints:
        """What is wrong after all was started again."""


class Start(Act):
    """A campaign is started: asked for on a page, written by the worker."""

    name = "start"
    points = (
        (WORKER, "start:middle"),
        (WORKER, "start:active"),
        (WORKER, "start:claimed"),
        (SERVER, "start:asked"),
        (SERVER, "start:written"),
        (SERVER, "start:answer"),
    )
    victims = ((WORKER,), (SERVER,), (SERVER, WORKER))
    freezes = "start:between"
    WHOLE = START_DUTIES * COMMUNE_COUNT

    def take(self) -> tuple[Any, Ask]:
        """A plan whose review is complete."""
        plan = self.scene.plans.popleft()
        return plan, self.ask(self.scene.province.officer, reverse("campaigns:start", args=[plan.pk]))

    def half(self, it: Any, *, answered: bool) -> Complaints:
        """Nobody sees anything of a campaign before all of it stands."""
        found = list(Campaign.objects.filter(document=it))
        yield from unless(len(found) <= 1, "two campaigns of one plan")
        yield from unless(bool(found) or not answered, "an answered start is lost")
        for campaign in found:
            seen = self._seen(campaign)
            if campaign.state == Campaign.State.ACTIVE:
                yield from unless(seen == self.WHOLE, f"active with {seen} of {self.WHOLE} assignments")
                continue
            campaign.refresh_from_db(fields=["state"])  # where only the server died, the worker goes on
            unseen = not seen or campaign.state == Campaign.State.ACTIVE
            yield from unless(unseen, f"{seen} assignments are seen before the start is through")

    def _seen(self, campaign: Campaign) -> int:
        officers = self.scene.province.commune_officers
        return sum(visible_assignments(user).filter(campaign=campaign).count() for user in officers)

    def done(self, it: Any) -> bool:
        """The campaign is under way and everybody was told."""
        under_way = Campaign.objects.filter(document=it, state=Campaign.State.ACTIVE)
        told = Announcement.objects.filter(campaign__in=under_way, lease_state="done")
        return told.exists()

    def whole(self, it: Any) -> Complaints:
        """Each row once; started once, told once."""
        campaign = Campaign.objects.get(document=it)
        rows = Assignment.objects.filter(campaign=campaign)
        twice = rows.values("duty", "unit").annotate(n=Count("pk")).filter(n__gt=1).count()
        together = Cooperation.objects.filter(duty__campaign=campaign).count()
        told = Notice.objects.filter(key__startswith="announcement:", body__startswith=campaign.title)
        told = told.filter(key__regex=f"^announcement:({'|'.join(self._announced(campaign))}):")
        yield from unless(rows.count() == self.WHOLE, f"{rows.count()} of {self.WHOLE} assignments")
        yield from unless(not twice, f"{twice} assignments stand twice")
        yield from unless(together == START_DUTIES, f"{together} of {START_DUTIES} cooperations")
        yield from unless(told.count() == COMMUNE_COUNT, f"{told.count()} of {COMMUNE_COUNT} were told")
        for action in ("campaigns.start_campaign", "campaigns.activate_campaign"):
            yield from unless(said(action, campaign) == 1, f"{said(action, campaign)} × {action}")

    def _announced(self, campaign: Campaign) -> list[str]:
        return [str(pk) for pk in Announcement.objects.filter(campaign=campaign).values_list("pk", flat=True)]


class HandDown(Act):
    """Work is handed down to six units at once."""

    name = "hand-down"
    points = tuple((SERVER, f"hand-down:{at}") for at in ("middle", "written", "claimed", "answer"))
    victims = ((SERVER,), (SERVER, WORKER))

    def take(self) -> tuple[Any, Ask]:
        """Work that was accepted and not yet split."""
        whole = self.scene.wholes.popleft()
        units = [("unit", unit.pk) for unit in self.scene.centres]
        path = reverse("assignments:parts", args=[whole.pk])
        return whole, self.ask(self.scene.province.health_officer, path, ("what", "Phần việc"), *units)

    def half(self, it: Any, *, answered: bool) -> Complaints:
        """All parts, or none."""
        parts, state = self._parts(it), Assignment.objects.get(pk=it.pk).state
        wanted = [(len(self.scene.centres), State.IN_PROGRESS)]
        if not answered:
            wanted.append((0, State.ACCEPTED))
        yield from unless((parts, state) in wanted, f"{parts} parts, the whole is {state}")

    def _parts(self, it: Any) -> int:
        return Assignment.objects.filter(parent=it).count()

    def done(self, it: Any) -> bool:
        """The parts stand."""
        return self._parts(it) > 0

    def whole(self, it: Any) -> Complaints:
        """Each part once, handed down by one step."""
        yield from self.half(it, answered=True)
        steps = Step.objects.filter(assignment=it, way="hand_down").count()
        given = Step.objects.filter(assignment__parent=it, way="given").count()
        yield from unless((steps, given) == (1, self._parts(it)), f"{steps} steps down, {given} parts given")
        yield from unless(said("assignments.hand_down", it) == 1, "not logged once")


class HandIn(Act):
    """A report is handed in with a file as its proof."""

    name = "hand-in"
    points = tuple((SERVER, f"hand-in:{at}") for at in ("middle", "written", "claimed", "answer"))
    victims = ((SERVER,), (SERVER, WORKER))

    def take(self) -> tuple[Any, Ask]:
        """Work that was accepted, and a file of its own."""
        row = self.scene.to_hand_in.popleft()
        fields = [("act", "hand_in"), ("words", f"Đã làm xong {row.pk}"), ("count", 3)]
        file = ("file", f"bao-cao-{row.pk}.txt", f"Báo cáo của {row}\n{uuid.uuid4()}\n".encode())
        path = reverse("assignments:act", args=[row.pk])
        return row, self.ask(self.scene.officer_of(row.unit), path, *fields, files=(file,))

    def half(self, it: Any, *, answered: bool) -> Complaints:
        """Step, number, proof and record stand together, or none of them."""
        row, found = Assignment.objects.get(pk=it.pk), self._found(it)
        all_of_it = (found == (1, 1, 1)) and (row.state, row.counted) == (State.HANDED_IN, 3)
        none = (found == (0, 0, 0)) and (row.state, row.counted) == (State.ACCEPTED, 0)
        yield from unless(
            all_of_it or (none and not answered), f"{row.state}, steps, proofs, records {found}"
        )

    def _found(self, it: Any) -> tuple[int, int, int]:
        steps = Step.objects.filter(assignment=it, way="hand_in").count()
        records = Record.objects.filter(title=f"bao-cao-{it.pk}.txt").count()
        return steps, Proof.objects.filter(assignment=it).count(), records

    def done(self, it: Any) -> bool:
        """It is handed in."""
        return self._found(it)[0] > 0

    def whole(self, it: Any) -> Complaints:
        """Handed in once."""
        yield from self.half(it, answered=True)
        yield from unless(said("assignments.hand_in", it) == 1, "not logged once")


class Remind(Act):
    """A round of reminders: the worker tells units, then those who gave the work."""

    name = "reminder"
    points = tuple((WORKER, f"reminder:{at}") for at in ("middle", "written", "claimed", "givers"))
    victims = ((WORKER,), (SERVER, WORKER))
    freezes = "reminder:claimed"

    def take(self) -> tuple[Any, None]:
        """The next day's round is asked for."""
        number, day = self.scene.rounds.popleft()
        return (number, open_chase(day)), None

    def half(self, it: Any, *, answered: bool) -> Complaints:  # noqa: ARG002  nobody is answered
        """A unit of whose work something is noted as told was told, and nothing was told without its note."""
        _number, chase = it
        noted = set(Reminder.objects.filter(chase=chase).values_list("assignment__unit", flat=True))
        told = {int(key.split(":")[3]) for key in self._told(chase, "unit")}
        late = set(self._late(it).values_list("assignment__unit", flat=True))
        yield from unless(told <= noted and late <= told, f"{len(late)} units late, {len(told)} told")

    def _told(self, chase: Chase, whom: str) -> list[str]:
        found = Notice.objects.filter(key__startswith=f"chase:{chase.pk}:{whom}:")
        return list(found.values_list("key", flat=True))

    def _late(self, it: Any) -> Any:
        number, chase = it
        rows = Reminder.objects.filter(chase=chase, what="late", assignment__duty__number=number)
        return rows.filter(assignment__campaign=self.scene.reminded)

    def done(self, it: Any) -> bool:
        """The round is through."""
        return Chase.objects.filter(pk=it[1].pk, lease_state="done").exists()

    def whole(self, it: Any) -> Complaints:
        """Each unit is told of its work that is late, once; and so is who gave it."""
        _number, chase = it
        late, units = self._late(it).count(), len(self._told(chase, "unit"))
        givers = len(self._told(chase, "giver"))
        found = (late, units, givers)
        wanted = (COMMUNE_COUNT, COMMUNE_COUNT, 1)
        yield from unless(found == wanted, f"late, told, givers told: {found} instead of {wanted}")


class Issue(Act):
    """An approved draft takes the next number of its book."""

    name = "issue"
    points = tuple((SERVER, f"issue:{at}") for at in ("middle", "written", "printed", "answer"))
    victims = ((SERVER,), (SERVER, WORKER))

    def take(self) -> tuple[Any, Ask]:
        """A draft that was approved."""
        draft = self.scene.drafts.popleft()
        path = reverse("documents:draft_act", args=[draft.pk])
        return draft, self.ask(self.scene.leader, path, ("do", "issue"))

    def half(self, it: Any, *, answered: bool) -> Complaints:
        """Number, state and document stand together, or none of them."""
        row = Draft.objects.get(pk=it.pk)
        found = (row.state == Draft.State.ISSUED, row.number is not None, row.document_id is not None)
        yield from unless(len(set(found)) == 1, f"state, number, document: {found}")
        yield from unless(found[0] or not answered, "an answered issue is lost")

    def done(self, it: Any) -> bool:
        """It is issued."""
        return Draft.objects.filter(pk=it.pk, state=Draft.State.ISSUED).exists()

    def whole(self, it: Any) -> Complaints:
        """Issued once, and the paper bears the number that the book gave."""
        yield from self.half(it, answered=True)
        row = Draft.objects.select_related("document").get(pk=it.pk)
        code = row.document.code if row.document else ""
        yield from unless(code.partition("/")[0] == f"{row.number:02d}", f"{code} is number {row.number}")
        yield from unless(said("documents.issue_draft", it) == 1, "not logged once")


ACTS: tuple[type[Act], ...] = (Start, HandDown, HandIn, Remind, Issue)

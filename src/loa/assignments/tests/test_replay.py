"""Whatever is done, in whatever order: the history alone gives the present state."""

import random
from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part, Report
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Extension
from loa.assignments.queries import replay, summed
from loa.assignments.tests.factories import assignment_of, make_record
from loa.assignments.transitions import FOLLOWING, TABLE
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db
WALKS, STEPS = 12, 40
STANDING = ["handed-in", "confirmed", "declined"]  # their days no longer follow that of their whole


class Walk:
    """Somebody does something to some assignment, again and again; what is refused is refused."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.province = make_province(communes=2)
        self.villages = [
            make_unit(f"Thôn {n}", parent=unit, level="village")
            for unit in self.province.communes
            for n in (1, 2)
        ]
        text = "Tổ chức 9 buổi, in 20 tờ rơi, đăng 5 bài viết"
        self.campaign = make_campaign(self.province, [duty(text, [COMMUNES])])
        self.users = [self.province.officer, *self.province.commune_officers]
        self.users += [make_officer(village) for village in self.villages]
        first = assignment_of(self.campaign, self.province.communes[0])
        set_duty(self.province.officer, first.duty, self.settings(first.duty))
        self.done = 0

    def settings(self, duty):
        """Another day, the same counts."""
        things = {"counts": duty.counts, "target": duty.target, "further": duty.things[1:]}
        return DutySettings(due=self.day(), **things)

    def day(self):
        return timezone.localdate() + timedelta(days=self.chance.randrange(2, 60))

    def step(self):
        row = self.chance.choice(list(Assignment.objects.order_by("pk")))
        name = self.chance.choice(
            ["accept", "report_progress", "hand_in", "confirm", "hand_down", *TABLE, "date"]
        )
        for user in self.users:
            try:
                self.act(name, user, row)
                self.done += 1
                return
            except (NotAllowed, Refused):
                continue

    def act(self, name, user, row):
        if name == "date":
            set_duty(self.province.officer, row.duty, self.settings(row.duty))
        elif name in {"grant_extension", "refuse_extension"}:
            for asked in Extension.objects.filter(assignment=row, state="asked"):
                if name == "grant_extension":
                    actions.grant_extension(user, asked)
                else:
                    actions.refuse_extension(user, asked, reason="vì")
        elif name == "hand_down":
            unit = self.chance.choice(self.villages)
            officer = self.chance.choice([None, user.person])
            actions.hand_down(user, row, parts=[Part(unit=unit, officer=officer)])
        elif name == "hand_over":
            people = [each.person for each in self.users]
            actions.hand_over(user, row, officer=self.chance.choice(people), reason="vì", day=self.day())
        elif name == "reassign":
            units = [*self.province.communes, *self.villages, self.province.health]
            actions.reassign(user, row, unit=self.chance.choice(units), reason="vì", day=self.day())
        elif name != "give_again":
            self.act_simply(name, user, row)

    def act_simply(self, name, user, row):
        count = self.chance.choice([None, self.chance.randrange(9)])
        said = {"n2": self.chance.randrange(20), "n3": self.chance.randrange(5)}
        further = dict(self.chance.sample(list(said.items()), self.chance.randrange(3)))
        report = partial(Report, count=count, further=further)
        calls = {
            "accept": lambda: actions.accept(user, row),
            "decline": lambda: actions.decline(user, row, reason="vì"),
            "report_progress": lambda: actions.report_progress(user, row, report=report("đang làm")),
            "add_proof": lambda: actions.add_proof(user, row, record=make_record(user, row)),
            "hand_in": lambda: actions.hand_in(
                user, row, record=make_record(user, row), report=report("xong")
            ),
            "confirm": lambda: actions.confirm(user, row),
            "return": lambda: actions.return_(user, row, reason="vì"),
            "let_be": lambda: actions.let_be(user, row, reason="vì"),
            "offer_again": lambda: actions.offer_again(user, row, reason="vì"),
            "ask_extension": lambda: actions.ask_extension(user, row, day=self.day(), reason="vì"),
            "extend": lambda: actions.extend(user, row, day=self.day(), reason="vì"),
            "urge": lambda: actions.urge(user, row),
            "take_back": lambda: actions.take_back(user, row, reason="vì"),
        }
        calls[name]()


@pytest.mark.parametrize("seed", range(WALKS))
def test_the_history_gives_the_present(seed):
    walk = Walk(seed)
    for _number in range(STEPS):
        walk.step()
    assert walk.done >= STEPS // 8
    for row in Assignment.objects.all():
        told = replay(row)
        assert (told.state, told.due, told.numbers) == (row.state, row.due, row.numbers), row.pk
        assert set(row.steps.values_list("way", flat=True)) <= set(TABLE) | set(FOLLOWING)
        parts = Assignment.objects.filter(parent=row).exclude(state="withdrawn")
        if row.state not in {"confirmed", "withdrawn", "declined"}:
            assert all(row.numbers[one] >= n for one, n in summed(parts).items())
        if row.due and row.state != "confirmed":
            assert all(part.due <= row.due for part in parts.exclude(state__in=STANDING))


def test_a_step_that_was_changed_is_noticed():
    walk = Walk(0)
    row = assignment_of(walk.campaign, walk.province.communes[0])
    actions.accept(walk.province.commune_officers[0], row)
    row.steps.filter(way="accept").update(to_state="confirmed")
    assert replay(row).state != Assignment.objects.get(pk=row.pk).state

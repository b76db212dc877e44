"""The office in which people work while its processes are killed: enough fresh work for every kill."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management import call_command
from django.db import transaction

from loa.assignments.actions import accept
from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import (
    COMMUNES,
    Province,
    due,
    duty,
    make_campaign,
    make_plan,
    make_province,
)
from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.actions.drafts import approve_draft, send_draft, start_draft
from loa.documents.models import Document, Draft

COMMUNE_COUNT, CENTRES = 12, 6
START_DUTIES = 4
FIRST_DAY = date(2026, 6, 2)  # the day of the first round; the next is a day later, and so on
FAR = "2099-11-30"


@dataclass
class Scene:
    """What waits to be done, each thing once."""

    province: Province
    leader: User
    centres: list[Unit]
    talked_about: list[Assignment] = field(default_factory=list)
    wholes: deque[Assignment] = field(default_factory=deque)
    to_hand_in: deque[Assignment] = field(default_factory=deque)
    plans: deque[Document] = field(default_factory=deque)
    drafts: deque[Draft] = field(default_factory=deque)
    rounds: deque[tuple[int, date]] = field(default_factory=deque)  # a duty's number and its round's day
    reminded: Campaign | None = None

    def officer_of(self, unit: Unit) -> User:
        """Who signs in for the commune."""
        return self.province.commune_officers[self.province.communes.index(unit)]


def make_scene(times: int) -> Scene:
    """The same on a database that is still empty."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    return fill_scene(times)


def fill_scene(times: int) -> Scene:
    """Each act can be done so many times, each time on something that nobody has touched."""
    with transaction.atomic():
        province = make_province(communes=COMMUNE_COUNT)
        centres = [
            make_unit(f"Trung tâm Y tế khu vực {number}", parent=province.health, kind=Unit.Kind.SERVICE)
            for number in range(1, CENTRES + 1)
        ]
        scene = Scene(province, make_officer(province.top, Post.Kind.LEADER), centres)
        scene.drafts.extend(_draft(scene, number) for number in range(times))
    _give_work(scene, times)
    _give_days(scene, times)
    scene.plans.extend(_plan(province, number) for number in range(times))
    return scene


def _draft(scene: Scene, number: int) -> Draft:
    writer = scene.province.officer
    rows = [{"kind": "words", "text": f"Nội dung thứ {number}."}]
    content = {"position": "CHỦ TỊCH", "title": f"thông báo {number}", "rows": rows}
    draft = start_draft(writer, scene.province.top, doc_type="thông báo", content=content)
    return approve_draft(scene.leader, send_draft(writer, draft, version=1), version=1)


def _give_work(scene: Scene, times: int) -> None:
    """A campaign whose work is handed down and handed in."""
    rounds = -(-times // COMMUNE_COUNT) + 1
    far = [due("trước 30/11/2099", FAR)]
    plan = [duty(f"Việc của Sở {number}", ["Sở Y tế"], due=far) for number in range(times)]
    plan += [duty(f"Việc của xã {number}", [COMMUNES], due=far) for number in range(rounds)]
    campaign = make_campaign(scene.province, plan)
    found = campaign.assignments.select_related("unit", "duty").order_by("duty__number", "unit__path")
    for row in found:
        if row.unit_id == scene.province.health.pk:
            accept(scene.province.health_officer, row)
            scene.wholes.append(row)
        elif row.duty.number <= times + 1:
            scene.talked_about.append(row)
        else:
            accept(scene.officer_of(row.unit), row)
            scene.to_hand_in.append(row)


def _give_days(scene: Scene, times: int) -> None:
    """A campaign of which one duty becomes overdue on each day."""
    scene.rounds.extend((number + 1, FIRST_DAY + timedelta(days=number)) for number in range(times))
    plan = []
    for number, day in scene.rounds:
        end = (day - timedelta(days=1)).isoformat()
        plan.append(duty(f"Việc đến hạn {number}", [COMMUNES], due=[due("hôm trước", end)]))
    scene.reminded = make_campaign(scene.province, plan)


def _plan(province: Province, number: int) -> Document:
    duties = [
        duty(f"Việc {number}.{n}", [COMMUNES], cooperating=["Sở Y tế"], due=[due("trước 30/11/2099", FAR)])
        for n in range(START_DUTIES)
    ]
    return make_plan(province, duties)


def session_of(user: User) -> str:
    """The cookie of somebody who is signed in."""
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.save()
    return str(store.session_key)

"""What keeps an act whole and single, taken out guard by guard: the checks of the kills notice each.

Here the process does not die; whatever runs is cut off at the place where it would, its transaction is undone
as the database undoes it, and the form is sent again. The processes themselves are killed in `test_chaos`.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from benchmark.chaos import points
from benchmark.chaos.acts import Act, HandDown, HandIn, Issue, Remind
from benchmark.chaos.checks import Whole
from benchmark.chaos.client import Ask
from benchmark.chaos.scene import fill_scene
from django.contrib.messages import get_messages
from django.db.transaction import Atomic
from django.test import Client

from loa.assignments.chasing import sweeping
from loa.assignments.models import Chase
from loa.assignments.transitions import Transition
from loa.audit import actions as audit
from loa.documents.actions import issuing
from loa.documents.models import NumberBook
from loa.notices.models import Notice
from loa.work import actions, worker
from loa.work.tests.sandbox.sabotage import take_out
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """The process is gone: nothing in it can catch this."""


class Office:
    """What is done to the scene, and where it is cut off."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.scene, self.put = fill_scene(3), monkeypatch.setattr
        self.put(points, "around", partial(points.around, put=monkeypatch.setattr))
        points.watch_server()
        points.watch_worker()
        self.put(points, "here", lambda _point: None)

    def at(self, point: str, happens: Callable[[], object]) -> None:
        """This happens at the place, the first time that anybody comes by."""
        waiting = [point]

        def here(name: str) -> None:
            if name in waiting:
                waiting.remove(name)
                happens()

        self.put(points, "here", here)

    def cut_off(self, point: str, do: Callable[[], object]) -> None:
        """It is begun, and dies at the place."""
        self.at(point, die)
        with pytest.raises(Killed):
            do()


def die() -> None:
    raise Killed


def send(ask: Ask) -> tuple[int, list[str]]:
    """The answer: its status, and whether it says that the act was done or why not."""
    client = Client()
    client.cookies["sessionid"] = ask.session
    body, kind = ask.body()
    answer = client.generic("POST", ask.path, body, content_type=kind)
    return answer.status_code, [said.level_tag for said in get_messages(answer.wsgi_request)]


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    return Office(monkeypatch)


def without_transaction(office: Office) -> None:
    """What is written stands at once."""
    office.put(Atomic, "__enter__", lambda _self: None)
    office.put(Atomic, "__exit__", lambda *_words: None)


def without_key(office: Office) -> None:
    """Each request counts as the first of its key."""
    claim = audit._claim_key
    office.put(audit, "_claim_key", lambda key, *rest: claim(f"{key[:60]}{uuid.uuid4()}", *rest))


def without_table(office: Office) -> None:
    """Every way is open from every state."""
    office.put(Transition, "fits", lambda _self, _row: True)


def without_book(office: Office) -> None:
    """The number for which the paper was made is taken as still free."""
    issue = issuing._issue

    def blind(user: Any, draft: Any, seen: NumberBook, printed: Any) -> Any:
        return issue(user, draft, NumberBook.objects.get(pk=seen.pk), printed)

    office.put(issuing, "_issue", blind)


def without_notice_key(office: Office) -> None:
    """What is told again is another notice, and noted as another reminder."""

    def told(notices: Iterable[Notice]) -> None:
        for notice in notices:
            notice.key += f":{uuid.uuid4()}"
            notice.save()

    office.put(sweeping, "tell_all", told)


def without(office: Office, *guards: str) -> None:
    """The worker lacks these of its guards."""
    for module, name in ((actions, "claimable"), (actions, "held"), (worker, "held")):
        office.put(module, name, getattr(module, name))  # undone after the test
    for guard in guards:
        take_out(guard)


def test_an_act_cut_off_in_its_middle_stands_half_without_its_transaction(office: Office) -> None:
    acts, whole = [kind(office.scene) for kind in (HandDown, HandIn, Issue)], Whole()

    def stands_half(act: Act) -> bool:
        it, ask = act.take()
        assert ask
        office.cut_off(f"{act.name}:middle", lambda: send(ask))
        return bool([*act.half(it, answered=False), *whole.standing()])

    assert [stands_half(act) for act in acts] == [False, False, False]
    without_transaction(office)
    assert [stands_half(act) for act in acts] == [True, True, True]


DONE = (302, ["success"])


def test_the_answer_that_was_lost_never_comes_without_the_key(office: Office) -> None:
    acts: list[Act] = [HandDown(office.scene), HandIn(office.scene)]
    for act in acts:
        it, ask = act.take()
        assert ask
        assert (send(ask), send(ask)) == (DONE, DONE)
        assert not [*act.whole(it)]
    without_key(office)
    for act in acts:
        _it, ask = act.take()
        assert ask
        assert (send(ask), send(ask) == DONE) == (DONE, False)


def test_without_key_and_table_a_report_is_handed_in_twice(office: Office) -> None:
    act = HandIn(office.scene)
    for guard in (without_key, without_table):
        it, ask = act.take()
        assert ask
        guard(office)
        send(ask), send(ask)
        assert bool([*act.whole(it)]) == (guard is without_table)


def test_without_the_look_at_the_book_a_paper_bears_the_number_of_another(office: Office) -> None:
    act = Issue(office.scene)
    (it, ask), (_other, quicker) = act.take(), act.take()
    without_book(office)
    office.put(issuing, "TURN", timedelta(0))  # the first sleeps past its turn at the book
    office.at("issue:printed", lambda: send(quicker))
    assert send(ask) == DONE
    assert [*act.whole(it)] == ["01/TB-UBND is number 2"]


class Reminders:
    """A round of reminders, and workers that die or sleep in it."""

    def __init__(self, office: Office) -> None:
        self.office, self.act = office, Remind(office.scene)
        self.it, _nobody_asks = self.act.take()
        office.put(sweeping, "UNITS", 3)

    def work(self) -> None:
        """A worker does what is due."""
        work_off([Chase])

    def later(self) -> None:
        """Every lease has run out by now."""
        now = actions.database_now() + timedelta(hours=1)
        self.office.put(actions, "database_now", lambda: now)

    def another(self) -> None:
        """While the first sleeps past its lease, another worker does all that is to be done."""
        self.later()
        self.work()

    @property
    def wrong(self) -> bool:
        return not self.act.done(self.it) or bool([*self.act.whole(self.it)])


def test_a_killed_round_of_reminders_is_never_done_without_the_lease(office: Office) -> None:
    for point, guards in (("claimed", []), ("middle", []), ("middle", ["lease"])):
        reminders = Reminders(office)
        without(office, *guards)
        office.cut_off(f"reminder:{point}", reminders.work)
        assert not [*reminders.act.half(reminders.it, answered=False)]
        reminders.later()
        reminders.work()
        assert reminders.wrong == bool(guards)


def test_without_fence_and_key_a_worker_that_slept_reminds_again(office: Office) -> None:
    without_notice_key(office)
    for guards in ([], ["fence"]):
        reminders = Reminders(office)
        without(office, *guards)
        office.at("reminder:claimed", reminders.another)
        reminders.work()
        assert reminders.wrong == bool(guards)

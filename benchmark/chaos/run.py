"""One kill after the other: do, kill, look, start again, do again, look at everything."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from django.urls import reverse

from benchmark.chaos.acts import ACTS, Act
from benchmark.chaos.checks import Whole
from benchmark.chaos.client import Ask, Sending, Talk, send
from benchmark.chaos.house import SERVER, WORKER, House, NeverCame, wait_until, wake
from benchmark.chaos.scene import Scene, make_scene
from benchmark.chaos.working import LEASE

DONE = 40.0  # seconds in which an act is through after everything was started again


@dataclass(frozen=True)
class Kill:
    """Who dies while what is done: at a named place, or after so much of the act's usual time."""

    act: str
    victims: tuple[str, ...]
    point: str = ""
    moment: float = 0.0
    freeze: bool = False

    def __str__(self) -> str:
        if self.freeze:
            return f"{self.act:<10} worker frozen past its lease at {self.point}"
        where = f"at {self.point}" if self.point else f"at random, {self.moment:.0%} of its usual time"
        return f"{self.act:<10} {'+'.join(self.victims):<13} {where}"


@dataclass
class Outcome:
    """What came of the kills."""

    kills: Counter[str] = field(default_factory=Counter)
    landed: Counter[str] = field(default_factory=Counter)  # how much of the act stood just after
    complaints: list[str] = field(default_factory=list)


def kills_of(acts: Sequence[type[Act]], count: int, *, seed: int, freezes: int = 0) -> list[Kill]:
    """The acts in turn; of each, its named places and random moments in turn, in an order of the seed's."""
    chance = random.Random(seed)
    made: list[Kill] = []
    for turn in range(count):
        for act in acts:
            # The first three places, a random moment, then the others and more random moments.
            places: list[tuple[str, str] | None] = [*act.points[:3], None, *act.points[3:], None, None]
            place = places[turn % len(places)]
            if place is None:
                victims = chance.choice(act.victims)
                made.append(Kill(act.name, victims, moment=chance.uniform(0.0, 1.1)))
            else:
                made.append(Kill(act.name, (place[0],), place[1]))
    frozen = [Kill(act.name, (WORKER,), act.freezes, freeze=True) for act in acts if act.freezes]
    return made[:count] + (frozen * freezes)[:freezes]


class Run:
    """A house, its scene, and somebody who talks all the while."""

    def __init__(self, folder: Path, *, times: int, without: str = "") -> None:
        self.scene: Scene = make_scene(times)
        self.house = House(folder, without=without)
        self.acts = {act.name: act(self.scene) for act in ACTS}
        self.usual: dict[str, float] = {}
        self.outcome = Outcome()
        self.whole = Whole()
        self.talk = Talk(self._words, self.house.port)

    def _words(self, number: int) -> Ask:
        row = self.scene.talked_about[number % len(self.scene.talked_about)]
        path = reverse("assignments:comment", args=[row.pk])
        officer = self.scene.officer_of(row.unit)
        said = self.acts["hand-in"].ask(officer, path, ("text", f"Lời thứ {number}"))
        return replace(said, act="")  # nobody dies of it

    def begin(self, names: Iterable[str]) -> None:
        """Everything runs; each act has been done once undisturbed, to know how long it takes."""
        self.house.start(SERVER, WORKER)
        self.talk.begin()
        for name in names:
            act = self.acts[name]
            it, ask = act.take()
            begun = time.monotonic()
            if ask is not None:
                send(ask, self.house.port)
            self._wait_done(act, it)
            self.usual[name] = time.monotonic() - begun
            self.outcome.complaints += [f"undisturbed {name}: {words}" for words in act.whole(it)]

    def kill(self, number: int, kill: Kill) -> None:
        """One line is printed; what is wrong is among the complaints."""
        begun, found = time.monotonic(), list[str]()
        try:
            found, how = (self._freeze if kill.freeze else self._strike)(kill)
            found += self.whole.complaints(self.talk)
        except NeverCame as never:
            found, how = [f"in vain waited for {never}"], "stopped"
            self.house.disarm()
        self.outcome.kills[kill.act] += not kill.freeze
        self.outcome.complaints += [f"{number} {kill}: {words}" for words in found]
        print(f"{number:>4}  {kill!s:<62} {how:<34} {time.monotonic() - begun:>5.1f} s", flush=True)
        for words in found:
            print(f"      WRONG: {words}", flush=True)

    def _strike(self, kill: Kill) -> tuple[list[str], str]:
        act = self.acts[kill.act]
        if kill.point:
            self.house.arm(kill.point)
        it, ask = act.take()
        sending = Sending(ask, self.house.port) if ask is not None else None
        if kill.point:
            self.house.wait_dead(kill.victims[0])
        else:
            time.sleep(kill.moment * self.usual[kill.act])
            self.house.kill(*kill.victims)
        if sending is not None and SERVER not in kill.victims:
            sending.join()
        answered = False
        if sending is not None:
            sending.join(1)
            answered = sending.status in (200, 302)
        found = list(act.half(it, answered=answered))
        stood = "all of it stood" if act.done(it) else "it did not stand yet"
        self.outcome.landed[stood] += 1
        self.house.start(*kill.victims)
        if ask is not None and not answered:
            send(ask, self.house.port)
        self._wait_done(act, it)
        found += act.whole(it)
        return found, f"{'answered' if answered else 'no answer'}, {stood}"

    def _freeze(self, kill: Kill) -> tuple[list[str], str]:
        """The worker sleeps past its lease, another does its work, and it wakes up."""
        act = self.acts[kill.act]
        self.house.arm(kill.point, freeze=True)
        it, ask = act.take()
        if ask is not None:
            send(ask, self.house.port)
        wait_until(self.house.reached, f"the worker at {kill.point}")
        frozen = self.house.running[WORKER]
        time.sleep(LEASE.total_seconds() + 0.5)
        self.house.start(WORKER)
        try:
            self._wait_done(act, it)
        finally:
            wake(frozen)
        time.sleep(2.5)
        found = list(act.whole(it))
        frozen.kill()
        frozen.wait()
        return found, "woken after another did it"

    def _wait_done(self, act: Act, it: object) -> None:
        seconds = 10 if self.house.without == "lease" else DONE
        wait_until(lambda: act.done(it), f"the end of {act.name}", seconds=seconds)

    def end(self) -> None:
        """Nothing runs any more; what was said to the end is looked at once more."""
        self.talk.end()
        self.outcome.complaints += [f"at the end: {words}" for words in self.whole.complaints(self.talk)]

    def close(self) -> None:
        """No process is left."""
        self.talk._stop.set()
        self.house.close()

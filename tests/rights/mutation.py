"""Each check of a right is taken out in turn; the walk must see it. `make mutate-rights`.

One process: every check has a number (`switches`), by which it can be switched to "yes, always". The walk is
done once with all checks in place, noting which try comes by which check; then each check is taken out and
only the tries that came by it are done again, until one of them turns red. A check that no try needs is a
survivor: add an expectation, or the check guards nothing.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":  # the tree that this file stands in, whatever else is installed
    sys.path.insert(0, str(ROOT / "src"))
from tests.rights.switches import HIT, SITES, Site, install, without  # noqa: E402

LONGEST = 60.0  # seconds spent on one check that nothing turns red for

Try = tuple[str, Callable[[], list[str]]]


def tries(world: Any, rooms: set[str]) -> Iterator[Try]:
    """Every case with every role, as something to be done again; those who are strangers first."""
    from loa.directory.tests import matrix
    from tests.rights import deeds, doors, scenes, walking
    from tests.rights.expectation import SIGNED_IN

    roles = sorted(world.roles, key=lambda name: (name.endswith("of the owner"), name.endswith("commune")))

    def asked(names: Iterable[str], sign: str) -> list[str]:
        return [name for name in sorted(names) if not rooms or name.partition(sign)[0] in rooms]

    for name in asked(walking.addresses(), ":"):
        for number, case in enumerate(walking.cases_of(name, world)):
            for role in roles:
                yield (
                    f"{name}[{number}] {role}",
                    partial(doors.try_case, name, case, world, role, number=number),
                )
    acts = matrix.actions()
    for name in asked(set(walking.DEEDS) & set(acts), "."):
        for number, deed in enumerate(walking.DEEDS[name](world)):
            act = deed.act or acts[name]
            for role in roles if act != SIGNED_IN else (r for r in roles if world.roles[r].signed_in):
                attempt = partial(deeds.try_deed, name, deed, world, role, act=act, number=number)
                yield f"{name}[{number}] {role}", attempt
    for name in asked(scenes.SCENES, "."):
        yield f"{name} scene", partial(scenes.play, name, world)


def baseline(all_tries: list[Try]) -> tuple[dict[int, list[Try]], list[str]]:
    """Which tries come by which check, and what is wrong before anything is taken out."""
    by_site: dict[int, list[Try]] = defaultdict(list)
    wrong = []
    for label, do in all_tries:
        HIT.clear()
        found = do()
        if found:
            wrong += found
            continue
        for number in HIT:
            by_site[number].append((label, do))
    return by_site, wrong


def killed(number: int, those: list[Try]) -> str:
    """The first sentence of the walk without this check; "" where nothing turned red."""
    until = time.monotonic() + LONGEST
    # First by one try of each case, then by the others: a check is mostly seen at once or by one role.
    for _label, do in _spread(those):
        with without(number):
            try:
                found = do()
            except Exception as error:  # noqa: BLE001  (a page that breaks was seen, too)
                found = [f"{type(error).__name__}: {error}"]
        if found:
            return found[0]
        if time.monotonic() > until:
            break
    return ""


def _spread(those: list[Try]) -> list[Try]:
    by_case: dict[str, list[Try]] = defaultdict(list)
    for one in those:
        by_case[one[0].partition(" ")[0]].append(one)
    rows = list(by_case.values())
    return [row[n] for n in range(max(map(len, rows), default=0)) for row in rows if n < len(row)]


def run(rooms: set[str]) -> int:
    """Prints how each check fared; 1 where one survived, 2 where the walk was red to begin with."""
    from django.conf import settings
    from django.core.cache import cache
    from django.db import connection, transaction
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    # The tables as the models say: the migrations have tests of their own, and take minutes.
    connection.settings_dict.setdefault("TEST", {})["MIGRATE"] = False
    databases = setup_databases(verbosity=0, interactive=False)
    settings.EVIDENCE_ROOT = Path(tempfile.mkdtemp(prefix="loa-mutation-"))
    try:
        with transaction.atomic():
            from tests.rights.cases import make_world

            cache.clear()
            status = _run(make_world(), rooms)
            transaction.set_rollback(True)
    finally:
        teardown_databases(databases, verbosity=0)
    return status


def _run(world: Any, rooms: set[str]) -> int:
    began = time.monotonic()
    by_site, wrong = baseline(list(tries(world, rooms)))
    print(f"The walk: {time.monotonic() - began:.0f} s, {len(by_site)} of {len(SITES)} checks come by.")
    for sentence in dict.fromkeys(wrong):
        print(f"  red before anything is taken out: {sentence}")
    survivors: list[Site] = []
    asked = [site for site in SITES if not rooms or site.path.partition("/")[0] in rooms]
    for site in asked:
        if not killed(site.number, by_site.get(site.number, [])):
            survivors.append(site)
            print(f"SURVIVES{'' if site.number in by_site else ' (no try comes by)'}  {site}", flush=True)
    took = time.monotonic() - began
    print(f"{len(asked)} checks, {len(survivors)} survive; {took:.0f} s.")
    return 2 if wrong else 1 if survivors else 0


def main(words: list[str]) -> int:
    """`python -m tests.rights.mutation [ROOM …]`"""
    os.environ["DJANGO_SETTINGS_MODULE"] = "loa.project.settings.test"
    os.environ.setdefault("LOA_VAR_DIR", tempfile.mkdtemp(prefix="loa-mutation-"))
    install()
    import logging

    import django

    logging.disable(logging.CRITICAL)

    django.setup()
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018  (every view is imported)
    return run(set(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Named places in the product's code where its process is killed, or frozen, if the run says so.

The run writes the place's name into a file; the process that comes by takes the file away and dies with its
whole group, as by `kill -9`. Nothing of the product knows of this: its functions are wrapped here.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

ARMED = "CHAOS_ARMED"  # names the file
FREEZE = "freeze"

Test = Callable[..., bool]
Put = Callable[[Any, str, Any], None]


def here(point: str) -> None:
    """The process is killed here, or stopped until somebody wakes it, if this place is armed."""
    armed = Path(os.environ[ARMED])
    try:
        name, _blank, how = armed.read_text().partition(" ")
        if name != point:
            return
        armed.rename(armed.with_suffix(".reached"))
    except FileNotFoundError:  # not armed, or another thread was quicker
        return
    if how == FREEZE:
        os.kill(os.getpid(), signal.SIGSTOP)
    else:
        os.killpg(os.getpgrp(), signal.SIGKILL)


def _always(*_words: Any, **_names: Any) -> bool:
    return True


def around(
    module: Any,
    name: str,
    *,
    before: str = "",
    after: str = "",
    where: Test = _always,
    put: Put = setattr,
) -> None:
    """The function may die before it runs or after, where `where` says so of its arguments."""
    real = getattr(module, name)

    @wraps(real)
    def watched(*words: Any, **names: Any) -> Any:
        met = where(*words, **names)
        if met and before:
            here(before)
        found = real(*words, **names)
        if met and after:
            here(after)
        return found

    put(module, name, watched)


def _noted(wanted: str) -> Test:
    """Whether the log is told of this action."""
    return lambda _actor, action, **_names: action == wanted


def watch_server() -> None:
    """The places in what people ask of the server."""
    from loa.assignments import acting
    from loa.assignments import actions as assignments
    from loa.assignments.actions import parts
    from loa.campaigns import actions as campaigns
    from loa.documents.actions import issuing

    around(campaigns, "_check_start", after="start:asked")
    around(campaigns, "record_change", after="start:written", where=_noted("campaigns.start_campaign"))
    around(assignments, "hand_down", before="hand-down:claimed", after="hand-down:written")
    around(parts, "_hand_down_one", after="hand-down:middle", where=_every_third())
    around(acting, "_act_with_proof", before="hand-in:claimed", after="hand-in:written")
    around(acting, "keep_proof", after="hand-in:middle")
    around(issuing, "print_draft", after="issue:printed")
    around(issuing, "register_issued", after="issue:middle")
    around(issuing, "record_change", after="issue:written", where=_noted("documents.issue_draft"))


def _every_third() -> Test:
    count = 0

    def third(*_words: Any, **_names: Any) -> bool:
        nonlocal count
        count += 1
        return count % 3 == 0

    return third


def watch_worker() -> None:
    """The places in what the worker does: the start of a campaign, and the round of reminders."""
    from loa.assignments.chasing import jobs, sweeping
    from loa.campaigns import jobs as campaign_jobs
    from loa.campaigns import stages, starting

    around(campaign_jobs, "continue_start", before="start:claimed")
    around(stages.Spread, "piece", after="start:middle", where=lambda _spread, first: first > 0)
    around(starting, "_activate", after="start:active")
    around(jobs, "continue_chase", before="reminder:claimed")
    around(sweeping, "_write", before="reminder:middle", after="reminder:written")
    around(sweeping, "giver_notices", after="reminder:givers")

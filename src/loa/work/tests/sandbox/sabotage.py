"""The worker without one of its guards, to show that the tests would notice."""

from __future__ import annotations

from typing import Any

from loa.work import actions, worker


def take_out(guard: str) -> None:
    """From now on this process works without the lease running out, or without the fence."""
    {"lease": _without_lease, "fence": _without_fence, "": lambda: None}[guard]()


def _without_lease() -> None:
    """What was once claimed counts as somebody's for ever, as in a queue that only marks tasks as running."""

    def only_waiting(model: Any, now: Any) -> Any:
        return model._base_manager.filter(lease_state=actions.State.READY, due_at__lte=now)

    actions.claimable = only_waiting


def _without_fence() -> None:
    """Whoever once held a row may write for it."""

    def anybody(row: Any) -> Any:
        return type(row)._base_manager.filter(pk=row.pk)

    actions.held = worker.held = anybody

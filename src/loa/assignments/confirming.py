"""Confirming the rest of a sample in small pieces under a lease, so that nobody else waits for it."""

from __future__ import annotations

import time

from django.db import connection

from loa.assignments.actions.states import confirm
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Sample
from loa.directory.rights import NotAllowed
from loa.work.actions import finish, holding

PIECE = 25
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces


def continue_rest(sample: Sample) -> None:
    """All the rest is confirmed, none twice. The caller holds the lease; raises `LeaseLost`.

    What was handed in anew after the draw was not drawn from: it stays to be looked at.
    """
    drawn = set(sample.items.values_list("assignment_id", flat=True))
    finished = False
    while not finished:
        with holding(sample):
            sample.refresh_from_db(fields=["gone_through", "confirmed"])
            piece = sample.population[sample.gone_through : sample.gone_through + PIECE]
            sample.confirmed += _confirm([pk for pk in piece if pk not in drawn], sample)
            sample.gone_through += len(piece)
            sample.save(update_fields=["gone_through", "confirmed"])
            finished = sample.gone_through >= len(sample.population)
            if finished:
                finish(sample)
        if connection.vendor == "sqlite" and not finished:
            time.sleep(PAUSE)


def _confirm(ids: list[int], sample: Sample) -> int:
    assert sample.closed_by is not None
    waiting = Assignment.objects.filter(
        pk__in=ids, state=Assignment.State.HANDED_IN, changed_at__lte=sample.drawn_at
    )
    done = 0
    for row in waiting.order_by("pk"):
        try:
            confirm(sample.closed_by, row, words=sample.reason)
        except (Refused, NotAllowed):
            continue
        done += 1
    return done

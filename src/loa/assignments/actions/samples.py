"""A random sample of what waits: drawn, judged one by one, and the rest confirmed with it as the reason."""

from __future__ import annotations

import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.actions.states import confirm, return_
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Sample, SampleItem, Step
from loa.assignments.queries.samples import in_words, open_items, result_of
from loa.assignments.sampling import draw, size_for
from loa.audit.actions import record_change
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import User
from loa.directory.rights import Verb, require

State = Assignment.State


@transaction.atomic
def draw_sample(user: User, duty: Duty, *, size: int | None = None, margin: float | None = None) -> Sample:
    """So many hand-ins of the duty are drawn by lot from those that wait; or as many as the margin needs."""
    row = Duty.objects.select_related("campaign__owner").get(pk=duty.pk)
    require(user, Verb.CONFIRM_ASSIGNMENT, row.campaign.owner)
    if row.campaign.state != Campaign.State.ACTIVE:
        raise Moved(_("The campaign of this assignment is not under way."))
    waiting = Assignment.objects.filter(duty=row, parent=None, state=State.HANDED_IN).order_by("pk")
    population = list(waiting.values_list("pk", flat=True))
    if not population:
        raise Refused(_("Nothing waits to be confirmed: there is nothing to draw from."))
    if margin is not None and not 0.005 <= margin <= 0.5:
        raise Refused(_("The margin of error lies between 0.5 and 50 %."))
    wanted = size if margin is None else size_for(len(population), margin)
    if wanted is None or not 1 <= wanted <= len(population):
        raise Refused(_("Draw at least 1 and at most %(n)d.") % {"n": len(population)})
    seed = secrets.token_hex(8)
    sample = Sample.objects.create(
        duty=row,
        drawn_by=user,
        seed=seed,
        population=population,
        margin=margin,
        lease_state=Sample.LeaseState.IDLE,
    )
    chosen = draw(population, wanted, seed=seed)
    SampleItem.objects.bulk_create(
        SampleItem(sample=sample, place=place, assignment_id=pk) for place, pk in enumerate(chosen, 1)
    )
    values = {"size": [None, wanted], "population": [None, len(population)], "seed": [None, seed]}
    record_change(user, "assignments.draw_sample", obj=sample, values=values)
    return sample


@transaction.atomic
def judge_item(user: User, item: SampleItem, *, good: bool, reason: str = "") -> SampleItem:
    """The hand-in that was drawn is confirmed, or returned with the reason, and counts in its sample so."""
    related = ("sample__duty__campaign__owner", "assignment")
    row = SampleItem.objects.select_for_update(of=("self",)).select_related(*related).get(pk=item.pk)
    require(user, Verb.CONFIRM_ASSIGNMENT, row.sample.duty.campaign.owner)
    if row.sample.closed_at is not None or row.good is not None:
        raise Moved(_("This one is judged already."))
    if good:
        confirm(user, row.assignment, words=reason)
    else:
        return_(user, row.assignment, reason=reason)
    row.good, row.judged_by, row.judged_at = good, user, timezone.now()
    row.save(update_fields=["good", "judged_by", "judged_at"])
    record_change(user, "assignments.judge_item", obj=row, values={"good": [None, good]}, reason=reason)
    return row


def note_return(assignment: Assignment, *, step: Step) -> None:
    """In each sample that is not closed and for which it was drawn, the hand-in returned is judged so.

    Left out it would make the sample look better than what was drawn; judged when it comes back, too.
    """
    drawn = SampleItem.objects.filter(assignment=assignment, good=None, sample__closed_at=None)
    drawn.update(good=False, judged_by=step.by, judged_at=timezone.now())


@transaction.atomic
def confirm_rest(user: User, sample: Sample) -> Sample:
    """What waited at the draw and was not drawn will be confirmed, with the sample as reason."""
    row = (
        Sample.objects.select_for_update(of=("self",))
        .select_related("duty__campaign__owner")
        .get(pk=sample.pk)
    )
    require(user, Verb.CONFIRM_ASSIGNMENT, row.duty.campaign.owner)
    if row.closed_at is not None:
        return row
    if open_items(row).exists():
        raise Refused(_("Judge all that were drawn first."))
    result = result_of(row)
    if not result.size:
        raise Refused(_("None of those drawn was judged: draw again."))
    row.closed_by, row.closed_at, row.reason = user, timezone.now(), in_words(row, result)
    row.lease_state, row.due_at = Sample.LeaseState.READY, timezone.now()
    row.save(update_fields=["closed_by", "closed_at", "reason", "lease_state", "due_at"])
    record_change(user, "assignments.confirm_rest", obj=row, values={
        "bad": [None, result.bad], "judged": [None, result.size], "population": [None, result.population],
        "bad_share_at_most": [None, round(result.high, 4)],
    }, reason=row.reason)  # fmt: skip
    return row

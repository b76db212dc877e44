"""What a person was told, what could not be delivered, and which channels units have."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from loa.directory.models import Post, Unit, User
from loa.directory.rights import Verb, may, units_where
from loa.notices.models import Channel, Delivery, Kind, Notice

State = Delivery.State
OPEN = (State.IN_DOUBT, State.FAILED)
PRESSING = (Kind.REMINDER, Kind.LATE, Kind.ESCALATION)


def inbox(reader: Any) -> QuerySet[Notice]:
    """The person's notices: the unread first, then the newest."""
    return Notice.objects.filter(recipient=reader).order_by(F("read_at").desc(nulls_first=True), "-made_at")


def unread_count(reader: Any) -> int:
    """How many of the person's notices are unread."""
    return Notice.objects.filter(recipient=reader, read_at=None).count()


def undelivered(user: User) -> QuerySet[Delivery]:
    """What is in doubt or failed, of the units whose channels the user sets; an administrator sees all."""
    return with_names(_of_units(user, Delivery.objects.filter(state__in=OPEN)))


def let_be(user: User) -> QuerySet[Delivery]:
    """What somebody let be of that, the last first, with who and why."""
    found = _of_units(user, Delivery.objects.filter(state=State.CLOSED))
    return with_names(found).select_related("decided_by__person")


def not_wanted(user: User) -> QuerySet[Delivery]:
    """What was not sent because its reader wished for it no more, the last first."""
    return with_names(_of_units(user, Delivery.objects.filter(state=State.UNWANTED)))


def _of_units(user: User, found: QuerySet[Delivery]) -> QuerySet[Delivery]:
    if may(user, Verb.SET_CHANNELS, None):
        return found
    units = units_where(user, Verb.SET_CHANNELS)
    people = Post.objects.filter(unit__in=units, person__user__isnull=False).values("person__user")
    return found.filter(Q(channel__unit__in=units) | Q(recipient__in=people))


def astray_about(units: Any) -> QuerySet[Delivery]:
    """What is in doubt or failed of that which was told about the work of these units."""
    # Said of the delivery as well: they are few, and the way to their notices is short.
    told = astray_notices().filter(unit__in=units)
    return Delivery.objects.filter(state__in=OPEN, pk__in=told.values("delivery"))


def astray_notices() -> QuerySet[Notice]:
    """What pressed units and is in doubt or failed; of one delivery there may be several."""
    return Notice.objects.filter(kind__in=PRESSING, delivery__state__in=OPEN)


def astray_count(unit: str) -> Coalesce:
    """How much of that stands open for the unit that a query of other rows names: part of that query."""
    told = Notice.objects.filter(unit=OuterRef(unit), kind__in=PRESSING, delivery__state__in=OPEN)
    counted = told.order_by().values("unit").annotate(n=Count("delivery", distinct=True)).values("n")
    return Coalesce(Subquery(counted), 0)


def with_names(found: QuerySet[Delivery]) -> QuerySet[Delivery]:
    """The deliveries with whom they are for, the last first."""
    posts = Prefetch("recipient__person__posts", Post.objects.select_related("unit"))
    related = found.select_related("recipient__person", "channel__unit").prefetch_related(posts)
    carried = Notice.objects.filter(delivery=OuterRef("pk")).order_by().values("delivery")
    # Counted for the rows of the page alone: as a join it would group all of them first.
    counted = Coalesce(Subquery(carried.annotate(n=Count("pk")).values("n")), 0)
    return related.annotate(carried=counted).order_by("-settled_at", "-pk")


def delivery_counts() -> dict[str, int]:
    """How many deliveries stand in each state."""
    return dict(Delivery.objects.values_list("state").annotate(n=Count("pk")).order_by())


def channels_for(user: User) -> QuerySet[Channel]:
    """The channels of the units whose channels the user sets."""
    found = Channel.objects.filter(unit__in=units_where(user, Verb.SET_CHANNELS))
    return found.select_related("unit", "made_by__person")


def own_units(user: User) -> QuerySet[Unit]:
    """The units in which the user holds a post that sets channels."""
    posts = Post.objects.filter(person__user=user)
    return units_where(user, Verb.SET_CHANNELS).filter(pk__in=posts.values("unit")).order_by("path")

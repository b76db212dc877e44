"""Who is told when a captured page is gone or says little of what it said: the unit that handed it in."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Post, User
from loa.evidence.models import Look
from loa.notices.actions import tell

SUBJECTS = {
    Look.Found.GONE: _("A page handed in as proof is gone"),
    Look.Found.CHANGED: _("A page handed in as proof no longer says what it said"),
}
DOERS = (Post.Kind.UNIT_OFFICER, Post.Kind.LEADER)


def tell_lost(look: Look) -> None:
    """Each officer of the unit that handed in the link finds a notice that leads to the capture."""
    for user in unit_of(look.capture.record.made_by):
        tell_lost_to(user, look)


def tell_lost_to(user: User, look: Look) -> None:
    """The person finds the notice, once, that leads to the capture."""
    record = look.capture.record
    tell(
        user,
        f"evidence.lost:{look.pk}:{user.pk}",
        subject=SUBJECTS.get(Look.Found(look.found), SUBJECTS[Look.Found.CHANGED]),
        body=f"{look.capture.title or record.title}\n{look.capture.url}",
        url=reverse("evidence:record", args=[record.number]),
    )


def unit_of(user: User | None) -> list[User]:
    """The one who handed in, and the officers and leaders of the same units today."""
    if user is None:
        return []
    today = timezone.localdate()
    in_force = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today), Q(valid_to=None) | Q(valid_to__gte=today)
    )
    units = in_force.filter(person__user=user, kind__in=DOERS).values("unit")
    others = in_force.filter(unit__in=units, kind__in=DOERS, person__user__is_active=True)
    found = User.objects.filter(Q(pk=user.pk) | Q(pk__in=others.values("person__user")), is_active=True)
    return list(found.order_by("pk"))

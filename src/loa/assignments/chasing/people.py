"""Who is told: the people in charge of a unit, its leaders, those who gave the work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.db.models import Q, QuerySet

from loa.directory.models import Post, User
from loa.notices.models import Channel
from loa.notices.wishes import Wishes, wishes_of_all

Kind = Post.Kind


@dataclass
class Staff:
    """The accounts of a unit's people by kind of post, each person once."""

    by_kind: dict[str, list[User]] = field(default_factory=dict)

    def of(self, *kinds: str) -> list[User]:
        """Those who hold a post of these kinds."""
        found = {user.pk: user for kind in kinds for user in self.by_kind.get(kind, [])}
        return list(found.values())

    @property
    def in_charge(self) -> list[User]:
        """Its officers; where it has none who can sign in, its leaders."""
        return self.of(Kind.UNIT_OFFICER) or self.of(Kind.LEADER)

    @property
    def leaders(self) -> list[User]:
        """Its leaders."""
        return self.of(Kind.LEADER)

    @property
    def issuing(self) -> list[User]:
        """Those who answer for its campaigns: campaign officers, or where there are none its leaders."""
        return self.of(Kind.CAMPAIGN_OFFICER) or self.of(Kind.LEADER)


def staff_of(units: Iterable[int], *, day: date) -> dict[int, Staff]:
    """The people of each unit who hold a post on that day and can sign in."""
    wanted = list(units)
    found = {unit: Staff() for unit in wanted}
    for post in _in_force(day).filter(unit__in=wanted):
        user = post.person.user
        assert user is not None
        found[post.unit_id].by_kind.setdefault(post.kind, []).append(user)
    return found


@dataclass
class People:
    """Those whom a round tells: each unit's people, everybody's wishes, and the units' channels."""

    staff: dict[int, Staff]
    wishes: dict[int, Wishes]
    channels: dict[int, list[Channel]]

    def language(self, user: User) -> str:
        """The language in which the person is told."""
        return self.wishes[user.pk].language or settings.LANGUAGE_CODE


def people_of(units: Iterable[int], *, day: date, more: Iterable[int] = ()) -> People:
    """The people of the units, and these further accounts, in a few queries."""
    wanted = list(units)
    staff = staff_of(wanted, day=day)
    accounts = {user.pk for one in staff.values() for users in one.by_kind.values() for user in users}
    channels: dict[int, list[Channel]] = {}
    for channel in Channel.objects.filter(unit__in=wanted):
        channels.setdefault(channel.unit_id, []).append(channel)
    return People(staff, wishes_of_all(accounts | set(more)), channels)


def administrators(*, day: date) -> list[User]:
    """Those who are told where nobody else can be."""
    posts = _in_force(day).filter(kind=Kind.ADMINISTRATOR)
    return list({post.person.user_id: post.person.user for post in posts if post.person.user}.values())


def _in_force(day: date) -> QuerySet[Post]:
    found = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_to=None) | Q(valid_to__gte=day),
        person__user__is_active=True,
    )
    return found.select_related("person__user").order_by("pk")

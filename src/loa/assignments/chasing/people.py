"""Who is told: the people in charge of a unit, its leaders, those who gave the work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet

from loa.directory.models import Post, User

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

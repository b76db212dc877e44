"""What could not be delivered is itself told."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import ngettext

from loa.directory.models import Post, User
from loa.notices.actions.telling import tell
from loa.notices.models import Delivery
from loa.notices.queries import OPEN
from loa.notices.wishes import wishes_of


def tell_of_astray() -> int:
    """Every administrator knows how many messages failed or are in doubt; once a day, where there are any."""
    count, today = Delivery.objects.filter(state__in=OPEN).count(), timezone.localdate()
    if not count:
        return 0
    keepers = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        kind=Post.Kind.ADMINISTRATOR,
    )
    for user in User.objects.filter(is_active=True, person__posts__in=keepers).distinct():
        with translation.override(wishes_of(user.pk).language or settings.LANGUAGE_CODE):
            words = ngettext(
                "%(n)d message was not delivered or is in doubt",
                "%(n)d messages were not delivered or are in doubt",
                count,
            )
            subject = words % {"n": count}
        tell(user, f"astray:{today}:{user.pk}", subject=subject, url=reverse("notices:undelivered"))
    return count

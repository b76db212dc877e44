"""Open work that a unit or its last officer would leave behind: said before, told when nobody is left."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.assignments.merging import list_of, words_of
from loa.assignments.queries import open_work_of
from loa.assignments.telling import givers_of
from loa.directory.leaving import said_before_end
from loa.directory.models import Post, Unit
from loa.directory.rights import RIGHTS, Verb
from loa.notices.actions import tell
from loa.notices.wishes import in_language_of

DOES = RIGHTS[Verb.ACCEPT_ASSIGNMENT]


@said_before_end
def open_work_before_end(unit: Unit, post: Post | None) -> str:
    """How much open work there is, and what becomes of it; of a post only where nobody else does it."""
    count = open_work_of(unit).count()
    if not count or (post and not _is_last(post, after=timezone.localdate())):
        return ""
    said = ngettext("%(n)d piece of open work.", "%(n)d pieces of open work.", count) % {"n": count}
    if post:
        return said + " " + _("Nobody else can sign in for this unit; whoever gave the work is told.")
    return f"{said} " + _(
        "With one successor it goes there on the day after the last day, and what the successor has already "
        "is not asked for twice. With several or none it stays; whoever gave it and the administrators are "
        "told."
    )


def tell_nobody_left(post: Post) -> None:
    """Those who gave the unit open work know that after the post's last day nobody can sign in for it."""
    if post.valid_to is None or not _is_last(post, after=post.valid_to):
        return
    rows = list(
        open_work_of(post.unit).select_related("duty", "parent__unit", "campaign__owner").order_by("pk")
    )
    for user in {user.pk: user for row in rows for user in givers_of(row)}.values():
        with in_language_of(user):
            day = _("After %(day)s nobody can sign in for this unit.") % {"day": date_format(post.valid_to)}
            body = f"{words_of(post.unit, None, rows)}\n{day}"
        key = f"assignments.nobody_left:{post.pk}:{post.valid_to}:{user.pk}"
        tell(user, key, subject=SUBJECT, body=body, url=list_of(post.unit, user))


SUBJECT = gettext_lazy("A unit with open work is left without anybody who can sign in")


def _is_last(post: Post, *, after: date) -> bool:
    """Whether nobody but the holder of the post could do the unit's work after the day."""
    next_day = after + timedelta(days=1)
    others = Post.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=next_day),
        Q(valid_from=None) | Q(valid_from__lte=next_day),
        unit=post.unit_id,
        kind__in=DOES,
        person__user__is_active=True,
    )
    return post.kind in DOES and not others.exclude(pk=post.pk).exists()

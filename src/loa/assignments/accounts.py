"""What an account that is closed leaves: work given to its person by name, links that it gave out."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.assignments.actions.links import revoke_links_of
from loa.assignments.chasing.people import staff_of
from loa.assignments.models import Assignment, Link
from loa.assignments.queries import given_by_name
from loa.assignments.telling import givers_of
from loa.directory.leaving import said_before_close
from loa.directory.models import Person, User
from loa.notices.actions import tell
from loa.notices.wishes import in_language_of

NAMED = 20
SUBJECTS = {
    "parts": gettext_lazy("An account was closed whose person has open work by name: give it to others"),
    "links": gettext_lazy("Links that were given out have ended with the account of who gave them"),
}


@said_before_close
def work_before_close(person: Person) -> str:
    """The open work that is the person's own by name, and the links that end; "" where there is neither."""
    rows = list(given_by_name(person).select_related("duty", "unit"))
    links = _links_of(person.user).count() if person.user else 0
    said = []
    if rows:
        count = ngettext("%(n)d piece of open work by name", "%(n)d pieces of open work by name", len(rows))
        said.append(f"{count % {'n': len(rows)}}: {_names(row.words for row in rows)}.")
    if links:
        count = ngettext("%(n)d link given to a party ends.", "%(n)d links given to parties end.", links)
        said.append(count % {"n": links})
    return " ".join(said)


def note_closed(user: User, by: User | None) -> None:
    """The links of the account are no more; those who gave it work by name, and the units of links, know."""
    if not Person.objects.filter(user=user).exists():
        return  # without a person it held no post: it had no work and gave out nothing
    _tell_givers(user)
    found = list(_links_of(user).select_related("assignment__duty", "assignment__unit").order_by("pk"))
    revoke_links_of(user, by=by)
    _tell_units(user, found)


def _links_of(user: User) -> QuerySet[Link]:
    return Link.objects.filter(made_by=user, revoked_at=None, expires_at__gt=timezone.now())


def _tell_givers(user: User) -> None:
    rows = given_by_name(user.person).select_related("duty", "unit", "campaign__owner", "parent__unit")
    told: dict[User, list[Assignment]] = {}
    for row in rows.order_by("pk"):
        for giver in givers_of(row):
            told.setdefault(giver, []).append(row)
    for giver, parts in told.items():
        url = reverse("assignments:of-unit", args=[parts[0].unit_id])
        _tell(
            giver,
            user,
            "parts",
            (row.words for row in parts),
            url=f"{url}?{urlencode({'person': user.person.pk})}",
        )


def _tell_units(user: User, links: list[Link]) -> None:
    staff = staff_of({link.assignment.unit_id for link in links}, day=timezone.localdate())
    for unit, people in staff.items():
        ended = [link for link in links if link.assignment.unit_id == unit]
        url = reverse("assignments:links", args=[ended[0].assignment_id])
        for reader in people.in_charge:
            _tell(
                reader, user, "links", (f"{link.party}: {link.assignment.words}" for link in ended), url=url
            )


def _tell(reader: User, closed: User, name: str, lines: Iterable[str], *, url: str) -> None:
    with in_language_of(reader):
        body = f"{closed.person.name}: {_names(lines)}"
    key = f"assignments.closed_account:{name}:{closed.pk}:{timezone.now().timestamp()}:{reader.pk}"
    tell(reader, key, subject=SUBJECTS[name], body=body, url=url)


def _names(lines: Iterable[str]) -> str:
    found = list(lines)
    more = [_("and %(n)d more") % {"n": len(found) - NAMED}] if len(found) > NAMED else []
    return "; ".join([*found[:NAMED], *more])

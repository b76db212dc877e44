"""The Apprise addresses of a unit."""

from __future__ import annotations

from datetime import time

from django.db import transaction
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, require
from loa.notices.apprise import problem_of
from loa.notices.errors import Refused
from loa.notices.models import Channel

MOST = 5  # channels of one unit
LONGEST = 1000


def add_channel(
    user: User,
    unit: Unit,
    *,
    name: str,
    address: str,
    quiet_from: time | None = None,
    quiet_to: time | None = None,
) -> Channel:
    """What is told to the unit goes to this address too, outside its quiet hours.

    Refused where nothing could be sent to it. The address is a secret: neither the log nor any page has it.
    """
    require(user, Verb.SET_CHANNELS, unit)
    address, name = address.strip(), " ".join(name.split())[:80]
    if not name or not address or len(address) > LONGEST:
        raise Refused(_("Give the channel a name and an address."))
    problem = problem_of(address)
    if problem:
        raise Refused(_("This address cannot be used: %(problem)s") % {"problem": problem})
    with transaction.atomic():
        Unit.objects.select_for_update().get(pk=unit.pk)
        if Channel.objects.filter(unit=unit).count() >= MOST:
            raise Refused(_("A unit has at most %(n)d channels. Remove one first.") % {"n": MOST})
        row = Channel.objects.create(
            unit=unit, name=name, address=address, made_by=user, quiet_from=quiet_from, quiet_to=quiet_to
        )
        record_change(user, "notices.add_channel", obj=row, values=_values(row))
    return row


@transaction.atomic
def remove_channel(user: User, channel: Channel) -> None:
    """Nothing goes there any more; what waited for it is gone with it."""
    require(user, Verb.SET_CHANNELS, channel.unit)
    values = {name: pair[::-1] for name, pair in _values(channel).items()}
    record_change(user, "notices.remove_channel", obj=channel, values=values)
    channel.delete()


def _values(row: Channel) -> dict[str, list[str | None]]:
    hours = {"quiet_from": [None, str(row.quiet_from)], "quiet_to": [None, str(row.quiet_to)]}
    found = {"unit": [None, row.unit.name], "name": [None, row.name], "address": [None, row.masked]}
    return found | (hours if row.quiet else {})

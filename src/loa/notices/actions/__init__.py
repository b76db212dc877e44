"""Every change in this room: telling, reading, wishes, channels, and what becomes of deliveries."""

from loa.notices.actions.channels import add_channel, remove_channel
from loa.notices.actions.deliveries import decide_delivery, send_test
from loa.notices.actions.preferences import set_preferences, switch_mail_off
from loa.notices.actions.telling import (
    compose,
    compose_for,
    mark_all_read,
    mark_read,
    tell,
    tell_all,
    tell_unit,
)

__all__ = [
    "add_channel",
    "compose",
    "compose_for",
    "decide_delivery",
    "mark_all_read",
    "mark_read",
    "remove_channel",
    "send_test",
    "set_preferences",
    "switch_mail_off",
    "tell",
    "tell_all",
    "tell_unit",
]

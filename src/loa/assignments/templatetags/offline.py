"""What waits to be sent: the bar of the unit pages, with the words that its script says."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _

from loa.assignments.offline import account_sign

register = template.Library()


@register.inclusion_tag("assignments/outbox.html", takes_context=True)
def outbox(context: dict[str, Any]) -> dict[str, Any]:
    """The bar, empty and hidden until a script finds something to show."""
    return {"account": account_sign(context["request"].user), "words": _words()}


def _words() -> dict[str, Any]:
    return {
        "waiting": _("Waiting to be sent (%s)"),
        "nothing": _("Everything is sent"),
        "offline": _(
            "No line: this is the list as you saw it last. Write on; it is sent when the line is back."
        ),
        "written": _("written %s"),
        "files": _("with %s file or photo"),
        "sent": _("sent %s"),
        "refused": _("refused: %s"),
        "gone": _("this work is not there any more, or the file is too large"),
        "drop": _("Do not show any more"),
        "kept": _(
            "Not sent yet: the network is away. It is kept on this device and sent when the network is back."
        ),
        "keptAway": _("Not sent yet: %s It is kept on this device and sent later by itself."),
        "away": _("The server does not answer just now."),
        "keptSignedOut": _("Not sent yet: sign in again, and it is sent. It is kept on this device."),
        "acts": {
            "accept": _("Accept the work"),
            "decline": _("Decline"),
            "report_progress": _("Progress"),
            "add_proof": _("Proof"),
            "hand_in": _("Hand in, to be confirmed"),
        },
    }

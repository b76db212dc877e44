"""Posts to the Apprise addresses of units: in a child process, within a time, to hosts outside only."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.fetching.jail import environment
from loa.notices.smtp import InDoubt, NotSent

CHILD = "loa.notices.apprise_child"
SECONDS = 40.0
PROBLEMS = {
    "unknown": gettext_lazy("Apprise does not know this kind of address, or a part of it is missing."),
    "service": gettext_lazy("addresses of this kind lead to the server of Loa itself."),
    "mail": gettext_lazy(
        "mail goes its own way here: give each person their mail address in the directory instead."
    ),
    "library": gettext_lazy(
        "Apprise needs a library for this service that is not installed;"
        " the administrator can add it: %(what)s."
    ),
}


def problem_of(address: str) -> str:
    """Why nothing can be sent to the address, in words for people; "" where something can."""
    try:
        answer = _ask({"act": "check", "address": address})
    except (subprocess.TimeoutExpired, ValueError):
        return _("it could not be checked; try again.")
    return _problem_in(answer)


def post(address: str, *, title: str, body: str) -> None:
    """The service behind the address has taken the post. Raises NotSent, or InDoubt where nobody can know."""
    words = {"act": "send", "address": address, "title": title, "body": body}
    try:
        answer = _ask(words)
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise InDoubt(_("No answer within %(n)d seconds.") % {"n": SECONDS}) from error
    said = _problem_in(answer) or str(answer.get("said", ""))[:500]
    match answer.get("outcome"):
        case "sent":
            return
        case "refused":
            raise NotSent(said, final=True)
        case "not-sent":
            raise NotSent(said)
        case _unknown:
            raise InDoubt(said)


def _problem_in(answer: dict[str, Any]) -> str:
    words = str(PROBLEMS.get(answer.get("problem", ""), ""))
    return words % {"what": answer.get("what", "")} if words else ""


def _ask(words: dict[str, Any]) -> dict[str, Any]:
    """What the child answers; the address goes over its standard input: no list of processes shows it."""
    words["private"] = settings.NOTICES_PRIVATE_HOSTS
    done = subprocess.run(  # noqa: S603  our own module only
        [sys.executable, "-P", "-X", "utf8", "-m", CHILD],
        input=json.dumps(words).encode(),
        capture_output=True,
        timeout=SECONDS,
        check=False,
        env=environment(),
        cwd="/",
    )
    answer = json.loads(done.stdout.rpartition(b"\n")[2] or b"{}")
    return answer if isinstance(answer, dict) else {}

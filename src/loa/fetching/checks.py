"""What the operator is told at start: whether foreign files are locked in."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from loa.fetching.jail import jail_works

MODES = ("auto", "required", "off")


@register(deploy=True)
def check_jail(**_details: Any) -> list[CheckMessage]:
    """A warning where there is no jail, an error where the setting demands one or is none of the three."""
    wanted = getattr(settings, "FETCHING_JAIL", "auto")
    if wanted not in MODES:
        return [Error(f"FETCHING_JAIL is {wanted!r}, not one of {', '.join(MODES)}.", id="fetching.E001")]
    if wanted == "off" or jail_works():
        return []
    kind, code = (Error, "fetching.E002") if wanted == "required" else (Warning, "fetching.W001")
    hint = "apt-get install bubblewrap; unprivileged user namespaces must be allowed."
    return [kind("Foreign files are read with limits but without a jail.", hint=hint, id=code)]

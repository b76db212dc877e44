"""What the pages of accounts ask."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings

from loa.project.accounts.second_factor import must_have, must_set_up

register = template.Library()


@register.simple_tag
def password_by_mail() -> bool:
    """Whether a forgotten password may be set anew by mail."""
    return bool(settings.LOA_PASSWORD_RESET)


@register.simple_tag(takes_context=True)
def second_factor(context: dict[str, Any]) -> dict[str, bool]:
    """Whether a second factor is offered, whether this person must have one, and must set it up now."""
    user = context["request"].user
    offered = settings.LOA_SECOND_FACTOR != "off"
    return {"offered": offered, "must": must_have(user), "missing": must_set_up(user)}


@register.filter
def in_fours(code: str) -> str:
    """The code in groups of four, to be read and typed."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))

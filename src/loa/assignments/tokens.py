"""What a signed link carries: a random secret under this server's signature; only its hash is kept."""

from __future__ import annotations

import secrets
from hashlib import sha256

from django.core.signing import BadSignature, Signer
from django.utils.crypto import constant_time_compare

from loa.assignments.models import Link

_SIGNER = Signer(salt="loa.assignments.link", sep=".")
SECRET_BYTES = 24
LONGEST = 200


def new_token() -> str:
    """A token that nobody can guess and only this server can have made."""
    return _SIGNER.sign(secrets.token_urlsafe(SECRET_BYTES))


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode()).hexdigest()


def link_of(token: str) -> Link | None:
    """The valid link whose token this is; None for one revoked, expired, altered or never made.

    A token without this server's signature is turned away before the database is asked.
    """
    if len(token) > LONGEST:
        return None
    try:
        _SIGNER.unsign(token)
    except BadSignature:
        return None
    found = _RELATED.filter(token_hash=hash_of(token)).first()
    if found is None or not constant_time_compare(found.token_hash, hash_of(token)):
        return None
    return found if found.valid else None


_RELATED = Link.objects.select_related(
    "assignment__unit",
    "assignment__duty__event",
    "assignment__duty__fact__reading__document",
    "assignment__campaign__owner",
    "assignment__parent__unit",
)

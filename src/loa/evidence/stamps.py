"""Time stamps after RFC 3161: asked of an authority for the head of the chain, checked by its certificate.

The setting TSA_URL names the authority, TSA_ROOTS a file of the certificates (PEM) that its own must lead to.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from asn1crypto import tsp
from cryptography import x509
from django.conf import settings
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from loa.fetching.fetch import Caps, FetchFailed, FetchRefused, post

if TYPE_CHECKING:
    from loa.evidence.models import Anchor

QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"
# The operator has named the authority: it may stand in the office's own network.
CAPS = Caps(bytes=256 * 1024, seconds=20.0, hops=0, inside=True)
GRANTED = {0, 1}


class NotStamped(Exception):
    """The authority gave no token that proves anything."""


def said(number: int, digest: str) -> bytes:
    """What an anchor says of the chain, as bytes: its number and hash in one line."""
    return f"{number}:{digest}\n".encode()


def ask_stamp(message: bytes) -> bytes:
    """The authority's answer for the message, proven where certificates are set; raises NotStamped."""
    url = str(getattr(settings, "TSA_URL", "") or "")
    request = (
        TimestampRequestBuilder()
        .data(message)
        .hash_algorithm(HashAlgorithm.SHA256)
        .nonce(nonce=True)
        .cert_request(cert_request=True)
        .build()
    )
    try:
        answer = post(url, request.as_bytes(), media_type=QUERY, caps=CAPS)
    except (FetchFailed, FetchRefused) as error:
        raise NotStamped(str(error)) from error
    if answer.status != 200 or not answer.media_type.startswith(REPLY):
        raise NotStamped(f"{answer.status} {answer.media_type}")
    response = _decoded(answer.data)
    _check_imprint(response, message)
    if response.tst_info.nonce != request.nonce:
        raise NotStamped("the answer is to another question")
    if may_check_stamps() and not _proven(response, message):
        raise NotStamped("the signature leads to none of the certificates")
    return answer.data


def may_check_stamps() -> bool:
    """Whether there are certificates to check tokens against."""
    return bool(_roots())


def is_stamp_of(anchor: Anchor) -> bool:
    """Whether the anchor's token is the authority's own, for the number and hash that the anchor names."""
    message = said(anchor.number, anchor.hash)
    try:
        response = _decoded(bytes(anchor.token))
        _check_imprint(response, message)
    except NotStamped:
        return False
    return _proven(response, message)


def _decoded(data: bytes) -> TimeStampResponse:
    try:
        response = _parsed(data)
        status = int(response.status)
    except (ValueError, TypeError) as error:
        raise NotStamped(f"no answer after RFC 3161: {error}") from error
    if status not in GRANTED:
        raise NotStamped(f"refused: {status} {response.status_string}")
    return response


def _parsed(data: bytes) -> TimeStampResponse:
    """The answer, also where the certificates, which are not signed, stand in an order of their own."""
    try:
        return decode_timestamp_response(data)
    except ValueError:
        return decode_timestamp_response(tsp.TimeStampResp.load(data).dump(force=True))


def _check_imprint(response: TimeStampResponse, message: bytes) -> None:
    if response.tst_info.message_imprint.message != hashlib.sha256(message).digest():
        raise NotStamped("the token is for something else")


def _proven(response: TimeStampResponse, message: bytes) -> bool:
    builder = VerifierBuilder()
    for root in _roots():
        builder = builder.add_root_certificate(root)
    try:
        return bool(builder.build().verify_message(response, message))
    except (VerificationError, ValueError):
        return False


def _roots() -> list[x509.Certificate]:
    path = str(getattr(settings, "TSA_ROOTS", "") or "")
    return x509.load_pem_x509_certificates(Path(path).read_bytes()) if path else []

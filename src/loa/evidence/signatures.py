"""What the digital signatures of a PDF say: who, when, and whether the document is still as it was signed.

Runs without the web framework, so that a foreign PDF is opened in a child process:
`python -m loa.evidence.signatures [ROOTS.pem]` takes the bytes on standard input and gives JSON. Nothing
is fetched: what only a network could tell (revocation) is not asked.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

MOST = 50  # signatures of one file


@dataclass(frozen=True)
class Signature:
    """One signature, as it was checked."""

    signer: str
    organisation: str
    signed_at: str  # ISO, as the signer's machine or a time-stamping authority says; "" where nobody says
    stamped: bool  # the time is an authority's
    intact: bool  # what was signed is unchanged, and the key fits
    whole: bool  # nothing was added to the file after it but further signatures
    trusted: bool | None  # leads to a root that this office trusts; None where no roots are set


def signatures_of(data: bytes, roots: list[x509.Certificate]) -> list[Signature]:
    """Every signature of the PDF, in order; none where it has none. Raises ValueError for what is no PDF."""
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        embedded = list(reader.embedded_regular_signatures)[:MOST]
    except Exception as error:  # a foreign file breaks a library in any way there is
        raise ValueError(str(error)) from error
    return [_checked(signature, roots) for signature in embedded]


def _checked(signature: Any, roots: list[x509.Certificate]) -> Signature:
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    name, organisation = _signer(signature)
    try:
        status = validate_pdf_signature(
            signature,
            signer_validation_context=context,
            key_usage_settings=KeyUsageConstraints(key_usage=set()),
        )
    except Exception:  # noqa: BLE001  a broken signature is one that does not hold, whatever breaks
        return Signature(name, organisation, "", False, False, False, False if roots else None)
    when = status.timestamp_validity.timestamp if status.timestamp_validity else status.signer_reported_dt
    return Signature(
        name,
        organisation,
        when.isoformat() if when else "",
        status.timestamp_validity is not None,
        bool(status.intact and status.valid),
        bool(status.docmdp_ok)
        and bool(status.modification_level is None or status.modification_level.value <= 2),
        bool(status.trusted) if roots else None,
    )


def _signer(signature: Any) -> tuple[str, str]:
    try:
        named = signature.signer_cert.subject.native
    except Exception:  # noqa: BLE001  a certificate that cannot be read names nobody
        return "", ""
    organisation = named.get("organization_name", "")
    name = str(named.get("common_name", "")) or str(organisation)
    return name[:200], str(organisation)[:200]


def read_roots(path: str) -> list[x509.Certificate]:
    """The certificates of a PEM file."""
    return [
        x509.Certificate.load(der)
        for _kind, _headers, der in pem.unarmor(Path(path).read_bytes(), multiple=True)
    ]


def main() -> int:
    """The child's door: exit status 3 where the bytes are no PDF that can be read."""
    logging.disable(logging.CRITICAL)
    roots = read_roots(sys.argv[1]) if len(sys.argv) > 1 else []
    try:
        found = signatures_of(sys.stdin.buffer.read(), roots)
    except ValueError as error:
        sys.stderr.write(f"{error}\n"[:300])
        return 3
    sys.stdout.write(json.dumps([asdict(one) for one in found]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

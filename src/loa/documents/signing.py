"""The digital signature of the office upon a PDF (PAdES), where a key is set up.

The key is a PKCS#12 file or stands on a PKCS#11 token; both by setting. Signature format: ETSI EN 319 142-1
(PAdES baseline B-B). An office without a key issues unsigned files, and the page says so.
"""

from __future__ import annotations

import io
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

from loa.documents.errors import Refused

FIELD = "OfficialSignature"


@dataclass(frozen=True)
class Key:
    """Where the office's key is: a file, or a token with the name of its key and certificate."""

    file: str = ""
    password: str = ""
    module: str = ""
    token: str = ""
    label: str = ""
    pin: str = ""


def office_key() -> Key | None:
    """The key that is set up; None where none is."""
    given: dict[str, str] = settings.LOA_SIGNING
    return Key(**given) if given.get("file") or given.get("module") else None


def sign(pdf: bytes) -> bytes:
    """The PDF with the office's signature; the same bytes where no key is set up.

    Raises `Refused` with a sentence where the key cannot be used: nothing is issued unsigned by mistake.
    """
    key = office_key()
    if key is None:
        return pdf
    try:
        with _signer(key) as signer:
            return _signed(pdf, signer)
    except Exception as failure:  # every library beneath has errors of its own
        values = {"reason": str(failure) or type(failure).__name__}
        raise Refused(
            _("The office's key could not sign: %(reason)s. Nothing was issued.") % values
        ) from failure


def try_key() -> None:
    """The key that is set up can be used; nothing is signed. Raises `Refused` with the reason."""
    key = office_key()
    try:
        with _signer(key) if key else nullcontext():
            pass
    except Exception as failure:  # every library beneath has errors of its own
        raise Refused(str(failure) or type(failure).__name__) from failure


def _signed(pdf: bytes, signer: signers.Signer) -> bytes:
    meta = signers.PdfSignatureMetadata(
        field_name=FIELD, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256"
    )
    out = io.BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meta, signer=signer, output=out)
    return out.getvalue()


def _signer(key: Key) -> AbstractContextManager[Any]:
    if key.module:
        return _TokenSigner(key)
    file = Path(key.file)
    if not file.is_file():
        raise FileNotFoundError(_("the file %(name)s is not there") % {"name": file.name})
    signer = signers.SimpleSigner.load_pkcs12(file, passphrase=key.password.encode())
    if signer is None:
        raise ValueError(_("the file or its password is wrong"))
    return nullcontext(signer)


class _TokenSigner(AbstractContextManager[Any]):
    """A session with the token while one paper is signed."""

    def __init__(self, key: Key) -> None:
        from pyhanko.sign import pkcs11  # the token's library is loaded where a token is used

        wanted = TokenCriteria(label=key.token)
        self.session = pkcs11.open_pkcs11_session(key.module, token_criteria=wanted, user_pin=key.pin)
        self.signer = pkcs11.PKCS11Signer(self.session, cert_label=key.label, key_label=key.label)

    def __enter__(self) -> Any:
        return self.signer

    def __exit__(self, *_error: object) -> None:
        self.session.close()

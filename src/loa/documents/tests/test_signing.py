"""The office's signature: PKCS#12 file and PKCS#11 token, both with keys made for the test."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from loa.documents.errors import Refused
from loa.documents.signing import sign
from loa.writer.writing import write

MODULE = "/usr/lib/softhsm/libsofthsm2.so"
NOBODY = {"file": "", "password": "", "module": "", "token": "", "label": "", "pin": ""}


@pytest.fixture(scope="module")
def paper() -> bytes:
    return write({"doc_type": "công văn", "title": "đôn đốc báo cáo", "code": "12/UBND"}, "pdf")


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the office's key as PKCS#12, and its certificate."""
    folder = tmp_path_factory.mktemp("key")
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "UBND tỉnh Bình Sơn")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, True, False, False, False), critical=True
        )
        .sign(private, hashes.SHA256())
    )
    protection = serialization.BestAvailableEncryption(b"mat-khau")
    (folder / "office.p12").write_bytes(
        pkcs12.serialize_key_and_certificates(b"office", private, certificate, None, protection)
    )
    (folder / "office.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.der").write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    (folder / "cert.der").write_bytes(certificate.public_bytes(serialization.Encoding.DER))
    return folder


def verdict(pdf: bytes, key: Path) -> Any:
    root = load_cert_from_pemder(str(key / "office.pem"))
    (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    assert str(signature.sig_object["/SubFilter"]) == "/ETSI.CAdES.detached"
    return validate_pdf_signature(signature, ValidationContext(trust_roots=[root]))


def test_without_a_key_the_bytes_stay_as_they_are(paper: bytes, settings: Any) -> None:
    settings.LOA_SIGNING = NOBODY
    assert sign(paper) == paper


def test_a_file_signs_and_a_changed_paper_is_found_out(paper: bytes, key: Path, settings: Any) -> None:
    settings.LOA_SIGNING = NOBODY | {"file": str(key / "office.p12"), "password": "mat-khau"}
    signed = sign(paper)
    assert signed.startswith(paper)
    status = verdict(signed, key)
    assert status.bottom_line
    at = signed.index(b"\x80")  # in the comment of the head: the file can be read as before
    broken = signed[:at] + b"\x81" + signed[at + 1 :]
    assert not verdict(broken, key).intact


@pytest.mark.parametrize("given", [{"password": "sai"}, {"file": "/khong/co.p12", "password": "x"}])
def test_a_key_that_cannot_sign_refuses_in_a_sentence(
    paper: bytes, key: Path, settings: Any, given: dict[str, str]
) -> None:
    settings.LOA_SIGNING = NOBODY | {"file": str(key / "office.p12")} | given
    with pytest.raises(Refused, match=r"ký|sign"):
        sign(paper)


@pytest.mark.skipif(not Path(MODULE).exists(), reason="needs SoftHSM (make test-deps)")
def test_a_token_signs(paper: bytes, key: Path, settings: Any, tmp_path: Path) -> None:
    (tmp_path / "tokens").mkdir()
    config = tmp_path / "softhsm2.conf"
    config.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\nobjectstore.backend = file\n")
    tool = shutil.which("softhsm2-util")
    assert tool
    environment = os.environ | {"SOFTHSM2_CONF": str(config)}

    def run(*words: str) -> None:
        subprocess.run([tool, *words], env=environment, check=True, capture_output=True)

    run("--init-token", "--free", "--label", "loa", "--so-pin", "1234", "--pin", "5678")
    run(
        "--import", str(key / "key.der"), "--token", "loa", "--label", "office", "--id", "01", "--pin", "5678"
    )
    os.environ["SOFTHSM2_CONF"] = str(config)
    try:
        _put_certificate(key / "cert.der")
        settings.LOA_SIGNING = NOBODY | {"module": MODULE, "token": "loa", "label": "office", "pin": "5678"}
        assert verdict(sign(paper), key).bottom_line
        settings.LOA_SIGNING = NOBODY | {"module": MODULE, "token": "loa", "label": "office", "pin": "0000"}
        with pytest.raises(Refused):
            sign(paper)
    finally:
        del os.environ["SOFTHSM2_CONF"]


def _put_certificate(file: Path) -> None:
    """The certificate stands on the token beside its key, as an authority delivers it."""
    import pkcs11
    from pkcs11 import Attribute, ObjectClass
    from pkcs11.util.x509 import decode_x509_certificate

    token = pkcs11.lib(MODULE).get_token(token_label="loa")
    with token.open(rw=True, user_pin="5678") as session:
        values = decode_x509_certificate(file.read_bytes())
        session.create_object(
            values
            | {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.TOKEN: True,
                Attribute.LABEL: "office",
                Attribute.ID: b"\x01",
            }
        )

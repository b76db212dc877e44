"""A statement is kept with its maker; a signed PDF with what its signatures say."""

import io
from datetime import timedelta

import pytest
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from django.utils import timezone
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from loa.evidence.actions import add_signed_statement, add_statement
from loa.evidence.errors import EvidenceRefused, MediaRefused
from loa.evidence.models import Record
from loa.evidence.queries import open_blob, statement_of
from loa.evidence.verifying import verify

pytestmark = pytest.mark.django_db


def make_pdf(words="Xac nhan da phat 21 buoi"):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 842))
    canvas.drawString(72, 720, words)
    canvas.save()
    return made.getvalue()


@pytest.fixture(scope="module")
def key():
    """A signer with a key of the tests' own: (signer, certificate as PEM)."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, "Nguyễn Văn Bình"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "UBND xã Bình Sơn"),
        ]
    )
    now = timezone.now()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    der = private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    from asn1crypto.keys import PrivateKeyInfo

    (loaded,) = load_certs_from_pemder_data(pem)
    assert isinstance(loaded, asn1.Certificate)
    signer = signers.SimpleSigner(loaded, PrivateKeyInfo.load(der), SimpleCertificateStore())
    return signer, pem


def signed(key, data=None):
    writer = IncrementalPdfFileWriter(io.BytesIO(data or make_pdf()))
    about = signers.PdfSignatureMetadata(field_name="ChuKy", subfilter=SigSeedSubFilter.PADES)
    return signers.sign_pdf(writer, about, signer=key[0]).getvalue()


def checked(file, **values):
    record = add_signed_statement(None, subject="a.b:1", file=file, title="xác nhận.pdf", **values)
    return record, statement_of(record).signatures


def test_words_are_kept_with_their_maker():
    record = add_statement(
        None, subject="a.b:1", words="Đã phát 21 buổi.", name="Lê Thị Hoa", post="Trưởng thôn"
    )
    statement = statement_of(record)
    assert (statement.name, statement.post, record.kind) == (
        "Lê Thị Hoa",
        "Trưởng thôn",
        Record.Kind.STATEMENT,
    )
    assert open_blob(record.blob).decode().startswith("Đã phát 21 buổi.\n\nLê Thị Hoa, Trưởng thôn\n")
    assert verify().holds


@pytest.mark.parametrize(("words", "name"), [("", "A"), ("x", " "), ("x" * 10_001, "A")])
def test_statement_without_words_or_maker_is_refused(words, name):
    with pytest.raises(EvidenceRefused):
        add_statement(None, subject="a.b:1", words=words, name=name)
    assert not Record.objects.exists()


def test_signature_is_shown_with_its_signer_and_time(key):
    file = signed(key)
    record, (found,) = checked(file)
    assert open_blob(record.blob) == file
    assert (found["signer"], found["organisation"]) == ("Nguyễn Văn Bình", "UBND xã Bình Sơn")
    assert (found["intact"], found["whole"], found["stamped"], found["trusted"]) == (True, True, False, None)
    assert found["signed_at"].startswith(f"{timezone.localdate():%Y-%m-%d}")


def test_roots_of_the_office_are_asked(key, settings, tmp_path):
    roots = tmp_path / "roots.pem"
    roots.write_bytes(key[1])
    settings.SIGNATURE_ROOTS = str(roots)
    assert checked(signed(key))[1][0]["trusted"] is True


def test_file_changed_under_its_signature_is_not_intact(key):
    file = signed(key)
    at = file.index(b"endstream") - 5
    broken = file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]
    assert checked(broken)[1][0]["intact"] is False


def test_file_added_to_after_its_signature_is_not_whole(key):
    writer = IncrementalPdfFileWriter(io.BytesIO(signed(key)))
    from pyhanko.pdf_utils.generic import NameObject, NumberObject

    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page[NameObject("/Rotate")] = NumberObject(90)
    writer.mark_update(writer.root["/Pages"]["/Kids"].raw_get(0))
    made = io.BytesIO()
    writer.write(made)
    (found,) = checked(made.getvalue())[1]
    assert found["whole"] is False


def test_pdf_without_a_signature_is_kept_and_says_so():
    record, found = checked(make_pdf(), name="Lê Thị Hoa", post="Trưởng thôn")
    assert (found, statement_of(record).name) == ([], "Lê Thị Hoa")


@pytest.mark.parametrize("file", [b"", b"no pdf", b"%PDF-1.4\nrubbish", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_pdf_is_refused_in_words(file):
    with pytest.raises(MediaRefused):
        checked(file)
    assert not Record.objects.exists()


def test_name_that_leads_elsewhere_is_refused(key):
    with pytest.raises(MediaRefused):
        add_signed_statement(None, subject="a.b:1", file=make_pdf(), title="../x.pdf")

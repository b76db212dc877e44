"""A unit hands in what it should not: each is refused in words at the page itself, and nothing is kept."""

from __future__ import annotations

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from loa.assignments.models import Proof
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.evidence.models import Blob, Place, Record
from loa.evidence.tests.clam import EICAR, clamd_path, running_clamd
from loa.evidence.tests.factories import PDF, make_image, make_zip
from loa.evidence.tests.test_logs import CSV
from loa.evidence.tests.test_statements import make_pdf

pytestmark = pytest.mark.django_db
HTML = b"<html><script>alert(1)</script></html>"
FIRST = make_image("PNG")


@pytest.fixture
def hand_in(client, settings, tmp_path):
    """`hand_in(field=(name, bytes))` posts the form as the unit's officer; gives the page after it."""
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    province = make_province(communes=1)
    campaign = make_campaign(province, [duty("Tuyên truyền phòng cháy", [COMMUNES])])
    doer = province.commune_officers[0]
    assignment = bring_to("accepted", assignment_of(campaign, province.communes[0]), doer=doer)
    client.force_login(doer)

    def post(data=None, **files):
        sent = {name: SimpleUploadedFile(*file) for name, file in files.items()}
        form = {"act": "add_proof", "key": uuid.uuid4().hex, **(data or {}), **sent}
        answer = client.post(reverse("assignments:act", args=[assignment.pk]), form, follow=True)
        return answer.content.decode()

    return post


def kept():
    """Proofs, records, and bytes beside those of the plan itself."""
    return Proof.objects.count(), Record.objects.count(), Blob.objects.count() - 1


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (("anh.png", FIRST + HTML), "hai định dạng"),
        (("tin.pdf", PDF + make_zip("a.class")), "hai định dạng"),
        (("anh.gif", b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)//"), "hai định dạng"),
        (
            ("hinh.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
            "loại tệp",
        ),
        (("trang.html", HTML), "loại tệp"),
        (("CON.pdf", PDF), "Windows"),
        (("tin:an.pdf", PDF), "Windows"),
        (("rong.pdf", b""), "rỗng"),
    ],
)
def test_dangerous_file_is_refused_in_words(hand_in, file, said):
    assert said in hand_in(file=file)
    assert kept() == (0, 0, 0)
    hand_in(file=("tin.pdf", PDF))
    assert kept() == (1, 1, 1)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\tin.pdf", "a\0b.pdf", "anh\u202efdp.exe", "ă" * 300]
)
def test_name_with_a_trick_reaches_nobody(hand_in, name):
    """Some tricks are taken off by the framework before we see them; what is kept is plain, or nothing is."""
    hand_in(file=(name, PDF))
    for record in Record.objects.all():
        assert not set(record.title) & set("/\\\0\u202e")
        assert len(record.title) <= 200
        assert ".." not in record.title


def test_file_over_the_limit_is_refused_in_words(hand_in, settings):
    settings.EVIDENCE_MAX_BYTES = 1024 * 1024
    assert "lớn hơn 1 MB" in hand_in(file=("tin.pdf", PDF + b"%" * 1024 * 1024))
    assert kept() == (0, 0, 0)


@pytest.mark.slow
@pytest.mark.skipif(clamd_path() is None, reason="clamd is missing: run make test-deps")
def test_virus_is_refused_in_words_and_so_is_everything_while_the_scanner_is_down(
    hand_in, settings, tmp_path
):
    with running_clamd(tmp_path) as settings.CLAMD:
        assert "mã độc" in hand_in(file=("tin.txt", EICAR))
        assert kept() == (0, 0, 0)
        hand_in(file=("tin.pdf", PDF))
        assert kept() == (1, 1, 1)
    assert "thử lại sau ít phút" in hand_in(file=("khac.pdf", PDF + b"%"))
    assert kept() == (1, 1, 1)


def test_proofs_of_other_kinds_are_handed_in_by_the_same_form(hand_in):
    hand_in(log=("so-phat.csv", CSV))
    hand_in({"statement": "Đã phát đủ 21 buổi.", "stated_by": "Lê Thị Hoa", "stated_post": "Trưởng thôn"})
    page = hand_in(signed=("xac-nhan.pdf", make_pdf()))
    kinds = [proof.record.kind for proof in Proof.objects.select_related("record").order_by("pk")]
    assert kinds == ["log", "statement", "statement"]
    for record in Record.objects.all():
        assert reverse("evidence:record", args=[record.number]) in page
    unclear = hand_in(log=("so-phat.csv", CSV + b"x;y;z;khi nao;;1;\n"))
    assert "Dòng 4" in unclear
    assert Proof.objects.count() == 3


def test_place_of_a_photo_is_kept_only_where_the_officer_ticks_it(hand_in):
    photo = make_image("JPEG", exif=True)
    hand_in(photo=("anh.jpg", photo))
    assert not Place.objects.exists()
    hand_in({"keep_place": "1"}, photo=("anh.jpg", photo))
    assert Place.objects.get().latitude == pytest.approx(21.0333, abs=1e-3)
    first, second = (proof.record.blob_id for proof in Proof.objects.order_by("pk"))
    assert first != second

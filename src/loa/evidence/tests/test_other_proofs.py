"""What a form hands in of other kinds becomes records, or is refused in words."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.loader import render_to_string
from django.utils import timezone

from loa.evidence import forms as room
from loa.evidence.errors import EvidenceRefused
from loa.evidence.forms import OtherProofForm
from loa.evidence.logs import read_log
from loa.evidence.models import Record
from loa.evidence.proofs import keep_other
from loa.evidence.tests.test_logs import CSV
from loa.evidence.tests.test_statements import make_pdf

pytestmark = pytest.mark.django_db


def handed(data=None, **files):
    form = OtherProofForm(
        data or {}, {name: SimpleUploadedFile(f"{name}.x", file) for name, file in files.items()}
    )
    assert form.is_valid(), form.errors
    return form.others


def test_nothing_handed_in_is_nothing():
    assert handed() == []


def test_each_kind_becomes_a_record():
    line = {
        "log_place": "Đài xã", "log_means": "radio", "log_programme": "Tin", "log_begins": "2026-06-01T05:00",
        "log_ends": "2026-06-01T06:00", "log_times": "2", "log_minutes": "15",
    }  # fmt: skip
    said = {"statement": "Đã phát đủ.", "stated_by": "Lê Thị Hoa", "stated_post": "Trưởng thôn"}
    proofs = [*handed(line, log=CSV), *handed(said), *handed({"stated_by": "Lê Thị Hoa"}, signed=make_pdf())]
    records = [keep_other(None, proof, subject="a.b:1") for proof in proofs]
    kinds = Record.Kind
    assert [record.kind for record in records] == [kinds.LOG, kinds.LOG, kinds.STATEMENT, kinds.STATEMENT]
    assert [record.broadcasts.count() for record in records] == [2, 1, 0, 0]
    assert records[1].broadcasts.get().means == "radio"
    assert [records[n].statement.name for n in (2, 3)] == ["Lê Thị Hoa"] * 2
    assert len({proof.parts for proof in proofs}) == 4


@pytest.mark.parametrize(
    "data",
    [
        {"log_place": "Đài xã"},
        {"log_programme": "Tin", "log_times": "x"},
        {"statement": "x"},
        {"stated_by": "x"},
    ],
)
def test_half_of_one_is_refused_in_words(data):
    with pytest.raises(EvidenceRefused):
        keep_other(None, handed(data)[0], subject="a.b:1")
    assert not Record.objects.exists()


def test_sample_is_a_log_that_is_taken():
    sample = Path(room.__file__).parent / "static" / "evidence" / "nhat-ky-mau.csv"
    assert len(read_log(sample.read_bytes())) == 2


def test_moments_are_typed_as_vietnam_writes_them_in_every_browser():
    said = render_to_string("evidence/other_proofs.html", {"id": 7})
    assert "datetime-local" not in said
    for name in ("begins", "ends"):
        (field,) = re.findall(rf'<input[^>]*name="log_{name}"[^>]*>', said)
        assert 'type="text"' in field
        assert 'placeholder="01/06/2026 05:00"' in field
        assert f'for="log-{name}-7"' in said
        assert f'id="log-{name}-7"' in field
    assert said.count("ngày/tháng/năm giờ:phút") == 2


@pytest.mark.parametrize(
    "said", ["01/06/2026 05:00", "1/6/2026 5:00", "05:00 01/06/2026", "01/06/2026 05h00"]
)
def test_a_moment_typed_so_is_taken(said):
    line = {"log_place": "Đài xã", "log_programme": "Tin", "log_times": "1", "log_begins": said}
    (proof,) = handed(line)
    begins = keep_other(None, proof, subject="a.b:1").broadcasts.get().begins
    assert f"{timezone.localtime(begins):%d/%m/%Y %H:%M}" == "01/06/2026 05:00"


def test_a_moment_that_is_none_is_refused_with_its_words():
    line = {"log_place": "Đài xã", "log_programme": "Tin", "log_times": "1", "log_begins": "31/02/2026 05:00"}
    with pytest.raises(EvidenceRefused, match="31/02/2026 05:00"):
        keep_other(None, handed(line)[0], subject="a.b:1")

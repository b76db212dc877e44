"""What is handed in as proof: a picture tells no more of its maker, whatever field it came in by."""

import io
import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from loa.assignments import actions
from loa.assignments.actions.comments import Words
from loa.assignments.models import Assignment, Picture, Proof
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.queries.photos import shown_of
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.assignments.tests.scenes import jpeg, scene
from loa.assignments.views.wall import waiting_of
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.evidence.belonging import entries_of
from loa.evidence.models import Blob, Record
from loa.evidence.queries import open_blob
from loa.evidence.tests.factories import make_image
from loa.evidence.tests.test_recordings import telephone_film
from loa.evidence.tests.test_stripping import SECRETS, frames_of, make_gif, make_tiff
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    day = str(timezone.localdate() + timedelta(days=5))
    return make_campaign(province, [duty("Treo băng rôn", [COMMUNES], due=[due("x", day)])])


@pytest.fixture
def row(province, campaign):
    return bring_to(
        "accepted", assignment_of(campaign, province.communes[0]), doer=province.commune_officers[0]
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_handed_in_as_a_file_is_a_photo_without_place_and_camera(client, province, row, kind):
    client.force_login(province.commune_officers[0])
    sent = SimpleUploadedFile(f"anh.{kind.lower()}", make_image(kind, exif=True))
    data = {"act": "add_proof", "key": uuid.uuid4().hex, "file": sent}
    client.post(reverse("assignments:act", args=[row.pk]), data)
    record = row.proofs.get().record
    assert (record.kind, record.title) == ("photo", "anh.jpg")
    kept = open_blob(record.blob)
    assert b"Maker of cameras" not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()
    assert timezone.localtime(record.made_at).strftime("%Y:%m:%d %H:%M:%S") == "2026:06:12 08:30:15"
    assert Picture.objects.filter(blob=record.blob).exists()


def test_the_page_of_an_assignment_shows_the_photo_small_once_it_is_looked_at(client, province, row):
    doer = province.commune_officers[0]
    client.force_login(doer)
    for n in (1, 2):
        record = keep_proof(doer, row, Handed(photo=jpeg(scene(n)), name=f"{n}.jpg"))
        actions.add_proof(doer, row, record=record)
    url = reverse("assignments:detail", args=[row.pk])
    small = [reverse("assignments:thumbnail", args=[proof.pk]) for proof in row.proofs.all()]
    assert not any(each in client.get(url).content.decode() for each in small)
    work_off([Picture])
    page = client.get(url).content.decode()
    assert all(each in page for each in small)
    Blob.objects.filter(pk=record.blob_id).update(erased_at=timezone.now())
    assert client.get(url).content.decode().count("thumbnail.jpg") == 1


@pytest.mark.parametrize(("make", "name"), [(make_tiff, "bien-ban.tif"), (make_gif, "hinh-dong.gif")])
def test_a_picture_of_several_pages_stays_a_file_with_all_pages_and_tells_no_more(province, row, make, name):
    data, doer = make(), province.commune_officers[0]
    record = keep_proof(doer, row, Handed(file=data, name=name))
    kept = open_blob(record.blob)
    assert (record.kind, record.title, frames_of(kept)) == ("file", name, frames_of(data))
    assert [secret for secret in SECRETS if secret in kept] == []
    assert not hasattr(record, "place")
    said = actions.comment(doer, row, words=Words(files=[(name, data)]))
    assert [(one.name, one.blob) for one in said.attachments.all()] == [(name, record.blob)]


def test_the_place_of_a_scan_is_kept_only_where_that_is_asked_for(client, province, row):
    client.force_login(province.commune_officers[0])
    scan = make_tiff()

    def sent(**values):
        files = {name: SimpleUploadedFile(f"{name}.tif", data) for name, data in values.items()}
        data = {"act": "add_proof", "key": uuid.uuid4().hex, "keep_place": "on", **files}
        client.post(reverse("assignments:act", args=[row.pk]), data)
        return Record.objects.filter(kind="file").last()

    record = sent(file=scan)
    assert (record.place.latitude, record.place.longitude) == (21.033333, 105.85)
    assert timezone.localtime(record.made_at).strftime("%Y:%m:%d %H:%M:%S") == "2026:06:12 08:30:15"
    film = sent(file=telephone_film())
    assert (film.place.latitude, film.place.longitude) == (21.0333, 105.85)
    beside_a_photo = sent(photo=make_image("JPEG", exif=True), file=make_tiff())
    assert beside_a_photo != record
    assert not hasattr(beside_a_photo, "place")


def test_a_photo_without_a_time_has_none_however_often_it_is_handed_in(province, campaign, row):
    """Bytes that stood in the store before must not lend a photo the time at which it came again."""
    photo, doer = jpeg(scene(3)), province.commune_officers[0]
    keep_proof(doer, row, Handed(photo=photo, name="a.jpg"))
    Blob.objects.filter(records__kind="photo").update(stored_at=timezone.now() - timedelta(days=3))
    record = keep_proof(doer, row, Handed(photo=photo, name="a.jpg"))
    actions.hand_in(doer, row, record=record)
    Assignment.objects.filter(pk=row.pk).update(due=timezone.localdate() - timedelta(days=1))
    work_off([Picture])
    (one,) = shown_of(province.officer, list(waiting_of(province.officer, row.duty)))
    assert one.taken is None
    assert "time" not in [doubt.kind for doubt in one.doubts]


def test_the_wall_shows_the_work_and_not_the_slip_of_paper(client, province, row):
    client.force_login(province.officer)
    files = {name: SimpleUploadedFile("viec.jpg", jpeg(scene(n))) for n, name in enumerate(("slip", "photo"))}
    data = {"key": uuid.uuid4().hex, "words": "Xong", "count": "1", "finished": "on", **files}
    client.post(reverse("assignments:key-in", args=[row.pk]), data)
    (one,) = shown_of(province.officer, list(waiting_of(province.officer, row.duty)))
    assert one.photo is not None
    assert one.photo.record.title == "viec.jpg"
    assert Proof.objects.filter(assignment=row, record__kind=Record.Kind.PHOTO).count() == 2


def test_whose_a_proof_is_is_told_to_those_who_see_the_assignment(province, row):
    actions.add_proof(
        province.commune_officers[0], row, record=make_record(province.commune_officers[0], row)
    )
    record = row.proofs.get().record
    for user, told in (
        (province.officer, True),
        (province.commune_officers[0], True),
        (province.commune_officers[1], False),
    ):
        (entry,) = entries_of(user, [record])
        assert (entry.page, entry.belongs and entry.belongs.unit) == (
            (record.number, province.communes[0].name) if told else (None, None)
        )

"""Comments: who may speak and read, who is called and told, what comes with the words."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from loa.assignments import actions
from loa.assignments.actions import Words
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Comment
from loa.assignments.queries import people_concerned
from loa.assignments.tests.factories import asked, assignment_of
from loa.campaigns.actions import recall_campaign
from loa.campaigns.tests.factories import make_campaign
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_post, make_unit
from loa.evidence.models import Blob
from loa.evidence.queries import may_read
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.fixture
def row(province):
    return assignment_of(make_campaign(province), province.communes[0], number=2)


def test_both_sides_and_who_helps_speak_and_nobody_else(province, row):
    for user in (province.commune_officers[0], province.officer, province.health_officer):
        assert actions.comment(user, row, words=Words("Đã rõ")).by == user
    for user in (
        province.commune_officers[1],
        make_officer(make_unit()),
        make_officer(province.top, "administrator"),
    ):
        with pytest.raises(NotAllowed):
            actions.comment(user, row, words=Words("Đã rõ"))
    assert Comment.objects.count() == 3


def test_who_is_called_is_told_once(province, row):
    giver = province.officer.person
    words = Words(f"Nhờ @{giver.name} xem giúp, @{giver.name} nhé", mentions=[giver])
    said = actions.comment(province.commune_officers[0], row, words=words)
    assert list(said.mentions.all()) == [giver]
    notice = Notice.objects.get()
    assert (notice.recipient, notice.url) == (province.officer, reverse("assignments:detail", args=[row.pk]))


def test_calling_one_who_may_not_see_it_is_refused_in_words(province, row):
    stranger = make_post(province.communes[1]).person
    for words in (Words("Xem giúp", mentions=[stranger]), Words(f"Xem giúp @{stranger.name}")):
        with pytest.raises(Refused, match=stranger.name):
            actions.comment(province.commune_officers[0], row, words=words)
    assert not Comment.objects.exists()
    assert not Notice.objects.exists()
    assert stranger not in people_concerned(row)
    assert actions.comment(province.commune_officers[0], row, words=Words("Gửi a@b.vn, @không ai cả"))


def test_of_two_with_one_name_the_one_who_sees_it_is_meant(province, row):
    near, far = make_post(row.unit).person, make_post(province.communes[1]).person
    type(near).objects.filter(pk__in=[near.pk, far.pk]).update(name="Lê Thị Hoa")
    said = actions.comment(province.officer, row, words=Words("Nhờ @Lê Thị Hoa báo lại"))
    assert list(said.mentions.all()) == [near]


@pytest.mark.parametrize(
    "words", [Words(), Words("  "), Words("x" * 4001), Words(files=[("a.txt", b"a")] * 6)]
)
def test_what_says_nothing_or_too_much_is_refused(province, row, words):
    with pytest.raises(Refused):
        actions.comment(province.officer, row, words=words)
    assert not Comment.objects.exists()


def test_nothing_is_said_about_a_recalled_campaign(province, row):
    recall_campaign(province.officer, row.campaign, reason="nhầm")
    with pytest.raises(Moved):
        actions.comment(province.officer, row, words=Words("Đã rõ"))


def test_files_are_read_by_those_who_see_the_assignment(client, province, row):
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "JPEG")
    client.force_login(province.commune_officers[0])
    files = [
        SimpleUploadedFile("ke-hoach.txt", b"noi dung", "text/plain"),
        SimpleUploadedFile("anh.png.jpg", picture.getvalue(), "image/jpeg"),
    ]
    url = reverse("assignments:comment", args=[row.pk])
    for _time in range(2):
        client.post(url, {"key": "k", "text": "Gửi kèm", "attached": files})
        for file in files:
            file.seek(0)
    said = Comment.objects.get()
    assert [file.name for file in said.attachments.all()] == ["ke-hoach.txt", "anh.png.jpg"]
    for blob in Blob.objects.filter(pk__in=said.attachments.values("blob")):
        assert may_read(province.officer, blob)
        assert may_read(province.health_officer, blob)
        assert not may_read(province.commune_officers[1], blob)
    client.post(
        url, {"key": "k2", "text": "Chạy thử", "attached": [SimpleUploadedFile("a.exe", b"MZ\x00\x01")]}
    )
    assert Comment.objects.count() == 1


def test_words_are_plain_and_links_safe(client, province, row):
    text = "<script>alert(1)</script> xem https://example.vn/a và javascript:alert(1)"
    actions.comment(province.officer, row, words=Words(text))
    client.force_login(province.commune_officers[0])
    with CaptureQueriesContext(connection) as seen:
        page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert asked(seen) <= MOST_QUERIES
    assert "<script>alert" not in page
    assert '<a href="https://example.vn/a" rel="nofollow">' in page
    assert 'href="javascript' not in page


def test_who_helps_sees_the_work_and_its_role_and_no_acts(client, province, row):
    client.force_login(province.health_officer)
    page = client.get(reverse("assignments:detail", args=[row.pk]))
    assert page.status_code == 200
    assert page.context["ways"] == {}
    assert [unit.pk for unit in page.context["helping"]] == [province.health.pk]
    assert page.context["speaks"]
    assert f"assignments/{row.pk}/act/" not in page.content.decode()
    listed = client.get(reverse("assignments:index")).content.decode()
    assert reverse("assignments:duty", args=[row.duty_id]) in listed
    for name in ("accept", "report_progress", "confirm", "reassign", "urge"):
        posted = client.post(
            reverse("assignments:act", args=[row.pk]),
            {"act": name, "key": name, "words": "x", "unit": row.unit.name},
        )
        assert posted.status_code == 404
    row.refresh_from_db()
    assert row.state == "offered"
    client.force_login(province.commune_officers[1])
    assert client.get(reverse("assignments:detail", args=[row.pk])).status_code == 404
    assert (
        client.post(reverse("assignments:comment", args=[row.pk]), {"key": "z", "text": "x"}).status_code
        == 404
    )


def test_a_leader_of_the_helping_unit_reads_too(province, row):
    leader = make_officer(province.health, Post.Kind.LEADER)
    assert actions.comment(leader, row, words=Words("Sở sẽ cử người")).by == leader

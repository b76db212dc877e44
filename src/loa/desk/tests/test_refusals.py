"""A form that cannot be taken is refused in words of the house, with nothing saved."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence.models import Blob
from loa.evidence.uploads import MOST_FILES

pytestmark = pytest.mark.django_db
LIMIT = 100_000


def test_too_many_large_files_at_once(client, settings):
    settings.EVIDENCE_MAX_BYTES = LIMIT
    client.force_login(make_officer(make_unit()))
    files = {f"f{n}": SimpleUploadedFile("a.txt", b"x" * LIMIT) for n in range(MOST_FILES + 1)}
    answer = client.post("/assignments/slips/", files)
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "gửi từng tệp một" in page
    assert "one by one" in page
    assert not Blob.objects.exists()
    settings.EVIDENCE_MAX_BYTES = 2 * LIMIT
    files = {f"f{n}": SimpleUploadedFile("a.txt", b"x" * LIMIT) for n in range(MOST_FILES + 1)}
    assert client.post("/assignments/slips/", files).status_code != 400


def test_a_page_that_is_not_there_shows_the_ways_on_and_asks_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/khong-co-trang-nay/")
    assert answer.status_code == 404
    page = answer.content.decode()
    for address in ("/", "/assignments/", "/reports/", "/notices/"):
        assert f'href="{address}"' in page


def test_an_address_that_only_takes_forms_says_so_to_who_opens_it(client):
    client.force_login(make_officer(make_unit()))
    answer = client.get("/notices/read/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "chưa có gì thay đổi" in answer.content.decode()
    assert client.post("/notices/read/").status_code == 302

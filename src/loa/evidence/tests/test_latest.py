"""The latest evidence on the page of the chain: each record, and whose it is to those who may see that."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence import belonging
from loa.evidence.actions import add_record, store_bytes
from loa.evidence.belonging import Belonging
from loa.evidence.chain import START, hash_of
from loa.evidence.errors import NOT_SEEN
from loa.evidence.models import Capture, Record
from loa.evidence.queries import subject_of
from loa.evidence.saying import not_captured
from loa.evidence.tests.factories import PDF

pytestmark = pytest.mark.django_db
WHOSE = Belonging(unit="UBND xã Bình Sơn", work="Treo pa nô ở chợ", url="/assignments/17/")


@pytest.fixture
def keeper(client, monkeypatch, settings):
    """Checks the evidence; of what stands there only the record called "của tôi" is theirs to see."""
    settings.EVIDENCE_CAPTURE_LINKS = True
    belonging.placers()
    monkeypatch.setattr(belonging, "_placers", {"test": _mine})
    user = make_officer(make_unit("Sở Thông tin"), Post.Kind.CAMPAIGN_OFFICER)
    client.force_login(user)
    return user


def _mine(_user, keys):
    return dict.fromkeys(
        Record.objects.filter(pk__in=keys, title="của tôi").values_list("pk", flat=True), WHOSE
    )


def shown(client, **asked):
    answer = client.get(reverse("evidence:chain"), asked)
    assert answer.status_code == 200
    return answer.context["entries"], answer.content.decode()


def many(count):
    """A chain of so many records, written at once."""
    previous, rows = START, []
    for number in range(1, count + 1):
        row = Record(
            number=number, kind="link", subject=f"a.b:{number}", title=f"tin {number}", previous=previous
        )
        row.made_at = datetime(2026, 6, 1, tzinfo=UTC)
        previous = row.hash = hash_of(row)
        rows.append(row)
    Record.objects.bulk_create(rows)


def address(record):
    return f'href="{reverse("evidence:record", args=[record.number])}"'


def test_newest_stands_first_with_kind_day_and_hash(client, keeper):
    first, second = (add_record(None, kind, subject="a.b:1", title=kind) for kind in ("link", "statement"))
    page, words = shown(client)
    assert [entry.record.number for entry in page] == [second.number, first.number]
    for said in (
        "Lời xác nhận",
        "Liên kết",
        first.hash[:16],
        f"{timezone.localtime(first.made_at):%d/%m/%Y}",
    ):
        assert said in words


def test_whose_it_is_and_the_way_there_stand_only_for_what_one_may_see(client, keeper):
    mine = add_record(None, "link", subject="a.b:1", title="của tôi")
    other = add_record(None, "link", subject="a.b:2", title="của người khác")
    _page, words = shown(client)
    for said in (address(mine), "của tôi", WHOSE.unit, WHOSE.work, f'href="{WHOSE.url}"'):
        assert said in words
    assert address(other) not in words
    assert "của người khác" not in words
    assert other.hash[:16] in words


def test_pieces_of_a_web_page_belong_to_the_link_that_led_there(client, keeper):
    link = add_record(None, "link", subject="a.b:1", title="của tôi", link="https://tin.example/bai")
    capture = Capture.objects.get(record=link)
    text = add_record(None, "text", subject=subject_of(capture), title="Tin xã")
    page, words = shown(client)
    assert [entry.record.number for entry in page] == [text.number, link.number]
    assert [entry.belongs for entry in page] == [WHOSE, WHOSE]
    assert words.count(address(link)) == 2  # a piece has no page of its own
    assert address(text) not in words


@pytest.mark.parametrize("asked", ["number", "hash", "beginning", "bytes"])
def test_found_by_number_by_hash_and_by_the_bytes(client, keeper, asked):
    wanted = add_record(None, "file", subject="a.b:1", title="tệp", blob=store_bytes(PDF))
    add_record(None, "link", subject="a.b:2", title="bài")
    words = {
        "number": "1",
        "hash": wanted.hash.upper(),
        "beginning": f" {wanted.hash[:16]}… ",
        "bytes": wanted.blob_id,
    }
    page, _words = shown(client, q=words[asked])
    assert [entry.record for entry in page] == [wanted]


@pytest.mark.parametrize("asked", ["abc", "9", "99999999999999999999", "không có", "%", "0" * 65])
def test_what_names_no_record_finds_none_and_says_so(client, keeper, asked):
    add_record(None, "link", subject="a.b:1", title="bài")
    page, words = shown(client, q=asked)
    assert list(page) == []
    assert "Không tìm thấy bản ghi nào" in words


def test_three_thousand_records_stand_on_pages_of_sixty_with_few_queries(
    client, keeper, django_assert_max_num_queries
):
    many(3000)
    with django_assert_max_num_queries(15):
        page, words = shown(client, page=2)
    assert [entry.record.number for entry in page] == list(range(2940, 2880, -1))
    assert "Trang 2 trong 50" in words


def test_why_a_page_was_not_captured_stands_in_the_language_of_the_reader(client, keeper, monkeypatch):
    belonging.placers()
    monkeypatch.setattr(belonging, "_placers", {"all": lambda _user, keys: dict.fromkeys(keys, WHOSE)})
    link = "https://tin.example/bai"
    add_record(None, "given_up", subject="a.b:1", title=not_captured(NOT_SEEN["gone"], link), link=link)
    listed = client.get(reverse("evidence:chain"), headers={"accept-language": "en"}).text
    assert f"Not captured, because the page does not exist (any more): {link}" in listed
    assert "không" not in listed.partition(link)[0].rpartition("<tr>")[2]

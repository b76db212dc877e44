"""A paper erased by law: what is carried out stays where it stood, the rest is black, and no page is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings as house
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from loa.audit.models import Change
from loa.directory.models import User
from loa.documents.erasing import BLACK, black_out
from loa.documents.models import Fact, Reading
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_officer,
    make_reading,
    make_unit,
    span,
)
from loa.evidence.actions import erase_blob

pytestmark = pytest.mark.django_db
DUTY, OTHER, LEFT = "Phát 20 buổi trên đài.", "Treo 12 băng rôn.", "Bà Lê Thị Hoa ở thôn Đoài là người nhận."
TEXT = f"II. NHIỆM VỤ\n1. {DUTY}\n2. {OTHER}\n{LEFT}\n"
WHY = "Yêu cầu của người được nêu tên"


@pytest.fixture
def user() -> User:
    return make_officer(make_unit())


@pytest.fixture
def reading(user: User, tmp_path: Path, settings: pytest.FixtureRequest) -> Reading:
    settings.VAR_DIR = tmp_path  # type: ignore[attr-defined]
    document = make_document(user.person.posts.get().unit, by=user)
    found = make_reading(document, text=TEXT)
    make_fact(found, Fact.Kind.DUTY, DUTY, state=Fact.State.ACCEPTED)
    make_fact(found, Fact.Kind.DUTY, OTHER, state=Fact.State.REJECTED)
    found.outline = [{"num": "II", "heading": "NHIỆM VỤ", "level": 1, "path": "II", "start": 0, "end": 12}]
    found.remarks, found.typed = [{"kind": "x", "text": LEFT, "spans": []}], LEFT
    found.save()
    return found


def erased(reading: Reading, callbacks: object) -> Reading:
    with callbacks(execute=True):  # type: ignore[operator]
        erase_blob(None, blob=reading.document.file, why=WHY)
    return Reading.objects.get(pk=reading.pk)


def test_what_is_carried_stays_at_its_place_and_the_rest_is_black(
    reading: Reading, django_capture_on_commit_callbacks: object
) -> None:
    after = erased(reading, django_capture_on_commit_callbacks)
    assert len(after.text) == len(TEXT)
    assert span(after, DUTY) == span(reading, DUTY)
    assert set(after.text.replace(DUTY, "")) == {BLACK, " ", "\n"}
    assert (after.remarks, set(after.typed)) == ([], {BLACK, " "})
    assert after.outline[0]["heading"] == f"{BLACK * 5} {BLACK * 2}"
    (change,) = Change.objects.filter(action="documents.black_out")
    assert (change.object_id, change.reason) == (str(reading.pk), WHY)


def test_the_product_beside_a_duty_goes_with_the_text(
    reading: Reading, django_capture_on_commit_callbacks: object
) -> None:
    """It is a cell of its own, no part of the sentence by which a unit was asked."""
    for fact in reading.facts.all():
        fact.data["product"], fact.fields["product"] = [LEFT], [span(reading, LEFT)]
        fact.read = {**fact.data}
        fact.save()
    after = erased(reading, django_capture_on_commit_callbacks)
    assert set(after.text.replace(DUTY, "")) == {BLACK, " ", "\n"}
    for fact in after.facts.all():
        assert "product" not in {*fact.data, *fact.read}
        assert fact.fields["product"] == [span(reading, LEFT)], "its place stays, with the ledger"
        assert fact.data["text"] in {DUTY, OTHER}
        assert fact.version == 2


def test_other_papers_keep_their_words(
    reading: Reading, user: User, django_capture_on_commit_callbacks: object
) -> None:
    other = make_reading(make_document(reading.document.owner, by=user, name="khac.txt"), text=TEXT)
    erased(reading, django_capture_on_commit_callbacks)
    assert Reading.objects.get(pk=other.pk).text == TEXT


def test_no_picture_of_a_page_is_left(reading: Reading, django_capture_on_commit_callbacks: object) -> None:
    sha256 = reading.document.file_id
    pages = Path(house.VAR_DIR) / "pages" / sha256[:2] / sha256
    pages.mkdir(parents=True)
    (pages / "1-1240.png").write_bytes(b"x")
    erased(reading, django_capture_on_commit_callbacks)
    assert not pages.exists()


def test_the_review_opens_and_shows_nothing_of_it(
    reading: Reading, user: User, django_capture_on_commit_callbacks: object
) -> None:
    client = Client()
    client.force_login(user)
    addresses = [reverse(f"documents:{name}", args=[reading.document_id]) for name in ("review", "paper")]
    assert LEFT in client.get(addresses[1]).json()["text"]
    erased(reading, django_capture_on_commit_callbacks)
    answers = [client.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert LEFT not in answers[0].text
    shown = answers[1].json()["text"]
    assert (LEFT in shown, DUTY in shown) == (False, True)


@given(st.text(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60))))
def test_places_stay_whatever_is_kept(text: str, kept: list[tuple[int, int]]) -> None:
    after = black_out(text, kept)
    assert len(after) == len(text)
    places = {at for start, end in kept for at in range(start, end)}
    for at, (before, now) in enumerate(zip(text, after, strict=True)):
        assert now == (before if at in places or before.isspace() else BLACK)

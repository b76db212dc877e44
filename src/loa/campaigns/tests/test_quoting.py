"""A duty's sentence is quoted as the paper has it, with what is carried and what is declined marked."""

import pytest

from loa.campaigns.quoting import quote, quoted
from loa.campaigns.tests.factories import decline
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.models import Fact
from loa.documents.tests.factories import make_document, make_fact, make_reading, span

pytestmark = pytest.mark.django_db
SENTENCE = (
    "b) Phối hợp với trường học tổ chức 04 buổi\nnói chuyện, xong trước 30/6; xử lý tài khoản đăng tin sai."
)


@pytest.fixture
def reading():
    unit = make_unit("UBND tỉnh")
    document = make_document(unit, by=make_officer(unit), code="128/KH-UBND")
    found = make_reading(document, text=f"KẾ HOẠCH\n{SENTENCE.replace(chr(10), ' ')}\nHết.\n")
    found.passages.update(page=2)
    return found


def marked(found):
    return [(piece.words.strip(), piece.mark) for piece in found.pieces if piece.words.strip()]


def test_own_words_and_deadline_are_marked_in_their_sentence(reading):
    fact = make_fact(reading, Fact.Kind.DUTY, "tổ chức 04 buổi nói chuyện", section="V.2.b")
    fact.fields = {"due": [span(reading, "trước 30/6")]}
    found = quote(fact)
    assert marked(found) == [
        ("b) Phối hợp với trường học", ""),
        ("tổ chức 04 buổi nói chuyện", "carried"),
        (", xong", ""),
        ("trước 30/6", "carried"),
        ("; xử lý tài khoản đăng tin sai.", ""),
    ]
    assert (found.page, found.section, found.document.code) == (2, "V.2.b", "128/KH-UBND")


def test_declined_words_stay_readable_and_unmarked_as_carried(reading):
    words = "tổ chức 04 buổi nói chuyện, xong trước 30/6; xử lý tài khoản đăng tin sai."
    fact = make_fact(reading, Fact.Kind.DUTY, words)
    decline(reading, "xử lý tài khoản đăng tin sai", by=reading.document.uploaded_by)
    found = quote(fact)
    assert ("xử lý tài khoản đăng tin sai", "declined") in marked(found)
    assert found.declines
    assert "".join(piece.words for piece in found.pieces) == SENTENCE.replace("\n", " ")


def test_a_fact_without_spans_quotes_nothing(reading):
    fact = make_fact(reading, Fact.Kind.DUTY, "tổ chức 04 buổi")
    fact.spans = []
    assert quote(fact).pieces == ()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("tổ chức 04 buổi nói chuyện", "…tổ chức 04 buổi nói chuyện"),
        (" đẩy mạnh tuyên truyền", "…đẩy mạnh tuyên truyền"),
        ("Tổ chức 04 buổi nói chuyện", "Tổ chức 04 buổi nói chuyện"),
        ("đ) Tổ chức 04 buổi", "đ) Tổ chức 04 buổi"),  # an item begins with its letter
        ("a. tổ chức 04 buổi", "a. tổ chức 04 buổi"),
        ("- tổ chức 04 buổi", "- tổ chức 04 buổi"),
        ("04 buổi nói chuyện", "04 buổi nói chuyện"),
        ("“tổ chức 04 buổi", "“tổ chức 04 buổi"),
        ("…tổ chức", "…tổ chức"),
        ("", ""),
    ],
)
def test_what_is_quoted_from_the_middle_of_a_sentence_begins_with_dots(words, shown):
    assert quoted(words) == shown


def test_a_quotation_that_begins_in_its_middle_says_so(reading):
    reading.passages.all().delete()
    fact = make_fact(reading, Fact.Kind.DUTY, "tổ chức 04 buổi nói chuyện")
    assert marked(quote(fact)) == [("…", ""), ("tổ chức 04 buổi nói chuyện", "carried")]

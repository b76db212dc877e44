"""What was erased by law is in no pack; the pack is proven all the same, what went without law is named."""

import json
import re
import zipfile
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from loa.assignments.models import Assignment
from loa.evidence.actions import add_broadcast_log, add_statement, erase_blob
from loa.evidence.models import Record, Statement
from loa.evidence.queries import subject_of
from loa.evidence.tests.test_rows import by_sql, make_entry, rows_from_before
from loa.evidence.verifying import verify
from loa.reports.actions.closing import close_case
from loa.reports.casefile.packing import write_pack
from loa.reports.casefile.verifying import Broken, verify_pack
from loa.reports.tests.cases.closed import OPEN

pytestmark = pytest.mark.django_db
CHAIN = "5 Bang chung/0 Chuoi.jsonl"
WORDS, LINE, WHY = "Bà Lê Thị Hoa đã nhận tờ gấp", "Tin nhắn tới ông Đỗ Văn Cường", "Yêu cầu của công dân"


@pytest.fixture
def said(province, campaign):
    """A statement and a log, each proving the same work, and a second statement that stays."""
    work = Assignment.objects.filter(campaign=campaign, proofs__isnull=False).first()
    about = {"subject": subject_of(work)}
    statement = add_statement(None, words=WORDS, name="Lò Thị Mai", **about)
    other = add_statement(None, words="Đã treo 12 băng rôn.", name="Lò Thị Mai", **about)
    log = add_broadcast_log(None, entries=[make_entry(LINE), make_entry()], **about)
    for record in (statement, other, log):
        work.proofs.create(record=record)
    return SimpleNamespace(statement=statement, other=other, log=log)


@pytest.fixture
def pack(province, campaign, tmp_path):
    """`pack()` is the path of the case as it is packed now; the first call closes it."""
    closed = []

    def make():
        path = tmp_path / "case.zip"
        if not closed:
            closed.append(close_case(province.officer, campaign, closing=OPEN))
        with path.open("wb") as file:
            write_pack(closed[0], file)
        return path

    return make


def erase(*records):
    for record in records:
        erase_blob(None, blob=record.blob, why=WHY)


def words_in(path):
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name).decode("utf-8", "replace") for name in file.namelist()}


def bind_rows():
    module = import_module("loa.evidence.migrations.0004_rows_bound")
    module.bind_rows(apps, SimpleNamespace(connection=connection))


def test_pack_after_the_erasure_says_nothing_of_it_and_holds(said, pack):
    erase(said.statement, said.log)
    path = pack()
    verdict = verify_pack(path)
    assert (verdict.broken, verify().broken) == (None, None)
    found = words_in(path)
    assert [name for name, text in found.items() if WORDS in text or LINE in text] == []
    assert "Đã treo 12 băng rôn." in found["8 Du lieu/evidence.statement.jsonl"]
    assert {one.reason for one in verdict.manifest.absent} == {WHY}
    assert WHY in found["0 Muc luc ho so.html"]


def test_statement_taken_out_without_the_law_breaks_the_pack(said, pack):
    erase(said.statement)
    number = said.other.number
    by_sql("DELETE FROM evidence_statement")
    assert verify_pack(pack()).broken == Broken(f"{CHAIN} {number}", "link")


def test_words_left_in_the_pack_after_an_erasure_hold_only_as_they_were_bound(said, pack):
    """A pack of before, which still has the lines of what was erased, is proven as well."""
    (row,) = Statement.objects.filter(record=said.statement).values()
    erase(said.statement)
    Statement.objects.create(**row)
    assert verify_pack(pack()).broken is None
    by_sql("UPDATE evidence_statement SET words = 'Khác' WHERE id = %s", row["id"])
    found = verify_pack(pack()).broken
    assert (found.how, found.path.startswith("8 Du lieu/evidence.statement")) == ("link", True)


def test_rows_that_were_bound_later_may_be_erased_too(said, pack):
    rows_from_before()
    bind_rows()
    erase(said.statement, said.log)
    path = pack()
    assert verify_pack(path).broken is None
    links = [json.loads(line) for line in words_in(path)[CHAIN].splitlines()]
    later = [link for link in links if '"kind":"binding"' in link["canonical"]]
    assert sorted("bound" in link for link in later) == [False, False, True]


def test_later_binding_of_rows_taken_out_without_the_law_breaks_the_pack(said, pack):
    rows_from_before()
    bind_rows()
    erase(said.statement)
    by_sql("DELETE FROM evidence_broadcast")
    found = verify_pack(pack()).broken
    binding = Record.objects.get(kind="binding", subject=subject_of(said.log))
    assert found == Broken(f"{CHAIN} {binding.number}", "link")


def test_link_of_before_is_named_in_no_list_by_the_words_it_tells(said, pack):
    Record.objects.filter(pk=said.statement.pk).update(title=WORDS)
    rows_from_before()
    bind_rows()
    erase(said.statement)
    held = [name for name, text in words_in(pack()).items() if re.search(WORDS, text)]
    assert held == [CHAIN]  # where it is part of what is hashed

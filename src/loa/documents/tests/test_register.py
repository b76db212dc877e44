"""Taking a document in: by whom, what is refused before anything is stored, and one reading of each."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from unicodedata import normalize

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from loa.audit.models import Change
from loa.directory.actions.people import appoint
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.documents.actions import reading as doing
from loa.documents.actions import register
from loa.documents.actions.hand import enter_by_hand, type_text
from loa.documents.actions.lifecycle import carry_document, release_document
from loa.documents.actions.register import read_again, register_document
from loa.documents.errors import Refused
from loa.documents.ledger import ledger_of
from loa.documents.models import Document, Fact, Reading
from loa.documents.queries import current_reading, documents_for, ready_to_start
from loa.documents.tests.factories import make_document, make_officer, make_reading, make_unit
from loa.evidence import store
from loa.evidence.actions import keeping
from loa.evidence.models import Blob
from loa.evidence.queries import open_blob
from loa.evidence.tests.beside import Beside
from loa.evidence.tests.factories import make_image
from loa.reader.errors import ReadingRefused
from loa.work.actions import claim
from loa.work.models import Leased
from loa.work.worker import do, work_off

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Truyền thông phòng, chống dịch bệnh năm 2026
I. MỤC ĐÍCH
Nâng cao nhận thức của người dân về phòng bệnh.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch tổ chức tập huấn trước ngày 15 tháng 4 năm 2026.
2. Báo Bình Sơn
- Mở chuyên mục về phòng bệnh.
"""
SECRET = PLAN.replace("KẾ HOẠCH\n", "MẬT\nKẾ HOẠCH\n", 1)
RUNNING_WORDS = PLAN.replace("phòng bệnh.", "phòng bệnh; giữ bí mật, không để lộ mật khẩu.", 1)


@pytest.mark.django_db(transaction=True)
def test_a_file_is_looked_through_and_stored_before_a_lock_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the command too, which looks at nothing before it registers."""
    seen, write = [], store.write
    photo = make_image("JPEG")
    monkeypatch.setattr(register, "examine", lambda _data, _name: seen.append(("page", in_transaction())))
    monkeypatch.setattr(keeping, "check_virus", lambda _data: seen.append(("scan", in_transaction())))
    monkeypatch.setattr(store, "write", lambda data: seen.append(("store", in_transaction())) or write(data))
    unit = make_unit()
    for name, data in (("kh.txt", PLAN.encode()), ("kh.jpg", photo)):
        document = register_document(make_officer(unit), unit, name=name, data=data)
        assert open_blob(document.file) == data  # a scan as it came, nothing of it beside
        assert seen == [("page", False), ("scan", False), ("store", False)]
        seen.clear()


def in_transaction() -> bool:
    return connection.in_atomic_block


def test_a_document_is_registered_by_a_campaign_officer_of_the_unit_and_nobody_else(db: None) -> None:
    unit = make_unit()
    allowed = make_officer(unit)
    refused = [make_officer(unit, kind=Post.Kind.UNIT_OFFICER), make_officer(make_unit("Nơi khác"))]
    for user in refused:
        with pytest.raises(NotAllowed):
            register_document(user, unit, name="kh.txt", data=PLAN.encode())
    assert not Document.objects.exists()
    assert not Blob.objects.exists()
    document = register_document(allowed, unit, name="../../etc/kh\x07.txt", data=PLAN.encode())
    assert (document.name, document.state) == ("kh.txt", Document.State.READING)
    assert Change.objects.get(action="documents.register_document").actor == allowed
    for user in refused:
        assert not documents_for(user).exists()
    assert documents_for(allowed).get() == document


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("mat.txt", SECRET.encode(), "MẬT"),
        ("rong.txt", b"", "rong.txt"),
        ("hong.pdf", b"%PDF-1.7 broken", "hong.pdf"),
        ("la.bin", bytes(range(256)) * 40, "la.bin"),
        ("to.txt", b"a" * (20 * 1024 * 1024 + 1), "20 MB"),
    ],
)
def test_what_is_refused_leaves_nothing(db: None, name: str, data: bytes, sentence: str) -> None:
    unit = make_unit()
    with pytest.raises(Refused, match=sentence):
        register_document(make_officer(unit), unit, name=name, data=data)
    assert not Document.objects.exists()
    assert not Reading.objects.exists()
    assert not Blob.objects.exists()
    assert not Change.objects.filter(action__startswith="documents.").exists()


def test_secrecy_in_running_words_is_no_mark(db: None) -> None:
    unit = make_unit()
    assert register_document(make_officer(unit), unit, name="kh.txt", data=RUNNING_WORDS.encode()).pk


@pytest.mark.django_db(transaction=True)
def test_the_worker_reads_a_document_once_and_it_can_be_reviewed(monkeypatch: pytest.MonkeyPatch) -> None:
    unit = make_unit()
    user = make_officer(unit)
    document = register_document(user, unit, name="kh.txt", data=PLAN.encode())
    beside = Beside(monkeypatch)
    beside.watch(doing, "read_file")
    assert work_off([Reading]) == 1
    assert beside.done() == {"open", "read_file"}  # nobody waits for it
    assert work_off([Reading]) == 0
    document.refresh_from_db()
    assert (document.state, document.code) == (Document.State.REVIEW, "15/KH-UBND")
    reading = current_reading(document)
    assert reading is not None
    leads = [fact.data["lead"] for fact in reading.facts.filter(kind=Fact.Kind.DUTY)]
    assert ["Sở Y tế"] in leads
    covered = sum(p.end - p.start for p in reading.passages.all())
    assert 0 < covered <= len(reading.text)
    assert not ledger_of(reading).complete
    assert documents_for(user, search="phong chong dich benh").get() == document
    assert not documents_for(user, search="bau cu").exists()


@pytest.mark.django_db(transaction=True)
def test_of_a_text_that_is_no_paper_the_remark_says_so() -> None:
    unit = make_unit()
    news = "Sáng nay, Sở Y tế khai mạc hội sách trước ngày 30/11/2026.\n"
    document = register_document(make_officer(unit), unit, name="bao.txt", data=news.encode())
    assert work_off([Reading]) == 1
    reading = current_reading(document)
    assert reading is not None
    assert not reading.facts.filter(kind=Fact.Kind.DUTY).exists()
    assert [remark["kind"] for remark in reading.remarks] == ["not-administrative"]
    assert "văn bản hành chính" in reading.remarks[0]["text"]


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_lost_its_lease_writes_nothing() -> None:
    unit = make_unit()
    register_document(make_officer(unit), unit, name="kh.txt", data=PLAN.encode())
    slow = claim(Reading)
    assert slow is not None
    Reading.objects.update(lease_state=Leased.LeaseState.READY)  # taken for dead
    work_off([Reading])
    facts = Fact.objects.count()
    assert facts
    do(slow)  # the first worker comes back with its old fence
    assert Fact.objects.count() == facts
    assert Reading.objects.get().lease_state == Leased.LeaseState.DONE


@pytest.mark.django_db(transaction=True)
def test_what_cannot_be_read_is_told_in_a_sentence_and_entered_by_hand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise ReadingRefused("no-ocr", name="kh.txt", detail="vie")

    unit = make_unit()
    user, other = make_officer(unit), make_officer(unit, kind=Post.Kind.LEADER)
    document = register_document(user, unit, name="kh.txt", data=PLAN.encode())
    monkeypatch.setattr(doing, "read_file", refuse)
    work_off([Reading])
    monkeypatch.undo()
    document.refresh_from_db()
    assert document.state == Document.State.FAILED
    assert "tesseract" in document.readings.get().refused
    for act in (lambda u: enter_by_hand(u, document), lambda u: type_text(u, document, text=PLAN)):
        with pytest.raises(NotAllowed):
            act(other)
        act(user)
    document.refresh_from_db()
    assert document.state == Document.State.READING
    work_off([Reading])
    document.refresh_from_db()
    assert (document.state, document.code) == (Document.State.REVIEW, "15/KH-UBND")
    assert current_reading(document).typed.startswith("ỦY BAN")


def test_reading_again_is_asked_once_and_closes_the_review_meanwhile(db: None) -> None:
    unit = make_unit()
    user, other = make_officer(unit), make_officer(unit, kind=Post.Kind.LEADER)
    document = make_document(unit, by=user)
    make_reading(document)
    with pytest.raises(NotAllowed):
        read_again(other, document)
    assert read_again(user, document) == read_again(user, document)
    assert not ready_to_start(document).ready


def test_a_document_whose_ledger_is_open_is_not_carried_out(db: None) -> None:
    unit = make_unit()
    user = make_officer(unit)
    document = make_document(unit, by=user)
    make_reading(document)
    with pytest.raises(Refused):
        carry_document(user, document)
    Document.objects.update(state=Document.State.CARRIED)
    release_document(user, document)
    assert document.state == Document.State.REVIEW


def test_the_command_registers_for_whoever_may(db: None, tmp_path: Path) -> None:
    unit = make_unit()
    user, other = make_officer(unit), make_officer(unit, kind=Post.Kind.UNIT_OFFICER)
    file, secret = tmp_path / "kh.txt", tmp_path / "mat.txt"
    file.write_text(PLAN, "utf-8")
    secret.write_text(SECRET, "utf-8")
    with pytest.raises(CommandError):
        call_command("import_document", str(file), user=other.username)
    with pytest.raises(CommandError):
        call_command("import_document", str(secret), str(file), user=user.username)
    assert Document.objects.get().name == "kh.txt"


def test_the_command_tells_a_unit_that_is_not_there_from_one_that_is_not_theirs(
    db: None, tmp_path: Path
) -> None:
    file, own, other = tmp_path / "kh.txt", make_unit("Sở Y tế"), make_unit("Sở Nội vụ")
    file.write_text(PLAN, "utf-8")
    user = make_officer(own)
    for wanted, says in (
        (other.name, "không được vào sổ"),
        (str(other.pk), "không được vào sổ"),
        ("Sở Không Có", "Không có đơn vị “Sở Không Có”"),
        ("9" * 40, f"Không có đơn vị “{'9' * 40}”"),
    ):
        with pytest.raises(CommandError, match="1 tệp bị từ chối"):
            call_command(
                "import_document", str(file), user=user.username, unit=wanted, stderr=(told := StringIO())
            )
        assert says in told.getvalue()
    call_command("import_document", str(file), user=user.username, unit=normalize("NFD", own.name))
    assert Document.objects.get().owner == own


def test_the_command_asks_for_no_account_where_it_is_plain_which(db: None, tmp_path: Path) -> None:
    file, unit = tmp_path / "kh.txt", make_unit()
    file.write_text(PLAN, "utf-8")
    make_officer(unit, kind=Post.Kind.ADMINISTRATOR)  # keeps the directory, registers nothing
    with pytest.raises(CommandError, match="--user"):
        call_command("import_document", str(file))
    only = make_officer(unit)
    call_command("import_document", str(file), stderr=(told := StringIO()))
    assert told.getvalue().count("\n") == 1
    assert f"“{only.username}”" in told.getvalue()
    assert Document.objects.get().uploaded_by == only


def test_the_command_takes_the_first_administrator_of_several_who_may(db: None, tmp_path: Path) -> None:
    file, unit = tmp_path / "kh.txt", make_unit()
    file.write_text(PLAN, "utf-8")
    make_officer(unit)
    second = make_officer(unit)
    with pytest.raises(CommandError, match="--user"):
        call_command("import_document", str(file))
    appoint(None, second.person, unit=unit, kind=Post.Kind.ADMINISTRATOR)
    call_command("import_document", str(file), stderr=StringIO())
    assert Document.objects.get().uploaded_by == second

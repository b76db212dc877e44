"""A document from its first words to its number: what is printed is what is carried; allowed and refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from loa.directory.models import Post, Unit, User
from loa.directory.rights import NotAllowed
from loa.documents.actions.drafts import (
    approve_draft,
    drop_draft,
    return_draft,
    save_draft,
    send_draft,
    start_draft,
)
from loa.documents.actions.issuing import issue_draft, set_last_number
from loa.documents.drafting.filling import Drawing, Filling, printed_digest
from loa.documents.errors import Refused, Stale
from loa.documents.models import Document, Draft, Fact, NumberBook
from loa.documents.queries import current_reading, facts_of, quotation, ready_to_start
from loa.documents.tests.factories import make_document, make_officer, make_reading, make_unit

DAY = date(2026, 3, 5)


@pytest.fixture
def office(db: None) -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh Bình Sơn")


@pytest.fixture
def health(office: Unit) -> Unit:
    return make_unit("Sở Y tế", parent=office)


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office)


@pytest.fixture
def leader(office: Unit) -> User:
    return make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")


def plan(**values: Any) -> dict[str, Any]:
    """The content of a small plan."""
    return {
        "title": "Truyền thông phòng, chống bệnh dại năm 2026",
        "place": "Bình Sơn",
        "authority": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
        "position": "PHÓ CHỦ TỊCH",
        "signer": "Đinh Trọng Khải",
        "recipients": ["Như mục II (t/h)", "Lưu: VT"],
        "rows": [
            {"kind": "heading", "level": 1, "text": "Mục đích"},
            {"kind": "words", "text": "Nâng cao hiểu biết của người dân về bệnh dại. Giảm số ca mắc."},
            {"kind": "heading", "level": 1, "text": "Tổ chức thực hiện"},
            {"kind": "heading", "level": 2, "text": "Sở Y tế"},
            {
                "kind": "duty",
                "text": "Biên soạn tài liệu truyền thông về tiêm phòng dại",
                "lead": ["Sở Y tế"],
                "due": "2026-04-15",
            },
            {"kind": "slogan", "text": "Tiêm phòng cho chó, mèo là bảo vệ chính mình!"},
        ],
    } | values


def approved(writer: User, leader: User, unit: Unit, **values: Any) -> Draft:
    draft = start_draft(writer, unit, doc_type=values.pop("doc_type", "kế hoạch"), content=plan(**values))
    draft = send_draft(writer, draft, version=draft.version)
    return approve_draft(leader, draft, version=draft.version)


def test_a_plan_written_here_is_issued_and_can_start_without_reading(
    office: Unit, health: Unit, writer: User, leader: User
) -> None:
    document = issue_draft(leader, approved(writer, leader, office), day=DAY)
    assert (document.code, document.date, document.state) == ("01/KH-UBND", DAY, Document.State.ISSUED)
    assert document.title == "Truyền thông phòng, chống bệnh dại năm 2026"
    assert ready_to_start(document).ready, ready_to_start(document).reasons
    (duty,) = facts_of(document, Fact.Kind.DUTY)
    assert duty.data["lead"] == ["Sở Y tế"]
    assert duty.data["due"] == [{"text": "trước ngày 15 tháng 4 năm 2026", "end": "2026-04-15"}]
    assert quotation(duty).words == duty.data["text"]
    assert quotation(duty).page == 1


def test_every_fact_stands_under_its_own_printed_words(
    office: Unit, health: Unit, writer: User, leader: User
) -> None:
    document = issue_draft(leader, approved(writer, leader, office), day=DAY)
    reading = current_reading(document)
    assert reading is not None
    for fact in reading.facts.exclude(kind=Fact.Kind.HEADER):
        if fact.data.get("text") and fact.kind != Fact.Kind.PHASE:
            assert quotation(fact).words == fact.data["text"]


def test_numbers_go_on_by_book_and_never_back(office: Unit, health: Unit, writer: User, leader: User) -> None:
    set_last_number(leader, office, doc_type="kế hoạch", year=2026, last=45)
    assert issue_draft(leader, approved(writer, leader, office), day=DAY).code == "46/KH-UBND"
    assert issue_draft(leader, approved(writer, leader, office), day=DAY).code == "47/KH-UBND"
    letter = approved(writer, leader, office, doc_type="công văn", symbol="KGVX")
    assert issue_draft(leader, letter, day=DAY).code == "01/UBND-KGVX"
    assert issue_draft(leader, approved(writer, leader, office), day=date(2027, 1, 4)).code == "01/KH-UBND"
    with pytest.raises(Refused, match="47"):
        set_last_number(leader, office, doc_type="kế hoạch", year=2026, last=46)


def test_issuing_twice_gives_the_same_document_and_one_number(
    office: Unit, health: Unit, writer: User, leader: User
) -> None:
    draft = approved(writer, leader, office)
    assert issue_draft(leader, draft, day=DAY) == issue_draft(leader, draft, day=DAY)
    assert NumberBook.objects.get().last == 1


def test_who_wrote_does_not_approve(office: Unit, leader: User) -> None:
    """Four eyes, whatever posts a person holds."""
    draft = start_draft(leader, office, doc_type="công văn", content=plan(rows=[]))
    draft = send_draft(leader, draft, version=draft.version)
    with pytest.raises(Refused):
        approve_draft(leader, draft, version=draft.version)
    other = make_officer(office, kind=Post.Kind.LEADER, name="Lưu Thị Bích Hà")
    assert approve_draft(other, draft, version=draft.version).approved_by == other


def test_words_changed_after_approval_are_not_issued(
    office: Unit, health: Unit, writer: User, leader: User
) -> None:
    draft = approved(writer, leader, office)
    changed = save_draft(writer, draft, content=plan(title="Khác"), version=draft.version)
    assert changed.state == Draft.State.WRITING
    with pytest.raises(Refused):
        issue_draft(leader, changed, day=DAY)
    Draft.objects.filter(pk=draft.pk).update(state=Draft.State.APPROVED)
    with pytest.raises(Refused):
        issue_draft(leader, changed, day=DAY)
    dropped = drop_draft(writer, approved(writer, leader, office), reason="Không ban hành nữa")
    with pytest.raises(Refused):
        issue_draft(leader, dropped, day=DAY)
    assert not Document.objects.exists()
    assert not NumberBook.objects.filter(last__gt=0).exists()


def test_other_numbers_than_were_seen_are_not_approved(
    office: Unit, writer: User, leader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    says = {"now": Filling({"n": "5"}, drawings={"trend": Drawing("<svg>5</svg>", "")})}
    monkeypatch.setattr("loa.documents.drafting.filling._fillers", {"test": lambda _draft: says["now"]})
    rows = [{"kind": "words", "text": "[[n]] lượt"}, {"kind": "picture", "text": "Biểu đồ", "name": "trend"}]
    draft = start_draft(
        writer, office, doc_type="báo cáo", content={"position": "CHỦ TỊCH", "title": "Kết quả", "rows": rows}
    )
    draft = send_draft(writer, draft, version=1)
    seen = printed_digest(draft)
    for later in (
        Filling({"n": "6"}, says["now"].drawings),
        Filling({"n": "5"}, {"trend": Drawing("<svg/>", "")}),
    ):
        says["now"] = later
        with pytest.raises(Stale):
            approve_draft(leader, draft, version=1, seen=seen)
    assert approve_draft(leader, draft, version=1, seen=printed_digest(draft)).state == Draft.State.APPROVED


def test_a_mark_for_which_nothing_stands_is_not_sent(office: Unit, writer: User) -> None:
    content = {"title": "Kết quả", "rows": [{"kind": "words", "text": "Đã phát [[broadcasts]] lượt."}]}
    draft = start_draft(writer, office, doc_type="báo cáo", content=content)
    with pytest.raises(Refused, match="broadcasts"):
        send_draft(writer, draft, version=1)


def test_a_duty_of_somebody_unknown_is_not_sent(office: Unit, writer: User) -> None:
    """Here the department is not in the directory."""
    draft = start_draft(writer, office, doc_type="kế hoạch", content=plan())
    with pytest.raises(Refused, match="Sở Y tế"):
        send_draft(writer, draft, version=draft.version)


def test_a_duty_that_loa_does_not_carry_waits_for_a_person(
    office: Unit, health: Unit, writer: User, leader: User
) -> None:
    rows = plan()["rows"]
    rows.append(
        {
            "kind": "duty",
            "text": "Theo dõi, lập danh sách các tài khoản mạng xã hội đăng tin sai sự thật",
            "lead": ["Sở Y tế"],
        }
    )
    document = issue_draft(leader, approved(writer, leader, office, rows=rows), day=DAY)
    assert document.state == Document.State.REVIEW
    assert not ready_to_start(document).ready


def test_each_step_needs_its_right(office: Unit, health: Unit, writer: User, leader: User) -> None:
    stranger = make_officer(make_unit("Sở Tài chính", parent=office), kind=Post.Kind.LEADER, name="Khác")
    with pytest.raises(NotAllowed):
        start_draft(stranger, office, doc_type="kế hoạch", content=plan())
    draft = start_draft(writer, office, doc_type="kế hoạch", content=plan())
    for act in (
        lambda: save_draft(stranger, draft, content=plan(title="x"), version=1),
        lambda: send_draft(stranger, draft, version=1),
        lambda: drop_draft(stranger, draft, reason="x"),
    ):
        with pytest.raises(NotAllowed):
            act()
    draft = send_draft(writer, draft, version=1)
    for act in (
        lambda: approve_draft(writer, draft, version=1),
        lambda: return_draft(writer, draft, reason="x"),
        lambda: approve_draft(stranger, draft, version=1),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(Refused):
        return_draft(leader, draft, reason=" ")
    assert return_draft(leader, draft, reason="Thiếu kinh phí").reason == "Thiếu kinh phí"
    draft = approve_draft(leader, send_draft(writer, draft, version=1), version=1)
    for user in (stranger, make_officer(office, kind=Post.Kind.UNIT_OFFICER, name="Cán bộ")):
        with pytest.raises(NotAllowed):
            issue_draft(user, draft, day=DAY)
        with pytest.raises(NotAllowed):
            set_last_number(user, office, doc_type="kế hoạch", year=2026, last=9)


@pytest.mark.parametrize(
    "content",
    [
        [],
        {"rows": "x"},
        {"rows": [{"kind": "virus", "text": "x"}]},
        {"rows": [{"kind": "duty", "text": "x", "due": "mai"}]},
        {"rows": [{"kind": "words", "text": "x" * 9000}]},
        {"title": ["x"]},
    ],
)
def test_a_wrong_shape_is_refused_in_a_sentence(office: Unit, writer: User, content: Any) -> None:
    draft = start_draft(writer, office, doc_type="kế hoạch", content=plan())
    with pytest.raises(Refused):
        save_draft(writer, draft, content=content, version=1)


def test_a_paper_that_orders_nothing_starts_no_campaign(
    office: Unit, health: Unit, writer: User, leader: User
) -> None:
    words = [{"kind": "words", "text": "Các địa phương đã treo 40 băng rôn."}]
    told = start_draft(
        writer,
        office,
        doc_type="báo cáo",
        content={"position": "CHỦ TỊCH", "title": "Kết quả", "rows": words},
    )
    told = approve_draft(leader, send_draft(writer, told, version=1), version=1)
    report = issue_draft(leader, told, day=DAY)
    assert ready_to_start(report).reasons == ("văn bản không giao nhiệm vụ nào, không yêu cầu báo cáo nào",)
    assert ready_to_start(issue_draft(leader, approved(writer, leader, office), day=DAY)).ready


def test_before_a_unit_issues_anything_here_its_last_paper_that_was_read_is_signed_alike(
    office: Unit, health: Unit, writer: User, leader: User
) -> None:
    """A paper of others in its register says nothing of its own; what was issued here goes before."""
    signed = {"authority": "TM. ỦY BAN NHÂN DÂN", "position": "CHỦ TỊCH", "name": "Vũ Đình Lâm"}
    for day, issuer, name in ((4, "UBND tỉnh Bình Sơn", "Vũ Đình Lâm"), (5, "Bộ Y tế", "Người khác")):
        paper = make_document(office, by=writer, issuer=issuer, date=date(2026, 3, day), doc_type="kế hoạch")
        Fact.objects.create(
            reading=make_reading(paper),
            kind=Fact.Kind.HEADER,
            number=1,
            data={"name": "signatory", "value": signed | {"name": name}},
            state=Fact.State.ACCEPTED,
        )
    draft = start_draft(
        writer, office, doc_type="công văn", content={"title": "đôn đốc", "place": "Bình Sơn"}
    )
    ends = {name: draft.content[name] for name in ("place", "authority", "position", "signer")}
    assert ends == {
        "place": "Bình Sơn",
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "position": "CHỦ TỊCH",
        "signer": "Vũ Đình Lâm",
    }
    issue_draft(leader, approved(writer, leader, office), day=DAY)
    assert start_draft(writer, office, doc_type="công văn").content["signer"] == "Đinh Trọng Khải"

"""A draft from an earlier document: its days are last year's, and a person sets the new ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import approve_draft, save_draft, send_draft, start_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.earlier import content_of
from loa.documents.drafting.paper import compose
from loa.documents.drafting.printing import paper_of
from loa.documents.drafting.sheet import Form
from loa.documents.drafting.times import FLAG, unsettled
from loa.documents.errors import Refused
from loa.documents.models import Document, Draft, Fact
from loa.documents.queries import facts_of, ready_to_start
from loa.documents.tests.factories import make_document, make_officer, make_reading, make_unit

ROWS: list[dict[str, Any]] = [
    {"kind": "heading", "level": 1, "text": "Tổ chức thực hiện"},
    {"kind": "phase", "text": "Cao điểm", "start": "2026-03-10", "end": "2026-04-30"},
    {"kind": "heading", "level": 2, "text": "Sở Y tế"},
    {"kind": "duty", "text": "In tờ rơi về tiêm phòng dại", "lead": ["Sở Y tế"], "due": "2026-04-15"},
    {"kind": "duty", "text": "Tập huấn cán bộ thú y", "lead": ["Sở Y tế"], "with": ["Sở Công Thương"]},
    {"kind": "heading", "level": 2, "text": "Các cơ quan khác"},
    {"kind": "duty", "text": "Kiểm tra việc bán thuốc tại các chợ", "lead": ["Sở Công Thương"],
     "with": ["Sở Y tế"], "due": "2026-05-20"},
    {"kind": "duty", "text": "Nhắc nhở chủ nuôi chó, mèo", "lead": ["Sở Công Thương"], "when": "hằng tuần"},
    {"kind": "report", "text": "Báo cáo kết quả", "lead": ["Sở Công Thương"], "to": ["Sở Y tế"],
     "due": "2026-12-05"},
]  # fmt: skip


@pytest.fixture
def office(db: None) -> Unit:
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn")
    for name in ("Sở Y tế", "Sở Công Thương"):
        make_unit(name, parent=office)
    return office


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office)


@pytest.fixture
def leader(office: Unit) -> User:
    return make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")


@pytest.fixture
def last_year(office: Unit, writer: User, leader: User) -> Document:
    content = {"position": "CHỦ TỊCH", "title": "Phòng, chống bệnh dại", "place": "Bình Sơn", "rows": ROWS}
    draft = start_draft(writer, office, doc_type="kế hoạch", content=content)
    return issued(writer, leader, draft, day=date(2026, 3, 5))


def issued(writer: User, leader: User, draft: Draft, *, day: date) -> Document:
    draft = send_draft(writer, draft, version=draft.version)
    return issue_draft(leader, approve_draft(leader, draft, version=draft.version), day=day)


def said(document: Document) -> list[str]:
    return [
        fact.data["text"] for kind in (Fact.Kind.DUTY, Fact.Kind.REPORT) for fact in facts_of(document, kind)
    ]


def begin(user: User, unit: Unit, origin: Document) -> Draft:
    """The draft that the page makes of the earlier document."""
    client = Client()
    client.force_login(user)
    data = {"unit": unit.pk, "doc_type": "kế hoạch", "origin": origin.pk}
    assert client.post(reverse("documents:draft_start"), data).status_code == 302
    return Draft.objects.latest("pk")


def with_days(draft: Draft, days: dict[str, str]) -> dict[str, Any]:
    """The content as a writer leaves it who set these days."""
    rows = []
    for row in draft.content["rows"]:
        day = next((iso for words, iso in days.items() if words in row["text"]), "")
        if row["kind"] == "phase":
            row = {**row, "text": row["text"].partition(f" {FLAG}")[0], "start": "2027-03-10", "end": day}
        elif day:
            row = {**row, "due": day, "when": ""}
        rows.append(row)
    return {**draft.content, "rows": rows}


DAYS = {"Cao điểm": "2027-04-30", "tờ rơi": "2027-04-15", "bán thuốc": "2027-05-20", "kết quả": "2027-12-05"}


def test_a_draft_from_an_earlier_plan_is_not_sent_with_its_days(
    last_year: Document, office: Unit, writer: User
) -> None:
    draft = begin(writer, office, last_year)
    assert draft.origin == last_year
    with pytest.raises(Refused) as refused:
        send_draft(writer, draft, version=draft.version)
    for words in DAYS:
        assert words in str(refused.value)
    client = Client()
    client.force_login(writer)
    page = client.get(reverse("documents:draft", args=[draft.pk])).content.decode()
    assert page.count("là của văn bản trước") == len(DAYS)


def test_with_new_days_it_is_issued_and_everybody_is_reminded(
    last_year: Document, office: Unit, writer: User, leader: User
) -> None:
    draft = begin(writer, office, last_year)
    draft = save_draft(writer, draft, content=with_days(draft, DAYS), version=draft.version)
    document = issued(writer, leader, draft, day=date(2027, 3, 5))
    duties = [fact.data for fact in facts_of(document, Fact.Kind.DUTY)]
    assert [duty["due"] for duty in duties] == [
        [{"text": "trước ngày 15 tháng 4 năm 2027", "end": "2027-04-15"}],
        [],
        [{"text": "trước ngày 20 tháng 5 năm 2027", "end": "2027-05-20"}],
        [{"text": "hằng tuần", "end": None}],
    ]
    (report,) = facts_of(document, Fact.Kind.REPORT)
    assert report.data["due"] == "2027-12-05"
    (phase,) = facts_of(document, Fact.Kind.PHASE)
    assert (phase.data["name"], phase.data["end"]) == ("Cao điểm", "2027-04-30")
    assert "2026" not in document.readings.get().text.partition("TỔ CHỨC THỰC HIỆN")[2]
    assert ready_to_start(document).ready


def test_what_the_words_of_an_earlier_paper_say_is_said_once(
    last_year: Document, office: Unit, writer: User, leader: User
) -> None:
    draft = begin(writer, office, last_year)
    draft = save_draft(writer, draft, content=with_days(draft, DAYS), version=draft.version)
    document = issued(writer, leader, draft, day=date(2027, 3, 5))
    before = said(last_year)
    after = said(document)
    assert after[1] == "Chủ trì, phối hợp với Sở Công Thương tập huấn cán bộ thú y."
    assert after[2] == (
        "Sở Công Thương chủ trì, phối hợp với Sở Y tế kiểm tra việc bán thuốc tại các chợ "
        "trước ngày 20 tháng 5 năm 2027."
    )
    assert after == [words.replace("2026", "2027") for words in before]
    assert paper_of(draft).text.count("Trên đây là nội dung Kế hoạch") == 1


def test_a_day_that_stands_in_words_alone_keeps_a_draft_from_being_sent(office: Unit, writer: User) -> None:
    def waits(**values: Any) -> str:
        row = {"kind": "duty", "text": "Gửi danh sách về Sở Y tế", "lead": ["Sở Công Thương"], "due": ""}
        draft = start_draft(
            writer, office, doc_type="kế hoạch", content={"title": "Một", "rows": [{**row, **values}]}
        )
        return " ".join(unsettled(draft.content))

    assert "không ai được nhắc" in waits(text="Gửi danh sách trước ngày 12/9/2027")
    assert "không ai được nhắc" in waits(when="trước ngày 12/9/2027")
    assert not waits(when="trước ngày 12/9/2027", due="2027-09-12")
    assert "khác năm" in waits(when="trước ngày 12/9/2026", due="2027-09-12")
    assert not waits(when="thường xuyên")
    assert not waits()


def test_a_duty_with_two_times_keeps_its_words_and_their_mark(office: Unit, writer: User) -> None:
    words = "Gửi kế hoạch trước ngày 10/3/2026 và báo cáo trước ngày 10/6/2026."
    reading = make_reading(make_document(office, by=writer), text=f"KẾ HOẠCH\n{words}\n")
    dues = [{"text": f"trước ngày 10/{month}/2026", "end": f"2026-0{month}-10"} for month in (3, 6)]
    at = reading.text.index(words)
    data = {"text": words, "lead": ["Sở Y tế"], "with": [], "section": None, "due": dues}
    Fact.objects.create(
        reading=reading,
        kind=Fact.Kind.DUTY,
        number=1,
        state=Fact.State.ACCEPTED,
        spans=[[at, at + len(words)]],
        data=data,
    )
    (row,) = [row for row in content_of(reading.document)["rows"] if row["kind"] == "duty"]
    assert row["text"] == words
    assert row["when"] == f"{FLAG} trước ngày 10/3/2026; trước ngày 10/6/2026"


def test_a_name_within_the_words_is_not_who_leads() -> None:
    row = {"kind": "duty", "text": "Gửi tài liệu cho Sở Y tế", "lead": ["Sở Y tế"], "with": [], "due": "",
           "when": ""}  # fmt: skip
    content = {"title": "Một", "place": "", "authority": "", "position": "", "signer": "", "symbol": "",
               "addressees": [], "recipients": [], "bases": [], "rows": [row]}  # fmt: skip
    paper = compose(content, Form("kế hoạch", ("Sở Y tế",), None, None))
    assert "Sở Y tế gửi tài liệu cho Sở Y tế." in paper.text


def test_a_remark_of_a_planner_is_no_time(office: Unit, writer: User) -> None:
    row = {
        "kind": "words",
        "text": f"{FLAG} Năm 2026 chưa cơ quan nào hoàn thành nhiệm vụ “In tờ rơi” ngay dưới đây.",
    }
    draft = start_draft(writer, office, doc_type="kế hoạch", content={"title": "Một", "rows": [row]})
    (why,) = unsettled(draft.content)
    assert why.endswith("hãy xem lại, rồi xóa dòng này.")
    assert "In tờ rơi" in why


def test_a_document_leads_to_a_draft_from_it_however_old_it_is(
    last_year: Document, office: Unit, writer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loa.documents.drafts.MOST_ORIGINS", 0)
    client = Client()
    client.force_login(writer)
    chosen = f'<option value="{last_year.pk}" selected>'
    drafts = reverse("documents:drafts")
    assert f"{drafts}?origin={last_year.pk}" in client.get(f"/documents/{last_year.pk}/").content.decode()
    assert chosen in client.get(f"{drafts}?origin={last_year.pk}").content.decode()
    for wanted in ("", "x", "²", "9" * 30, last_year.pk + 1):
        assert 'name="origin"' not in client.get(f"{drafts}?origin={wanted}").content.decode()


def test_another_office_cannot_begin_from_it(last_year: Document) -> None:
    client = Client()
    client.force_login(make_officer(make_unit("Sở Y tế tỉnh bên")))
    assert client.get(f"/documents/{last_year.pk}/").status_code == 404
    assert 'name="origin"' not in client.get(f"/documents/drafts/?origin={last_year.pk}").content.decode()

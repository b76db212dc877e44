"""An approval that is asked for is told to who may give it, and what became of it to who wrote."""

from __future__ import annotations

import pytest

from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.actions.drafts import approve_draft, return_draft, save_draft, send_draft, start_draft
from loa.documents.drafts import drafts_to_approve
from loa.documents.models import Draft
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh Bình Sơn")


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office, Post.Kind.CAMPAIGN_OFFICER)


@pytest.fixture
def leader(office: Unit) -> User:
    return make_officer(office, Post.Kind.LEADER)


def written(writer: User, office: Unit) -> Draft:
    rows = [{"kind": "words", "text": "Nâng cao hiểu biết của người dân về bệnh dại."}]
    content = {"position": "CHỦ TỊCH", "title": "Phòng, chống bệnh dại", "place": "Bình Sơn", "rows": rows}
    return start_draft(writer, office, doc_type="công văn", content=content)


def sent(writer: User, office: Unit) -> Draft:
    draft = written(writer, office)
    return send_draft(writer, draft, version=draft.version)


def told(user: User) -> list[tuple[str, str]]:
    rows = Notice.objects.filter(recipient=user).order_by("pk")
    return [(notice.subject, notice.url) for notice in rows]


def test_who_may_approve_is_told_and_nobody_else(office: Unit, writer: User, leader: User) -> None:
    other = make_unit("Sở Y tế", parent=office)
    strangers = [
        make_officer(other, Post.Kind.LEADER),
        make_officer(office, Post.Kind.CAMPAIGN_OFFICER),
        make_officer(make_unit("UBND tỉnh khác"), Post.Kind.LEADER),
    ]
    draft = sent(writer, office)
    assert told(leader) == [("Có dự thảo chờ duyệt", f"/documents/drafts/{draft.pk}/")]
    assert [told(user) for user in (*strangers, writer)] == [[], [], [], []]
    assert Notice.objects.get().body == "Phòng, chống bệnh dại\nỦy ban nhân dân tỉnh Bình Sơn"


def test_of_an_office_without_another_leader_the_office_above_is_told(office: Unit, leader: User) -> None:
    below = make_unit("Sở Y tế", parent=office)
    boss = make_officer(below, Post.Kind.LEADER)
    sent(boss, below)
    assert len(told(leader)) == 1
    assert told(boss) == []


def test_who_wrote_is_told_what_became_of_it(office: Unit, writer: User, leader: User) -> None:
    helper = make_officer(office, Post.Kind.UNIT_OFFICER)
    draft = sent(writer, office)
    content = {**draft.content, "title": "Phòng bệnh dại"}
    draft = save_draft(helper, draft, content=content, version=draft.version)
    draft = send_draft(writer, draft, version=draft.version)
    draft = return_draft(leader, draft, reason="Thiếu kinh phí")
    draft = send_draft(writer, draft, version=draft.version)
    approve_draft(leader, draft, version=draft.version)
    for user in (writer, helper):
        assert [subject for subject, _url in told(user)] == ["Dự thảo bị trả lại", "Dự thảo đã được duyệt"]
    returned = Notice.objects.get(recipient=writer, subject="Dự thảo bị trả lại")
    assert "Thiếu kinh phí" in returned.body
    assert [subject for subject, _url in told(leader)] == ["Có dự thảo chờ duyệt"] * 3


def test_a_writer_who_has_left_is_told_nothing(office: Unit, writer: User, leader: User) -> None:
    draft = sent(writer, office)
    Post.objects.filter(person__user=writer).delete()
    return_draft(leader, draft, reason="Thiếu kinh phí")
    assert told(writer) == []


def test_what_waits_is_listed_for_who_may_approve_and_did_not_write(
    office: Unit, writer: User, leader: User
) -> None:
    draft = sent(writer, office)
    written(writer, office)
    sent(leader, office)
    stranger = make_officer(make_unit("Sở Y tế", parent=office), Post.Kind.LEADER)
    assert list(drafts_to_approve(leader)) == [draft]
    assert [drafts_to_approve(user).count() for user in (writer, stranger)] == [0, 0]
    approve_draft(leader, draft, version=draft.version)
    assert not drafts_to_approve(leader).exists()

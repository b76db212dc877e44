"""An office writes its place and its signature the same on each paper; one that nobody signs is not sent."""

from __future__ import annotations

from typing import Any

import pytest

from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import approve_draft, send_draft, start_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.errors import Refused
from loa.documents.models import Draft
from loa.documents.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db
ENDS = {"place": "Bình Sơn", "authority": "KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "signer": "Lê Văn Mẫu"}
ROWS = [{"kind": "words", "text": "Nâng cao hiểu biết của người dân về bệnh dại."}]


@pytest.fixture
def office() -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh Bình Sơn")


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office)


@pytest.fixture
def leader(office: Unit) -> User:
    return make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")


def sent(writer: User, office: Unit, **values: Any) -> Draft:
    content = {"title": "Phòng, chống bệnh dại", "rows": ROWS, **values}
    return send_draft(writer, start_draft(writer, office, doc_type="công văn", content=content), version=1)


def ends(draft: Draft) -> dict[str, Any]:
    return {name: draft.content[name] for name in ENDS}


def test_a_new_draft_ends_as_the_last_paper_that_was_issued(office: Unit, writer: User, leader: User) -> None:
    blank = dict.fromkeys(ENDS, "")
    assert ends(start_draft(writer, office, doc_type="công văn")) == blank
    issue_draft(leader, approve_draft(leader, sent(writer, office, **ENDS), version=1))
    assert ends(start_draft(writer, office, doc_type="báo cáo")) == ENDS
    own = start_draft(writer, office, doc_type="báo cáo", content={"signer": "Trần Thị Hoa"})
    assert ends(own) == {**blank, "place": "Bình Sơn", "signer": "Trần Thị Hoa"}
    other = make_unit("Sở Y tế", parent=office)
    assert ends(start_draft(writer, other, doc_type="báo cáo")) == blank
    assert not start_draft(writer, office, doc_type="biên bản nghiệm thu").content["signer"]


def test_a_paper_that_nobody_signs_is_not_sent(office: Unit, writer: User) -> None:
    with pytest.raises(Refused, match="chức vụ người ký"):
        sent(writer, office)
    for values in ({"position": "CHÁNH VĂN PHÒNG"}, {"signer": "Lê Văn Mẫu"}):
        assert sent(writer, office, **values).state == Draft.State.SENT

"""While a campaign runs its review is closed; recalled, it is open again."""

from __future__ import annotations

import pytest

from loa.campaigns.actions import recall_campaign, start_campaign
from loa.documents.actions.entries import confirm_background
from loa.documents.actions.facts import accept_fact, correct_fact
from loa.documents.errors import Refused
from loa.documents.models import Document, Fact
from loa.documents.tests.factories import make_document, make_fact, make_officer, make_reading, make_unit

DUTY = "Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026."


def test_nothing_is_decided_of_a_document_whose_campaign_has_started(db: None) -> None:
    office = make_unit()
    make_unit("Sở Y tế", parent=office)
    officer = make_officer(office)
    document = make_document(office, by=officer, title="Phòng bệnh")
    reading = make_reading(document)
    fact = make_fact(reading, Fact.Kind.DUTY, DUTY, lead=["Sở Y tế"])
    fact = accept_fact(officer, fact, version=1)
    every = [p.number for p in reading.passages.all()]
    confirm_background(officer, reading, passages=every, shown=every)

    campaign = start_campaign(officer, document, key="start")
    document.refresh_from_db()
    assert document.state == Document.State.CARRIED
    with pytest.raises(Refused):
        correct_fact(officer, fact, data={"text": "Khác"}, version=fact.version)

    recall_campaign(officer, campaign, reason="bắt đầu nhầm")
    assert correct_fact(officer, fact, data={"text": "Khác"}, version=fact.version).data["text"] == "Khác"

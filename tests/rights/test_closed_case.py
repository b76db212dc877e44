"""Of a closed campaign nothing changes: every action of every room that can touch one is tried against it."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from loa.assignments.errors import Refused as AssignmentRefused
from loa.assignments.models import UrgingLetter
from loa.audit.sealing import Sealed
from loa.campaigns.errors import Refused as CampaignRefused
from loa.campaigns.models import Campaign
from loa.directory.tests import matrix
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Document, Draft
from loa.evidence.actions import add_broadcast_log, add_record, add_statement
from loa.evidence.errors import EvidenceRefused
from loa.evidence.logs import Entry
from loa.evidence.models import Record
from loa.evidence.queries import subject_of
from loa.reports.errors import Refused as ReportRefused
from tests.rights.deeds import all_actions
from tests.rights.expectation import CALLER, SIGNED_IN, allowed
from tests.rights.walking import DEEDS, Deed
from tests.rights.world import World

pytestmark = pytest.mark.django_db
ROOMS = ("campaigns", "assignments", "evidence", "reports", "documents")

REFUSALS = (Sealed, AssignmentRefused, CampaignRefused, DocumentRefused, EvidenceRefused, ReportRefused)

# Actions of these rooms that touch nothing of a campaign, each with its reason. Whatever is not here and
# does not refuse fails; so does a new action of which the walk has no call.
OF_NO_CAMPAIGN = {
    "documents.register_document": "a new document of the register",
    "documents.answer_document": "the same by a unit; that it answers a campaign, `answer_with_plan` says",
    "documents.start_draft": "a new draft of the office",
    "documents.set_last_number": "the office's book of numbers",
    "documents.name_unit": "what a name means, for every document",
    "documents.name_group": "what a name means, for every document",
    "evidence.ask_check": "a check of the whole evidence",
    "reports.define_figure": "the office's figures",
    "reports.retire_figure": "the office's figures",
    "reports.define_template": "the office's forms",
    "reports.retire_template": "the office's forms",
    "reports.draft_next_plan": "next year's plan, which lives on after the case",
    "reports.rebuild": "it compares and changes nothing",
    "reports.pack_again": "the pack of the closed case itself",
    "reports.reopen_case": "it opens the closed case",
}
# Actions that rooms call from others: the doors by which evidence comes to a campaign.
CALLED: dict[str, Any] = {
    "evidence.add_record": lambda u, a: add_record(
        u, Record.Kind.LINK, subject=a, title="Tin", link="https://a.vn"
    ),
    "evidence.add_statement": lambda u, a: add_statement(u, subject=a, words="Đã làm.", name="Nguyễn Văn A"),
    "evidence.add_broadcast_log": lambda u, a: add_broadcast_log(u, subject=a, entries=[_entry()]),
}


def _entry() -> Entry:
    at = timezone.make_aware(datetime(2026, 5, 1, 6))
    return Entry(
        place="Đài xã", means="loudspeaker", programme="Bản tin", begins=at, ends=at, times=1, minutes=5
    )


def test_every_action_of_these_rooms_is_walked_or_called_by_others() -> None:
    rooms = {name for name in all_actions() if name.split(".")[0] in ROOMS}
    walked = {name for name in rooms if matrix.actions()[name] != CALLER}
    assert walked - set(DEEDS) == set(), "the walk has no call of it; add one in tests/rights/cases"
    assert set(OF_NO_CAMPAIGN) - rooms == set(), "these actions are no more"


@pytest.fixture
def ground(world: World) -> Iterator[World]:
    """The world, to be closed within the test and taken back after it."""
    keys = world.things.__dict__["_keys"]
    known = dict(keys)
    with transaction.atomic():
        yield world
        transaction.set_rollback(True)
    keys.clear()
    keys.update(known)


def close_all(world: World) -> None:
    """Every campaign is closed, and each document and draft is part of a closed one."""
    officer, owner = world.officer, world.owner
    plans = Campaign.objects.values("document")
    for document in Document.objects.exclude(pk__in=plans):
        Campaign.objects.create(document=document, owner=owner, title="Khác", started_by=officer)
    some = Campaign.objects.earliest("pk")
    for draft in Draft.objects.filter(urging_letter=None, synthesis=None):
        UrgingLetter.objects.create(campaign=some, draft=draft, day=date(2026, 5, 1), made_by=officer)
    Campaign.objects.exclude(state=Campaign.State.RECALLED).update(state=Campaign.State.CLOSED)


def walked() -> list[str]:
    return sorted(name for name in DEEDS if name.split(".")[0] in ROOMS)


@pytest.mark.parametrize("name", walked())
def test_the_action_refuses_in_words_and_changes_nothing(name: str, ground: World) -> None:
    deeds = DEEDS[name](ground)
    close_all(ground)
    for deed in deeds:
        user = _who_may(name, deed, ground)
        before = content_of_tables()
        with transaction.atomic():
            said = _refusal(lambda deed=deed, user=user: deed.call(ground, user))
            after = content_of_tables()
            transaction.set_rollback(True)
        if name in OF_NO_CAMPAIGN:
            assert said == "", f"{name} refuses: {said}; take it out of OF_NO_CAMPAIGN"
        else:
            assert said, f"{name} was done on a closed campaign"
            assert before == after, f"{name} refused, but something changed"


@pytest.mark.parametrize("name", sorted(CALLED))
def test_no_evidence_comes_to_a_closed_campaign(name: str, ground: World) -> None:
    subject = subject_of(ground.things.accepted)
    assert _refusal(lambda: CALLED[name](ground.officer, subject)) == ""
    close_all(ground)
    before = content_of_tables()
    assert _refusal(lambda: CALLED[name](ground.officer, subject))
    assert before == content_of_tables()


def _who_may(name: str, deed: Deed, world: World) -> Any:
    """Somebody who may do it on an open campaign."""
    act = deed.act or matrix.actions()[name]
    if act == SIGNED_IN:
        return world.user(deed.own or "campaign-officer of the owner")
    about = deed.about or world.about
    return next(
        world.user(role) for role, who in world.roles.items() if who.signed_in and allowed(who, act, about)
    )


def _refusal(call: Any) -> str:
    """In what words it refused; "" where it was done. Anything but a refusal in words goes on."""
    try:
        with transaction.atomic():
            call()
    except REFUSALS as refused:
        return str(refused)
    return ""


def content_of_tables() -> str:
    """What stands in all tables of these rooms and in the log, as one sum."""
    found = hashlib.sha256()
    names = (*ROOMS, "audit_change")
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names()):
            if table.startswith(names):
                cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
                found.update(repr(cursor.fetchall()).encode())
    return found.hexdigest()


def test_the_sum_sees_a_single_changed_value(ground: World) -> None:
    before = content_of_tables()
    Campaign.objects.filter(pk=ground.things.campaign.pk).update(title=uuid.uuid4().hex)
    assert before != content_of_tables()

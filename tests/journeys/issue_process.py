"""`python -m tests.journeys.issue_process prepare | work | report`: processes that issue approved drafts.

`work` issues every draft it finds approved, in an order of its own, and can be killed at a named point.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from datetime import date
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.test")
django.setup()

from django.core.management import call_command  # noqa: E402

from loa.directory.models import Post, Unit, User  # noqa: E402
from loa.directory.tests.factories import make_officer, make_unit  # noqa: E402
from loa.documents.actions import issuing  # noqa: E402
from loa.documents.actions.drafts import approve_draft, send_draft, start_draft  # noqa: E402
from loa.documents.errors import Stale  # noqa: E402
from loa.documents.models import Document, Draft, NumberBook  # noqa: E402

DIE_AT = os.environ.get("JOURNEY_DIE_AT", "")
DIE_AFTER = int(os.environ.get("JOURNEY_DIE_AFTER", "2"))  # papers that are issued before
SEED = int(os.environ.get("JOURNEY_SEED", "1"))
DRAFTS = 12
DAY = date(2026, 3, 5)


def prepare() -> None:
    """An office with approved drafts."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn", kind=Unit.Kind.PROVINCE_COMMITTEE)
    writer = make_officer(office, Post.Kind.CAMPAIGN_OFFICER)
    leader = make_officer(office, Post.Kind.LEADER)
    for number in range(DRAFTS):
        rows = [{"kind": "words", "text": f"Nội dung thứ {number}."}]
        content = {"position": "CHỦ TỊCH", "title": f"thông báo {number}", "rows": rows}
        draft = start_draft(writer, office, doc_type="thông báo", content=content)
        approve_draft(leader, send_draft(writer, draft, version=1), version=1)


def work() -> None:
    """Every approved draft is issued; who is told that others came first tries again."""
    leader = User.objects.get(person__posts__kind=Post.Kind.LEADER)
    watch()
    chance = random.Random(SEED)
    while waiting := list(Draft.objects.filter(state=Draft.State.APPROVED)):
        try:
            issuing.issue_draft(leader, chance.choice(waiting), day=DAY)
        except Stale:
            continue


def watch() -> None:
    """The process dies after the paper is made, in the middle of its rows, or before the commit."""
    made = 0
    register, printed = issuing.register_issued, issuing.print_draft

    def after_claim(*words: Any, **names: Any) -> Any:
        found = printed(*words, **names)
        perhaps_die("printed", made)
        return found

    def in_the_middle(*words: Any, **names: Any) -> Any:
        nonlocal made
        found = register(*words, **names)
        perhaps_die("registered", made)
        made += 1
        return found

    issuing.print_draft, issuing.register_issued = after_claim, in_the_middle


def perhaps_die(point: str, made: int) -> None:
    """As by `kill -9`, if the test says so."""
    if point == DIE_AT and made >= DIE_AFTER:
        os.kill(os.getpid(), signal.SIGKILL)


def report() -> None:
    """The numbers that were given, and whether drafts, books and documents agree."""
    drafts = list(Draft.objects.filter(state=Draft.State.ISSUED).values_list("number", "document__code"))
    print(
        json.dumps(
            {
                "numbers": sorted(number for number, _code in drafts if number),
                "codes": sorted(code for _number, code in drafts),
                "last": NumberBook.objects.get().last,
                "documents": Document.objects.count(),
                "waiting": Draft.objects.filter(state=Draft.State.APPROVED).count(),
            }
        )
    )


if __name__ == "__main__":
    {"prepare": prepare, "work": work, "report": report}[sys.argv[1]]()

"""Letters about passwords: once or shown in doubt, as every mail; their link stands in no row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client

from loa.directory.actions.people import change_person
from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.actions import decide_delivery
from loa.notices.mail_server import MailServer
from loa.notices.models import Delivery
from loa.notices.tests.factories import use
from loa.notices.tests.mailbox import Mailbox, mail_server_running
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def department() -> Unit:
    cache.clear()  # nothing was counted
    return make_unit("Sở Y tế")


@pytest.fixture
def officer(department: Unit) -> User:
    user = make_officer(department, Post.Kind.CAMPAIGN_OFFICER)
    user.email = f"{user.username}@example.org"
    user.set_password("mat-khau-cua-toi")
    user.save()
    return user


@pytest.fixture
def box(settings: Any) -> Iterator[Mailbox]:
    """A real mail server, to which letters about passwords go too."""
    settings.LOA_PASSWORD_RESET = True
    with mail_server_running() as running:
        use(settings, running)
        yield running


def sent_link(box: Mailbox) -> str:
    """The path in the only letter that has arrived once the worker has done its work."""
    work_off([Delivery])
    (letter,) = box.mails
    assert letter["Subject"] == "Loa: đặt mật khẩu mới"
    return re.search(r"http://127.0.0.1:8000(/login/forgotten/\S+)", letter.get_content())[1]


def test_the_link_of_a_letter_stands_in_no_row(officer: User, client: Client, box: Mailbox) -> None:
    client.post("/login/forgotten/", {"email": officer.email})
    key = sent_link(box).rstrip("/").rpartition("-")[2]
    row = Delivery.objects.values().get()
    assert (row["state"], row["subject"]) == ("sent", "Loa: đặt mật khẩu mới")
    assert len(key) > 20
    assert key not in str(row)
    assert str(row["message"]) == ""


def test_the_address_of_the_directory_is_the_one_that_gets_the_letter(
    officer: User, client: Client, box: Mailbox
) -> None:
    before = officer.email
    change_person(None, officer.person, name="Nguyễn Thị Ba", email="moi@example.org", phone="")
    client.post("/login/forgotten/", {"email": before})
    work_off([Delivery])
    assert box.mails == []
    client.post("/login/forgotten/", {"email": "moi@example.org"})
    assert sent_link(box)
    assert box.mails[0]["To"] == "moi@example.org"


@pytest.mark.parametrize("password", ["ngan", "12345678901"])
def test_a_password_that_will_not_do_is_refused_in_vietnamese(password: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_password(password)
    assert all(re.search("mật khẩu", words, re.IGNORECASE) for words in refused.value.messages)


def test_a_letter_whose_answer_is_lost_is_in_doubt_and_sent_again_under_the_same_name(
    officer: User, client: Client, box: Mailbox, department: Unit
) -> None:
    box.plan = ["cut"]
    client.post("/login/forgotten/", {"email": officer.email})
    work_off([Delivery])
    row = Delivery.objects.get()
    assert row.state == Delivery.State.IN_DOUBT
    work_off([Delivery])
    assert len(box.mails) == 1
    keeper = make_officer(department, kind=Post.Kind.ADMINISTRATOR)
    decide_delivery(keeper, row, verdict="again")
    work_off([Delivery])
    first, second = box.ids
    assert first == second
    assert {str(mail["To"]) for mail in box.mails} == {officer.email}
    assert Delivery.objects.get().state == Delivery.State.SENT


@pytest.mark.parametrize("changed", [{"is_active": False}, {"email": "other@example.org"}])
def test_no_letter_goes_to_a_closed_account_or_a_former_address(
    officer: User, client: Client, box: Mailbox, changed: dict[str, Any]
) -> None:
    client.post("/login/forgotten/", {"email": officer.email})
    User.objects.filter(pk=officer.pk).update(**changed)
    work_off([Delivery])
    assert not box.mails
    row = Delivery.objects.get()
    assert (row.state, "tài khoản" in row.reason.lower()) == (Delivery.State.FAILED, True)


def test_a_mail_server_that_is_down_tells_nobody_which_addresses_are_known(
    officer: User, client: Client, settings
) -> None:
    settings.LOA_PASSWORD_RESET = True
    settings.MAIL_SERVER = MailServer("127.0.0.1", 9)
    known = client.post("/login/forgotten/", {"email": officer.email})
    unknown = client.post("/login/forgotten/", {"email": "nobody@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert Delivery.objects.get().state == Delivery.State.WAITING

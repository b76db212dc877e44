"""The example province: loaded whole, once, and understood by its own names on both sides of the reform."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command

from loa.audit.models import Change
from loa.directory.models import Alias, Group, Person, Post, Unit, User
from loa.directory.resolution import How, Resolver
from loa.directory.rights import Verb, may, units_where
from loa.directory.succession import stood_on

pytestmark = pytest.mark.django_db

MODELS = (Unit, Alias, Group, Person, Post, User, Change)
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture(scope="module")
def province(django_db_setup, django_db_blocker):
    """The province, loaded once for all tests of this module and rolled back after them."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_example", verbosity=0)
        yield Unit.objects.get(code="UBND")
        transaction.set_rollback(True)


def test_a_second_run_adds_nothing_and_keeps_what_was_changed(province: Unit) -> None:
    Unit.objects.filter(code="SYT").update(short_name="Y tế")
    before = [model.objects.count() for model in MODELS]
    call_command("load_example", verbosity=0)
    assert [model.objects.count() for model in MODELS] == before
    assert Unit.objects.get(code="SYT").short_name == "Y tế"


def test_the_order_of_either_side_of_the_reform(province: Unit) -> None:
    def standing(kind: str, day: date) -> int:
        return sum(stood_on(unit, day) for unit in Unit.objects.filter(kind=kind))

    assert standing("district-committee", BEFORE) == 8
    assert standing("district-committee", AFTER) == 0
    assert standing("commune-committee", BEFORE) == 124
    assert standing("commune-committee", AFTER) == 99
    assert not Unit.objects.filter(valid_to__isnull=False, successors=None).exclude(code="UBBC").exists()


def test_no_account_can_sign_in_before_it_is_granted(province: Unit) -> None:
    assert User.objects.count() > 100
    assert not any(user.has_usable_password() for user in User.objects.all())
    assert not User.objects.filter(is_superuser=True).exists()


def test_officers_reach_their_own(province: Unit) -> None:
    campaign = User.objects.get(username="ubnd.truyenthong")
    commune = User.objects.get(username="xa.tan.hau")
    own, other = Unit.objects.get(code="xa-tan-hau"), Unit.objects.get(code="xa-go-xa")
    assert may(campaign, Verb.START_CAMPAIGN, province)
    assert not may(commune, Verb.START_CAMPAIGN, own)
    assert may(commune, Verb.REPORT_PROGRESS, own)
    assert not may(commune, Verb.REPORT_PROGRESS, other)
    assert list(units_where(commune, Verb.SEE_ASSIGNMENT)) == [own]


@pytest.mark.parametrize(
    ("words", "day", "count"),
    [
        ("UBND các xã, phường, đặc khu", AFTER, 99),
        ("Ủy ban nhân dân các xã, phường, thị trấn", BEFORE, 124),
        ("UBND các huyện, thị xã, thành phố", BEFORE, 8),
        ("Các cơ quan báo chí", AFTER, 3),
        ("Các sở, ban, ngành", AFTER, 18),
    ],
)
def test_groups_of_the_province(province: Unit, words: str, day: date, count: int) -> None:
    found = Resolver(on=day, near=province).resolve(words)
    assert found.how == How.GROUP
    assert len(found.units) == count


@pytest.mark.parametrize(
    ("words", "day", "code"),
    [
        ("Báo và Phát thanh, truyền hình Bình Sơn", AFTER, "BPTTH"),
        ("Báo Bình Sơn", AFTER, "BPTTH"),
        ("Báo Bình Sơn", date(2024, 1, 1), "BAO"),
        ("CDC tỉnh", AFTER, "TTKSBT"),
        ("Tỉnh đoàn", AFTER, "TD"),
        ("Ban TGDV Tỉnh ủy", AFTER, "BTGDVTU"),
        ("Ban Tuyên giáo Tỉnh ủy", AFTER, "BTGDVTU"),
        ("Sở NN&MT", AFTER, "SNNMT"),
        ("UBND đặc khu Hòn Sếu", AFTER, "dac-khu-hon-seu"),
        ("huyện đảo Hòn Sếu", AFTER, "dac-khu-hon-seu"),
        ("Công an tỉnh", AFTER, "CA"),
        ("BCHQS tỉnh", AFTER, "BCHQS"),
        ("Ủy ban MTTQ Việt Nam tỉnh", AFTER, "MT"),
    ],
)
def test_names_of_the_province(province: Unit, words: str, day: date, code: str) -> None:
    assert [unit.code for unit in Resolver(on=day, near=province).resolve(words).units] == [code]

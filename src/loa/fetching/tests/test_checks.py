"""The operator is told whether foreign files are locked in."""

import pytest

from loa.fetching import checks
from loa.fetching.checks import check_jail


@pytest.mark.parametrize(
    ("setting", "works", "told"),
    [
        ("auto", True, []),
        ("auto", False, ["fetching.W001"]),
        ("required", True, []),
        ("required", False, ["fetching.E002"]),
        ("off", False, []),
        ("maybe", True, ["fetching.E001"]),
    ],
)
def test_jail_is_checked(settings, monkeypatch, setting, works, told):
    settings.FETCHING_JAIL = setting
    monkeypatch.setattr(checks, "jail_works", lambda: works)
    assert [message.id for message in check_jail()] == told

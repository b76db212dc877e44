"""Every address with every role: allowed and refused as docs/reference/rights.md says."""

from __future__ import annotations

import pytest

from loa.directory.tests import matrix
from tests.rights.doors import walk_door
from tests.rights.walking import DOORS, addresses
from tests.rights.world import World

pytestmark = pytest.mark.django_db


def test_every_address_stands_on_the_page_of_rights_and_no_other() -> None:
    assert set(addresses()) - set(matrix.doors()) == set(), (
        "write what they ask for into docs/reference/rights.md"
    )
    assert set(matrix.doors()) - set(addresses()) == set(), "these addresses are no more"


def test_every_address_of_a_thing_has_a_case() -> None:
    without = {name for name, pattern in addresses().items() if ("<" in pattern) and name not in DOORS}
    assert without == set(), "say in tests/rights/cases what stands behind them"
    assert set(DOORS) - set(addresses()) == set()


@pytest.mark.parametrize("name", sorted(addresses()))
def test_the_address_does_what_the_page_says(name: str, world: World) -> None:
    wrong = walk_door(name, world)
    assert wrong == [], "\n" + "\n".join(wrong)

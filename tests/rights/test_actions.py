"""Every action with every role; a refused one leaves no trace."""

from __future__ import annotations

import pytest

from loa.directory.tests import matrix
from loa.project.cli.main import COMMANDS
from tests.rights.deeds import BROKEN, all_actions, walk_action
from tests.rights.walking import DEEDS
from tests.rights.world import World

pytestmark = pytest.mark.django_db


def test_every_action_stands_on_the_page_of_rights_and_no_other() -> None:
    assert set(all_actions()) - set(matrix.actions()) == set(), "write them into docs/reference/rights.md"
    assert set(matrix.actions()) - set(all_actions()) == set(), "these actions are no more"
    assert set(DEEDS) - set(matrix.actions()) == set()
    assert BROKEN == {}


def test_every_word_of_the_command_line_stands_on_the_page_and_no_other() -> None:
    assert set(COMMANDS) == set(matrix.words())


@pytest.mark.parametrize("name", sorted(all_actions()))
def test_the_action_does_what_the_page_says(name: str, world: World) -> None:
    wrong = walk_action(name, world)
    assert wrong == [], "\n" + "\n".join(wrong)

"""Rights that show only where several people meet at one thing."""

from __future__ import annotations

import pytest

from loa.directory.rights import RIGHTS, Verb
from tests.rights.scenes import SCENES, play
from tests.rights.world import World

pytestmark = pytest.mark.django_db
# What the pages of a campaign offer without asking: whoever sees it may do this, too.
OFFERED = (
    Verb.RECALL_CAMPAIGN,
    Verb.CLOSE_CASE,
    Verb.CONFIRM_ASSIGNMENT,
    Verb.DRAFT_URGING_LETTER,
    Verb.WRITE_SYNTHESIS,
    Verb.DRAFT_DOCUMENT,
)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_the_scene_ends_as_it_should(name: str, world: World) -> None:
    assert play(name, world) == []


@pytest.mark.parametrize("verb", OFFERED)
def test_whoever_sees_a_campaign_may_do_what_its_pages_offer(verb: Verb) -> None:
    assert RIGHTS[Verb.SEE_CAMPAIGN] <= RIGHTS[verb]

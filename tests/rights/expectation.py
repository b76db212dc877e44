"""What the page of rights says about one person and one thing; knows nothing of `loa.directory.rights`."""

from __future__ import annotations

from dataclasses import dataclass

from loa.directory.models import Post, Unit
from loa.directory.rights import Verb
from loa.directory.tests import matrix

ANYONE, SIGNED_IN, HALF_WAY, BEARER = "anyone", "signed in", "half-way", "bearer"
NOBODY = "nobody"
HELPS = " over the cooperating unit"
OWN = "own of "  # what is one person's alone: a case says whose
CALLER, MACHINE = "caller", "machine"
# "Both sides see": who laid a duty on a unit sees what the unit sees of it.
SEEN_BY_GIVER = {
    Verb.SEE_ASSIGNMENT: Verb.SEE_CAMPAIGN,
    Verb.SEE_EVIDENCE: Verb.SEE_CAMPAIGN,
    Verb.SEE_REPORT: Verb.SEE_REPORT,
}

_REACH, _ABOUT, _HELPING = matrix.reach(), matrix.abouts(), matrix.helping()


@dataclass(frozen=True)
class Role:
    """Somebody who tries the doors: the posts in force, and whether they are signed in."""

    name: str
    posts: tuple[tuple[Post.Kind, Unit], ...] = ()
    signed_in: bool = True
    half_way: bool = False  # the password is given, the code not yet


@dataclass(frozen=True)
class About:
    """Whose thing it is: the unit asked for each word of the column "about"."""

    owner: Unit | None = None
    unit: Unit | None = None
    giver: Unit | None = None
    helping: Unit | None = None  # cooperates in the duty: what "Who helps" says of it

    def of(self, word: str) -> Unit | None:
        """The unit for "owner", "unit", "giver"; none for "–"."""
        found: Unit | None = getattr(self, word, None)
        return found


def allowed(role: Role, act: str, about: About) -> bool:
    """Whether the page lets this role do this act to this thing; several acts parted by "or": any of them."""
    if act in (ANYONE, BEARER):  # the walk holds the link; a false one opens nothing: NOBODY
        return True
    if act == HALF_WAY:
        return role.half_way
    if act == NOBODY:
        return False
    if act == SIGNED_IN:
        return role.signed_in
    if act.startswith(OWN):
        return role.name == act.removeprefix(OWN)
    if act.startswith("own "):  # a thing of one's own unit is made: whoever has the act anywhere
        verb = Verb(act.removeprefix("own "))
        return any(_REACH[verb][kind] != "–" for kind, _unit in role.posts)
    # "see_report of the office that asked", "x, or y over the owner": whose thing it is, the case says
    words = act.replace(", or ", " or ").split(" or ")
    return any(_says(role, word, Verb(word.split()[0]), about) for word in words)


def _says(role: Role, word: str, verb: Verb, about: About) -> bool:
    """Whether one of several words of an act lets the role: some name the unit that they are about."""
    return _reaches(role, verb, about.helping) if word.endswith(HELPS) else _has(role, verb, about)


def _has(role: Role, verb: Verb, about: About) -> bool:
    if verb in SEEN_BY_GIVER and _reaches(role, SEEN_BY_GIVER[verb], about.owner):
        return True
    if verb in _HELPING and _reaches(role, verb, about.helping):
        return True
    return _reaches(role, verb, about.of(_ABOUT[verb]))


def _reaches(role: Role, verb: Verb, unit: Unit | None) -> bool:
    for kind, post in role.posts:
        reach = _REACH[verb][kind]
        if reach == "all" or (reach == "own" and unit is not None and unit.path.startswith(post.path)):
            return True
    return False

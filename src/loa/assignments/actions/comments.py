"""Saying something about an assignment to those whom it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from loa.assignments.errors import Moved, Refused
from loa.assignments.mentions import called_in
from loa.assignments.models import Assignment, Attachment, Comment
from loa.assignments.queries.visibility import may_comment, visible_assignments
from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import Person, User
from loa.directory.rights import NotAllowed
from loa.evidence.actions import keep_picture, look_at_file, store_bytes
from loa.evidence.errors import EvidenceRefused
from loa.evidence.media import PHOTOS, check_media
from loa.evidence.names import check_name
from loa.notices.actions import tell
from loa.notices.wishes import in_language_of

TEXT_LENGTH = 4000
MOST_FILES = 5
MOST_MENTIONS = 20


@dataclass(frozen=True)
class Words:
    """What is said: text, people called by name, and files as (name, bytes)."""

    text: str = ""
    mentions: Sequence[Person] = ()
    files: Sequence[tuple[str, bytes]] = ()


def look_at_words(user: User, assignment: Assignment, *, words: Words) -> None:
    """The files of a comment may be kept; raises as `comment`. Call it within `looking_ahead`."""
    _to_speak_of(user, assignment, words)
    for name, content in words.files:
        try:
            check_name(name)
            look_at_file(content)
        except EvidenceRefused as refused:
            raise Refused(str(refused)) from refused


def _to_speak_of(user: User, assignment: Assignment, words: Words) -> Assignment:
    row = Assignment.objects.select_related("campaign__owner", "duty", "unit", "parent__unit").get(
        pk=assignment.pk
    )
    if not may_comment(user, row):
        raise NotAllowed(_("Your post does not give this right over this unit."))
    _check(row, words)
    return row


@transaction.atomic
def comment(user: User, assignment: Assignment, *, words: Words) -> Comment:
    """The words stand with the assignment, and those whom they call are told.

    Raises `Refused` where somebody is called who may not see the assignment: nothing is said then.
    """
    row = _to_speak_of(user, assignment, words)
    called = _called(row, words)
    said = Comment.objects.create(assignment=row, by=user, text=words.text.strip())
    said.mentions.set(called)
    for name, content in words.files:
        _attach(said, name, content)
    record_change(user, "assignments.comment", obj=row, values={"comment": [None, said.pk]})
    for person in called:
        _tell(person, said)
    return said


def _check(row: Assignment, words: Words) -> None:
    if row.campaign.state != Campaign.State.ACTIVE:
        raise Moved(_("The campaign of this assignment is not under way."))
    if not (words.text.strip() or words.files):
        raise Refused(_("Write something or add a file."))
    if len(words.text) > TEXT_LENGTH or len(words.files) > MOST_FILES:
        raise Refused(_("That is too much at once: at most 4,000 letters and 5 files."))


def _called(row: Assignment, words: Words) -> list[Person]:
    """Those called by a tick or in the text, each once; raises `Refused` where one may not see the row."""
    called: dict[Person, None] = {}
    for people in [*([person] for person in words.mentions), *called_in(words.text)]:
        seeing = [person for person in people if _sees(person, row)]
        if not seeing:  # of several who bear one name those are meant who may see it
            name = people[0].name
            raise Refused(_("Not saved: %(name)s may not see this assignment.") % {"name": name})
        called |= dict.fromkeys(seeing)
    if len(called) > MOST_MENTIONS:
        raise Refused(_("Call at most 20 people at once."))
    return list(called)


def _sees(person: Person, row: Assignment) -> bool:
    user = person.user
    return user is not None and user.is_active and visible_assignments(user).filter(pk=row.pk).exists()


def _attach(said: Comment, name: str, content: bytes) -> None:
    """The file stands with the comment; a photo without place, camera and person."""
    try:
        name, photo = check_name(name), check_media(content) in PHOTOS
        blob = keep_picture(content).blob if photo else store_bytes(content)
    except EvidenceRefused as refused:
        raise Refused(str(refused)) from refused
    kept = name.rsplit(".", 1)[0] + ".jpg" if blob.media_type == "image/jpeg" else name
    Attachment.objects.create(comment=said, blob=blob, name=kept[-200:])


def _tell(person: Person, said: Comment) -> None:
    user = person.user
    if user is None or user == said.by:
        return
    author = getattr(said.by, "person", None) or said.by
    with in_language_of(user):
        subject = _("%(name)s calls you") % {"name": author}
    tell(
        user,
        f"assignments.mention:{said.pk}:{user.pk}",
        subject=subject,
        body=f"{said.assignment.unit.name}: {said.assignment.words}\n{said.text}",
        url=reverse("assignments:detail", args=[said.assignment_id]),
    )

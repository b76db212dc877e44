"""From the first words of a document to its approval: every change of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, require
from loa.documents.actions.decision import person as name_of_user
from loa.documents.drafting.accepting import first_rows, is_acceptance
from loa.documents.drafting.content import TYPES, Content, checked
from loa.documents.drafting.filling import filling_of, marks_in, printed_digest
from loa.documents.drafting.merging import Choice, merge
from loa.documents.drafting.names import unknown_names
from loa.documents.drafting.office import is_unsigned, with_usual_ends
from loa.documents.drafting.times import unsettled
from loa.documents.errors import Clashing, Refused, Stale
from loa.documents.models import Document, Draft
from loa.documents.telling import APPROVED, RETURNED, tell_approvers, tell_writers

State = Draft.State


@transaction.atomic
def start_draft(
    user: User,
    unit: Unit,
    *,
    doc_type: str,
    content: dict[str, Any] | None = None,
    origin: Document | None = None,
) -> Draft:
    """A draft of the unit stands, written by `user`."""
    require(user, Verb.DRAFT_DOCUMENT, unit)
    if doc_type not in TYPES:
        raise Refused(_("“%(type)s” is no type of document that is drafted here.") % {"type": doc_type})
    begun = content or ({"rows": first_rows()} if is_acceptance(doc_type) else {})
    begun = with_usual_ends(begun, unit, doc_type)
    draft = Draft.objects.create(
        owner=unit, doc_type=doc_type, content=checked(begun), origin=origin, changed_by=user
    )
    draft.writers.add(user)
    record_change(user, "documents.start_draft", obj=draft, values={"type": [None, doc_type]})
    return draft


def save_draft(
    user: User,
    draft: Draft,
    *,
    content: dict[str, Any],
    version: int,
    bases: Sequence[dict[str, Any]] = (),
    choice: Choice | None = None,
) -> Draft:
    """The draft has this content and a new version; an approval of other words is gone.

    `bases` is what `user` began from, and what was sent since without an answer: what others saved since
    stands too, and where both changed the same words `Clashing` is raised, until `choice` says whose
    stand. Without it `Stale` is raised where somebody saved since `version`.
    """
    found = checked(content)
    with transaction.atomic():
        row = _locked(user, draft, Verb.DRAFT_DOCUMENT, State.WRITING, State.SENT, State.APPROVED)
        if not bases:
            _check_version(row, version)
        elif row.version != version:
            found = _together(user, row, [checked(base) for base in bases], found, choice)
        if found == row.content:
            return row
        before = {"version": row.version, "state": row.state}
        row.content, row.version, row.digest = found, row.version + 1, ""
        row.state = State.WRITING
        row.writers.add(user)
        _write(user, row, "save_draft", before)
        return row


def _together(
    user: User, row: Draft, bases: Sequence[Content], mine: Content, choice: Choice | None
) -> Content:
    """What stands once what others saved since is put together with `mine`."""
    if row.content in bases:
        return mine
    prefer = choice.prefer if choice and choice.version == row.version else ""
    found = merge(bases[0], mine, row.content, prefer=prefer)
    if found.clashes and not prefer:
        raise Clashing(
            _clash_words(user, row),
            pairs=tuple((clash.mine, clash.theirs) for clash in found.clashes),
            version=row.version,
        )
    return checked(found.content)


def _clash_words(user: User, row: Draft) -> str:
    if row.changed_by_id == user.pk:
        return _(
            "You changed the same words in another window. Nothing was overwritten; choose which words stand."
        )
    return _(
        "%(who)s changed the same words meanwhile. Nothing was overwritten; choose whose words stand."
    ) % {"who": name_of_user(row.changed_by)}


def send_draft(user: User, draft: Draft, *, version: int) -> Draft:
    """The draft waits for approval, and who may give it knows.

    Raises `Refused` while a duty of it names somebody nobody knows.
    """
    with transaction.atomic():
        row = _locked(user, draft, Verb.DRAFT_DOCUMENT, State.WRITING)
        _check_version(row, version)
        if not row.content["title"]:
            raise Refused(_("The document has no subject yet."))
        if is_acceptance(row.doc_type) and not (row.content.get("giver") and row.content.get("taker")):
            raise Refused(_("Name both sides: who hands over, and who accepts."))
        if names := unknown_names(row):
            raise Refused(
                _("Not in the directory: %(names)s. Choose a name from the list, or have the unit added.")
                % {"names": "; ".join(names)}
            )
        filling = filling_of(row)
        if filling.objections:
            raise Refused(" ".join(filling.objections))
        if waits := unsettled(row.content):
            raise Refused(_("To be settled before it is sent: %(duties)s") % {"duties": " ".join(waits)})
        if unfilled := sorted(marks_in(row.content) - set(filling.marks)):
            raise Refused(_("Nothing stands for the mark [[%(name)s]].") % {"name": unfilled[0]})
        if is_unsigned(row):
            raise Refused(_("Nobody signs yet: enter the office of the signer at the end of the document."))
        before = {"state": row.state, "version": row.version}
        row.state, row.reason = State.SENT, ""
        _write(user, row, "send_draft", before)
        tell_approvers(row)
        return row


def return_draft(user: User, draft: Draft, *, reason: str) -> Draft:
    """The draft is with its writers again, with the reason."""
    if not reason.strip():
        raise Refused(_("Say why it is returned."))
    with transaction.atomic():
        row = _locked(user, draft, Verb.APPROVE_DOCUMENT, State.SENT, State.APPROVED)
        before = {"state": row.state, "version": row.version}
        row.state, row.reason, row.digest = State.WRITING, reason.strip(), ""
        _write(user, row, "return_draft", before, reason=row.reason)
        tell_writers(row, RETURNED, by=user)
        return row


def approve_draft(user: User, draft: Draft, *, version: int, seen: str = "") -> Draft:
    """These words, and no others, may be issued.

    Four eyes: who wrote any of it does not approve it, whatever posts that person holds. `seen` is the
    digest of what was looked at: `Stale` where other numbers would be printed by now.
    """
    with transaction.atomic():
        row = _locked(user, draft, Verb.APPROVE_DOCUMENT, State.SENT)
        _check_version(row, version)
        if seen and seen != printed_digest(row):
            raise Stale(_("Its figures were counted again since you opened it. Look at it once more."))
        if _has_written(user, row):
            raise Refused(_("You wrote part of this; somebody else has to approve it."))
        before = {"state": row.state, "version": row.version}
        row.state, row.digest = State.APPROVED, printed_digest(row)
        row.approved_by, row.approved_at = user, timezone.now()
        _write(user, row, "approve_draft", before)
        tell_writers(row, APPROVED, by=user)
        return row


def _has_written(user: User, draft: Draft) -> bool:
    return draft.writers.filter(pk=user.pk).exists()


def drop_draft(user: User, draft: Draft, *, reason: str) -> Draft:
    """The draft is given up; it stays readable."""
    if not reason.strip():
        raise Refused(_("Say why it is given up."))
    with transaction.atomic():
        row = _locked(user, draft, Verb.DRAFT_DOCUMENT, State.WRITING, State.SENT, State.APPROVED)
        before = {"state": row.state, "version": row.version}
        row.state, row.reason = State.DROPPED, reason.strip()
        _write(user, row, "drop_draft", before, reason=row.reason)
        return row


def _locked(user: User, draft: Draft, verb: Verb, *states: str) -> Draft:
    """The row as it stands now, for one who may; `Refused` where it is past that."""
    row = Draft.objects.select_for_update().get(pk=draft.pk)
    require(user, verb, row.owner)
    if row.state not in states:
        raise Refused(
            _("This draft is “%(state)s” now; nothing was changed.") % {"state": row.get_state_display()}
        )
    return row


def _check_version(row: Draft, version: int) -> None:
    if row.version != version:
        raise Stale(
            _("Somebody saved this draft since you opened it. Nothing was overwritten; load it again.")
        )


def _write(user: User, row: Draft, verb: str, before: dict[str, Any], *, reason: str = "") -> None:
    row.changed_by, row.changed_at = user, timezone.now()
    row.save()
    after = {"state": row.state, "version": row.version}
    values = {key: [before[key], after[key]] for key in before if before[key] != after[key]}
    record_change(user, f"documents.{verb}", obj=row, values=values, reason=reason)

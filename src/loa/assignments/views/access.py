"""What the pages of one assignment begin with: the assignment, if the person may see it."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from loa.assignments.models import Assignment
from loa.assignments.queries import own_units, visible_assignments

DETAIL = "assignments:detail"
LISTS = ("assignments:duty", "assignments:of-unit", "assignments:extensions")  # of what is done to many
# Which form of the page an act is sent from, where it is not called as the act.
FORM_OF = {"add_proof": "hand_in"}


def visible(request: HttpRequest, pk: int, *more: str, **counted: Any) -> Assignment:
    """The assignment with what its pages show; raises Http404 where the person may not see it.

    `more` names what a page reads along with it, `counted` what it counts along. Its `only_gives` says that
    the person gave it and does not do it: then the page stands below the campaign in the menu.
    """
    found: Any = visible_assignments(request.user).annotate(**counted)
    related = (
        "unit",
        "duty__phase",
        "duty__event",
        "campaign__owner",
        "campaign__document",
        "campaign__started_by__person",
        "parent__unit",
        "parent__officer",
        "officer",
        "given_by__person",
        "moved_to__unit",
        "moved_to__officer",
    )
    row: Any = get_object_or_404(found.select_related(*related, *more), pk=pk)
    row.only_gives = row.sees_campaign and not own_units(request.user).filter(pk=row.unit_id).exists()
    request.below_a_campaign = row.only_gives  # type: ignore[attr-defined]
    return cast(Assignment, row)


def way_back(request: HttpRequest, pk: int) -> str:
    """The page of this site that the form came from, or the assignment's own."""
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return reverse(DETAIL, args=[pk])

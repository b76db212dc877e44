"""The tree, a unit, and the names that forms offer while one types."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from loa.audit.queries import changes_of
from loa.directory import queries
from loa.directory.groups import members_of
from loa.directory.models import Group, Unit
from loa.directory.rights import Verb, may, units_where

GROUPS_SHOWN, MEMBERS_SHOWN = 10, 40


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The tree from its top, or what a search finds."""
    _require_directory(request)
    words = " ".join(request.GET.get("q", "").split())[:200]
    day = _day(request)
    manage = may(request.user, Verb.MANAGE_DIRECTORY, None)
    context: dict[str, Any] = {"words": words, "ended": day is None, "may_manage": manage}
    if words:
        context["found"] = queries.search(words, on=day, with_people=True)
    else:
        roots = queries.branch(None, on=day)
        single = roots[0].units[0] if len(roots) == 1 and len(roots[0].units) == 1 else None
        context["root"] = single
        context["kin"] = queries.branch(single, on=day) if single else roots
        context["total"] = queries.standing(Unit.objects.all(), timezone.localdate()).count()
    return render(request, "directory/index.html", context)


@login_required
@require_GET
def branch(request: HttpRequest, pk: int) -> HttpResponse:
    """The units right under one, as a piece of the tree."""
    _require_directory(request)
    unit = get_object_or_404(Unit, pk=pk)
    day = _day(request)
    context = {"kin": queries.branch(unit, on=day), "ended": day is None}
    return render(request, "directory/_branch.html", context)


@login_required
@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit: names, days, what it came from and went into, people and posts, other names, units below."""
    _require_directory(request)
    unit = get_object_or_404(Unit, pk=pk)
    manage = may(request.user, Verb.MANAGE_DIRECTORY, unit)
    context = {
        "unit": unit,
        "ancestors": queries.ancestors(unit),
        "predecessors": unit.predecessors.order_by("path"),
        "successors": unit.successors.order_by("path"),
        "posts": queries.posts_of(unit),
        "aliases": unit.aliases.order_by("name"),
        "kin": queries.branch(unit, on=None if unit.ended else timezone.localdate()),
        "may_manage": manage,
        "may_name": may(request.user, Verb.NAME_UNIT, unit),
        "may_see_people": may(request.user, Verb.SEE_PEOPLE, unit),
        "changes": changes_of(unit)[:10] if manage else [],
    }
    return render(request, "directory/detail.html", context)


@login_required
@require_GET
def groups(request: HttpRequest) -> HttpResponse:
    """The collective names and who belongs to them today."""
    _require_directory(request)
    found = Group.objects.select_related("under").prefetch_related("members__successors")
    page = Paginator(found.order_by("name", "pk"), GROUPS_SHOWN).get_page(request.GET.get("page"))
    members = members_of(list(page), on=timezone.localdate())
    rows = [
        {"group": group, "members": units[:MEMBERS_SHOWN], "count": len(units)}
        for group, units in zip(page, members, strict=True)
    ]
    context = {"rows": rows, "page": page, "may_manage": may(request.user, Verb.MANAGE_DIRECTORY, None)}
    return render(request, "directory/groups.html", context)


@login_required
@require_GET
def names(request: HttpRequest) -> JsonResponse:
    """Units whose name holds the words of `q`, today's, at most ten: what choosers offer.

    With `verb` only those over which the person has this right.
    """
    _require_directory(request)
    verb = request.GET.get("verb", "")
    return found_names(request, among=units_where(request.user, Verb(verb)) if verb in set(Verb) else None)


def found_names(request: HttpRequest, *, among: QuerySet[Unit] | None) -> JsonResponse:
    """At most ten units of today, `among` these, whose name holds the words of `q`."""
    words = request.GET.get("q", "")[:200]
    found = queries.search(words, on=timezone.localdate(), with_people=False, among=among)
    rows = [
        {"id": unit.pk, "name": unit.name, "within": unit.parent.name if unit.parent else ""}
        for unit in found.units[:10]
    ]
    return JsonResponse({"units": rows, "total": found.total})


def _require_directory(request: HttpRequest) -> None:
    if not may(request.user, Verb.SEE_DIRECTORY, None):
        raise Http404


def _day(request: HttpRequest) -> date | None:
    """Today, or no day where ended units are asked for too."""
    return None if request.GET.get("ended") else timezone.localdate()

"""The pages of commendation: titles, nominations with their sheets, the council's decisions, the papers."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loa.audit.actions import once
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.directory.rights import NotAllowed, Verb, may, units_where
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Draft
from loa.evidence.models import Record
from loa.reports.actions.commending import (
    Council,
    decide_commendation,
    propose_commendation,
    register_title,
    withdraw_nomination,
    withdraw_title,
)
from loa.reports.actions.papers import draft_papers
from loa.reports.actions.scoring import (
    define_criterion,
    define_usual_criteria,
    retire_criterion,
    score_again,
    score_by_hand,
)
from loa.reports.commending.forms import CriterionForm, DecisionForm, ProposeForm, ScoreForm, TitleForm
from loa.reports.commending.scoring import sheet_of, totals
from loa.reports.commending.suggesting import best_pieces, best_units
from loa.reports.errors import Refused
from loa.reports.models import Criterion, Nomination
from loa.reports.queries.commending import (
    commended_campaigns,
    decides_about,
    own_units,
    units_to_propose,
    visible_nominations,
    visible_registrations,
)
from loa.reports.queries.visibility import STANDING

PAGE = 50
MOST_NAMES = 4000


@login_required
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """The campaigns in which the person's units may be commended."""
    rows = Paginator(commended_campaigns(_person(request)).order_by("-started_at", "-pk"), PAGE)
    return render(request, "reports/commendations.html", {"page": rows.get_page(request.GET.get("page"))})


@login_required
@require_GET
def campaign(request: HttpRequest, pk: int) -> HttpResponse:
    """Commendation in one campaign: whom to decide about, who is commended, titles, papers."""
    user, found = _person(request), _campaign(request, pk)
    decides = decides_about(user, found)
    rows = _ordered(visible_nominations(user).filter(campaign=found))
    own = list(own_units(user, found)[:PAGE])
    states = [row.state for row in rows]
    context = {
        "campaign": found,
        "sees_campaign": may(user, Verb.SEE_CAMPAIGN, found.owner),
        "decides": decides,
        "running": found.state == Campaign.State.ACTIVE,
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "counts": {state.value: states.count(state) for state in Nomination.State},
        "titles": visible_registrations(user).filter(campaign=found)[: 2 * PAGE],
        "own": own,
        "own_pks": {unit.pk for unit in own},
        "papers": found.commendation_papers.select_related("draft__document") if decides else [],
        "without_paper": sum(_waits_for_paper(row) for row in rows) if decides else 0,
        "criteria": found.criteria.filter(retired_at=None).count() if decides else 0,
        "form": TitleForm(
            units=own_units(user, found), initial={"unit": own[0].name if len(own) == 1 else ""}
        ),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/commendation.html", context)


def _ordered(rows: Any) -> list[Nomination]:
    """Those to decide about first, then those commended, the most points first."""
    order = list(Nomination.State)
    return sorted(rows, key=lambda row: (order.index(row.state), -(row.score or 0), row.unit.path, row.pk))


def _waits_for_paper(row: Nomination) -> bool:
    dropped = row.paper is not None and row.paper.draft.state == Draft.State.DROPPED
    return row.state == Nomination.State.GRANTED and (row.paper is None or dropped)


@login_required
@require_GET
def suggested(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom the results speak for: units by their figures, pieces that were confirmed."""
    offices = units_where(_person(request), Verb.CONFIRM_ASSIGNMENT)
    found = get_object_or_404(Campaign.objects.select_related("document"), pk=pk, owner__in=offices,
                              state__in=STANDING)  # fmt: skip
    context = {
        "campaign": found,
        "suggested": best_units(found, today=timezone.localdate()),
        "pieces": best_pieces(found),
    }
    return render(request, "reports/suggested.html", context)


@login_required
@require_POST
def register(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit registers for a title."""
    found = _campaign(request, pk)
    own = own_units(_person(request), found)
    if not own.exists():
        raise Http404
    form = TitleForm(request.POST, units=own)
    if not form.is_valid():
        return _wrong(request, form, found)

    def act() -> None:
        register_title(_person(request), found, who=form.who, title=form.cleaned_data["title"])

    return _do(request, act, "reports.register_title", back=found, said=_("The title is registered."))


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit no longer stands for a title."""
    row = get_object_or_404(visible_registrations(_person(request)), pk=pk)
    return _do(
        request, lambda: withdraw_title(_person(request), row), "reports.withdraw_title", back=row.campaign
    )


@login_required
@require_http_methods(["GET", "POST"])
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit or a person is proposed."""
    user, found = _person(request), _campaign(request, pk)
    units = units_to_propose(user, found)
    form = ProposeForm(request.POST or None, units=units, initial=_suggested(request, units))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        record = Record.objects.filter(pk=data["record"]).first() if data["record"] else None
        try:
            with once(request.POST.get("key", ""), actor=user, action="reports.propose_commendation") as call:
                if not call.done:
                    made = propose_commendation(
                        user, found, who=form.who, award=data["award"], grounds=data["grounds"], record=record
                    )
                    call.result = {"pk": made.pk}
            return redirect("reports:nomination", pk=call.result["pk"])
        except Refused as refused:
            form.add_error(None, str(refused))
    context = {
        "campaign": found,
        "form": form,
        "units": units.values_list("name", flat=True)[:MOST_NAMES],
        "title": _("Propose for commendation"),
        "key": request.POST.get("key") or uuid.uuid4(),
    }
    return render(request, "reports/commendation_form.html", context)


def _suggested(request: HttpRequest, units: Any) -> dict[str, Any]:
    """What a suggestion or a registered title fills in."""
    asked = {name: request.GET.get(name, "") for name in ("award", "person", "post", "grounds", "record")}
    unit = request.GET.get("unit", "")
    named = units.filter(pk=unit).values_list("name", flat=True).first() if unit.isdigit() else None
    return {"unit": named or _only(units), **{name: value for name, value in asked.items() if value}}


@login_required
@require_GET
def nomination(request: HttpRequest, pk: int) -> HttpResponse:
    """One nomination: its grounds, its sheet line by line, the council's decision."""
    row = _nomination(request, pk)
    return _nomination_page(request, row, DecisionForm(initial={"council": _council(row)}))


def _nomination_page(request: HttpRequest, row: Nomination, form: DecisionForm) -> HttpResponse:
    user, sheet = _person(request), sheet_of(row)
    points, most, missing = totals(sheet)
    running = row.campaign.state == Campaign.State.ACTIVE
    waits = running and row.state == Nomination.State.PROPOSED
    decides = decides_about(user, row.campaign)
    context = {
        "row": row,
        "campaign": row.campaign,
        "sheet": sheet,
        "points": points,
        "most": most,
        "missing": missing,
        "waits": waits,
        "decides": decides,
        "may_decide": waits and may(user, Verb.DECIDE_COMMENDATION, row.campaign.owner),
        "proposed_it": row.proposed_by_id == user.pk,
        "form": form,
        "key": uuid.uuid4(),
    }
    return render(request, "reports/nomination.html", context)


@login_required
@require_POST
def withdraw_one(request: HttpRequest, pk: int) -> HttpResponse:
    """A nomination is taken back."""
    row = _nomination(request, pk)
    return _do(
        request,
        lambda: withdraw_nomination(_person(request), row),
        "reports.withdraw_nomination",
        back=row.campaign,
        said=_("The nomination is withdrawn."),
    )


@login_required
@require_POST
def score(request: HttpRequest, pk: int) -> HttpResponse:
    """Points by hand."""
    row, form = _nomination(request, pk), ScoreForm(request.POST)
    _only_who_decides(request, row.campaign)
    if not form.is_valid():
        messages.error(request, " ".join(str(e) for errors in form.errors.values() for e in errors))
        return redirect("reports:nomination", pk=pk)
    data = form.cleaned_data
    criterion = get_object_or_404(Criterion, pk=data["criterion"], campaign=row.campaign_id)

    def act() -> None:
        score_by_hand(
            _person(request), row, criterion=criterion, points=data["points"], reason=data["reason"]
        )

    return _do(request, act, "reports.score_by_hand", back=row)


@login_required
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """The points by figures are counted again."""
    row = _nomination(request, pk)
    _only_who_decides(request, row.campaign)
    return _do(request, lambda: score_again(_person(request), row), "reports.score_again", back=row)


@login_required
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """The council's decision."""
    row, form = _nomination(request, pk), DecisionForm(request.POST)
    if not form.is_valid():
        return _nomination_page(request, row, form)
    data = form.cleaned_data

    def act() -> None:
        decide_commendation(
            _person(request),
            row,
            granted=request.POST.get("act") == "grant",
            council=Council(data["council"], data["day"]),
            reason=data["reason"],
        )

    return _do(request, act, "reports.decide_commendation", back=row, said=_("The decision is kept."))


@login_required
@require_POST
def papers(request: HttpRequest, pk: int) -> HttpResponse:
    """The papers are drafted."""
    found = _campaign(request, pk)
    _only_who_decides(request, found)
    return _do(
        request,
        lambda: draft_papers(_person(request), found),
        "reports.draft_papers",
        back=found,
        said=_("The papers are drafted; they are approved, numbered and signed like every document."),
    )


@login_required
@require_http_methods(["GET", "POST"])
def criteria(request: HttpRequest, pk: int) -> HttpResponse:
    """The score sheet of the campaign."""
    user, found = _person(request), _campaign(request, pk)
    _only_who_decides(request, found)
    usual = request.method == "POST" and request.POST.get("act") == "usual"
    form = CriterionForm(request.POST if request.method == "POST" and not usual else None)
    if usual or (request.method == "POST" and form.is_valid()):
        try:
            with once(request.POST.get("key", ""), actor=user, action="reports.define_criterion") as call:
                if not call.done:
                    define_usual_criteria(user, found) if usual else _define(user, found, form)
            return redirect("reports:criteria", pk=pk)
        except Refused as refused:
            form.add_error(None, str(refused)) if form.is_bound else messages.error(request, str(refused))
    rows = list(found.criteria.filter(retired_at=None).select_related("figure"))
    context = {"campaign": found, "form": form, "rows": rows, "key": uuid.uuid4(),
               "most": sum(row.points for row in rows)}  # fmt: skip
    return render(request, "reports/criteria.html", context)


def _define(user: User, found: Campaign, form: CriterionForm) -> Criterion:
    data = form.cleaned_data
    return define_criterion(
        user, found, name=data["name"], points=data["points"], of=data["of"], measure=form.measure
    )


@login_required
@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponse:
    """A line of the score sheet is no longer scored."""
    seen = commended_campaigns(_person(request))
    row = get_object_or_404(Criterion.objects.select_related("campaign__owner"), pk=pk, campaign__in=seen)
    _only_who_decides(request, row.campaign)
    retire_criterion(_person(request), row)
    return redirect("reports:criteria", pk=row.campaign_id)


# What every page needs -------------------------------------------------------------------------------


def _do(
    request: HttpRequest, act: Callable[[], Any], name: str, *, back: Campaign | Nomination, said: str = ""
) -> HttpResponse:
    """The act is done once a key; why it was refused is said on the page it came from."""
    try:
        with once(request.POST.get("key", ""), actor=request.user, action=name) as call:
            if not call.done:
                act()
        if said:
            messages.success(request, said)
    except (Refused, DocumentRefused) as refused:
        messages.error(request, str(refused))
    except NotAllowed as refused:
        raise Http404 from refused
    page = "reports:commendation" if isinstance(back, Campaign) else "reports:nomination"
    return redirect(page, pk=back.pk)


def _wrong(request: HttpRequest, form: TitleForm, found: Campaign) -> HttpResponse:
    context = {"campaign": found, "form": form, "title": _("Register for a title"), "key": uuid.uuid4(),
               "units": form.units.values_list("name", flat=True)[:MOST_NAMES]}  # fmt: skip
    return render(request, "reports/commendation_form.html", context)


def _campaign(request: HttpRequest, pk: int) -> Campaign:
    return get_object_or_404(commended_campaigns(_person(request)), pk=pk)


def _nomination(request: HttpRequest, pk: int) -> Nomination:
    return get_object_or_404(visible_nominations(_person(request)), pk=pk)


def _only_who_decides(request: HttpRequest, found: Campaign) -> None:
    if not decides_about(_person(request), found):
        raise Http404


def _council(row: Nomination) -> str:
    """The council that decided last in this campaign."""
    last = row.campaign.nominations.exclude(council="").order_by("-decided_at").first()
    return last.council if last else "Hội đồng Thi đua - Khen thưởng"


def _only(units: Any) -> str:
    """The name of the unit where there is only one."""
    found: list[Unit] = list(units[:2])
    return found[0].name if len(found) == 1 else ""


def _person(request: HttpRequest) -> User:
    return cast(User, request.user)

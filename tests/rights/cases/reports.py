"""Reports that the owner asks of the commune: one to write, one submitted; a figure, a form, a series."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loa.reports.actions import asking, defining, drafting, proposals, states, submitting, templates
from loa.reports.actions.asking import Ask, Asked, Recurring
from loa.reports.actions.defining import Definition
from loa.reports.actions.drafting import Content
from loa.reports.actions.moving import move_due_day
from loa.reports.figures.period import Period
from loa.reports.models import Figure, Proposal, UnitReport
from loa.reports.queries.lines import lines_of, seen_digest
from tests.rights.expectation import About
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import MARK, World

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
DEFINITION = Definition("Số cụm loa", "cụm", "Bao nhiêu cụm loa?")
SECTIONS = [("Kết quả", "")]


def build(world: World) -> None:
    """One report is open with a file, one is submitted with its figure."""
    things, officer = world.things, world.officer
    counted = Figure.objects.get(key="assignments-given")
    things.figure = defining.define_figure(officer, world.owner, definition=DEFINITION)
    things.template = templates.define_template(
        officer, world.owner, name="Mẫu tháng", sections=SECTIONS, figures=[counted]
    )
    open_request = asking.request_report(officer, things.campaign, ask=_ask(world))
    sent_request = asking.request_report(officer, things.campaign, ask=_ask(world))
    things.request, things.sent_request = open_request, sent_request
    things.report, report = open_request.reports.get(), sent_request.reports.get()
    third = asking.request_report(officer, things.campaign, ask=_ask(world)).reports.get()
    things.begun = drafting.save_draft(world.doer, third, version=0, content=Content({"s1": "Đang viết"}))
    things.attachment = drafting.attach_file(world.doer, things.report, name="a.txt", data=b"Danh sach")
    things.sent_report = submitting.submit_report(world.doer, report, version=0, seen=_seen(report))
    things.value = report.lines.get().value
    things.series = _series(world, officer)
    things.ordered = Proposal.objects.create(
        campaign=things.campaign, duty=things.duty, kind="by-day", title=MARK, units=[world.commune.pk]
    )


def _ask(world: World) -> Ask:
    due = timezone.localdate() + timedelta(days=3)
    return Ask(world.things.template, MARK, YEAR, due, Asked([world.commune.pk]))


def _seen(report: UnitReport) -> str:
    return seen_digest(lines_of(report))


def _series(world: World, user: Any) -> Any:
    return asking.start_series(
        user,
        world.things.campaign,
        template=world.things.template,
        title=MARK,
        recurring=Recurring("monthly", timezone.localdate().replace(day=1)),
        of=Asked([world.commune.pk]),
    )


def _form(world: World) -> dict[str, Any]:
    days = {name: timezone.localdate().isoformat() for name in ("start", "end", "due")}
    return {"title": MARK, "often": "by-day", "lines": world.commune.name, **days}


def _pk(world: World, name: str = "report", **values: Any) -> dict[str, Any]:
    return {"pk": getattr(world.things, name).pk, **values}


def _office(world: World) -> About:
    """What is asked about the office that asked."""
    return About(world.owner, world.owner, world.owner)


@door("reports:index")
def index(_world: World) -> list[Case]:
    return [Case(named=False, shows=MARK)]


@door("reports:ask")
def ask(world: World) -> list[Case]:
    return [Case(_pk(world, "campaign"), shows=MARK, data=_form)]


@door("reports:proposed")
def proposed(world: World) -> list[Case]:
    return [Case(_pk(world, "campaign"), shows=MARK)]


@door("reports:proposal")
def proposal(world: World) -> list[Case]:
    return [Case(_pk(world, "ordered"), shows=MARK, data=_form)]


@door("reports:dismiss")
def dismiss(world: World) -> list[Case]:
    return [Case(_pk(world, "ordered"), data={"reason": "đã có báo cáo tháng"})]


@door("reports:request")
def request(world: World) -> list[Case]:
    return [Case(_pk(world, name), shows=MARK, about=_office(world)) for name in ("request", "sent_request")]


@door("reports:request-xlsx")
def request_xlsx(world: World) -> list[Case]:
    return [Case(_pk(world, "request"), about=_office(world))]


@door("reports:end")
def end(world: World) -> list[Case]:
    return [
        Case(_pk(world, "request"), data={"act": act, "reason": "đủ rồi"}) for act in ("close", "withdraw")
    ]


@door("reports:move-due-day")
def move(world: World) -> list[Case]:
    day = timezone.localdate() + timedelta(days=9)
    return [Case(_pk(world, "request"), data={"day": day.isoformat(), "reason": "chờ số liệu"})]


@door("reports:stop")
def stop(world: World) -> list[Case]:
    return [Case(_pk(world, "series"), data={})]


@door("reports:new-figure")
def new_figure(_world: World) -> list[Case]:
    data = {
        "name": "Số tờ rơi",
        "measure": "tờ",
        "prompt": "Bao nhiêu tờ?",
        "over_units": "sum",
        "over_periods": "sum",
        "decimals": 0,
    }
    return [Case(data=data)]


@door("reports:retire-figure")
def retire_figure(world: World) -> list[Case]:
    return [Case(_pk(world, "figure"), data={})]


@door("reports:figures")
def figure_list(world: World) -> list[Case]:
    return [Case(named=False, shows=DEFINITION.name, about=_office(world))]


@door("reports:templates")
def template_list(_world: World) -> list[Case]:
    return [Case(named=False, shows="Mẫu tháng", act="request_report")]


@door("reports:new-template")
def new_template(_world: World) -> list[Case]:
    return [Case(data={"name": "Mẫu quý", "sections": "Kết quả: nêu rõ"})]


@door("reports:retire-template")
def retire_template(world: World) -> list[Case]:
    return [Case(_pk(world, "template"), data={})]


@door("reports:value")
def value(world: World) -> list[Case]:
    return [Case(_pk(world, "value"), shows=MARK)]


@door("reports:figure")
def figure(world: World) -> list[Case]:
    return [Case(_pk(world, key="assignments-given"), shows=MARK)]


@door("reports:detail")
def detail(world: World) -> list[Case]:
    return [Case(_pk(world, name), shows=MARK) for name in ("report", "sent_report")]


@door("reports:save")
def save(world: World) -> list[Case]:
    return [Case(_pk(world), data={"version": 0, "section-s1": "Đã làm"})]


@door("reports:attach")
def attach(world: World) -> list[Case]:
    return [Case(_pk(world), data=lambda _world: {"file": SimpleUploadedFile("b.txt", b"Bien ban")})]


@door("reports:detach")
def detach(world: World) -> list[Case]:
    return [Case(_pk(world, attachment=world.things.attachment.pk), data={})]


@door("reports:submit")
def submit(world: World) -> list[Case]:
    return [Case(_pk(world), data=lambda world: {"version": 0, "seen": _seen(world.things.report)})]


@door("reports:decide")
def decide(world: World) -> list[Case]:
    return [
        Case(_pk(world, "sent_report"), data={"act": act, "words": "thiếu ảnh"})
        for act in ("accept", "return")
    ]


def _deed(call: Any, **values: Any) -> Any:
    return lambda _world: [Deed(call, **values)]


def _accept_recurring(world: World, user: Any) -> Any:
    return proposals.accept_recurring(
        user,
        world.things.ordered,
        template=world.things.template,
        title=MARK,
        recurring=Recurring("monthly", timezone.localdate().replace(day=1)),
        of=Asked([world.commune.pk]),
    )


def _own_template(world: World, user: Any) -> Any:
    return templates.define_template(user, world.owner, name="Mẫu quý", sections=SECTIONS, figures=[])


_DRAFT = Content({"s1": "Đã làm"})
DEEDS |= {
    "reports.define_figure": _deed(lambda w, u: defining.define_figure(u, w.owner, definition=DEFINITION)),
    "reports.retire_figure": _deed(lambda w, u: defining.retire_figure(u, w.things.figure)),
    "reports.define_template": _deed(_own_template),
    "reports.retire_template": _deed(lambda w, u: templates.retire_template(u, w.things.template)),
    "reports.request_report": _deed(lambda w, u: asking.request_report(u, w.things.campaign, ask=_ask(w))),
    "reports.withdraw_request": _deed(
        lambda w, u: asking.withdraw_request(u, w.things.request, reason="không cần")
    ),
    "reports.close_request": _deed(lambda w, u: asking.close_request(u, w.things.request, reason="đủ rồi")),
    "reports.move_due_day": _deed(
        lambda w, u: move_due_day(
            u, w.things.request, day=timezone.localdate() + timedelta(days=9), reason="chờ số liệu"
        )
    ),
    "reports.start_series": _deed(_series),
    "reports.stop_series": _deed(lambda w, u: asking.stop_series(u, w.things.series)),
    "reports.accept_once": _deed(lambda w, u: proposals.accept_once(u, w.things.ordered, ask=_ask(w))),
    "reports.accept_recurring": _deed(_accept_recurring),
    "reports.dismiss_proposal": _deed(
        lambda w, u: proposals.dismiss_proposal(u, w.things.ordered, reason="đã có")
    ),
    "reports.save_draft": lambda _world: [
        Deed(lambda w, u: drafting.save_draft(u, w.things.report, version=0, content=_DRAFT)),
        Deed(lambda w, u: drafting.save_draft(u, w.things.begun, version=1, content=_DRAFT)),
    ],
    "reports.look_at_attached": _deed(
        lambda w, u: drafting.look_at_attached(u, w.things.report, name="b.txt", data=b"Bien ban"),
        silent=True,
    ),
    "reports.attach_file": _deed(
        lambda w, u: drafting.attach_file(u, w.things.report, name="b.txt", data=b"Bien ban")
    ),
    "reports.detach_file": _deed(lambda w, u: drafting.detach_file(u, w.things.attachment)),
    "reports.submit_report": _deed(
        lambda w, u: submitting.submit_report(u, w.things.report, version=0, seen=_seen(w.things.report))
    ),
    "reports.accept_report": _deed(lambda w, u: states.accept_report(u, w.things.sent_report)),
    "reports.return_report": _deed(
        lambda w, u: states.return_report(u, w.things.sent_report, reason="thiếu ảnh")
    ),
}

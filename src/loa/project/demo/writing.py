"""What people are in the middle of: drafts, synthesised reports, links of others, draws by lot.

Done by the actions themselves, as the people of the country, when all else stands: a few of each are enough
for pages that would be empty.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random

from django.db.models import Count, Q
from django.utils import timezone

from loa.assignments.actions.links import make_link, revoke_link
from loa.assignments.actions.samples import draw_sample
from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import save_draft, start_draft
from loa.project.demo.names import person_name
from loa.reports.actions.evaluating import measure_objectives
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.figures.period import Period
from loa.reports.models import ReportRequest

State = Assignment.State
CAMPAIGNS, DRAFTS, LINKS, DRAWN = 6, 3, 4, 5
# A synthesised report counts every assignment of its campaign.
LARGEST = 20_000
_PAPERS = (
    ("công văn", "Về việc đẩy mạnh {topic}"),
    ("thông báo", "Kết luận cuộc họp giao ban về {topic}"),
    ("kế hoạch", "Tiếp tục {topic} trong quý tới"),
)
_PARTIES = ("Báo Lạc Hải", "Công ty Viễn thông Sông Trong", "Trưởng thôn {name}", "Đoàn Thanh niên phường")


def go_on_writing(random: Random) -> None:
    """The offices of the first campaigns under way have work on their tables."""
    counted = Count("assignments", filter=Q(assignments__parent=None))
    running = Campaign.objects.filter(state=Campaign.State.ACTIVE).annotate(size=counted)
    for campaign in running.select_related("owner", "started_by", "document").order_by("pk")[:CAMPAIGNS]:
        _draft(campaign.started_by, campaign.owner, campaign.title, random=random)
        _draft_below(campaign, random)
        if campaign.size <= LARGEST:
            _synthesise(campaign)
        measure_objectives(campaign.started_by, campaign)
        _give_links(campaign, random)
        _draw(campaign)


def _draft(user: User, unit: Unit, title_of: str, *, random: Random) -> None:
    topic = title_of[:1].lower() + title_of[1:]
    said = f"Thời gian qua, các đơn vị đã triển khai {topic}."
    rows = [{"kind": "words", "text": text} for text in (said, "Đề nghị các đơn vị triển khai thực hiện.")]
    for doc_type, title in random.sample(_PAPERS, DRAFTS):
        begun = {"title": title.format(topic=topic), "place": "Lạc Hải", "rows": rows[:1]}
        draft = start_draft(user, unit, doc_type=doc_type, content=begun)
        save_draft(user, draft, content=begun | {"rows": rows}, version=draft.version)


def _draft_below(campaign: Campaign, random: Random) -> None:
    """The first commune that works for the campaign writes too."""
    doing = Post.objects.filter(kind=Post.Kind.UNIT_OFFICER, unit__assignments__campaign=campaign)
    post = doing.filter(unit__kind=Unit.Kind.COMMUNE_COMMITTEE).order_by("unit", "pk").first()
    if post is not None and post.person.user is not None:
        _draft(post.person.user, post.unit, campaign.title, random=random)


def _synthesise(campaign: Campaign) -> None:
    request = ReportRequest.objects.filter(campaign=campaign).first()
    begun = timezone.localdate(campaign.started_at)
    for weeks in (0, 1):
        until = max(timezone.localdate() - timedelta(weeks=weeks), begun)
        start_synthesis(campaign.started_by, campaign, period=Period(begun, until), request=request)


def _give_links(campaign: Campaign, random: Random) -> None:
    open_ones = campaign.assignments.filter(parent=None, state__in=(State.ACCEPTED, State.IN_PROGRESS))
    for assignment, party in zip(open_ones.order_by("pk")[:LINKS], _PARTIES, strict=False):
        link, _token = make_link(
            campaign.started_by, assignment, party=party.format(name=person_name(random))
        )
        if party == _PARTIES[-1]:
            revoke_link(campaign.started_by, link)


def _draw(campaign: Campaign) -> None:
    waits = Count("assignments", filter=Q(assignments__state=State.HANDED_IN, assignments__parent=None))
    duty = campaign.duties.annotate(waits=waits).order_by("-waits", "pk").first()
    if duty is not None and duty.waits:
        draw_sample(campaign.started_by, duty, size=min(duty.waits, DRAWN))

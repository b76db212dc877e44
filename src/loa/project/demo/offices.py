"""What offices keep besides campaigns: channels of units, books of numbers, cases of what is over."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections import Counter

from loa.campaigns.models import Campaign
from loa.directory.models import Post
from loa.documents.models import NumberBook
from loa.evidence import store
from loa.evidence.models import Blob
from loa.notices.models import Channel
from loa.project.demo.country import Country
from loa.project.demo.planning import DONE, Plan
from loa.project.demo.pouring import Numbers, pour
from loa.project.demo.proving import Chain
from loa.reports.models import Case

CHANNEL_EVERY = 8  # one unit in so many has a channel
YEARS = 10  # for which a case is kept
OTHER_BOOKS = (("", 60), ("TB", 12), ("BC", 8))  # of letters, announcements, reports: the last number


def open_channels(country: Country, numbers: Numbers) -> None:
    """One unit in eight has what it is told posted to its own group as well."""
    units = [*(province.committee for province in country.provinces), *country.communes]
    rows = [
        (
            numbers.next(Channel), unit.pk, "Nhóm tin nhắn của tổ truyền thông",
            f"jsons://tin-nhan.example.org/nhom-{unit.pk}", unit.doer,
        )
        for unit in units[::CHANNEL_EVERY]
    ]  # fmt: skip
    pour(Channel, "id unit name address made_by", rows)


def number_papers(numbers: Numbers) -> None:
    """Each office has its books of every year in which it had a campaign."""
    began = Campaign.objects.order_by("pk").values_list("owner", "document__date__year")
    rows = [
        (numbers.next(NumberBook), owner, year, symbol, last)
        for (owner, year), plans in sorted(Counter(began).items())
        for symbol, last in (("KH", plans), *OTHER_BOOKS)
    ]
    pour(NumberBook, "id owner year symbol last", rows)


def close_case(plan: Plan, numbers: Numbers, chain: Chain) -> None:
    """What is over is packed: here only the names of its duties lie in the pack."""
    if plan.closed is None:
        return
    data, manifest = _pack(plan)
    sha256 = store.write(data)
    pour(Blob, "sha256 size media_type", [(sha256, len(data), "application/zip")])
    pour(
        Case,
        "id campaign number code title years closed_by closed_at counts chain_number chain_hash blob "
        "manifest_sha256 files packed_at lease_state",
        [
            (
                numbers.next(Case), plan.pk, 1, f"{plan.pk}/HS", f"Hồ sơ tuyên truyền {plan.topic}", YEARS,
                plan.owner.accounts[Post.Kind.LEADER], plan.closed, {"assignments": plan.size},
                chain.length, chain.previous, sha256, manifest, 1, plan.closed, DONE,
            )
        ],
    )  # fmt: skip


def _pack(plan: Plan) -> tuple[bytes, str]:
    words = "".join(f"{work.sentence.text}\n" for work in plan.duties).encode()
    manifest = f"{hashlib.sha256(words).hexdigest()}  {plan.pk}/nhiem-vu.txt\n".encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as pack:
        for name, data in ((f"{plan.pk}/nhiem-vu.txt", words), (f"{plan.pk}/manifest.txt", manifest)):
            pack.writestr(zipfile.ZipInfo(name, date_time=(*plan.ends.timetuple()[:3], 17, 0, 0)), data)
    return made.getvalue(), hashlib.sha256(manifest).hexdigest()

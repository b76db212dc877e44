"""A duty that no rule knows cannot disappear: it is carried as a duty, or the campaign does not start."""

from __future__ import annotations

from collections import defaultdict

import pytest

from loa.campaigns.actions import start_campaign
from loa.campaigns.errors import Refused
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.documents.actions.entries import confirm_background
from loa.documents.actions.facts import accept_group
from loa.documents.ledger import ledger_of
from loa.documents.models import Fact, Reading
from loa.documents.queries import facts_of, ready_to_start
from loa.documents.suspects import looks_like_duty
from loa.documents.tests.factories import make_officer, make_read_document, make_unit
from loa.reader.reading import fold_space

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Truyền thông phòng, chống dịch bệnh năm 2026
Thực hiện Kế hoạch số 317/KH-BYT ngày 10 tháng 02 năm 2026 của Bộ Y tế, tỉnh ban hành kế hoạch.
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nâng cao nhận thức của người dân về phòng bệnh.
2. Yêu cầu
Thông tin chính xác, dễ hiểu.
II. NỘI DUNG TUYÊN TRUYỀN
- Dấu hiệu nhận biết của bệnh.
- Cách phòng bệnh trong gia đình.
III. KINH PHÍ
Từ nguồn ngân sách nhà nước và các nguồn hợp pháp khác.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Chủ trì, phối hợp với Sở Văn hóa tổ chức tập huấn trước ngày 15 tháng 4 năm 2026.
2. Báo Bình Sơn
- Mở chuyên mục về phòng bệnh.
Trên đây là Kế hoạch truyền thông phòng, chống dịch bệnh năm 2026, yêu cầu các cơ quan triển khai thực hiện.
Nơi nhận:
- Bộ Y tế (b/c);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
LINES = PLAN.strip().split("\n")
# One that reads like an order to a unit, one in words that no vocabulary has.
PLANTED = (
    "Sở Xây dựng dựng 12 cụm pa nô ở các cửa ngõ trước ngày 20 tháng 5 năm 2026.",
    "Anh em bến cảng gióng trống mỗi đêm giông.",
)
AS_DUTY = (Fact.Kind.DUTY, Fact.Kind.REPORT)
HELD = "held"
PLACES = [at for at, line in enumerate(LINES) if 8 <= at < LINES.index("TM. ỦY BAN NHÂN DÂN")]


def agree_with_everything(user: User, reading: Reading) -> None:
    """The least careful officer: every kind accepted at one stroke, every section taken for background."""
    for kind in Fact.Kind.values:
        accept_group(user, reading, kind=kind)
    for section in {p.section for p in reading.passages.all()}:
        confirm_background(user, reading, section=section)


def carried_as(reading: Reading, words: str) -> str:
    """The kind of the accepted fact that holds all of the words, a duty before any other; or ""."""
    kinds = [*AS_DUTY, *(kind for kind in Fact.Kind.values if kind not in AS_DUTY)]
    for kind in kinds:
        facts = facts_of(reading.document, kind)
        if any(fold_space(words).rstrip(".") in str(fact.data) for fact in facts):
            return str(kind)
    return ""


def outcome(office: Unit, officer: User, *, words: str, at: int) -> str:
    """What became of the words planted after this line, once the least careful officer has been through.

    The kind of the fact that carries them, or `HELD`, where the campaign cannot start.
    """
    text = "\n".join([*LINES[: at + 1], words, *LINES[at + 1 :]])
    reading = make_read_document(office, by=officer, text=text)
    agree_with_everything(officer, reading)
    kind = carried_as(reading, words)
    if kind:
        return kind
    start = reading.text.index(" ".join(words.split()[:2]))
    standing = next(s for s in ledger_of(reading).standings if s.passage.start <= start < s.passage.end)
    assert not standing.settled, (LINES[at], standing.role)
    assert not ready_to_start(reading.document).ready
    with pytest.raises(Refused):
        start_campaign(officer, reading.document, key=f"planted-{at}")
    assert not Campaign.objects.exists()
    return HELD


@pytest.mark.parametrize("words", PLANTED, ids=["known-words", "unknown-words"])
def test_a_planted_duty_is_carried_or_keeps_the_campaign_from_starting(db: None, words: str) -> None:
    office = make_unit()
    officer = make_officer(office)
    became: dict[str, list[str]] = defaultdict(list)
    for at in PLACES:
        became[outcome(office, officer, words=words, at=at)].append(LINES[at])
    assert sum(map(len, became.values())) == len(PLACES) == 20
    assert became[HELD], "nothing was strict"
    assert any(became[kind] for kind in AS_DUTY), "nothing was carried"
    assert {kind: lines for kind, lines in became.items() if kind not in (HELD, *AS_DUTY)} == {}


def test_the_unknown_words_are_known_to_no_rule() -> None:
    assert looks_like_duty(PLANTED[0])
    assert not looks_like_duty(PLANTED[1])

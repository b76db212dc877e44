"""A duty that no rule knows cannot disappear: it is carried by a fact, or the campaign does not start."""

from __future__ import annotations

import pytest

from loa.campaigns.actions import start_campaign
from loa.campaigns.errors import Refused
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.documents.actions.entries import confirm_background
from loa.documents.actions.facts import accept_group
from loa.documents.ledger import ledger_of
from loa.documents.models import Fact, Passage, Reading
from loa.documents.queries import facts_of, ready_to_start
from loa.documents.suspects import is_suspect
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
    "Anh em bến cảng lo gióng trống báo bão mỗi đêm.",
)
PLACES = [at for at, line in enumerate(LINES) if 8 <= at < LINES.index("TM. ỦY BAN NHÂN DÂN")]


def agree_with_everything(user: User, reading: Reading) -> None:
    """The least careful officer: every kind accepted at one stroke, every section taken for background."""
    for kind in Fact.Kind.values:
        accept_group(user, reading, kind=kind)
    for section in {p.section for p in reading.passages.all()}:
        confirm_background(user, reading, section=section)


def carries(reading: Reading, words: str) -> bool:
    """Whether an accepted fact holds all of the words, so that the plan's duties say them."""
    facts = [fact for kind in Fact.Kind.values for fact in facts_of(reading.document, kind)]
    return any(fold_space(words).rstrip(".") in str(fact.data) for fact in facts)


@pytest.mark.parametrize("words", PLANTED, ids=["known-words", "unknown-words"])
@pytest.mark.parametrize("at", PLACES, ids=lambda at: LINES[at][:24])
def test_a_planted_duty_is_carried_or_keeps_the_campaign_from_starting(db: None, words: str, at: int) -> None:
    office = make_unit()
    officer = make_officer(office)
    text = "\n".join([*LINES[: at + 1], words, *LINES[at + 1 :]])
    reading = make_read_document(office, by=officer, text=text)
    agree_with_everything(officer, reading)
    if carries(reading, words):
        return
    start = reading.text.index(words.split()[0] + " " + words.split()[1])
    standing = next(s for s in ledger_of(reading).standings if s.passage.start <= start < s.passage.end)
    if standing.passage.proposed == Passage.Role.BACKGROUND and not is_suspect(reading, standing.passage):
        # A rule claims its section, and nothing in it looks like a duty: a person has read it in the list
        # of the section's sentences, and the log says that this is how it was confirmed.
        assert reading.entries.get(start__lte=start, end__gt=start).how == "section"
        return
    assert not standing.settled, (standing.role, reading.text[standing.passage.start : standing.passage.end])
    assert not ready_to_start(reading.document).ready
    with pytest.raises(Refused):
        start_campaign(officer, reading.document, key="planted")
    assert not Campaign.objects.exists()

"""Sentences planted into papers, and what becomes of them where everything is agreed to at one stroke.

Nothing is stored: the rows are those that the reading would store, decided as the group acts decide.
"""

from __future__ import annotations

from loa.documents.intake import describe, rows_of
from loa.documents.ledger import BACKGROUND, CARRIED, Layer, Standing, layers_of, stretches_of
from loa.documents.models import Fact, Passage, Reading
from loa.documents.suspects import is_suspect, wants_look
from loa.reader import reading as read

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
Số: 16/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Tuyên truyền bảo vệ rừng năm 2026
Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
Thực hiện Kế hoạch số 31/KH-BNN ngày 10 tháng 02 năm 2026 của Bộ Nông nghiệp và Môi trường, tỉnh ban hành kế hoạch như sau:
I. ĐÁNH GIÁ TÌNH HÌNH
Rừng của tỉnh rộng 120.000 ha, mùa khô kéo dài năm tháng.
II. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao ý thức giữ rừng của người dân.
2. Yêu cầu
- Lời lẽ dễ hiểu, hợp với từng thôn.
III. MỤC TIÊU
- 100% hộ ven rừng được nghe nói về phòng cháy.
IV. PHẠM VI, ĐỐI TƯỢNG
- Các xã có rừng trong tỉnh.
V. THỜI GIAN
- Đợt 1: Từ ngày 05/3/2026 đến ngày 30/4/2026.
- Đợt 2: Từ ngày 01/10/2026 đến ngày 15/12/2026.
VI. NỘI DUNG TUYÊN TRUYỀN
- Quy định về dùng lửa gần rừng.
- Cách báo cháy cho kiểm lâm.
VII. HÌNH THỨC TUYÊN TRUYỀN
- Phát trên hệ thống loa truyền thanh của xã.
- Treo băng rôn ở cửa rừng.
VIII. KHẨU HIỆU
- Giữ rừng là giữ nước!
- Mỗi nhà một bể nước, mỗi thôn một đội giữ rừng!
IX. KINH PHÍ
Từ nguồn ngân sách tỉnh và các nguồn hợp pháp khác.
X. TỔ CHỨC THỰC HIỆN
1. Chi cục Kiểm lâm
- Chủ trì, phối hợp với Đài Phát thanh và Truyền hình tỉnh xây dựng phóng sự trước ngày 20 tháng 3 năm 2026.
2. Ủy ban nhân dân các xã có rừng
- Tổ chức họp thôn về phòng cháy trong tháng 3 năm 2026.
Trên đây là Kế hoạch tuyên truyền bảo vệ rừng năm 2026, yêu cầu các cơ quan triển khai thực hiện.
Nơi nhận:
- Bộ Nông nghiệp và Môi trường (b/c);
- Ủy ban nhân dân các xã có rừng;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""  # noqa: E501
LETTER = """ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
Số: 88/UBND-KGVX
V/v tuyên truyền phòng cháy rừng mùa khô
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sơn, ngày 05 tháng 3 năm 2026
Kính gửi:
- Chi cục Kiểm lâm;
- Ủy ban nhân dân các xã có rừng.
Thời gian qua, thời tiết nắng nóng kéo dài, nguy cơ cháy rừng rất cao.
Để chủ động phòng cháy, Ủy ban nhân dân tỉnh có ý kiến như sau:
1. Chi cục Kiểm lâm: Tổ chức tuần tra các khu rừng trọng điểm trước ngày 20 tháng 3 năm 2026.
2. Ủy ban nhân dân các xã có rừng: Tổ chức họp thôn trong tháng 3 năm 2026.
Nhận được Công văn này, đề nghị các cơ quan khẩn trương thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT, KGVX.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
HELD, CARRIED_OUT, ASKED = "held", "carried out", "asked"
_FEW_LETTERS = 12


def planted(paper: str, words: str) -> list[str]:
    """The lines of the paper with the words after each of its lines in turn, one paper a line."""
    lines = paper.strip().split("\n")
    return ["\n".join([*lines[: at + 1], words, *lines[at + 1 :]]) for at in range(len(lines))]


def fate(found: read.Reading, words: str) -> str:
    """What becomes of planted words: held for a look, carried out as work, asked for as a unit; or worse.

    Worse is the kind of fact, or the rule of background, that took them without anybody's look.
    """
    row = Reading()
    describe(row, found)
    passages, facts, proposals = rows_of(row, found)
    for fact in facts:
        fact.state = Fact.State.PROPOSED if wants_look(fact) else Fact.State.ACCEPTED
    layers = layers_of(facts, [], proposals)
    start = row.text.index(" ".join(words.split()[:2]))
    end = min(start + len(words), len(row.text))
    touched = [p for p in passages if p.start < end and start < p.end]
    if any(_held(row, passage, layers, start, end) for passage in touched):
        return HELD
    kinds = {f.kind for f in facts if any(_much(span, start, end) for span in f.spans)}
    if kinds & {Fact.Kind.DUTY, Fact.Kind.REPORT}:
        return CARRIED_OUT
    names = [f.fields.get("lead", []) + f.fields.get("with", []) for f in facts if f.kind == Fact.Kind.DUTY]
    if any(_much(span, start, end) for spans in names for span in spans):
        return ASKED
    return ", ".join([*map(str, kinds), *(p.why for p in touched)])


def _held(row: Reading, passage: Passage, layers: list[Layer], start: int, end: int) -> bool:
    """Whether a part of the words waits for somebody, and no act upon the whole section takes it."""
    for one in Standing(passage, stretches_of(passage, row.text, layers)).stretches:
        if one.settled or one.end <= start or end <= one.start:
            continue
        if one.role == CARRIED or one.role != BACKGROUND or is_suspect(row, passage):
            return True
    return False


def _much(span: list[int], start: int, end: int) -> bool:
    return min(span[1], end) - max(span[0], start) > _FEW_LETTERS

"""Sources, documents and facts made of plain text, for tests of the stages."""

from loa.reader.formats.text import read_text
from loa.reader.gazetteer import NATIONAL
from loa.reader.reading import Facts, Source
from loa.reader.stages.assembling import read_document
from loa.reader.stages.document import Document
from loa.reader.stages.run import run_stages


def source_of(text: str) -> Source:
    """The source that the text file reader makes of `text`."""
    return read_text(text)


def document_of(text: str) -> Document:
    """The document of `text` with blocks, zones and outline."""
    return read_document(read_text(text))


def facts_of(text: str) -> Facts:
    """All facts of `text`."""
    return run_stages(read_text(text), NATIONAL).facts


_PLAN = """UBND TỈNH SÔNG NGÀN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 118/KH-UBND
Sông Ngàn, ngày 14 tháng 3 năm 2025

KẾ HOẠCH
{title}

I. MỤC ĐÍCH
Nâng cao nhận thức.

{told}{number}. TỔ CHỨC THỰC HIỆN
{work}

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bình
"""


def plan_of(
    work: str = "1. Sở Y tế\n- Tập huấn cán bộ.",
    *,
    title: str = "Tăng cường công tác y tế năm 2025",
    told: str = "",
    number: str = "III",
) -> str:
    """A plan that gives this work in its last section, with the sections `told` above it."""
    return _PLAN.format(title=title, told=f"{told}\n\n" if told else "", number=number, work=work)


def who_does(work: str) -> list[tuple[list[str], list[str]]]:
    """Who leads and who helps in each duty that a plan reads out of this work."""
    duties = facts_of(plan_of(work)).duties
    return [([u.value for u in duty.lead], [u.value for u in duty.cooperating]) for duty in duties]

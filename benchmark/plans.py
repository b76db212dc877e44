"""Plans of a province that does not exist, of any length and shape: material to measure the reader with."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

from PIL import ImageFont
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

_FONTS = (
    ("FreeSerif.ttf", "FreeSerifBold.ttf"),
    ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
)
_UNITS = (
    "Sở Y tế",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Giáo dục và Đào tạo",
    "Công an tỉnh",
    "Sở Nông nghiệp và Môi trường",
    "Ủy ban nhân dân các xã, phường",
    "Báo và Phát thanh, Truyền hình tỉnh",
    "Sở Tài chính",
    "Bộ Chỉ huy Quân sự tỉnh",
)
_TASKS = (
    "tổ chức thông tin, tuyên truyền trên hệ thống truyền thanh cơ sở về {topic}",
    "biên soạn tài liệu hỏi đáp, tờ rơi và in ấn cấp phát đến từng thôn, tổ dân phố về {topic}",
    "xây dựng chuyên trang, chuyên mục, tăng thời lượng phát sóng các chương trình về {topic}",
    "treo băng rôn, khẩu hiệu, pa nô tại trụ sở cơ quan và các tuyến đường chính về {topic}",
    "rà soát, thống kê số liệu, tổng hợp tình hình thực hiện các hoạt động về {topic}",
    "tập huấn cho đội ngũ báo cáo viên, tuyên truyền viên cơ sở kiến thức, kỹ năng về {topic}",
)
_TOPICS = (
    "phòng, chống dịch sốt xuất huyết trong mùa mưa",
    "phòng, chống thiên tai và tìm kiếm cứu nạn",
    "an toàn giao thông trong dịp Tết Nguyên đán",
    "chuyển đổi số và dịch vụ công trực tuyến",
    "phòng cháy, chữa cháy tại khu dân cư",
)
_DUE = ("trước ngày {d:02d}/{m:02d}/2027", "trong tháng {m}/2027", "trong quý II/2027", "hằng tháng", "")
_REASONS = (
    "Góp phần nâng cao nhận thức của cán bộ, công chức, viên chức và Nhân dân trên địa bàn tỉnh về {topic}.",
    "Việc tuyên truyền phải bảo đảm kịp thời, chính xác, hiệu quả, phù hợp với từng nhóm đối tượng.",
    "Xác định rõ trách nhiệm của từng cơ quan, đơn vị, địa phương trong công tác thông tin về {topic}.",
)


_CONTENTS = (
    "Tuyên truyền các chủ trương của Đảng, chính sách, pháp luật của Nhà nước, các văn bản chỉ đạo "
    "của Trung ương và của tỉnh về {topic}; vai trò, trách nhiệm của cấp ủy, chính quyền, người đứng "
    "đầu cơ quan, đơn vị, địa phương.",
    "Phổ biến kiến thức, kỹ năng cần thiết để mỗi người dân, mỗi hộ gia đình chủ động thực hiện các "
    "biện pháp về {topic}, không chủ quan, lơ là, đồng thời không hoang mang, lo lắng trước các thông"
    " tin chưa được kiểm chứng.",
    "Giới thiệu gương người tốt, việc tốt, các mô hình hay, cách làm sáng tạo, hiệu quả trong Nhân "
    "dân về {topic} để nhân rộng trên địa bàn toàn tỉnh; kết quả đạt được của các xã, phường trong "
    "những năm qua và bài học kinh nghiệm rút ra.",
    "Thông tin kịp thời về tình hình, kết quả triển khai các nhiệm vụ, giải pháp; những khó khăn, "
    "vướng mắc từ cơ sở và kiến nghị, đề xuất của Nhân dân đối với các cơ quan chức năng trong quá "
    "trình thực hiện các nội dung về {topic}.",
)
_FORMS = (
    "Tuyên truyền trên Báo và Phát thanh, Truyền hình tỉnh, cổng thông tin điện tử của tỉnh, trang "
    "thông tin điện tử của các sở, ban, ngành, địa phương; mở các chuyên trang, chuyên mục, phóng sự,"
    " tin, bài về {topic}.",
    "Tuyên truyền trên hệ thống truyền thanh cơ sở, bảng tin điện tử công cộng, mạng xã hội; tổ chức "
    "các đội tuyên truyền lưu động bằng xe ô tô có gắn loa phóng thanh đến các thôn, tổ dân phố về "
    "{topic}.",
    "Lồng ghép tuyên truyền qua các hội nghị, sinh hoạt của tổ chức đoàn thể, sinh hoạt cộng đồng, "
    "các buổi nói chuyện chuyên đề, các giờ ngoại khóa trong trường học và các hoạt động văn hóa, văn"
    " nghệ, thể thao về {topic}.",
)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names of the registered fonts."""

    regular: str
    bold: str


def register_fonts() -> Fonts:
    """Fonts of this machine with all Vietnamese letters."""
    for regular, bold in _FONTS:
        try:
            for name in (regular, bold):
                registerFont(TTFont(name, ImageFont.truetype(name).path))
        except OSError:
            continue
        return Fonts(regular, bold)
    raise SystemExit("benchmark: no font with Vietnamese letters; apt-get install fonts-freefont-ttf")


def make_plan(seed: int, *, duties: int, fonts: Fonts) -> bytes:
    """The PDF of a plan with about that many duties; the same seed gives the same plan."""
    chance = random.Random(seed)
    frame = Frame(30 * mm, 20 * mm, 160 * mm, A4[1] - 40 * mm, 0, 0, 0, 0)
    document = BaseDocTemplate(out := io.BytesIO(), pagesize=A4, invariant=1)

    def number(canvas, _) -> None:
        if canvas.getPageNumber() > 1:
            canvas.setFont(fonts.regular, 13)
            canvas.drawCentredString(A4[0] / 2, A4[1] - 13 * mm, str(canvas.getPageNumber()))

    document.addPageTemplates(PageTemplate(frames=[frame], onPage=number))
    document.build([*_head(chance, fonts), *_body(chance, duties, fonts), *_foot(fonts)])
    return out.getvalue()


def _style(fonts: Fonts, *, bold: bool = False, centred: bool = False, size: float = 14) -> ParagraphStyle:
    return ParagraphStyle(
        "plain",
        fontName=fonts.bold if bold else fonts.regular,
        fontSize=size,
        leading=size * 1.3,
        spaceAfter=6,
        firstLineIndent=0 if centred or bold else 28,
        alignment=TA_CENTER if centred else TA_JUSTIFY,
    )


def _head(chance: random.Random, fonts: Fonts) -> list[Flowable]:
    head = _style(fonts, bold=True, centred=True, size=12)
    plain = _style(fonts, centred=True, size=12)
    left = [Paragraph("ỦY BAN NHÂN DÂN", head), Paragraph("TỈNH THANH LÂM", head)]
    left.append(Paragraph(f"Số: {chance.randrange(10, 400)}/KH-UBND", plain))
    right = [
        Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", head),
        Paragraph("Độc lập - Tự do - Hạnh phúc", head),
    ]
    day = f"Thanh Lâm, ngày {chance.randrange(10, 29)} tháng {chance.randrange(10, 13)} năm 2026"
    right.append(Paragraph(day, plain))
    table = Table([[left, right]], colWidths=[70 * mm, 90 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    topic = chance.choice(_TOPICS)
    return [
        table,
        Spacer(1, 12),
        Paragraph("KẾ HOẠCH", _style(fonts, bold=True, centred=True)),
        Paragraph(f"Thông tin, tuyên truyền về {topic} năm 2027", _style(fonts, bold=True, centred=True)),
    ]


def _body(chance: random.Random, duties: int, fonts: Fonts) -> list[Flowable]:
    plain, heading = _style(fonts), _style(fonts, bold=True)
    topic = chance.choice(_TOPICS)
    order = f"Chỉ thị số {chance.randrange(5, 40)}/CT-TTg ngày 12/5/2026 của Thủ tướng Chính phủ"
    opening = f"Thực hiện {order}, Ủy ban nhân dân tỉnh ban hành Kế hoạch tuyên truyền về {topic} như sau:"
    flow: list[Flowable] = [Paragraph(opening, plain), Paragraph("I. MỤC ĐÍCH, YÊU CẦU", heading)]
    flow += [Paragraph(f"- {reason.format(topic=topic)}", plain) for reason in _REASONS]
    flow.append(Paragraph("II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN", heading))
    for number, (name, items) in enumerate((("Nội dung", _CONTENTS), ("Hình thức", _FORMS)), 1):
        flow.append(Paragraph(f"{number}. {name}", heading))
        said = [chance.choice(items).format(topic=chance.choice(_TOPICS)) for _ in range(duties // 6 + 3)]
        flow += [Paragraph(f"- {words}", plain) for words in said]
    flow.append(Paragraph("III. TỔ CHỨC THỰC HIỆN", heading))
    tabled = duties // 4
    for number in range(1, (duties - tabled) // 4 + 1):
        flow.append(Paragraph(f"{number}. {chance.choice(_UNITS)}", heading))
        flow += [Paragraph(f"- {_duty(chance)}", plain) for _ in range(4)]
    if tabled:
        flow += [Paragraph("IV. PHÂN CÔNG NHIỆM VỤ", heading), _table(chance, tabled, fonts)]
    return flow


def _duty(chance: random.Random) -> str:
    task = chance.choice(_TASKS).format(topic=chance.choice(_TOPICS))
    helper = f"Phối hợp với {chance.choice(_UNITS)} " if chance.random() < 0.4 else "Chủ động "
    due = chance.choice(_DUE).format(d=chance.randrange(1, 29), m=chance.randrange(3, 13))
    return f"{helper}{task}{', hoàn thành ' + due if due else ''}."


def _table(chance: random.Random, rows: int, fonts: Fonts) -> Table:
    cell = ParagraphStyle("cell", fontName=fonts.regular, fontSize=12, leading=15)
    head = ParagraphStyle("head", fontName=fonts.bold, fontSize=12, leading=15)
    grid = [[Paragraph(word, head) for word in ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian")]]
    for number in range(1, rows + 1):
        words = (str(number), _duty(chance), chance.choice(_UNITS), chance.choice(_UNITS), "Quý III/2027")
        grid.append([Paragraph(word, cell) for word in words])
    lines = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    widths = [12 * mm, 60 * mm, 32 * mm, 32 * mm, 24 * mm]
    return Table(grid, colWidths=widths, style=lines, repeatRows=1, splitInRow=1)


def _foot(fonts: Fonts) -> list[Flowable]:
    small, bold = _style(fonts, size=11), _style(fonts, bold=True, centred=True)
    left = [Paragraph(line, small) for line in ("Nơi nhận:", "- Như Mục III;", "- Lưu: VT, NC.")]
    right = [Paragraph(line, bold) for line in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Thử")]
    table = Table([[left, right]], colWidths=[80 * mm, 80 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    return [Spacer(1, 12), table]

"""Facts of fictional plans, letters and decisions, put together by Hypothesis from words of our own."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

LEADS = (
    "Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Công an tỉnh", "Sở Giáo dục và Đào tạo",
    "Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân các xã, phường", "Sở Nông nghiệp và Môi trường",
)  # fmt: skip
WORKS = (
    "Xây dựng kế hoạch chi tiết và tổ chức thực hiện trên địa bàn",
    "Hướng dẫn các đơn vị trực thuộc rà soát trang thiết bị truyền thanh",
    "Biên soạn bộ tài liệu hỏi đáp dùng chung cho tuyên truyền viên",
    "Kiểm tra việc thực hiện tại cơ sở và đôn đốc các đơn vị chậm tiến độ",
    "Bố trí người thường trực để giải đáp thắc mắc của nhân dân",
    "Lựa chọn các điển hình tiên tiến để giới thiệu rộng rãi",
)
TOPICS = (
    "Ý nghĩa của việc phân loại rác tại nguồn và cách làm trong từng hộ gia đình.",
    "Quyền và nghĩa vụ của người dân khi tham gia bảo hiểm y tế.",
    "Những mô hình hay, cách làm sáng tạo của các thôn, tổ dân phố.",
    "Kết quả nổi bật của phong trào trồng cây trong năm qua.",
    "Các số điện thoại cần nhớ khi có bão, lũ.",
)
MEANS = (
    ("Mở chuyên mục hằng tuần trên Báo và Đài Phát thanh - Truyền hình tỉnh.", ["press", "tv-radio"]),
    ("Phát thông điệp hai lần mỗi ngày trên hệ thống truyền thanh cơ sở.", ["loudspeaker"]),
    ("Đăng bài trên cổng thông tin điện tử của tỉnh.", ["portal"]),
    ("Treo băng rôn, áp phích tại trụ sở và các trục đường chính.", ["visual"]),
    ("Tổ chức hội nghị phổ biến cho cán bộ thôn, tổ dân phố.", ["meeting"]),
)
AIMS = ("phòng, chống dịch bệnh mùa hè", "phân loại rác tại nguồn", "phòng, chống thiên tai", "văn hóa đọc")
SLOGANS = (
    "Mỗi người một việc tốt, mỗi nhà một nếp hay!",
    "Chung tay vì quê hương xanh, sạch, đẹp!",
    "Biết sớm, phòng sớm, an toàn hơn!",
)
REPORT = {
    "from": ["các sở, ngành"],
    "to": ["UBND tỉnh"],
    "text": "báo cáo kết quả thực hiện về UBND tỉnh trước ngày 30/11/2026",
    "due": "2026-11-30",
}
PLACES = ("Sông Vân", "Trà Giang", "Bình Minh")
RECIPIENTS = ("UBND tỉnh (b/c)", "Các sở, ban, ngành", "Lãnh đạo Sở", "Các phòng, đơn vị thuộc Sở")
SIGNATORIES = (
    {"authority": "KT. GIÁM ĐỐC", "position": "PHÓ GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"},
    {"authority": None, "position": "GIÁM ĐỐC", "name": "Trần Thị Hòa"},
    {"authority": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "name": "Lê Văn Bình"},
)
DATES = st.dates().map(lambda day: day.replace(year=2026).isoformat() if day.day < 29 else "2026-03-05")


@st.composite
def duties(draw: st.DrawFn, section: str, lead: str) -> dict[str, Any]:
    """A duty of `lead` in that section, some with a partner, some with a day."""
    work = draw(st.sampled_from(WORKS))
    partner = draw(st.sampled_from([None, *(each for each in LEADS if each != lead)]))
    if partner:
        work = f"Chủ trì, phối hợp với {partner} {work[:1].lower()}{work[1:]}"
    day = draw(st.sampled_from([None, ("30/11/2026", "2026-11-30"), ("15/9/2026", "2026-09-15")]))
    due = [{"text": f"trước ngày {day[0]}", "end": day[1]}] if day else []
    text = f"{work} {due[0]['text']}." if due else f"{work}."
    return {
        "lead": [lead],
        "with": [partner] if partner else [],
        "text": text,
        "section": section,
        "due": due,
    }


@st.composite
def labelled(draw: st.DrawFn, section: str) -> dict[str, Any]:
    """A duty whose unit, partners and time neither its heading nor its words name."""
    names = draw(st.lists(st.sampled_from(LEADS), min_size=2, max_size=4, unique=True))
    cut = draw(st.integers(1, len(names) - 1))
    due = draw(st.sampled_from([[], [{"text": "Quý III/2026", "end": "2026-09-30"}]]))
    text = "Xây dựng chuyên trang về nếp sống văn minh trên cổng thông tin điện tử."
    return {"lead": names[:cut], "with": names[cut:], "text": text, "section": section, "due": due}


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """The facts of a plan: purpose, contents and forms, money, and who does what."""
    aim = draw(st.sampled_from(AIMS))
    outline = [{"num": "I", "heading": "MỤC ĐÍCH, YÊU CẦU", "level": 1}]
    outline += [{"num": "II", "heading": "NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN", "level": 1}]
    outline += [{"num": "1", "heading": "Nội dung tuyên truyền", "level": 2}]
    outline += [{"num": "2", "heading": "Hình thức tuyên truyền", "level": 2}]
    outline += [{"num": "3", "heading": "Khẩu hiệu tuyên truyền", "level": 2}]
    outline += [{"num": "III", "heading": "NHIỆM VỤ TRỌNG TÂM", "level": 1}]
    outline += [{"num": "1", "heading": "Nâng cao nhận thức", "level": 2}]
    outline += [{"num": "IV", "heading": "KINH PHÍ THỰC HIỆN", "level": 1}]
    outline += [{"num": "V", "heading": "TỔ CHỨC THỰC HIỆN", "level": 1}]
    leads = draw(st.lists(st.sampled_from(LEADS), min_size=1, max_size=4, unique=True))
    assignments = [draw(labelled("III.1"))]
    for number, lead in enumerate(leads, 1):
        outline.append({"num": str(number), "heading": lead, "level": 2})
        laid = draw(
            st.lists(duties(f"V.{number}", lead), min_size=1, max_size=3, unique_by=lambda d: d["text"])
        )
        assignments += laid
    means = draw(st.lists(st.sampled_from(MEANS), min_size=1, max_size=4, unique_by=lambda pair: pair[0]))
    topics = draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=4, unique=True))
    return _header(draw, "kế hoạch", "KH", f"Tuyên truyền về {aim} năm 2026") | {
        "references": draw(_references()),
        "outline": outline,
        "phases": [{"name": "năm 2026", "start": "2026-01-01", "end": "2026-12-31", "text": "năm 2026"}],
        "assignments": assignments,
        "slogans": draw(st.lists(st.sampled_from(SLOGANS), min_size=1, unique=True)),
        "reports": draw(st.sampled_from([[], [REPORT]])),
        "contents": [{"phase": None, "text": topic} for topic in topics],
        "forms": [{"text": text, "channels": channels} for text, channels in means],
        "funding": draw(st.sampled_from([[], ["nguồn ngân sách nhà nước", "các nguồn hợp pháp khác"]])),
    }


@st.composite
def letters(draw: st.DrawFn) -> dict[str, Any]:
    """The facts of a letter: each numbered paragraph is a duty of a unit."""
    leads = draw(st.lists(st.sampled_from(LEADS), min_size=2, max_size=4, unique=True))
    laid = [draw(duties(str(number), lead)) for number, lead in enumerate(leads, 1)]
    return _header(draw, "công văn", None, f"tăng cường tuyên truyền về {draw(st.sampled_from(AIMS))}") | {
        "addressees": leads,
        "references": draw(_references()),
        "outline": [{"num": str(n), "heading": lead, "level": 1} for n, lead in enumerate(leads, 1)],
        "assignments": laid,
    }


@st.composite
def _references(draw: st.DrawFn) -> list[dict[str, Any]]:
    numbers = draw(st.lists(st.integers(10, 400), max_size=3, unique=True))
    kinds = draw(st.lists(st.sampled_from(("/KH-UBND", "-CT/TU", "/QĐ-TTg")), min_size=3, max_size=3))
    return [{"code": f"{n}{kind}", "date": "2026-01-05"} for n, kind in zip(numbers, kinds, strict=False)]


def _header(draw: st.DrawFn, doc_type: str, abbreviation: str | None, title: str) -> dict[str, Any]:
    number = draw(st.integers(1, 999))
    issuer = ["UBND TỈNH SÔNG VÂN", "SỞ Y TẾ"]
    return {
        "doc_type": doc_type,
        "code": f"{number:02}/{abbreviation or 'SYT'}-{'SYT' if abbreviation else 'NVY'}",
        "place": draw(st.sampled_from(PLACES)),
        "date": draw(DATES),
        "title": title,
        "issuer": issuer,
        "signatory": draw(st.sampled_from(SIGNATORIES)),
        "addressees": [],
        "recipients": [*draw(st.permutations(RECIPIENTS)), "Lưu: VT, NVY"],
        "references": [], "outline": [], "phases": [], "assignments": [], "contents": [], "forms": [],
        "slogans": [], "reports": [], "funding": [],
    }  # fmt: skip

"""The words of a plan for what is counted, said in English; a Vietnamese page says them as the plan does."""

from __future__ import annotations

from django.utils.translation import get_language, pgettext_lazy

NOUNS = {
    "tin, bài": pgettext_lazy("counted", "news items"),
    "tin bài": pgettext_lazy("counted", "news items"),
    "tin": pgettext_lazy("counted", "news items"),
    "bài": pgettext_lazy("counted", "articles"),
    "bài viết": pgettext_lazy("counted", "articles"),
    "chuyên mục": pgettext_lazy("counted", "features"),
    "chuyên đề": pgettext_lazy("counted", "special topics"),
    "chuyên trang": pgettext_lazy("counted", "special pages"),
    "số": pgettext_lazy("counted", "issues"),
    "kỳ": pgettext_lazy("counted", "issues"),
    "buổi": pgettext_lazy("counted", "sessions"),
    "cuộc": pgettext_lazy("counted", "events"),
    "lớp": pgettext_lazy("counted", "classes"),
    "hội nghị": pgettext_lazy("counted", "conferences"),
    "tọa đàm": pgettext_lazy("counted", "panel discussions"),
    "toạ đàm": pgettext_lazy("counted", "panel discussions"),
    "đợt": pgettext_lazy("counted", "drives"),
    "pa nô": pgettext_lazy("counted", "billboards"),
    "panô": pgettext_lazy("counted", "billboards"),
    "áp phích": pgettext_lazy("counted", "posters"),
    "băng rôn": pgettext_lazy("counted", "banners"),
    "băng-rôn": pgettext_lazy("counted", "banners"),
    "khẩu hiệu": pgettext_lazy("counted", "slogans"),
    "tờ rơi": pgettext_lazy("counted", "leaflets"),
    "tờ gấp": pgettext_lazy("counted", "leaflets"),
    "ấn phẩm": pgettext_lazy("counted", "publications"),
    "cuốn": pgettext_lazy("counted", "booklets"),
    "bộ": pgettext_lazy("counted", "sets"),
    "video": pgettext_lazy("counted", "videos"),
    "clip": pgettext_lazy("counted", "clips"),
    "trường": pgettext_lazy("counted", "schools"),
    "lần": pgettext_lazy("counted", "times"),
    "lượt": pgettext_lazy("counted", "times"),
    "tin nhắn": pgettext_lazy("counted", "text messages"),
    "bài dự thi": pgettext_lazy("counted", "entries"),
    "bài thi": pgettext_lazy("counted", "entries"),
    "hội thảo": pgettext_lazy("counted", "workshops"),
    "hội thi": pgettext_lazy("counted", "contests"),
    "thông điệp": pgettext_lazy("counted", "messages"),
    "bản cam kết": pgettext_lazy("counted", "pledges"),
    "cam kết": pgettext_lazy("counted", "pledges"),
    "tiểu phẩm": pgettext_lazy("counted", "sketches"),
    "tiết mục": pgettext_lazy("counted", "acts"),
    "sổ tay": pgettext_lazy("counted", "handbooks"),
    "quyển": pgettext_lazy("counted", "booklets"),
    "tấm": pgettext_lazy("counted", "pieces"),
    "phướn": pgettext_lazy("counted", "pennants"),
    "đồ họa": pgettext_lazy("counted", "graphics"),
    "mô hình": pgettext_lazy("counted", "models"),
    "bảng điện tử": pgettext_lazy("counted", "electronic boards"),
    "câu chuyện truyền thanh": pgettext_lazy("counted", "radio stories"),
    "lần phát sóng": pgettext_lazy("counted", "broadcasts"),
    "lượt phát sóng": pgettext_lazy("counted", "broadcasts"),
    "lần phát thanh": pgettext_lazy("counted", "broadcasts"),
    "lượt phát thanh": pgettext_lazy("counted", "broadcasts"),
    "buổi phát thanh": pgettext_lazy("counted", "broadcasts"),
    "lần phát": pgettext_lazy("counted", "broadcasts"),
    "lượt phát": pgettext_lazy("counted", "broadcasts"),
    "chương trình phát thanh": pgettext_lazy("counted", "radio programmes"),
    "chương trình truyền hình": pgettext_lazy("counted", "television programmes"),
    "phóng sự": pgettext_lazy("counted", "features"),
    "bản tin": pgettext_lazy("counted", "bulletins"),
    "giờ phát sóng": pgettext_lazy("counted", "hours on air"),
    "giờ phát thanh": pgettext_lazy("counted", "hours on air"),
    "giờ tuyên truyền": pgettext_lazy("counted", "hours"),
    "tiết": pgettext_lazy("counted", "lessons"),
    "lượt người": pgettext_lazy("counted", "visits"),
    "người tham dự": pgettext_lazy("counted", "participants"),
    "người tham gia": pgettext_lazy("counted", "participants"),
    "học viên": pgettext_lazy("counted", "trainees"),
    "đại biểu": pgettext_lazy("counted", "delegates"),
    "hộ gia đình": pgettext_lazy("counted", "households"),
    "người": pgettext_lazy("counted", "people"),
}


def noun_said(noun: str) -> str:
    """The plan's own word on a Vietnamese page; on another what it means, where that is known."""
    if (get_language() or "vi").startswith("vi"):
        return noun
    word = noun.strip().lower()
    known = max((one for one in NOUNS if f"{word} ".startswith(f"{one} ")), key=len, default="")
    if not known:
        return noun
    rest = word.removeprefix(known).strip()
    return f"{NOUNS[known]} ({rest})" if rest else str(NOUNS[known])

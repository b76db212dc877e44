"""Sentences of plans, reports and comments that no office wrote, from a generator with a seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from loa.campaigns.things import FURTHER, Thing, to_keep

TOPICS = (
    "phòng bệnh sốt xuất huyết", "an toàn giao thông đường thủy", "phòng cháy mùa khô",
    "bảo vệ rừng ngập mặn",
    "tiêm chủng mở rộng", "phân loại rác tại nguồn", "dùng nước tiết kiệm", "phòng đuối nước trẻ em",
    "an toàn thực phẩm dịp lễ", "bảo hiểm y tế toàn dân", "phòng bệnh dại", "ngày hội đọc sách",
    "chuyển đổi số ở thôn, bản", "phòng tránh sạt lở đất", "hiến máu tình nguyện", "an toàn điện mùa mưa",
    "phòng bệnh cho gia súc", "nước sạch nông thôn", "bình đẳng giới", "phòng chống bạo lực gia đình",
)  # fmt: skip
_FORMS = (
    ("Tổ chức {n:02} buổi nói chuyện chuyên đề", "items", "buổi"),
    ("Phát {n:02} lượt phát thanh trên hệ thống loa truyền thanh cơ sở", "broadcasts", "lượt phát thanh"),
    ("Treo {n:02} băng rôn, khẩu hiệu tại nơi đông người", "items", "băng rôn"),
    ("Sản xuất {n:02} phóng sự và đăng {more:02} tin, bài trên trang thông tin điện tử", "items", "phóng sự"),
    ("Vận động {n}0 hộ gia đình ký cam kết", "participants", "hộ gia đình"),
    ("Mở {n:02} chuyên mục, phát lại {more:02} lượt trên loa vào sáng và chiều", "items", "chuyên mục"),
    ("Cấp phát {n}00 tờ rơi đến từng khu dân cư", "items", "tờ rơi"),
    ("Phối hợp với nhà trường tổ chức {n:02} buổi sinh hoạt ngoại khóa", "items", "buổi"),
    ("Rà soát, sửa chữa các cụm loa bị hỏng trước khi tuyên truyền", "", ""),
    ("Cử cán bộ đầu mối và lập nhóm tin nhắn của các tổ truyền thông", "", ""),
)
# What some of them count beside: its kind, the word for it, and how many times as many.
_BESIDE = {"phóng sự": ("items", "tin, bài", 3), "chuyên mục": ("broadcasts", "lượt", 4)}
_TO_WHOM = (
    "cho người dân ở các thôn, bản xa", "cho học sinh các cấp", "cho hộ kinh doanh ở chợ",
    "cho người cao tuổi",
    "cho đoàn viên, thanh niên", "cho phụ nữ có con nhỏ", "cho ngư dân và chủ phương tiện",
    "cho toàn thể nhân dân",
)  # fmt: skip
DONE_WORDS = (
    "Đã làm xong theo kế hoạch, người dân tham gia đông.",
    "Đã hoàn thành; có ảnh và danh sách kèm theo.",
    "Làm xong sớm hơn dự kiến hai ngày.",
    "Đã làm đủ số lượng được giao.",
)
PROGRESS_WORDS = (
    "Đang làm theo tiến độ.",
    "Đã làm được một nửa, còn ba thôn chưa tới.",
    "Mưa lớn nên lùi một buổi sang tuần sau.",
    "Đã in xong tài liệu, tuần tới bắt đầu.",
)
RETURN_WORDS = ("Ảnh không rõ, chụp lại giúp.", "Thiếu số người tham dự.", "Chưa có danh sách kèm theo.")
DECLINE_WORDS = ("Việc này thuộc thẩm quyền của Sở.", "Xã không có hệ thống loa ở khu vực này.")
ASK_WORDS = ("Bão vào đúng tuần tổ chức, xin lùi lại.", "Cán bộ đầu mối nghỉ thai sản, xin thêm thời gian.")
COMMENTS = (
    "Đề nghị gửi mẫu băng rôn để xã in cho thống nhất.",
    "Đã gửi tài liệu qua văn thư, các đồng chí xem giúp.",
    "Thôn cuối không có sóng điện thoại, xã sẽ báo cáo bằng giấy.",
    "Cảm ơn, đã nhận đủ tờ rơi.",
)
SECTION_WORDS = {
    "results": "Đơn vị đã truyền thông trên hệ thống loa, trang thông tin và tại khu dân cư.",
    "difficulties": "Một số cụm loa ở thôn xa hỏng sau mưa dông, đang sửa chữa.",
    "proposals": "Tiếp tục truyền thông đến hết mùa; đề nghị cấp thêm tài liệu.",
}
GROUNDS = (
    "Hoàn thành xuất sắc nhiệm vụ tuyên truyền {topic}.",
    "Có cách làm mới trong tuyên truyền {topic}: loa lưu động đến từng ngõ.",
    "Hoàn thành sớm, minh chứng đầy đủ khi tuyên truyền {topic}.",
)
REFUSALS = ("Hai nhiệm vụ gửi kết quả muộn.", "Thành tích đã được khen ở đợt trước.")
SCORE_WORDS = ("Hồ sơ đầy đủ.", "Gửi đúng hạn phần lớn nhiệm vụ.", "Có một sáng kiến được nhân rộng.")


@dataclass(frozen=True)
class Sentence:
    """A duty in the words of a plan, and what it counts; `further` as its duty keeps it."""

    text: str
    counts: str
    counted_in: str
    target: int | None
    due_text: str
    further: dict[str, dict[str, Any]] | None = None

    def beside(self, count: int | None) -> dict[str, int] | None:
        """How far the further things are when the first is so far; None where there is nothing to say."""
        if not (self.further and self.target and count):
            return None
        return {key: thing["target"] * count // self.target for key, thing in self.further.items()}


def duty_sentence(random: Random, topic: str, *, due: date) -> Sentence:
    """One duty about the topic."""
    form, counts, noun = random.choice(_FORMS)
    n = random.randint(1, 9)
    due_text = f"trước ngày {due:%d/%m/%Y}"
    kind, word, times = _BESIDE.get(noun, ("", "", 0))
    further = to_keep((Thing(FURTHER[0], kind, word, n * times),)) if kind else None
    text = f"{form.format(n=n, more=n * times)} về {topic} {random.choice(_TO_WHOM)}, {due_text}."
    target = None if not counts else n * (100 if "{n}00" in form else 10 if "{n}0" in form else 1)
    return Sentence(text, counts, noun, target, due_text, further)


def report_sentence(topic: str, *, due: date) -> Sentence:
    """A duty that is nothing but a report."""
    due_text = f"trước ngày {due:%d/%m/%Y}"
    return Sentence(
        f"Báo cáo bằng văn bản kết quả tuyên truyền về {topic}, {due_text}.", "", "", None, due_text
    )


def proof_title(random: Random, topic: str) -> str:
    """What a proof is called."""
    what = random.choice(("Ảnh buổi", "Biên bản", "Tin bài", "Nhật ký phát thanh", "Danh sách người dự buổi"))
    return f"{what} tuyên truyền {topic}"

# ruff: noqa: E501  # patterns read better unbroken
"""What Loa does not carry, and the words by which a passage asks for it.

Loa serves open, attributable public information. It does not find out who stands behind an account, watch or
grade what people think or say, block or punish what was said, license or inspect the press, or have private
persons post for the office. A rule proposes; a person confirms. The vocabulary is that of public plans, from
memory, unchecked. Open correction ("phản bác", "đấu tranh với quan điểm sai trái") and the security of the
office's own systems are no such acts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loa.reader.rules.needles import Hits, gate

REASONS: dict[str, str] = {
    "people": "finding out who stands behind an account",
    "opinion": "watching or grading what people think or say",
    "speech": "blocking, taking down or punishing what was said",
    "press": "licensing, inspecting or managing the press",
    "posing": "having private persons post for the office",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of act: its reason, its name, and the pattern of its words within one clause.

    `needs`: gates that must all be open in the clause; asking them first spares the pattern.
    """

    reason: str
    name: str
    words: re.Pattern[str]
    needs: tuple[Hits, ...]


_SILENCING = (
    "ngăn chặn", "ngăn ngừa", "xử lý", "xử phạt", "gỡ", "xóa", "xoá", "chặn", "chấn chỉnh", "triệt", "vô hiệu",
    "răn đe", "trấn áp", "loại bỏ", "truy cứu",
)  # fmt: skip
_WRONG = (
    "xấu", "độc", "sai", "không đúng", "xuyên tạc", "bịa đặt", "bôi nhọ", "vu khống", "thù địch", "phản động",
    "chống phá", "kích động", "giả", "thất thiệt", "trái chiều", "nhạy cảm", "kiểm chứng",
)  # fmt: skip
_NETWORKS = ("mạng", "facebook", "zalo", "tik", "tube", "internet")
_OWN_PAGE = ("cá nhân", "của mình", "ảnh đại diện", "tài khoản")
_WATCHING = (
    "nắm", "theo dõi", "thăm dò", "điều tra", "đo lường", "chấm điểm", "phân loại", "phân tích", "đánh giá", "dự báo",
    "tổng hợp", "giám sát", "rà soát", "quét", "thu thập", "lắng nghe", "phát hiện",
)  # fmt: skip
_OF_PRESS = ("báo", "cơ sở in", "phát hành", "xuất bản", "tạp chí", "bản tin")
_TAKING_DOWN = (
    "gỡ bỏ",
    *(
        f"{act} {what}"
        for act in ("gỡ", "xóa", "xoá", "chặn", "khóa")
        for what in ["các", "những", "thông", "bài", "tin", "video", "clip", "trang", "tài", "nội"]
    ),
)
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "identify-account-holder": (
        ("xác minh", "định danh", "truy ", "điều tra", "làm rõ", "nhận diện", "lập danh sách"),
        ("tài khoản", "người dùng", "chủ", "danh tính", "nhân thân", "đối tượng", "đứng sau"),
    ),
    "find-accounts": (("tài khoản",),),
    "private-persons-post": (
        (*_NETWORKS, *_OWN_PAGE),
        ("vận động", "huy động", "khuyến khích", "kêu gọi", "phát huy", "phát động", "mỗi"),
        ("đăng", "chia sẻ", "bình luận", "lan t", "viết bài", "like", "comment", "share"),
    ),
    "posts-on-own-page": (_OWN_PAGE,),
    "silence-speech": (_SILENCING, _WRONG),
    "punish-posting": (_SILENCING, ("vi phạm", "lợi dụng")),
    "take-down": (_TAKING_DOWN,),
    "control-information": (("kiểm soát", "quản lý"),),
    "license-press": (("phép", "đình bản", "tịch thu"), _OF_PRESS),
    "inspect-press": (("thanh tra", "kiểm tra", "xử phạt"), _OF_PRESS),
    "manage-press": (("kiểm soát", "quản lý"), _OF_PRESS),
    "watch-opinion": (("dư luận", "tâm trạng", "tư tưởng", "tâm tư"), _WATCHING),
    "watch-networks": (_NETWORKS, _WATCHING),
    "opinion-agents": (("dư luận",),),
}


_GATES = {words: gate(*words) for words in sorted({words for needs in _NEEDS.values() for words in needs})}


def _spaced(words: str) -> str:
    """The words with "_" as white space."""
    return words.replace("_?", r"\s*").replace("_", r"\s+")


def _rule(reason: str, name: str, words: str) -> Rule:
    needs = tuple(_GATES[each] for each in _NEEDS[name])
    return Rule(reason, name, re.compile(_spaced(words), re.IGNORECASE), needs)


_FIRMLY = r"(?:sát_sao|chặt_chẽ|tốt|nghiêm|kịp_thời|thường_xuyên|hiệu_quả)"
_NET = (
    r"(?:mạng_xã_hội|không_gian_mạng|facebook|zalo|tik_?tok|you_?tube|diễn_đàn_mạng|môi_trường_mạng|internet"
    r"|trang_mạng|trên_mạng)"
)
_BAD = (
    r"(?:xấu,?_độc|xấu\b|độc_hại|sai_trái|sai_sự_thật|sai_lệch|không_đúng_(?:sự_thật|với|bản_chất)|xuyên_tạc|bịa_đặt|bôi_nhọ|vu_khống|thù_địch"
    r"|phản_động|chống_phá|kích_động|tin_giả|thất_thiệt|trái_chiều|nhạy_cảm|(?:thiếu|chưa)_(?:được_)?kiểm_chứng)"
)
_SAID = (
    r"(?:thông_tin|tin,?_bài|tin_(?:giả|đồn|xấu)|bài_(?:viết|đăng)|nội_dung|video|clip|hình_ảnh|quan_điểm|luận_điệu"
    r"|ngôn_luận|phát_ngôn|bình_luận|tài_khoản|trang(?!_(?:thiết|bị|trí|phục))|website|fan_?page|hội_nhóm|kênh|xuất_bản_phẩm|ấn_phẩm"
    r"|đăng(?!_ký)|phát_tán|tung|chia_sẻ|lan_truyền|tuyên_truyền)"
)
_SILENCE = (
    r"\b(?:ngăn_chặn|ngăn_ngừa|xử_lý|xử_phạt|gỡ_bỏ|tháo_gỡ|gỡ|xóa|xoá|chặn_lọc|chặn|chấn_chỉnh|triệt_(?:phá|xóa)"
    r"|vô_hiệu_hóa|răn_đe|trấn_áp|loại_bỏ|truy_cứu)\b"
)
_PERSON = r"(?:người_dùng|chủ_(?:tài_khoản|trang)|danh_tính|nhân_thân|đối_tượng|người_đứng_sau|chủ_sở_hữu)"
_FOLK = (
    r"(?:cán_bộ|đảng_viên|công_chức|viên_chức|người_lao_động|nhân_dân|người_dân|đoàn_viên|hội_viên|thanh_niên"
    r"|học_sinh|sinh_viên|giáo_viên|phụ_huynh|nhà_giáo|chiến_sĩ|công_nhân|quần_chúng|KOLs?"
    r"|người_có_(?:ảnh_hưởng|uy_tín)|người_nổi_tiếng)"
)
_OWN = (
    r"(?:trang_(?:mạng_)?(?:xã_hội_)?cá_nhân|tài_khoản_(?:mạng_xã_hội_|facebook_|zalo_)?(?:cá_nhân|của_mình)"
    r"|(?:facebook|zalo|mạng_xã_hội)_cá_nhân|ảnh_đại_diện)"
)
_POST = r"(?<!không\s)(?<!hạn\schế\s)(?:đăng_tải|đăng|chia_sẻ|bình_luận|lan_t[ỏo][ảa]?|viết_bài|like|comment|share)\b"
_PRESS = r"(?:báo_chí|cơ_sở_in|cơ_sở_phát_hành|xuất_bản|nhà_xuất_bản|số_báo|nhà_báo|họp_báo|phát_hành_báo)"

# In the order in which they weigh within one clause.
RULES: tuple[Rule, ...] = (
    _rule(
        "people",
        "identify-account-holder",
        r"(?:xác_minh|định_danh|truy_(?:tìm|vết|xét|nguyên)|điều_tra|làm_rõ|nhận_diện|lập_danh_sách)"
        rf"[^;.]{{0,40}}?(?:{_PERSON}|tài_khoản)[^;.]{{0,60}}?"
        rf"(?:tài_khoản|{_NET}|phát_tán|tung_tin|đăng_tải|fan_?page|trang_)",
    ),
    _rule(
        "people",
        "find-accounts",
        r"(?:rà_soát|phát_hiện|thống_kê|lập_danh_sách|theo_dõi|giám_sát|nhận_diện|nắm)[^;.]{0,60}?(?:chủ_tài_khoản"
        r"|tài_khoản_(?:(?:trên_)?mạng_xã_hội|facebook|zalo|tiktok|youtube|ảo|ẩn_danh|nặc_danh))",
    ),
    _rule(
        "posing",
        "private-persons-post",
        r"(?:vận_động|huy_động|khuyến_khích|kêu_gọi|phát_huy|phát_động|mỗi)"
        rf"[^;.]{{0,40}}?{_FOLK}[^;.]{{0,140}}?{_POST}[^;.]{{0,220}}?(?:{_OWN}|{_NET})",
    ),
    _rule(
        "posing",
        "posts-on-own-page",
        rf"{_POST}[^;.]{{0,160}}?(?:trên|qua|bằng|tại|từ)_(?:các_|những_)?{_OWN}",
    ),
    _rule(
        "posing",
        "posts-on-own-page",
        rf"(?:sử_dụng|dùng|thay|đổi|lập|tạo)_(?:các_|những_)?(?:{_OWN}|tài_khoản_(?:ảo|phụ|ẩn_danh))",
    ),
    _rule("speech", "silence-speech", rf"{_SILENCE}[^;.]{{0,90}}?\b{_SAID}\b[^;.]{{0,60}}?\b{_BAD}"),
    _rule("speech", "silence-speech", rf"{_SILENCE}[^;.]{{0,60}}?\b{_BAD}[^;.]{{0,60}}?\b{_SAID}\b"),
    _rule("speech", "silence-speech", rf"{_SILENCE}[^;.]{{0,60}}?(?:tin|thông_tin)_giả\b"),
    _rule(
        "speech",
        "punish-posting",
        rf"{_SILENCE}[^;.]{{0,60}}?vi_phạm[^;.]{{0,40}}?(?:đăng(?!_ký)|phát_tán|tung_tin|chia_sẻ|lan_truyền"
        r"|trong_(?:hoạt_động|lĩnh_vực)_(?:báo_chí|thông_tin|xuất_bản))"
        rf"|{_SILENCE}[^;.]{{0,60}}?(?:\btrang\b|tài_khoản|website|\bkênh\b|fan_?page|bài_viết)[^;.]{{0,40}}?vi_phạm"
        rf"|{_SILENCE}[^;.]{{0,90}}?lợi_dụng[^;.]{{0,40}}?(?:tự_do_(?:ngôn_luận|báo_chí)|mạng_xã_hội|không_gian_mạng)",
    ),
    _rule(
        "speech",
        "take-down",
        r"(?:gỡ_bỏ|tháo_gỡ|gỡ|xóa|xoá|chặn|khóa)_(?:các_|những_)?(?:thông_tin|bài|tin_|video|clip|trang_|tài_khoản"
        r"|nội_dung)\b",
    ),
    _rule(
        "speech",
        "control-information",
        rf"(?:kiểm_soát|quản_lý)(?:_{_FIRMLY})?_(?:các_|những_|mọi_)?(?:(?:hoạt_động|luồng|nguồn|dòng)_)?"
        r"(?:thông_tin|tin,_bài)(?=,|_truyền_thông|_trên|_liên_quan|_đăng|_đưa)",
    ),
    _rule(
        "press",
        "license-press",
        r"(?:cấp|thu_hồi|gia_hạn|thẩm_định)_(?:và_thu_hồi_|hồ_sơ_cấp_)?(?:giấy_)?phép"
        rf"[^;.]{{0,40}}?(?:{_PRESS}|bản_tin|tạp_chí|xuất_bản_phẩm)|(?:đình_bản|tịch_thu)[^;.]{{0,30}}?{_PRESS}",
    ),
    _rule(
        "press",
        "inspect-press",
        r"(?:thanh_tra|kiểm_tra)(?:_(?:các|về|hoạt_động|lĩnh_vực|công_tác|việc|đối_với|chuyên_đề|trong|thực_hiện"
        rf"|chấp_hành|pháp_luật))*_{_PRESS}|(?:thanh_tra|xử_phạt)_(?:các_)?cơ_quan_{_PRESS}",
    ),
    _rule(
        "press",
        "manage-press",
        rf"(?:quản_lý|kiểm_soát)(?:_nhà_nước)?(?:_{_FIRMLY})?(?:_(?:về|đối_với|việc|các|hoạt_động"
        r"|công_tác|nội_dung|của))*_(?:báo_chí|xuất_bản|cơ_quan_báo_chí|tạp_chí"
        r"|phát_hành(?=[^;.]{0,15}(?:báo|xuất_bản|ấn_phẩm)))",
    ),
    _rule(
        "opinion",
        "watch-opinion",
        r"(?:nắm_bắt|nắm|theo_dõi|thăm_dò|điều_tra|đo_lường|chấm_điểm|phân_loại|phân_tích|đánh_giá|dự_báo|tổng_hợp"
        r"|giám_sát)[^;.]{0,45}?(?:dư_luận|tâm_trạng|diễn_biến_tư_tưởng|tình_hình_tư_tưởng)"
        r"|(?:nắm_bắt|nắm|theo_dõi)[^;.]{0,30}?tâm_tư",
    ),
    _rule(
        "opinion",
        "watch-networks",
        r"(?:rà_soát|nắm_bắt|nắm|theo_dõi|giám_sát|tổng_hợp|quét|thu_thập|lắng_nghe|phân_tích|phát_hiện)"
        rf"(?:_{_FIRMLY})?_(?:các_|những_|tình_hình_|diễn_biến_)*"
        rf"(?:thông_tin|tin,_bài|bài_viết|bình_luận|phản_ứng)[^;.]{{0,160}}?{_NET}",
    ),
    _rule("opinion", "opinion-agents", r"(?:cộng_tác_viên_dư_luận|dư_luận_viên|đội_ngũ_dư_luận)"),
)

# Verbs of open information: what comes before a declined act under such a verb stays permitted.
INFORM = re.compile(
    r"(?:\b(?:tuyên\s+truyền|phổ\s+biến|thông\s+báo|cung\s+cấp|đăng\s+tải|đăng\s+phát|giới\s+thiệu|giải\s+thích"
    r"|vận\s+động|phản\s+bác|tập\s+huấn|họp\s+báo)|^\W*(?:Tuyên\s+truyền|Phổ\s+biến|Thông\s+tin|Cung\s+cấp|Hướng\s+dẫn))\b"
)
# An act named only as the aim of open information is not laid on anybody.
AIM = re.compile(
    r"(?:\b(?:để|nhằm|góp\s+phần|qua\s+đó|từ\s+đó|giúp)\b[^;.,]{0,60}(?:,\s*(?:\w+\s*){0,3})?)$",
    re.IGNORECASE,
)
# Watching in these words is declined where the same sentence asks for a declined act.
WITH_AN_ACT = re.compile(
    _spaced(
        rf"(?:nắm_bắt|theo_dõi|giám_sát|rà_soát|kiểm_soát|quản_lý)(?:_{_FIRMLY})?_(?:các_|những_|mọi_)?"
        r"(?:hoạt_động|thông_tin|tin,_bài|bài_viết|nội_dung|mạng)|(?:định_hướng|dẫn_dắt|điều_hướng|nắm_bắt)_dư_luận"
    ),
    re.IGNORECASE,
)
# The press digest: published outlets by outlet; networks and control of what is written are cut out of it.
DIGEST = re.compile(
    r"\b(?:theo\s+dõi|tổng\s+hợp|điểm|cập\s+nhật)\b(?P<control>(?:,|\s+và)\s+(?:quản\s+lý|kiểm\s+soát)"
    rf"(?:\s+{_spaced(_FIRMLY)})?)?"
    r"\s+(?:các\s+|những\s+|kịp\s+thời\s+)*(?:thông\s+tin|tin,?\s+bài|tin\s+tức)[^;.]*?(?:báo\s+chí|phương\s+tiện\s+thông\s+tin\s+đại\s+chúng|\bbáo\b|tạp\s+chí)",
    re.IGNORECASE,
)
DIGEST_NEEDS = gate("theo dõi", "tổng hợp", "điểm", "cập nhật")
NETWORKS = re.compile(
    r"(?:,|\svà|\shoặc|,\svà)?\s{0,3}(?:trên\s+)?(?:các\s+)?(?:trang\s+)?mạng\s+xã\s+hội(?:\s*\([^)]*\))?",
    re.IGNORECASE,
)

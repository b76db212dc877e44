# ruff: noqa: E501  # patterns read better unbroken
"""The closed list of channels and the words that name them, in the order in which they are given.

Source: the kinds of means that Decree 49/2024/NĐ-CP on grassroots information and the plans of provinces
name; the words from memory, unchecked. Generic words ("phương tiện thông tin đại chúng", "nền tảng số") name none.
"""

from __future__ import annotations

import re

from loa.reader.rules.needles import gate

# Words are matched in lower case with single spaces; "_" stands for any white space.
CHANNELS: tuple[tuple[str, str], ...] = (
    (
        "press",
        r"báo_chí|tạp_chí|tập_san|báo_(?:in|giấy|điện_tử|viết|mạng|hình|nói|đài|ngành|địa_phương|trung_ương|đảng|tỉnh)"
        r"|(?:trên|các|tờ)_(?:tờ_)?báo(?!_tường|_cáo|_hiệu|_động)|thông_tấn_xã|chuyên_trang,_chuyên_mục_trên_(?:các_)?báo"
        r"|(?-i:\bBáo)(?!_cáo|_hiệu|_động|_đáp|_vệ)|báo,_(?:đài|tạp_chí)|báo_và_(?:đài|phát_thanh)",
    ),
    (
        "tv-radio",
        r"(?-i:\bĐài)_(?:của|tỉnh|địa_phương)|truyền_hình|phát_thanh(?![^.;:]{1,60}_(?:trên|qua|thông_qua|bằng)_(?:các_)?(?:hệ_thống_|cụm_)?loa)(?!_(?:(?:trên|qua|thông_qua|bằng)_(?:các_)?(?:hệ_thống_|đài_|cụm_|dàn_)?(?:loa|truyền_thanh)|nội_bộ|học_đường|măng_non|(?:của|trong|tại)_(?:nhà_)?trường(?!_quay)))|(?:phim|trailer|clip|video|spot|tvc)[^.;:]{0,40}(?:truyền_hình|phát_thanh)|phim_tài_liệu"
        r"|phóng_sự_(?:truyền_hình|phát_thanh)|(?<![\w-])(?:spot|tvc)(?!\w)|báo,_đài|đài_(?:tiếng_nói|pt|ptth|pt-th)|báo_hình|báo_nói",
    ),
    (
        "loudspeaker",
        r"truyền_thanh|phát_thanh_(?:nội_bộ|học_đường|măng_non|(?:của|trong|tại)_(?:nhà_)?trường(?!_quay))|loa(?<!xe\sloa)_(?:phát|phường|xã|thôn|kéo|kẹo_kéo|tay|cầm_tay|di_động|thông_minh|công_cộng|nhóm|bluetooth|măng_non|nén|không_dây|ấp|khóm|bản|buôn|xóm|tổ|khu_phố)(?!\w)|nhóm_loa|phát_loa(?!\w)|rao_loa(?!\w)|hệ_thống_loa|cụm_loa|dàn_loa|trên_(?:các_)?loa(?!\w)(?!_truyền_thanh)|qua_(?:các_)?loa(?!\w)(?!_truyền_thanh)"
        r"|hệ_thống_thông_tin_cơ_sở",
    ),
    (
        "portal",
        r"c[ổô]ng_(?:và_)?(?:các_)?(?:,_)?(?:/_?)?(?:các_)?(?:trang_)?(?:thông_tin|tt_?đt|dịch_vụ_công|ttdt)"
        r"|trang_(?:thông_tin|tt_?đt|web|ttdt|tin_điện_tử|chủ)|website|web_?site|(?:cổng|c[ổô]ng)(?:_?/_?|,_)(?:các_)?trang",
    ),
    (
        "social",
        r"mạng_xã_hội|trang_mạng|fan_?pag|facebook|zalo|tik_?tok|you_?tube|instagram|lotus|viber|telegram|internet|messenger|live_?stream",
    ),
    (
        "screen",
        r"màn_hình|(?<!\w)led(?!\w)|bảng_(?:tin_)?(?:thông_tin_)?(?:quang_báo_)?điện_tử|bảng_chữ_(?:chạy_)?điện_tử"
        r"|bảng_quang_(?:báo|điện)|chạy_chữ_(?:điện_tử|led)",
    ),
    (
        "visual",
        r"trực_quan|pa_?-?_?n[ôo](?!\w)|áp_?-?_?ph[íi]ch|poster|băng_?-?_?(?:rôn|zôn|zon|ron)|băng_cờ|phướn|biển_(?:quảng_cáo|tuyên_truyền)"
        r"|(?:treo|cắm|cờ_|hồng)_?cờ|cờ_(?:đảng|tổ_quốc|phướn|hồng|dây)|khẩu_hiệu(?!_trên_(?:các_)?(?:màn_hình|bảng_(?:chữ_)?(?:điện|led)|led(?!\w)))|tranh_cổ_động|standee|backdrop|bảng_tường"
        r"|cụm_(?:cổ_động|pa)|cổng_chào|maket|bảng_cổ_động|hộp_đèn|đề(?<!xe\sdán\sđề)(?:_?|-)can(?!\w)|decal(?<!xe\sdán\sdecal)(?!\w)|(?:bảng|biển)_(?:mã_)?qr(?!\w)|tranh_tường|bích_họa",
    ),
    (
        "mobile",
        r"(?:tuyên_truyền|thông_tin|truyền_thông|cổ_động|đội|tổ|xe|loa|chiếu_phim|chiếu_bóng)[^.;,]{0,24}lưu_động|(?:xe|ghe(?<!\wghe)|xuồng|thuyền)_(?:loa|tuyên_truyền|cổ_động|thông_tin)|(?:xe|ghe(?<!\wghe)|xuồng|thuyền)[^.;:,]{0,15}_(?:gắn|chở|mang)_loa|xe[^.;,]{0,40}_diễu_hành|diễu_hành_(?:bằng_)?(?:đoàn_)?xe|đội_tuyên_truyền",
    ),
    (
        "meeting",
        r"hội_nghị|hội_thảo|t[oọ]a?_?[đd][àa]m|tọa_đàm|toạ_đàm|sinh_hoạt|(?<!thi\s)(?:báo_cáo_viên|tuyên_truyền_viên)|nói_chuyện|tuyên_truyền_miệng"
        r"|(?:cuộc|buổi|các)_họp|họp_(?:dân|tổ|thôn|giao_ban|chi_bộ)|giao_lưu|đối_thoại|diễn_đàn(?!_(?:trực_tuyến_)?trên_(?:các_)?(?:trang_)?(?:mạng|không_gian|nền_tảng|facebook|zalo))|mít_?-?_?tinh|tiếp_xúc_cử_tri|gặp_mặt"
        r"|ngày_hội|chào_cờ",
    ),
    (
        "publication",
        r"tờ_?-?_?(?:rơi|gấp|bướm)|(?:tờ|áp)_gấp|sổ_tay|cẩm_nang|đề_cương|bản_tin(?!_(?:tiếng|thời_sự|phát_thanh|truyền_hình|truyền_thanh|(?:trên|qua)_(?:\w+_){0,3}(?:loa|truyền_thanh)(?!\w)))|ấn_phẩm|(?<!chính\s)(?<!quyết\s)(?<!ngân\s)(?<!danh\s)(?<!\w)sách(?!\w)|(?<!phim\s)tài_liệu|infographic|đồ_họa_thông_tin"
        r"|tập_gấp|kỷ_yếu|leaflet|brochure",
    ),
    (
        "contest",
        r"cuộc_thi|hội_thi|rung_chuông_vàng|(?:thi|trò_chơi)_(?:tìm_hiểu|trắc_nghiệm|trực_tuyến|viết|sáng_tác|vẽ|kể_chuyện|ảnh|hùng_biện)|giải_báo_chí|liên_hoan|đố_vui|hái_hoa_dân_chủ",
    ),
    (
        "arts",
        r"văn_nghệ|văn_hóa_?(?:-|–|,)_?văn_nghệ|nghệ_thuật|chiếu_(?:phim|bóng)|triển_lãm|trưng_bày|thể_(?:dục|thao)|hội_thao|biểu_diễn|sân_khấu"
        r"|ca_(?:múa_)?nhạc|hội_diễn|văn_học|sáng_tác|tiểu_phẩm|bài_hát"
        r"|đờn_ca|cải_lương|bài_chòi|hát(?<!\whát)_(?:then|chèo|xoan|xẩm|ru|bội|văn|dặm)(?!\w)|dân_ca(?!\w)|hò_khoan|diễn_xướng|cồng_chiêng|múa_rối|dù_kê|quan_họ(?!\w)|ca_trù",
    ),
    ("training", r"tập_huấn|bồi_dưỡng_(?:kiến_thức|nghiệp_vụ|kỹ_năng)|lớp_(?:bồi_dưỡng|đào_tạo|học)"),
    (
        "message",
        r"tin_nhắn|nhắn_tin|sms|thư_điện_tử|e-?mail|brandname|ứng_dụng_nhắn",
    ),
    ("hotline", r"đường_dây_nóng|hotline|tổng_đài(?!_viên)"),
    (
        "press-conference",
        r"họp_báo|(?:cung_cấp|trao_đổi)_thông_tin_(?:(?:kịp_thời|định_kỳ|đầy_đủ|thường_xuyên)_)?(?:cho|với|tới|đến)_(?:các_)?(?:cơ_quan_)?(?:thông_tấn,?_)?báo_chí"
        r"|thông_cáo_báo_chí|gặp_(?:gỡ|mặt)_báo_chí",
    ),
    (
        "movement",
        r"phong_trào_thi_đua|phát_động_(?:các_)?(?:đợt_)?(?:phong_trào|thi_đua)|(?:biểu_dương|tôn_vinh|nêu_gương|nhân_rộng|tuyên_dương|khen_thưởng)[^.;]{0,40}"
        r"(?:điển_hình|gương|tập_thể|cá_nhân|mô_hình)|(?:biểu_dương|tôn_vinh|tuyên_dương|vinh_danh)_(?:các_|những_)?(?:“|\"|người|gia_đình|hộ|dòng_họ)|gương_(?:người_tốt|điển_hình)|người_tốt,?_việc_tốt|cuộc_vận_động",
    ),
)

# What stands in these phrases is an occasion, an addressee or a body, not a means; it is blanked before matching.
NO_MEANS = (
    r"phương_tiện_(?:thông_tin_đại_chúng|truyền_thông_đại_chúng)|nền_tảng_số"
    r"|(?:chào_mừng|kỷ_niệm|nhân_dịp|phục_vụ|dự|tại|sau|trước|trong_thời_gian|kết_quả)_(?:các_|thành_công_)?hội_nghị"
    r"|(?:theo|thực_hiện|nội_dung|căn_cứ)_(?:đề_cương|tài_liệu)"
    r"|(?:cục|vụ|sở|phòng|ban|bộ|ngành|hội|trung_tâm|liên_hiệp_các_hội)_(?:báo_chí|văn_hóa(?:,_|_và_|_-_)(?:thông_tin(?:,_|_và_|_-_))?thể_thao|văn_học)"
    r"|văn_hóa(?:,_thông_tin)?(?:,_|_và_|_-_|_–_)thể_thao(?:(?:,_|_và_|_-_|_–_)(?:du_lịch|truyền_thông|truyền_thanh))?"
    r"|sinh_hoạt_(?:hằng_ngày|hàng_ngày|của_(?:người_dân|nhân_dân))|nước_sinh_hoạt|rác_thải_sinh_hoạt|chất_thải_sinh_hoạt"
    r"|(?<=\s)cho_(?:các_|đội_ngũ_)?(?:[^.;:,]{3,25},_)?(?:báo_cáo_viên|tuyên_truyền_viên)"
    r"|nhà_báo|hội_nhà_báo|(?:phóng_sự|tin,?_bài|chuyên_mục|phỏng_vấn|bài_viết|ký_sự)[^.;]{0,30}?,_(?:tọa_đàm|toạ_đàm|giao_lưu|đối_thoại)"
)

# What is told, up to the means by which: "tuyên truyền về phong trào thi đua trên loa" names the loa alone.
TOPIC = r"về(?<!\wvề)_(?!phía|với|nguồn)"
# A verb of telling behind a comma ends what it is about: "thi tìm hiểu về …, biểu diễn văn nghệ".
TOPIC_END = r"\s(?:trên|bằng|qua|thông_qua)\s|,\s(?:và\s)?(?:tổ_chức|biểu_diễn|trình_diễn|chiếu|treo|phát_hành|in_ấn|mở)\s|[;.:()]"

# A named press conference takes its words with it: "hội nghị cung cấp thông tin cho báo chí" is no meeting.
PRESS_CONFERENCE = (
    r"họp_báo|(?:hội_nghị_)?(?:cung_cấp|trao_đổi)_thông_tin_"
    r"(?:(?:kịp_thời|định_kỳ|đầy_đủ|thường_xuyên)_)?(?:cho|với|tới|đến)_(?:các_)?(?:cơ_quan_)?(?:thông_tấn,?_)?báo_chí"
    r"|thông_cáo_báo_chí|gặp_(?:gỡ|mặt)_báo_chí"
)


def compiled(words: str) -> re.Pattern[str]:
    """The pattern of `words`, with "_" as white space, case ignored."""
    return re.compile(words.replace("_?", r"\s*").replace("_", r"\s+"), re.IGNORECASE)


def in_lower(words: str) -> re.Pattern[str]:
    """The pattern of `words` for text in lower case: far faster than one that ignores case.

    A part of which the case counts is found in any case here: the exact pattern decides.
    """
    plain = re.sub(r"\(\?-i:([^)]*)\)", lambda m: f"(?:{m[1].lower()})", words)
    return re.compile(plain.replace("_?", r"\s*").replace("_", r"\s+"))


# One of these must stand in the words; looking for them first spares the pattern.
NEEDS: dict[str, str] = {
    "press": "báo|tạp chí|tập san|thông tấn xã",
    "tv-radio": "đài của|đài tỉnh|đài địa phương|truyền hình|phát thanh|phim tài liệu|spot|tvc|báo, đài|đài tiếng nói|đài pt"
    "|báo hình|báo nói",
    "loudspeaker": "truyền thanh|phát thanh|loa |thống loa|cụm loa|dàn loa|trên loa|qua loa|các loa|phát loa|nhóm loa|rao loa|thông tin cơ sở",
    "portal": "cổng|công thông|công tt|công dịch|công và|công các|công trang|công,|công ,|công/|công /|trang thông|trang tt|trang web|trang tin|trang chủ|website|web site",
    "social": "mạng xã hội|trang mạng|fan pag|fanpag|facebook|zalo|tiktok|tik tok|tube|instagram|lotus|viber|telegram|internet|messenger|livestream|live stream",
    "screen": "màn hình|led|bảng|chạy chữ",
    "visual": "trực quan|pan|pa n|pa-n|pa -n|pa- n|pa - n|cụm pa|ápph|áp ph|áp-ph|áp -ph|áp- ph|áp - ph|poster|băng|phướn|biển quảng|biển tuyên|cờ|khẩu hiệu|tranh cổ động|standee|backdrop|cụm cổ|bảng tường"
    "|bảng cổ|cổng chào|maket|hộp đèn|đề can|đềcan|đề-can|decal|bảng qr|bảng mã|biển qr|biển mã|tranh tường|bích họa",
    "mobile": "lưu động|diễu hành|xe loa|xe tuyên|xe cổ|xe thông|đội tuyên|gắn loa|chở loa|mang loa|ghe loa|ghe tuyên|ghe cổ|ghe thông|xuồng loa|xuồng tuyên|xuồng cổ|xuồng thông|thuyền loa|thuyền tuyên|thuyền cổ|thuyền thông",
    "meeting": "hội nghị|hội thảo|đàm|dàm|đam|dam|sinh hoạt|cáo viên|truyền viên|nói chuyện|truyền miệng|họp|giao lưu|đối thoại|diễn đàn"
    "|mít|mit|tiếp xúc|gặp mặt|ngày hội|chào cờ",
    "publication": "tờ|gấp|sổ tay|cẩm nang|đề cương|bản tin|ấn phẩm|sách|tài liệu|infographic|đồ họa|kỷ yếu|leaflet|brochure",
    "contest": "cuộc thi|hội thi|chuông vàng|thi |chơi |giải báo|liên hoan|đố vui|hái hoa",
    "arts": "văn nghệ|nghệ thuật|chiếu phim|chiếu bóng|triển lãm|trưng bày|thể dục|thể thao|hội thao|biểu diễn|sân khấu|ca nhạc|ca múa"
    "|hội diễn|văn học|sáng tác|tiểu phẩm|bài hát|đờn ca|cải lương|bài chòi|hát then|hát chèo|hát xoan|hát xẩm|hát ru|hát bội|hát văn|hát dặm|dân ca|hò khoan|diễn xướng|cồng chiêng|múa rối|dù kê|quan họ|ca trù",
    "training": "tập huấn|bồi dưỡng|lớp",
    "message": "nhắn|sms|thư điện tử|mail|brandname",
    "hotline": "dây nóng|hotline|tổng đài",
    "press-conference": "họp báo|báo chí",
    "movement": "thi đua|phong trào|biểu dương|tôn vinh|vinh danh|nêu gương|nhân rộng|tuyên dương|khen thưởng|gương|việc tốt|cuộc vận động",
}
CHANNEL_WORDS = tuple(
    (name, compiled(words), in_lower(words), gate(*NEEDS[name].split("|"))) for name, words in CHANNELS
)
# These are for text in lower case.
NO_MEANS_WORDS = in_lower(NO_MEANS)
_OCCASIONS = ("mừng", "niệm", "dịp", "vụ", "dự", "tại", "sau", "trước", "gian", "quả")
_BODIES = ("cục", "vụ", "sở", "phòng", "ban", "bộ", "ngành", "hội", "tâm")
NO_MEANS_NEEDS = gate(
    "đại chúng",
    "nền tảng số",
    "nhà báo",
    *(f"{last}{joint} thể thao" for last in ("hóa", "tin") for joint in (",", " và", " -", " –")),
    *(f"{last}{all_} hội nghị" for last in _OCCASIONS for all_ in ("", " các")),
    "công hội nghị",
    *(f"{last} {paper}" for last in ("theo", "hiện", "dung", "cứ") for paper in ("đề cương", "tài liệu")),
    *(f"{body} {field}" for body in _BODIES for field in ("báo chí", "văn học")),
    *(f"sinh hoạt {of}" for of in ("hằng ngày", "hàng ngày", "của người dân", "của nhân dân")),
    *(f"{what} sinh hoạt" for what in ("nước", "thải")),
    *(
        f"{last} {who} viên"
        for last in ("cho", "đến", "tới", "các", "ngũ", ",")
        for who in ("báo cáo", "tuyên truyền")
    ),
    *(f", {talk}" for talk in ("tọa đàm", "toạ đàm", "giao lưu", "đối thoại")),
)
TOPIC_WORDS = in_lower(TOPIC)
TOPIC_END_WORDS = in_lower(TOPIC_END)
PRESS_CONFERENCE_WORDS = in_lower(PRESS_CONFERENCE)
PRESS_CONFERENCE_NEEDS = gate("họp báo", "báo chí")

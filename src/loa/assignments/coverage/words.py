"""Words by which duties are alike, and words that every duty has; from memory, unchecked."""

from __future__ import annotations

# In nearly every duty of every plan: they tell none from another.
EMPTY = frozenset([
    "và", "các", "của", "cho", "với", "về", "tại", "trong", "theo", "được", "là", "có", "trên", "từ",
    "đến", "những", "một", "này", "đó", "khi", "để", "do", "bởi", "cùng", "như", "việc", "công", "tác",
    "thực", "hiện", "tổ", "chức", "triển", "khai", "phối", "hợp", "chủ", "trì", "đơn", "vị", "cơ",
    "quan", "ban", "ngành", "sở", "địa", "phương", "ủy", "nhân", "dân", "xã", "phường", "tỉnh", "huyện",
    "thành", "phố", "trước", "sau", "ngày", "tháng", "năm", "quý", "hằng", "hàng", "đầu", "cuối", "liên",
    "phụ", "trách", "chỉ", "đạo", "bảo", "đảm", "tăng", "cường", "đẩy", "mạnh", "thường", "xuyên", "kịp",
    "thời", "nội", "dung", "hình", "thức", "bằng", "qua",
])  # fmt: skip

# Wordings that say the same in the work of communication; longer ones stand first.
SAME: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "loudspeaker",
        (
            "hệ thống truyền thanh cơ sở",
            "đài truyền thanh",
            "truyền thanh",
            "loa phát thanh",
            "phát thanh",
            "loa",
        ),
    ),
    ("social", ("mạng xã hội", "facebook", "fanpage", "zalo", "tiktok", "trang cộng đồng")),
    (
        "portal",
        ("cổng thông tin điện tử", "trang thông tin điện tử", "website", "trang web", "cổng thông tin"),
    ),
    ("report", ("báo cáo", "tổng hợp kết quả", "tập hợp kết quả", "gửi kết quả")),
    ("training", ("tập huấn", "bồi dưỡng", "khóa học", "lớp học", "hướng dẫn nghiệp vụ", "đào tạo")),
    ("teacher", ("giáo viên", "thầy cô", "thầy giáo", "cô giáo")),
    ("child", ("học sinh", "trẻ em", "các em", "trẻ", "em")),
    ("parent", ("cha mẹ", "phụ huynh", "gia đình", "mỗi nhà", "hộ dân", "hộ gia đình")),
    ("check", ("kiểm tra", "giám sát", "rà soát", "khảo sát", "đôn đốc")),
    ("print", ("tài liệu", "tờ rơi", "tờ gấp", "cẩm nang", "sổ tay", "ấn phẩm", "bộ bài")),
    ("board", ("băng rôn", "pa nô", "pano", "áp phích", "khẩu hiệu", "biển")),
    ("money", ("kinh phí", "dự toán", "ngân sách", "tiền", "chi")),
    ("tell", ("truyền thông", "tuyên truyền", "phổ biến", "thông tin")),
    ("pledge", ("ký cam kết", "cam kết")),
    ("list", ("lập danh sách", "danh sách", "thống kê", "danh mục", "đăng ký")),
    ("people", ("người dân", "nhân dân", "bà con", "quần chúng")),
    ("staff", ("cán bộ", "công chức", "viên chức", "đảng viên")),
)

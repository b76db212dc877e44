"""Names of a country that does not exist: its provinces, communes, offices and people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random

COUNTRY = "Lạc Hải"
PROVINCES = (
    "Thanh Lam", "Bích Động Sơn", "Vân Trúc", "Hoàng Mai Giang", "Ngân Hà", "Tuyết Sơn", "Cẩm Nguyệt",
    "Hồng Lĩnh Hải", "Lưu Thủy", "Bạch Hạc", "Trúc Khê", "Mộc Lan", "Thạch Bàn", "Kim Ngư", "Sao Khuê",
    "Đông Miên", "Tây Miên", "Nam Miên", "Bắc Miên", "Hương Quế", "Lam Kiều", "Phượng Vĩ", "Tùng Bách",
    "Nguyệt Cầm", "Hải Âu", "Sơn Ca", "Vọng Phu Hải", "Thủy Tiên", "Lục Bình", "Tường Vi", "Dạ Hương",
    "Hạ Phong", "Thu Vân", "Xuân Mộc",
)  # fmt: skip
MINISTRIES = (
    ("Bộ Thông tin nước Lạc Hải", "BTT"),
    ("Bộ Y tế nước Lạc Hải", "BYT"),
    ("Bộ Nông nghiệp nước Lạc Hải", "BNN"),
    ("Bộ Giáo dục nước Lạc Hải", "BGD"),
    ("Bộ Giao thông nước Lạc Hải", "BGT"),
    ("Bộ Tài nguyên nước Lạc Hải", "BTN"),
    ("Bộ Công nghiệp nước Lạc Hải", "BCN"),
    ("Ủy ban Thể thao nước Lạc Hải", "UBTT"),
    ("Đài Phát thanh Lạc Hải", "ĐPT"),
    ("Báo Lạc Hải", "BLH"),
)
_GROUNDS = (
    "Suối", "Đồi", "Bến", "Ghềnh", "Gò", "Bãi", "Đầm", "Khe", "Lũng", "Nương", "Thác", "Truông", "Rừng",
    "Dốc", "Đèo", "Vực", "Bàu", "Rạch", "Cồn", "Giồng", "Hố", "Mỏm", "Ngàn", "Động", "Soi", "Vạn", "Xóm",
    "Chòm", "Láng", "Trảng", "Mương", "Ao", "Đìa", "Ngòi", "Lạch", "Vàm", "Hòn", "Núi", "Thung", "Bưng",
    "Mé", "Doi", "Eo", "Sườn", "Chân", "Đỉnh", "Trũng", "Bờ", "Cửa", "Đồng",
)  # fmt: skip
_THINGS = (
    "Nhạn", "Sim", "Mua", "Trắc", "Lim", "Sến", "Táu", "Gụ", "Lát", "Nghiến", "Vẹt", "Sếu", "Cò", "Diệc",
    "Vạc", "Le", "Mòng", "Két", "Yểng", "Sáo", "Cuốc", "Gà Rừng", "Nai", "Hoẵng", "Cầy", "Sóc", "Nhím",
    "Trút", "Rái", "Tôm", "Cá Chép", "Chạch", "Lươn", "Ốc", "Sậy", "Lau", "Cói", "Lác", "Sen", "Súng", "Ấu",
    "Bèo", "Dứa", "Mía", "Chè", "Quế", "Hồi", "Trầu", "Cau", "Dừa", "Bưởi", "Khế", "Ổi", "Na", "Mít", "Xoài",
    "Vải", "Nhãn", "Trám", "Bứa", "Gấc", "Sấu", "Me", "Dâu", "Bông", "Gai", "Đay",
)  # fmt: skip
_FAMILY = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
    "Nông", "Lò", "Ksor", "Y", "Thạch", "Đinh", "Tạ", "Lương", "Mai", "Trịnh", "Cao",
)  # fmt: skip
_MIDDLE = ("Thị", "Văn", "Minh", "Thu", "Ngọc", "Đức", "Quang", "Hồng", "Thanh", "Xuân", "Bích", "Gia")
_GIVEN = (
    "An", "Bình", "Chi", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hiếu", "Hoa", "Hùng", "Huyền", "Khánh",
    "Lan", "Liên", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Nhung", "Phong", "Phúc", "Quân", "Quyên",
    "Sơn", "Tâm", "Thảo", "Thủy", "Trang", "Tuấn", "Tùng", "Uyên", "Vân", "Việt", "Yến",
)  # fmt: skip


def commune_names(random: Random) -> Iterator[tuple[str, str]]:
    """What sort of commune it is and its name, no name twice."""
    names = [f"{ground} {thing}" for ground, thing in product(_GROUNDS, _THINGS)]
    random.shuffle(names)
    for at, name in enumerate(names):
        yield ("phường" if at % 6 == 0 else "xã"), name


def person_name(random: Random) -> str:
    """A name as people have it."""
    return f"{random.choice(_FAMILY)} {random.choice(_MIDDLE)} {random.choice(_GIVEN)}"

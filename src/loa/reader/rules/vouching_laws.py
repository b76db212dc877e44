"""Laws by their names: a basis that is one of them and its day says no more, and nothing can hide in it.

Any other words behind "Căn cứ Luật …" may, so names are known whole. From memory of usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.units import canonical

_NAMES = """
    an ninh mạng | an ninh quốc gia | an toàn thực phẩm | an toàn thông tin mạng |
    an toàn, vệ sinh lao động bảo hiểm xã hội | bảo hiểm y tế | bảo vệ bí mật nhà nước |
    bảo vệ dữ liệu cá nhân | bảo vệ môi trường bảo vệ quyền lợi người tiêu dùng |
    bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân | báo chí biên phòng việt nam | bình đẳng giới |
    căn cước | công an nhân dân | cư trú | di sản văn hóa | du lịch | dân quân tự vệ đất đai | đê điều |
    đầu tư công | điện ảnh | đường bộ | giao dịch điện tử | giao thông đường thủy nội địa |
    giáo dục giáo dục nghề nghiệp | giáo dục quốc phòng và an ninh | hòa giải ở cơ sở |
    khám bệnh, chữa bệnh | khiếu nại | lâm nghiệp lưu trữ | mặt trận tổ quốc việt nam | ngân sách nhà nước |
    nghĩa vụ quân sự | người cao tuổi | người khuyết tật nhà ở | phòng bệnh |
    phòng cháy, chữa cháy và cứu nạn, cứu hộ |
    phòng, chống bạo lực gia đình phòng, chống bệnh truyền nhiễm | phòng, chống ma túy |
    phòng, chống mua bán người | phòng, chống tác hại của rượu, bia phòng, chống tác hại của thuốc lá |
    phòng, chống tham nhũng | phòng, chống thiên tai | phòng thủ dân sự |
    phổ biến, giáo dục pháp luật quảng cáo | quản lý thuế | quốc phòng | thanh niên | thi đua, khen thưởng |
    thông tin cơ sở | thư viện thực hành tiết kiệm, chống lãng phí | thực hiện dân chủ ở cơ sở |
    thể dục, thể thao | thủy lợi | thủy sản | tiếp cận thông tin tiếp công dân |
    trật tự, an toàn giao thông đường bộ | trẻ em | trồng trọt | tài nguyên nước |
    tố cáo tổ chức chính phủ | tổ chức chính quyền địa phương | viễn thông | việc làm | xuất bản |
    xử lý vi phạm hành chính | xây dựng
"""
LAWS = frozenset(" ".join(name.split()) for name in _NAMES.split("|"))

_DAY = r"ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}"
_BASIS = re.compile(
    rf"căn cứ luật (?P<name>.+?)(?:,? số \d+/\d{{4}}/qh\d+)?(?:,? (?:{_DAY}|năm \d{{4}}))?\s?[;,.]?$"
)


def basis_vouched(words: str) -> bool:
    """Whether the words are "Căn cứ", one law by its name and its day, and nothing else."""
    found = _BASIS.match(" ".join(canonical(words).split()))
    return found is not None and found["name"] in LAWS

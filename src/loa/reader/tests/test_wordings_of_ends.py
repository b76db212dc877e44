# ruff: noqa: E501  # sample papers read better unbroken
"""Ends and addressees of papers as offices lay them out: cells, one line for all, small letters, numbers."""

import pytest

from loa.reader.tests.factories import facts_of
from loa.reader.tests.test_wordings_of_headers import read

PLAN = (
    "UBND TỈNH SÔNG NGÀN\nSỞ Y TẾ\nSố: 12/KH-SYT\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch"
    "\n\nI. MỤC ĐÍCH\n- Nâng cao nhận thức.\nII. NỘI DUNG\n- Ý nghĩa.\n\n"
)
N = ["Như trên", "UBND tỉnh (b/c)", "Lưu: VT, NVY"]
LIST = "Nơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT, NVY.\n\n"
Signed = tuple[str | None, str | None, str | None]
ENDS: list[tuple[str, Signed]] = [
    ("| Nơi nhận: | KT. GIÁM ĐỐC |\n| - Như trên; | PHÓ GIÁM ĐỐC |\n| - UBND tỉnh (b/c); | |\n| - Lưu: VT, NVY. | Trần Văn Bình |", ('KT. GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Văn Bình')),
    ("| Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT, NVY. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Bình |", ('KT. GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Văn Bình')),
    ("| **Nơi nhận:**<br>- Như trên;<br>- UBND tỉnh (b/c);<br>- Lưu: VT, NVY. | **KT. GIÁM ĐỐC**<br>**PHÓ GIÁM ĐỐC**<br><br>Trần Văn Bình |", ('KT. GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Văn Bình')),
    ("| Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT, NVY. | GIÁM ĐỐC (Đã ký) Trần Văn Bình |", (None,'GIÁM ĐỐC','Trần Văn Bình')),
    ("| Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT, NVY. | TM. BAN THƯỜNG VỤ CHỦ TỊCH Trần Văn Bình |", ('TM. BAN THƯỜNG VỤ','CHỦ TỊCH','Trần Văn Bình')),
    ("| Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT, NVY. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bình |", ('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH','PHÓ CHỦ TỊCH','Trần Văn Bình')),
    ("Nơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT, NVY.\n|\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Bình\n|", ('KT. GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Văn Bình')),
    ("Nơi nhận: | KT. GIÁM ĐỐC |\n- Như trên; | PHÓ GIÁM ĐỐC |\n- UBND tỉnh (b/c); | |\n- Lưu: VT, NVY. | Trần Văn Bình |", ('KT. GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Văn Bình')),
    ("Nơi nhận: Như trên; UBND tỉnh (b/c); Lưu: VT, NVY.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình", ('KT. GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Văn Bình')),
    ("Nơi nhận:\n+ Như trên;\n+ UBND tỉnh (b/c);\n+ Lưu: VT, NVY.\n\nGIÁM ĐỐC\nBSCKII. Trần Văn Bình", (None,'GIÁM ĐỐC','BSCKII. Trần Văn Bình')),
    ("Nơi nhận:\n1. Như trên;\n2. UBND tỉnh (b/c);\n3. Lưu: VT, NVY.\n\nGIÁM ĐỐC\n\nTS. Trần Văn Bình", (None,'GIÁM ĐỐC','TS. Trần Văn Bình')),
    ("Nơi gửi:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT, NVY.\n\nGIÁM ĐỐC\n\nTrần Văn Bình", (None,'GIÁM ĐỐC','Trần Văn Bình')),
    ("Nơi nhận:\nNhư trên;\nUBND tỉnh (b/c);\nLưu: VT, NVY.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Bình", ('T/M BAN THƯỜNG VỤ','BÍ THƯ','Trần Văn Bình')),
    (LIST + "TM. CẤP ỦY CHI BỘ\nBÍ THƯ\n\nTrần Văn Bình", ('TM. CẤP ỦY CHI BỘ','BÍ THƯ','Trần Văn Bình')),
    (LIST + "HIỆU TRƯỞNG\n(Ký tên, đóng dấu)\n\nTrần Văn Bình", (None,'HIỆU TRƯỞNG','Trần Văn Bình')),
    (LIST + "NGƯỜI LẬP KẾ HOẠCH\n\nTrần Văn Bình", (None,'NGƯỜI LẬP KẾ HOẠCH','Trần Văn Bình')),
    (LIST + "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG NGHIỆP VỤ Y\n\nTrần Văn Bình", ('TUQ. GIÁM ĐỐC','TRƯỞNG PHÒNG NGHIỆP VỤ Y','Trần Văn Bình')),
    (LIST + "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nPHÓ CHỦ TỊCH UBND TỈNH\nTrần Văn Bình", ('TM. BAN CHỈ ĐẠO','TRƯỞNG BAN','Trần Văn Bình')),
    (LIST + "KT. TỔNG GIÁM ĐỐC\nPHÓ TỔNG GIÁM ĐỐC\n\nTrần Văn Bình", ('KT. TỔNG GIÁM ĐỐC','PHÓ TỔNG GIÁM ĐỐC','Trần Văn Bình')),
    (LIST + "KT. TRƯỞNG CÔNG AN XÃ\nPHÓ TRƯỞNG CÔNG AN XÃ\n\nThiếu tá Trần Văn Bình", ('KT. TRƯỞNG CÔNG AN XÃ','PHÓ TRƯỞNG CÔNG AN XÃ','Thiếu tá Trần Văn Bình')),
    (LIST + "ĐỒN TRƯỞNG\n\nThượng tá Trần Văn Bình", (None,'ĐỒN TRƯỞNG','Thượng tá Trần Văn Bình')),
    (LIST + "TM. HỘI ĐỒNG PHỐI HỢP\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nGIÁM ĐỐC SỞ TƯ PHÁP\nTrần Văn Bình", ('TM. HỘI ĐỒNG PHỐI HỢP KT. CHỦ TỊCH','PHÓ CHỦ TỊCH THƯỜNG TRỰC','Trần Văn Bình')),
    (LIST + "TRƯỞNG TRẠM Y TẾ\n[CHỜ KÝ]\n\nTrần Thị Bình", (None,'TRƯỞNG TRẠM Y TẾ','Trần Thị Bình')),
    (LIST + "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n[ĐÃ KÝ]\n\nTrần Thị Bình", ('KT. GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Thị Bình')),
    (LIST + "TRẠM TRƯỞNG\n\nTrần Thị Bình", (None,'TRẠM TRƯỞNG','Trần Thị Bình')),
    (LIST + "TRƯỞNG BAN NHÂN DÂN ẤP\n\nTrần Thị Bình", (None,'TRƯỞNG BAN NHÂN DÂN ẤP','Trần Thị Bình')),
    (LIST + "KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n[daky]\n\nTrần Thị Bình", ('KT.GIÁM ĐỐC','PHÓ GIÁM ĐỐC','Trần Thị Bình')),
    (LIST + "Giám đốc\n\nTrần Thị Bình", (None,'Giám đốc','Trần Thị Bình')),
    (LIST + "Thủ trưởng đơn vị\n(Ký, ghi rõ họ tên)\n\nTrần Thị Bình", (None,'Thủ trưởng đơn vị','Trần Thị Bình')),
    (LIST + "KT. Giám đốc\nPhó Giám đốc\n\nTrần Thị Bình", ('KT. Giám đốc','Phó Giám đốc','Trần Thị Bình')),
    ("GIÁM ĐỐC\n\nTrần Thị Bình\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT, NVY.", (None,'GIÁM ĐỐC','Trần Thị Bình')),
]  # fmt: skip


@pytest.mark.parametrize(("end", "expected"), ENDS)
def test_who_signs_and_who_receives(end: str, expected: Signed) -> None:
    facts = facts_of(PLAN + end)
    assert read(facts.header)["sig"] == expected
    assert [each.value for each in facts.recipients] == N


LETTER = (
    "UBND TỈNH SÔNG NGÀN\nSỞ Y TẾ\nSố: 12/SYT-NVY\nV/v tuyên truyền phòng dịch\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\n{to}\n\n"
    "Thực hiện Kế hoạch số 5/KH-UBND ngày 02/3/2025, Sở Y tế đề nghị các đơn vị:\n1. Treo băng rôn.\n\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"
)
TO: list[tuple[str, list[str]]] = [
    ("Kính gửi: UBND các xã, phường.", ['UBND các xã, phường']),
    ("Kính gửi:\n- UBND các xã, phường;\n- Trung tâm Y tế các huyện.", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi: - UBND các xã, phường;\n- Trung tâm Y tế các huyện.", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi:      - UBND các xã, phường;\n               - Trung tâm Y tế các huyện.", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi:\nUBND các xã, phường;\nTrung tâm Y tế các huyện.", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi: UBND các xã, phường; Trung tâm Y tế các huyện.", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi: Đồng chí Chủ tịch UBND các xã.", ['Đồng chí Chủ tịch UBND các xã']),
    ("Kính gửi Ban Giám hiệu các trường học trên địa bàn", ['Ban Giám hiệu các trường học trên địa bàn']),
    ("Kính gửi: Ông (Bà) Trưởng các khoa, phòng", ['Ông (Bà) Trưởng các khoa, phòng']),
    ("Kính gửi:\n+ UBND các xã, phường;\n+ Trung tâm Y tế các huyện.", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi:\n1. UBND các xã, phường;\n2. Trung tâm Y tế các huyện.", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi:\n|\n- UBND các xã, phường;\n- Trung tâm Y tế các huyện.\n|", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("| Kính gửi: | - UBND các xã, phường; |\n| | - Trung tâm Y tế các huyện. |", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("| Kính gửi: | - UBND các xã, phường;<br>- Trung tâm Y tế các huyện. |", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("KÍNH GỬI: UBND CÁC XÃ, PHƯỜNG", ['UBND CÁC XÃ, PHƯỜNG']),
    ("*Kính gửi:* **UBND các xã, phường**", ['UBND các xã, phường']),
    ("Kính gửi:\n- UBND các xã, phường\n- Trung tâm Y tế các huyện", ['UBND các xã, phường','Trung tâm Y tế các huyện']),
    ("Kính gửi: Các đơn vị trực thuộc;\n\n                Phòng Y tế các huyện;\n\n                Bệnh viện Đa khoa tỉnh.", ['Các đơn vị trực thuộc','Phòng Y tế các huyện','Bệnh viện Đa khoa tỉnh']),
    ("Kính gửi: Các sở, ban, ngành tỉnh; các đoàn thể tỉnh;\nUBND các xã, phường.", ['Các sở, ban, ngành tỉnh','các đoàn thể tỉnh','UBND các xã, phường']),
    ("Kính gửi:\n- Các cơ quan báo chí của tỉnh: Báo Sông Ngàn, Đài Phát thanh và Truyền hình;\n- Cổng Thông tin điện tử tỉnh.", ['Các cơ quan báo chí của tỉnh: Báo Sông Ngàn, Đài Phát thanh và Truyền hình','Cổng Thông tin điện tử tỉnh']),
    ("Gửi: UBND các xã, phường.", ['UBND các xã, phường']),
    ("Thân gửi: Các em học sinh", ['Các em học sinh']),
    # what follows is no addressee
    ("Kính gửi: UBND các xã\n\nĐể phòng dịch, Sở thông báo như sau:", ["UBND các xã"]),
    ("Kính gửi: UBND các xã\n\n1. Về cổ động", ["UBND các xã"]),
]  # fmt: skip


@pytest.mark.parametrize(("to", "expected"), TO)
def test_to_whom_a_letter_goes(to: str, expected: list[str]) -> None:
    assert [each.value for each in facts_of(LETTER.format(to=to)).addressees] == expected

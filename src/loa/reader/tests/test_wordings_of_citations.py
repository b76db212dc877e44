# ruff: noqa: E501  # sample lines read better unbroken
"""Documents cited, and heads of papers, as offices of all kinds write them."""

from typing import Any

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_headers import read

CITED: list[tuple[str, list[tuple[str, str | None]]]] = [
    ('Căn cứ Luật Báo chí số 103/2016/QH13 ngày 05/4/2016;',[('103/2016/QH13','2016-04-05')]),
    ('Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;',[]),
    ('Căn cứ Nghị định 09/2017/NĐ-CP ngày 09-02-2017 của Chính phủ;',[('09/2017/NĐ-CP','2017-02-09')]),
    ('Căn cứ Nghị định 09/2017/NĐ-CP ngày 09.02.2017 của Chính phủ;',[('09/2017/NĐ-CP','2017-02-09')]),
    ('Thực hiện Công văn số: 123/UBND-VX, ngày 12/3/2024 của UBND tỉnh;',[('123/UBND-VX','2024-03-12')]),
    ('Thực hiện Công văn số 123/UBND-VX của UBND tỉnh ngày 12/3/2024 về việc treo cờ;',[('123/UBND-VX','2024-03-12')]),
    ('Thực hiện Công văn 123/UBND-VX, Công văn 124/UBND-VX ngày 13/3/2024;',[('123/UBND-VX',None),('124/UBND-VX','2024-03-13')]),
    ('Thực hiện các Công văn số 123/UBND-VX ngày 12/3/2024 và số 124/UBND-VX ngày 13/3/2024;',[('123/UBND-VX','2024-03-12'),('124/UBND-VX','2024-03-13')]),
    ('Thực hiện Chỉ thị số 40-CT/TW, ngày 22-11-2014 của Ban Bí thư;',[('40-CT/TW','2014-11-22')]),
    ('Thực hiện Chỉ thị số 40 - CT/TW ngày 22/11/2014 của Ban Bí thư;',[('40 - CT/TW','2014-11-22')]),
    ('Thực hiện Kết luận số 01-KL/ĐU ngày 02/01/2024 của Đảng ủy xã;',[('01-KL/ĐU','2024-01-02')]),
    ('Thực hiện Nghị quyết 05-NQ/ĐU ngày 02/01/2024, Chương trình 03-CTr/ĐU;',[('05-NQ/ĐU','2024-01-02'),('03-CTr/ĐU',None)]),
    ('Thực hiện Kế hoạch số 15-KH/BTGDVTU ngày 02/01/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy;',[('15-KH/BTGDVTU','2026-01-02')]),
    ('Thực hiện Kế hoạch số 15/KH-MTTQ-BTT ngày 02/01/2026;',[('15/KH-MTTQ-BTT','2026-01-02')]),
    ('Thực hiện Kế hoạch số 15/KH-LĐLĐ ngày 02 tháng 01 năm 2026;',[('15/KH-LĐLĐ','2026-01-02')]),
    ('Thực hiện Kế hoạch số 15/KHLT/SYT-SGDĐT ngày 02/01/2026;',[('15/KHLT/SYT-SGDĐT','2026-01-02')]),
    ('Thực hiện Kế hoạch số 15/KH-SYT-SGDĐT-TĐ ngày 02/01/2026;',[('15/KH-SYT-SGDĐT-TĐ','2026-01-02')]),
    ('Thực hiện Công điện số 1470/CĐ-TTg ngày 26/10/2020, Công điện số 31/CĐ-TW ngày 25/10/2020;',[('1470/CĐ-TTg','2020-10-26'),('31/CĐ-TW','2020-10-25')]),
    ('Thực hiện Thông báo số 70/TB-VPUB ngày 06/01/2012 của Văn phòng UBND tỉnh;',[('70/TB-VPUB','2012-01-06')]),
    ('Thực hiện Thông tư liên tịch số 17/2003/TTLT/BLĐTBXH-TƯĐTN ngày 09/6/2003;',[('17/2003/TTLT/BLĐTBXH-TƯĐTN','2003-06-09')]),
    ('Thực hiện Thông tư liên tịch số 05/2015/TTLT-BLĐTBXH-BYT ngày 09/6/2015;',[('05/2015/TTLT-BLĐTBXH-BYT','2015-06-09')]),
    ('Thực hiện Quyết định số 1234/QĐ-BVHTTDL ngày 10/5/2022;',[('1234/QĐ-BVHTTDL','2022-05-10')]),
    ('Thực hiện Công văn số 1234/BGDĐT-GDCTHSSV ngày 10/5/2022;',[('1234/BGDĐT-GDCTHSSV','2022-05-10')]),
    ('Thực hiện Công văn số 55/EVN-QHCĐ ngày 10/5/2022 và Văn bản số 12/PC-TTBVPC ngày 11/5/2022;',[('55/EVN-QHCĐ','2022-05-10'),('12/PC-TTBVPC','2022-05-11')]),
    ('Thực hiện Công văn số 55/TCT-TTHT ngày 10/5/2022;',[('55/TCT-TTHT','2022-05-10')]),
    ('Thực hiện Công văn số 1234/BHXH-TT ngày 10/5/2022 (gửi kèm);',[('1234/BHXH-TT','2022-05-10')]),
    ('Thực hiện Công văn số 1234/VPCP-KGVX ngày 10/5/2022;',[('1234/VPCP-KGVX','2022-05-10')]),
    ('Thực hiện Kế hoạch số ....../KH-UBND ngày    /3/2024 của UBND tỉnh;',[]),
    ('Thực hiện Kế hoạch số 15/KH-UBND ngày ... tháng 3 năm 2024 của UBND tỉnh;',[('15/KH-UBND','2024-03')]),
    ('Thực hiện Kế hoạch số 15/KH-UBND năm 2024 của UBND tỉnh;',[('15/KH-UBND',None)]),
    ('Thực hiện Kế hoạch số 15/KH-UBND (ngày 03/4/2024) của UBND tỉnh;',[('15/KH-UBND','2024-04-03')]),
    ('Thực hiện Kế hoạch số 15/KH-UBND do UBND tỉnh ban hành ngày 03/4/2024;',[('15/KH-UBND','2024-04-03')]),
    ('Thực hiện Kế hoạch số 15/KH-UBND được UBND tỉnh ký ngày 03/4/2024;',[('15/KH-UBND','2024-04-03')]),
    ('Tỷ lệ 1/500, dân số 25/100, Quốc lộ 1A/B, tổ 5/KP3, xe 51D/2;',[]),
    ('Đường dây 110/22kV, quý I/2024, nhiệm kỳ 2020/2025, 24/7;',[]),
    ('Theo văn bản số 22/HD-BTV ngày 5/3/2024 của Ban Thường vụ Hội LHPN tỉnh;',[('22/HD-BTV','2024-03-05')]),
    ('Thực hiện Công văn số\n123/UBND-VX ngày\n12/3/2024;',[('123/UBND-VX','2024-03-12')]),
    # numbers that cite nothing, and a code that a line broke
    ("Thực hiện Công văn số 123/UBND-\nVX ngày 12/3/2024;", [("123/UBND-VX", "2024-03-12")]),
    ("Lịch trực tuần 5/T3, kế hoạch 5 năm, thông báo 24/7, văn bản 2 trang/A4;", []),
]  # fmt: skip


@pytest.mark.parametrize(("cited", "expected"), CITED)
def test_documents_cited(cited: str, expected: list[tuple[str, str | None]]) -> None:
    facts = facts_of(plan_of(told=f"II. CĂN CỨ\n{cited}"))
    assert [(r.code.value, r.date.value if r.date else None) for r in facts.references] == expected


C = "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
D = {"place": "Sông Ngàn", "date": "2025-03-05"}
REST = "\n\nI. MỤC ĐÍCH\n- Nâng cao.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Bình"
HEADS: list[tuple[str, dict[str, Any]]] = [
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{**D,'code':'12/KH-UBND'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND        Sông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{**D,'code':'12/KH-UBND'}),
    ('UBND XÃ A'+C+'Số 12/KH-UBND\nSông Ngàn, 05/03/2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{**D,'code':'12/KH-UBND'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',D),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 05-3-2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',D),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 05.03.2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',D),
    ('UBND XÃ A'+C+'Số:     /KH-UBND\nSông Ngàn, ngày     tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'code':'/KH-UBND','place':'Sông Ngàn','date':'2025-03'}),
    ('UBND XÃ A'+C+'Số: ....../KH-UBND\nSông Ngàn, ngày ..... tháng ..... năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'code':'/KH-UBND','date':'2025'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\n(Dự thảo)\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{**D,'code':'12/KH-UBND'}),
    ('DỰ THẢO\nUBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{**D,'code':'12/KH-UBND'}),
    ('ĐẢNG BỘ TỈNH SÔNG NGÀN\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 12-HD/BTGDVTU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nHƯỚNG DẪN\nTuyên truyền kỷ niệm\n-----',{**D,'code':'12-HD/BTGDVTU','type':'hướng dẫn','title':'Tuyên truyền kỷ niệm'}),
    ('ĐẢNG ỦY XÃ A\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nA, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\ntổ chức đợt sinh hoạt chính trị',{'code':'12-KH/ĐU','type':'kế hoạch'}),
    ('ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH SÔNG NGÀN\n***\nSố: 298 KH/TĐTN-TG\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTháng Thanh niên năm 2025',{**D,'code':'298 KH/TĐTN-TG'}),
    ('ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH SÔNG NGÀN\n***\nSố: 298-KH/TĐTN-TG\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTháng Thanh niên năm 2025',{**D,'code':'298-KH/TĐTN-TG'}),
    ('LIÊN ĐOÀN LAO ĐỘNG'+C+'Số: 12/HD-LĐLĐ\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nHƯỚNG DẪN\nTổ chức Tháng Công nhân\nnăm 2025',{**D,'title':'Tổ chức Tháng Công nhân năm 2025'}),
    ('TẬP ĐOÀN ĐIỆN LỰC\nCÔNG TY ĐIỆN LỰC SÔNG NGÀN'+C+'Số: 1234/PCSN-KD\nV/v tuyên truyền tiết kiệm điện\nmùa khô năm 2025\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các Điện lực',{**D,'code':'1234/PCSN-KD','type':'công văn','title':'tuyên truyền tiết kiệm điện mùa khô năm 2025'}),
    ('SỞ Y TẾ'+C+'Số: 1234/SYT-NVY\n\nVề việc tuyên truyền phòng dịch\n\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các bệnh viện',{**D,'type':'công văn','title':'Về việc tuyên truyền phòng dịch'}),
    ('SỞ Y TẾ'+C+'Số: 1234/SYT-NVY\nV/v: tuyên truyền phòng dịch\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các bệnh viện',{**D,'title':'tuyên truyền phòng dịch'}),
    ('SỞ Y TẾ'+C+'Số: 1234/SYT-NVY\nv/v tuyên truyền phòng dịch\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các bệnh viện',{**D,'title':'tuyên truyền phòng dịch'}),
    ('SỞ Y TẾ'+C+'Số: 1234/SYT-NVY\n“V/v tuyên truyền phòng dịch”\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các bệnh viện',{**D,'title':'tuyên truyền phòng dịch'}),
    ('SỞ Y TẾ'+C+'Số: 1234/SYT-NVY\n(V/v tuyên truyền phòng dịch)\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các bệnh viện',{**D,'title':'tuyên truyền phòng dịch'}),
    ('SỞ Y TẾ'+C+'Số: 1234/SYT-NVY\nTrích yếu: tuyên truyền phòng dịch\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các bệnh viện',{**D,'title':'tuyên truyền phòng dịch'}),
    ('UBND XÃ A'+C+'Số: 12/PA-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nPHƯƠNG ÁN\nTuyên truyền phòng dịch\nnăm 2025',{'type':'phương án','title':'Tuyên truyền phòng dịch năm 2025'}),
    ('UBND XÃ A'+C+'Số: 12/CTr-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết số 5-NQ/TU',{'type':'chương trình hành động','title':'Thực hiện Nghị quyết số 5-NQ/TU'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH TRUYỀN THÔNG\nVề phòng dịch năm 2025',{'type':'kế hoạch'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch\n(Từ ngày 10/3 đến ngày 20/3/2025)',{'title':'Tuyên truyền phòng dịch (Từ ngày 10/3 đến ngày 20/3/2025)'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch\nChủ đề: “Vì sức khỏe cộng đồng”',{'title':'Tuyên truyền phòng dịch Chủ đề: “Vì sức khỏe cộng đồng”'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch\n______________\n',{'title':'Tuyên truyền phòng dịch'}),
    ('TRƯỜNG THPT SỐ 1 SÔNG NGÀN\nTỔ NGỮ VĂN'+C+'Sông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nNgoại khóa đọc sách',{**D,'code':None,'type':'kế hoạch'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\n05/03/2025 14:22:10\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{**D,'code':'12/KH-UBND'}),
    ('Ký bởi: Ủy ban nhân dân xã A\nThời gian ký: 06.03.2025 08:11:02 +07:00\nUBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{**D,'code':'12/KH-UBND'}),
    ('UBND XÃ A'+C+'Số:12/KH-UBND\nTP.Sông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'place':'TP.Sông Ngàn','code':'12/KH-UBND'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nxã Sông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'place':'xã Sông Ngàn'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nĐắk R’lấp, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'place':'Đắk R’lấp'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nPhan Rang - Tháp Chàm, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'place':'Phan Rang - Tháp Chàm'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nPhường 7, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'place':'Phường 7'}),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, ngày mồng 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',D),
    ('UBND XÃ A'+C+'Số: 12/KH-UBND\nSông Ngàn, tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch',{'place':'Sông Ngàn','date':'2025-03'}),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_heads_of_all_kinds(head: str, expected: dict[str, Any]) -> None:
    found = read(facts_of(head + REST).header)
    assert {key: found[key] for key in expected} == expected

# ruff: noqa: E501  # sample sentences read better unbroken
"""Groups that "và" adds, names that share their levels, and whose a group is."""

import pytest

from loa.reader.tests.factories import who_does

Told = list[tuple[list[str], list[str]]]
_LABELS = "1. Mở lớp.\n- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp: {partners}."

ADDED: list[tuple[str, Told]] = [
    ("1. Các tổ chức chính trị - xã hội và tổ chức, đoàn thể có liên quan mở lớp.", [(["Các tổ chức chính trị - xã hội", "tổ chức, đoàn thể có liên quan"], [])]),
    ("1. Sở Y tế phối hợp với các sở, ban, ngành, đoàn thể tỉnh và đơn vị có liên quan mở lớp.", [(["Sở Y tế"], ["các sở, ban, ngành, đoàn thể tỉnh", "đơn vị có liên quan"])]),
    ("1. Sở Y tế phối hợp với các tổ chức chính trị - xã hội và cơ quan, tổ chức có liên quan mở lớp.", [(["Sở Y tế"], ["các tổ chức chính trị - xã hội", "cơ quan, tổ chức có liên quan"])]),
    ("1. Sở Y tế phối hợp với các sở, ban, ngành và địa phương mở lớp.", [(["Sở Y tế"], ["các sở, ban, ngành", "địa phương"])]),
    ("1. Các cơ quan, đơn vị và địa phương mở lớp.", [(["Các cơ quan, đơn vị", "địa phương"], [])]),
    # one group, whatever joins its words
    ("1. Các cơ quan, đơn vị, địa phương mở lớp.", [(["Các cơ quan, đơn vị, địa phương"], [])]),
    ("1. Các sở, ngành, địa phương và đơn vị mở lớp.", [(["Các sở, ngành, địa phương và đơn vị"], [])]),
    ("1. Sở Y tế phối hợp với các cơ quan, đơn vị và địa phương liên quan mở lớp.", [(["Sở Y tế"], ["các cơ quan, đơn vị và địa phương liên quan"])]),
    ("1. Các cơ quan báo chí Trung ương và địa phương mở chuyên mục.", [(["Các cơ quan báo chí Trung ương và địa phương"], [])]),
]  # fmt: skip

WHOSE: list[tuple[str, Told]] = [
    ("1. Các cơ quan báo chí Trung ương, địa phương, quân đội mở chuyên mục.", [(["Các cơ quan báo chí Trung ương, địa phương, quân đội"], [])]),
    ("1. Các tỉnh ủy, thành ủy, các ban đảng, ban cán sự đảng, đảng đoàn, đảng ủy trực thuộc Trung ương quán triệt Kết luận.",
     [(["Các tỉnh ủy, thành ủy", "các ban đảng, ban cán sự đảng, đảng đoàn, đảng ủy trực thuộc Trung ương"], [])]),
    ("1. Các chuyên viên, công chức Văn phòng mở lớp.", [(["Các chuyên viên", "công chức Văn phòng"], [])]),
    # what is told of the group's own members is theirs, not everybody's
    ("1. Văn phòng\n- Các chuyên viên khác mở lớp.", [(["Các chuyên viên khác"], [])]),
]  # fmt: skip

LEVELS: list[tuple[str, Told]] = [
    (_LABELS.format(partners="Mặt trận Tổ quốc và Hội Cựu chiến binh các cấp; các tổ chức chính trị - xã hội"), [(["Sở Y tế"], ["Mặt trận Tổ quốc và Hội Cựu chiến binh các cấp", "các tổ chức chính trị - xã hội"])]),
    (_LABELS.format(partners="Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên các cấp; Sở Nội vụ"), [(["Sở Y tế"], ["Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên các cấp", "Sở Nội vụ"])]),
    (_LABELS.format(partners="Hội Nông dân tỉnh và Đoàn Thanh niên các cấp; Sở Nội vụ"), [(["Sở Y tế"], ["Hội Nông dân tỉnh", "Đoàn Thanh niên các cấp", "Sở Nội vụ"])]),
    ("1. Sở Y tế, Hội Nông dân các cấp mở lớp.", [(["Sở Y tế", "Hội Nông dân các cấp"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "told"), [*ADDED, *WHOSE, *LEVELS])
def test_who_does_it_with_whom(work: str, told: Told) -> None:
    assert who_does(work) == told


_SECTION = "1. Tuyên truyền\na) Mở chuyên mục;\nb) Mở diễn đàn.\n2. Cơ quan thực hiện\na) Cơ quan chủ trì:\n- {leads}\nb) Cơ quan phối hợp:\n- {partners}\n3. Thời gian thực hiện: Năm 2025."


@pytest.mark.parametrize(
    ("leads", "partners", "told"),
    [
        # "tổ chức" is no verb behind a comma that somebody left out
        ("Sở Y tế; Sở Nội vụ.", "Các đơn vị, địa phương; các tổ chức chính trị - xã hội và cơ quan tổ chức có liên quan.",
         (["Sở Y tế", "Sở Nội vụ"], ["Các đơn vị, địa phương", "các tổ chức chính trị - xã hội", "cơ quan tổ chức có liên quan"])),
        # names that share their levels, in a list of one line each
        ("Ban Đặc biệt và Ban Chuyên trách các cấp.", "Mặt trận Tổ quốc và Hội Cựu chiến binh các cấp.",
         (["Ban Đặc biệt và Ban Chuyên trách các cấp"], ["Mặt trận Tổ quốc và Hội Cựu chiến binh các cấp"])),
        ("Liên đoàn Lao động và Công đoàn các cấp.", "Hội Nông dân và Hội Phụ nữ các cấp.",
         (["Liên đoàn Lao động và Công đoàn các cấp"], ["Hội Nông dân và Hội Phụ nữ các cấp"])),
        # what has no levels shares none
        ("Sở Y tế, Hội Nông dân các cấp.", "Công an tỉnh, Đoàn Thanh niên các cấp.",
         (["Sở Y tế", "Hội Nông dân các cấp"], ["Công an tỉnh", "Đoàn Thanh niên các cấp"])),
        ("Sở Y tế và Đoàn Thanh niên các cấp.", "Hội Nông dân tỉnh và Hội Phụ nữ các cấp.",
         (["Sở Y tế", "Đoàn Thanh niên các cấp"], ["Hội Nông dân tỉnh", "Hội Phụ nữ các cấp"])),
    ],
)  # fmt: skip
def test_labels_name_groups(leads: str, partners: str, told: tuple[list[str], list[str]]) -> None:
    assert who_does(_SECTION.format(leads=leads, partners=partners)) == [told, told]


_XA = (["UBND các xã"], [])
LATE: list[tuple[str, Told]] = [
    ("1. Để toàn dân đồng lòng, thi đua hành động; các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc tỉnh, các đoàn thể phải tiếp tục thực hiện tiết kiệm.",
     [(["các sở, ban, ngành", "Ủy ban Mặt trận Tổ quốc tỉnh", "các đoàn thể"], [])]),
    ("1. Nhằm nâng cao ý thức, tạo đồng thuận; UBND các xã phải họp dân.", [_XA]),
    ("1. Trong tháng cao điểm, từ ngày 01/4; Công an tỉnh tuần tra các tuyến.", [(["Công an tỉnh"], [])]),
    # whose the papers are, not who does it
    *(
        (f"1. UBND các xã\n1.1. Tiếp tục {work}.\n1.2. Mở lớp.", [_XA, _XA])
        for work in (
            "thực hiện các chủ trương của Đảng, chỉ đạo của Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh về dân số, nhất là các giải pháp để phấn đấu đạt mức sinh thay thế",
            "quán triệt chỉ đạo của Tỉnh ủy, Ủy ban nhân dân tỉnh về trồng rừng, các giải pháp phấn đấu đạt chỉ tiêu",
            "thực hiện văn bản của Thường trực Huyện ủy, Ủy ban nhân dân huyện phấn đấu hoàn thành chỉ tiêu",
            "thực hiện kết luận của Sở Y tế, Sở Nội vụ triển khai tại cơ sở",
        )
    ),
    ("1. UBND các xã\n1.1. Tiếp tục duy trì kết quả của năm trước, Sở Nội vụ triển khai tại cơ sở.\n1.2. Mở lớp.",
     [(["Sở Nội vụ"], []), _XA]),
    # a label that goes on to say what each does
    ("1. Rà soát văn bản.\n- Cơ quan chủ trì: Sở Y tế tiến hành rà soát các văn bản quy phạm pháp luật có liên quan đến Luật thuộc thẩm quyền quản lý nhà nước của mình; các sở, ngành liên quan.",
     [(["Sở Y tế", "các sở, ngành liên quan"], [])]),
    ("1. Rà soát.\n- Đơn vị thực hiện: Trung tâm Tổ chức sự kiện và Phát triển thương hiệu du lịch vùng trung du và miền núi phía Bắc thuộc Sở Du lịch.",
     [(["Trung tâm Tổ chức sự kiện và Phát triển thương hiệu du lịch vùng trung du và miền núi phía Bắc thuộc Sở Du lịch"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "told"), LATE)
def test_who_is_named_late_or_with_a_clause(work: str, told: Told) -> None:
    assert who_does(work) == told

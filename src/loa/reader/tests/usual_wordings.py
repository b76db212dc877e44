"""Wordings that rules and the real papers share, and where else they stand: usage, not one paper's words.

Looked up on 2026-11-22 in public texts of others; where only a law or decree is named, it is cited from
memory, unchecked. Signs between words do not count.
"""

USUAL = {
    # bodies and fields of work
    "ủy ban nhân dân phường": "the law on the organisation of local government",
    "kế hoạch và đầu tư": "Decree 24/2014/NĐ-CP on departments of provinces",
    "lao động thương binh và xã hội": "the same",
    "tài nguyên và môi trường": "the same",
    "văn hóa và thông tin": "Decree 37/2014/NĐ-CP on divisions of districts",
    "văn hóa thông tin và thể thao": "centres of that name in districts of two provinces",
    "cơ sở giáo dục nghề nghiệp": "the law on vocational education",
    "cơ sở giáo dục và đào tạo": "Circular 36/2017/TT-BGDĐT; a kind of land in land-use plans",
    "tổ chức xã hội nghề nghiệp": "statutes of associations; forms of the tax authority",
    "người sử dụng lao động": "the Labour Code, 2019",
    "doanh nghiệp nhỏ và vừa": "the law that supports them, 2017; Directive 11/CT-TTg of 2020",
    "đội ngũ báo cáo viên": "pages of departments of justice on those who explain the law",
    "hội nghị báo cáo viên": "monthly programmes of party committees; calendars of schools",
    "cơ quan báo chí truyền thông": "pages of a province's communes on its work with the press, 2025",
    # what is told and by what
    "phương tiện thông tin đại chúng": "the law on the spreading of the law, 2012",
    "trong hoạt động báo chí": "Decree 119/2020/NĐ-CP, in its title",
    "công tác thông tin tuyên truyền": "the list of terms for keeping files of public bodies",
    "công tác truyền thông trong": "reports of the coast guard",
    "hoạt động thông tin tuyên truyền": "monthly reports of houses of culture",
    "hoạt động thông tin truyền thông": "programmes on the protection of children on line",
    "hội nghị cung cấp thông tin": "monthly meetings of the social insurance with the press",
    "phát động phong trào thi": "the Law on Emulation and Commendation, 2022 (from memory, unchecked)",
    "động phong trào thi đua": "the same",
    "phát động các phong trào": "school books on history; school calendars",
    # who does it, when, and how it is reported
    "cơ quan chủ trì thực hiện": "the table of tasks of Resolution 12/NQ-CP of 2023",
    "đơn vị chủ trì thực hiện": "tables of tasks and of research projects",
    "là cơ quan chủ trì": "plans of departments of science; drafts of decrees",
    "các nhiệm vụ được giao trong": "reports of military units and offices",
    "sự tham gia tích cực của": "the national portal of public services",
    "thực hiện tốt công tác": "resolutions of party cells; letters of the ministry of health",
    "nội dung kế hoạch này": "plans of every kind",
    "trong quá trình tổ chức thực hiện": "Resolution 12/NQ-CP of 2023; rules of contests",
    "trong quá trình triển khai": "reports of meetings",
    "trong quá trình diễn ra": "rules of contests and events",
    "trong thời gian diễn ra": "rules of contests and events",
    "và những năm tiếp theo": "Decision 799/QĐ-TTg of 2011, in its title",
    "và các năm tiếp theo": "the same with the other word for the plural",
    "đột xuất khi có yêu cầu": "the decree on foreigners' Vietnamese staff; rules of schools and libraries",
    "thực hiện chế độ thông tin": "statutes of associations and schools: “chế độ thông tin, báo cáo”",
    "hằng năm của các cơ quan": "Decree 129/2026/NĐ-CP on the budgets of missions",
}

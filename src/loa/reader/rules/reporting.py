# ruff: noqa: E501  # patterns read better unbroken
"""Words of reporting: who reports, to whom, and what only looks like a report.

Source: from memory of administrative usage, unchecked. Written for `canonical` text.
"""

from __future__ import annotations

# How a report is made, between the verb and whoever gets it: "báo cáo ngay Giám đốc".
_HOW = r"(?:ngay|nhanh|khẩn(?: cấp)?|gấp|kịp thời|trực tiếp|đầy đủ|thường xuyên|đột xuất|bằng văn bản)"
HOW = rf"(?: {_HOW}(?:(?:, | và ){_HOW})*)?(?:(?:, | và )(?:tham mưu|đề xuất|kiến nghị|xin ý kiến))*(?= )"
# What makes a clause a duty to report.
OFFICE = r"(?:ubnd|ủy ban|sở|ban |bộ|thường trực|tổ thư ký|cục|chi cục|trung tâm|phòng|công an|văn phòng|cơ quan thường trực|đảng ủy|chính quyền|chủ tịch|giám đốc|lãnh đạo|đồn |trạm |hạt |bộ chỉ huy|cơ quan|trực ban|trưởng |tổ trưởng|đội trưởng|quản đốc|hiệu trưởng|hội (?!viên|nghị|thảo|họp)|công ty|tổng công ty|liên đoàn|tỉnh đoàn|huyện đoàn|khoa |tổng đài|chỉ huy)"
# What is handed in as an account of the work: "nộp số liệu về Phòng …", "nhắn kết quả cho …".
_HANDED = rf"(?:số liệu|kết quả|bảng (?:điểm|chấm điểm|tổng hợp)|biểu (?:mẫu|tổng hợp))[^,.;:]{{0,50}} (?:về|cho|tới|đến|với) {OFFICE}"
# Handed in so that whoever gets it reports on: "trình Giám đốc báo cáo UBND tỉnh", "trình UBND tỉnh trước ngày … để báo cáo Bộ …"; not to be issued or signed.
_HANDED_IN = rf"trình(?= {OFFICE}(?:(?! (?:ban hành|phê duyệt|xem xét|quyết định|ký|thông qua|cho) )[^,.;:]){{0,60}}? báo cáo (?!kết quả)\w| {OFFICE}(?:(?! (?:ban hành|phê duyệt|xem xét|quyết định|ký|thông qua|cho) )[^.;:]){{0,90}}? để (?:\w+,? ){{0,4}}báo cáo(?!\w))"
REPORTS = (
    rf"(?:{_HANDED_IN}|(?:báo cáo|phản ánh(?= (?:{_HOW} )?(?:về|kịp thời về|đến|tới|với|bằng văn bản))|thông tin, báo cáo|gửi (?:báo cáo|kết quả|số liệu))(?!\w)|"
    rf"(?:phản hồi|gửi|(?<!cấp )(?<!cắt )(?<!phát )(?<!đóng )điện(?: thoại)?)(?= (?:{_HOW} )?(?:về|cho) {OFFICE})|(?:thông báo|thông tin)(?= (?:{_HOW} )?(?:về {OFFICE}|cho (?!(?:ubnd|ủy ban nhân dân) (?:các|xã|phường)){OFFICE}))|gửi(?= {OFFICE})|(?:nộp|nhắn|chuyển(?= (?:số liệu|kết quả)))(?= {_HANDED})|gửi(?= (?:biên bản|bản tổng hợp|bảng tổng hợp|tổng hợp (?:kết quả|số liệu)|biểu (?:tổng hợp|số liệu)|bản đánh giá|phiếu tổng hợp|số liệu tổng hợp)[^,.;:]{{0,60}} (?:về|đến|cho|tới|lên) {OFFICE})|phản ánh(?= (?!của |từ |trên |trong |qua |tại |đúng |trung thực )[^.;:]{{0,110}}? (?:về|với|cho|đến|tới|lên) {OFFICE})|"
    rf"(?<!thông )(?<!cấp )(?<!cảnh )(?<!dự )báo(?= (?:{_HOW} )?(?:về|cho|tới|đến) {OFFICE}| {_HOW} {OFFICE})|(?<=kịp thời )báo(?= {OFFICE}))"
)
# One of these stands in every duty to report.
SAYS_REPORT = (
    "báo cáo", "thông tin", "gửi ", "báo về", "báo ngay", "báo nhanh", "báo kịp thời", "báo cho", "phản ánh",
    "nộp ", "nhắn ", "chuyển số liệu", "chuyển kết quả",
    "phản hồi", "thông báo", "điện thoại", "thời báo", "điện về", "điện cho", "điện ngay", "điện nhanh",
)  # fmt: skip
# "Báo cáo" as a noun, or as what others do.
NO_REPORT = (
    rf"(?:(?:xem xét|nghiên cứu|giải quyết|xử lý|căn cứ|thực hiện|tiếp thu) (?:nội dung |kiến nghị (?:tại|trong) )?báo cáo(?= (?:số \d|ngày \d|của |tại |nêu ))|nghe [^,.;:]{{2,40}} báo cáo|(?<!\w)(?:đã|vừa|từng) (?:được )?(?:gửi )?báo cáo|(?:tổng hợp|thu thập|tiếp nhận|nhận|rà soát|kiểm tra|đôn đốc|thu|gom|theo) báo cáo(?= (?:từ|của|do)(?!\w))|(?:chấm|chấm điểm|duyệt|đọc|tra|giá|góp ý|chất lượng) báo cáo(?= (?:của|do|từ))|báo cáo viên|nhằm (?:kịp thời )?(?:báo cáo|phản ánh)|báo cáo (?:tóm tắt )?thành tích|báo cáo, (?:bảng|biểu|phụ lục) |báo cáo (?:kết quả )?(?:cần|phải) (?:thể hiện|nêu|có|bảo đảm|đảm bảo|ghi|đầy đủ)|(?:không|chưa)(?: (?:thực hiện|nộp|gửi|có))? báo cáo|vào báo cáo|báo cáo không (?:đáp ứng|đầy đủ|đúng)|báo cáo (?:chuyên đề|tham luận|điển hình|thời sự)(?! (?:về {OFFICE}|gửi))|(?:hệ thống|chế độ thông tin|công tác|việc|mẫu|biểu mẫu|bản|các|những|trong|tại|nghe|theo|qua|về|đề cương|nội dung|"
    r"số liệu|xây dựng|thẩm định|dự thảo|nhận|gom|thu|thời hạn|thời gian|hội nghị|hội trường|kèm|kèm theo|cùng|cùng với) báo cáo(?! (?:ubnd|ủy ban|sở|chủ tịch|ban |bộ |về |cấp|tỉnh|tiểu ban|thường (?=trực|vụ)|giám đốc|lãnh đạo|trưởng|hội |thủ |văn phòng|cục|chi cục|trung tâm|đảng ủy|huyện ủy|thành ủy)))"
)
# What is sent is a paper to be made, not an account of what was done: "Xây dựng kế hoạch, gửi về Sở …".
MADE = (
    r"(?<!\w)(?:xây dựng|ban hành|lập|soạn thảo|dự thảo|hoàn thiện|đề xuất|đăng ký|gửi|cử|chuẩn bị)(?: \w+){0,4} "
    r"(?:kế hoạch|chương trình|danh sách|phương án|dự toán|đề án|dự án|hồ sơ|tờ trình|tài liệu|nội dung|cán bộ|đầu mối|đăng ký)(?!\w)"
    r"|(?<!\w)(?:cho|có|góp|tham gia) ý kiến(?!\w)"
)
ACCOUNT = r"(?<!\w)(?:báo cáo|kết quả|số liệu|sơ kết|tổng kết|đánh giá|thông tin|phản ánh|phản hồi|vướng mắc|tình hình (?:thực hiện|triển khai))(?!\w)"
# The receiver's mark: "về UBND tỉnh", "gửi Sở Y tế", "báo cáo Chủ tịch UBND tỉnh".
TO = r"(?:(?<!\w)(?:về(?: cho)?|gửi(?: về)?(?: cho)?|cho|với|lên|đến|tới|trình|trước(?= (?:hội đồng|ban |chi bộ|đảng ủy|hđnd|thường trực|tập thể))) )"
# "về địa chỉ thư điện tử của Phòng …": whose address it is gets the report.
ADDRESS = r"(?:(?:địa chỉ|hộp thư|thư điện tử|email|e-mail|zalo|nhóm zalo|số điện thoại|tài khoản)(?: (?!của )[^ ,.;:()]+){0,5} )+của "
FOR = r"để (?=(?:ubnd|ủy ban|thường trực|ban |chủ tịch|sở|bộ|lãnh đạo|tỉnh ủy|thành ủy|đảng ủy))"
AUTHORITY = r"cấp (?:có thẩm quyền|trên|ủy)|(?:lãnh đạo|thủ trưởng) (?:bộ(?! (?:phận|môn))|tổng cục|vụ|viện|học viện|tập đoàn|liên đoàn|cục|chi cục|sở|ban|phòng|đơn vị|cơ quan|trường|bệnh viện|công ty|đài|ubnd \w+|tỉnh|huyện|xã|phường)(?: phụ trách)?(?!\w)"
# A section that tells only who reports and when: what stands in it asks for reports, and lays no other duty.
REPORT_HEADING = r"(?:(?:công tác|chế độ|về) )*(?:(?:thông tin|sơ kết|tổng kết|đánh giá|giám sát|kiểm tra|theo dõi|đôn đốc|tổng hợp),? (?:và )?)*báo cáo(?: (?:kết quả|định kỳ|thực hiện))*(?: (?:kết quả|tình hình|tiến độ|công tác|về)(?: [^ ,;:]+){1,14})?"
# What opens a clause and calls for a report: "Khi phát hiện ca bệnh, báo cáo ngay …".
WHENEVER = r"(?<![^.;,:] )(?:mỗi |ngay )?khi (?:có|gặp|phát hiện|phát sinh|xảy ra|xuất hiện|thấy|nhận được)(?= [^,.;:]{3,70}, )"
# Clauses that open a conditional report: "nếu có vướng mắc …, đề nghị …".
CONDITION = r"(?:nếu (?:có|gặp|phát sinh|còn|vướng|khó khăn|thấy|phát hiện|không)|trường hợp)(?!\w)"

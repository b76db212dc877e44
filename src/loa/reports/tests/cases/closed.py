"""A case closed by its officer, and its pack."""

import zipfile

from loa.evidence.queries import open_blob
from loa.reports.actions.closing import Closing, close_case
from loa.reports.models import Case
from loa.work.worker import work_off

OPEN = Closing("Hồ sơ chiến dịch phòng bệnh", 10, code="01/TT", reason="Hết năm, chuyển sang kế hoạch mới.")


def closed(province, campaign, closing=OPEN):
    case = close_case(province.officer, campaign, closing=closing)
    work_off([Case])
    case.refresh_from_db()
    return case


def packed(case, path):
    path.write_bytes(open_blob(case.blob))
    return path


def read(path, name):
    with zipfile.ZipFile(path) as pack:
        return pack.read(name)

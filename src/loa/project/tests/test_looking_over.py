"""`loa check` tries each part: what works is told as working, what does not with its reason."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from loa.evidence import store
from loa.notices.mail_server import mail_server
from loa.project.looking_over import look_over
from loa.work.actions import beat

pytestmark = pytest.mark.django_db


def found() -> dict[str, tuple[bool | None, str]]:
    return {seen.part: (seen.works, seen.said) for seen in look_over()}


def test_what_works_is_told_and_what_is_not_set_up_is_no_fault(settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path
    beat("thợ")
    seen = found()
    assert seen["Kho bằng chứng"] == (True, str(tmp_path))
    assert store.is_bare() or not list(store.listing()), "what was tried is taken out again"
    assert seen["Tiến trình nền"] == (True, "đang chạy")
    for part in ("Quét vi-rút", "Khóa ký", "Thư điện tử", "Dấu thời gian"):
        assert seen[part] == (None, "chưa đặt"), part


@pytest.mark.parametrize(
    ("part", "name", "value", "said"),
    [
        ("Kho bằng chứng", "EVIDENCE_ROOT", __file__, __file__),
        ("Quét vi-rút", "CLAMD", "unix:/nonexistent", "unix:/nonexistent"),
        ("Khóa ký", "LOA_SIGNING", {"file": __file__}, __file__),
        ("Thư điện tử", "MAIL_SERVER", mail_server("smtp://127.0.0.1:9"), "127.0.0.1:9"),
        ("Dấu thời gian", "TSA_URL", "http://127.0.0.1:9/tsr", "http://127.0.0.1:9/tsr"),
        ("Tiến trình nền", "CLAMD", "", "loa worker"),
    ],
)
def test_what_does_not_work_is_told_with_its_reason(settings, capsys, part, name, value, said):
    setattr(settings, name, value)
    works, why = found()[part]
    assert not works
    assert works is not None
    assert said in why


def test_the_command_ends_with_a_refusal_where_something_does_not_work(settings, capsys):
    settings.CLAMD = "unix:/nonexistent"
    with pytest.raises(CommandError, match="không hoạt động"):
        call_command("look_over")
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Quét vi-rút")]
    assert "KHÔNG HOẠT ĐỘNG" in line

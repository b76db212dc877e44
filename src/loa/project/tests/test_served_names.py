"""A name that is not in LOA_HOSTS is told as such; other requests that are refused keep their page."""

import pytest
from django.core.management import call_command
from django.test import Client

from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.mail_server import mail_server
from loa.project.management.commands.import_document import _unit


@pytest.mark.django_db
def test_a_name_that_is_not_served_is_named_with_the_setting(settings):
    settings.ALLOWED_HOSTS = ["loa.example.vn"]
    answer = Client().get("/", headers={"host": "10.0.0.5:8000"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "10.0.0.5:8000" in page
    assert "LOA_HOSTS" in page
    assert "tệp lớn" not in page
    assert Client().get("/health/", headers={"host": "loa.example.vn"}).status_code != 400


@pytest.mark.django_db
def test_a_unit_is_also_known_by_its_short_name():
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn")
    office.short_name = "UBND tỉnh"
    office.save()
    officer = make_officer(office, Post.Kind.CAMPAIGN_OFFICER)
    assert _unit(officer, "UBND tỉnh") == office
    assert _unit(officer, "Ủy ban nhân dân tỉnh Bình Sơn") == office


@pytest.mark.django_db
def test_mail_tells_its_server_in_words(settings, capsys):
    settings.MAIL_SERVER = mail_server("smtp://loa:bi-mat@mail.example.vn:587")
    call_command("mail")
    said = capsys.readouterr().out
    assert "mail.example.vn:587" in said
    for wrong in ("MailServer(", "bi-mat"):
        assert wrong not in said


def test_the_worker_says_when_it_starts_and_ends(monkeypatch, capsys):
    monkeypatch.setattr("loa.work.worker.run", lambda **_: print("làm"))
    call_command("worker")
    first, between, last = capsys.readouterr().out.splitlines()
    assert ("bắt đầu" in first, between, "kết thúc" in last) == (True, "làm", True)

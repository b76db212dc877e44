"""`loa import` never waits for somebody to write into a pipe."""

import os

import pytest
from django.core.management import CommandError, call_command

from loa.documents.models import Document
from loa.documents.tests.factories import make_officer, make_unit
from loa.project.tests.test_import_store_away import EXAMPLE


@pytest.mark.django_db
@pytest.mark.timeout(20)
def test_a_pipe_is_refused_and_what_stands_beside_it_taken(tmp_path, capsys):
    user = make_officer(make_unit())
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    with pytest.raises(CommandError):
        call_command("import_document", str(pipe), str(EXAMPLE), user=user.username)
    assert capsys.readouterr().err.startswith("ong: ")
    assert [document.name for document in Document.objects.all()] == [EXAMPLE.name]

"""`loa import` into a store that is away says so in a sentence, and registers nothing."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from loa.documents.models import Document
from loa.documents.tests.factories import make_officer, make_unit

EXAMPLE = Path(__file__).parents[4] / "examples" / "phong-chong-bao.pdf"


@pytest.mark.django_db
def test_import_says_so_and_registers_nothing(settings, tmp_path, capsys):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    user = make_officer(make_unit())
    settings.EVIDENCE_ROOT.write_text("no folder")
    with pytest.raises(CommandError):
        call_command("import_document", str(EXAMPLE), user=user.username)
    said = capsys.readouterr().err
    assert said.startswith("phong-chong-bao.pdf: Kho bằng chứng hiện không truy cập được.")
    assert not Document.objects.exists()
    settings.EVIDENCE_ROOT.unlink()
    call_command("import_document", str(EXAMPLE), user=user.username)
    assert Document.objects.count() == 1

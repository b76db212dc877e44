"""The migrations lead to the tables of the models, from which the other tests make theirs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.databases import KINDS

pytestmark = [pytest.mark.slow, pytest.mark.long]
ROOT = Path(__file__).resolve().parents[2]
BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
TABLES = """
import json
from django.apps import apps
from django.db import connection
found = {}
models = apps.get_models(include_auto_created=True)
ours = {model._meta.db_table for model in models if model.__module__.startswith("loa.")}
with connection.cursor() as cursor:
    look = connection.introspection
    for table in sorted(ours & set(look.table_names(cursor))):
        columns = [[c.name, str(c.type_code), c.null_ok]
                   for c in look.get_table_description(cursor, table)]
        kinds = ("primary_key", "unique", "check", "index")
        bounds = [[sorted(b["columns"] or []), bool(b["foreign_key"]), *(b[kind] for kind in kinds)]
                  for b in look.get_constraints(cursor, table).values()]
        found[table] = {"columns": sorted(columns), "bounds": sorted(map(json.dumps, bounds))}
print(json.dumps(found))
"""


class Office:
    """A database made by migrations, or from the models."""

    def __init__(self, kind: str, folder: Path, *, migrated: bool) -> None:
        self.kind = KINDS[kind]
        self.url = self.kind.make(folder)
        more = {"LOA_TEST_MIGRATIONS": "1"} if migrated else {}
        house = {"LOA_DATABASE_URL": self.url, "LOA_VAR_DIR": str(folder)}
        settings = {"DJANGO_SETTINGS_MODULE": "loa.project.settings.test"}
        self.variables = {**os.environ, **house, **settings, **more}
        self.manage("migrate", "--run-syncdb", "--verbosity", "0")

    def manage(self, *words: str) -> str:
        """What Django's command says; its failure is the test's."""
        command = [sys.executable, "-m", "django", *words]
        done = subprocess.run(
            command, env=self.variables, cwd=ROOT, capture_output=True, text=True, timeout=280, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def tables(self) -> dict[str, Any]:
        """Every table of ours with its columns, keys, bounds and indexes."""
        said = self.manage("shell", "--no-imports", "--command", TABLES)
        found: dict[str, Any] = json.loads(said.splitlines()[-1])
        return found


@pytest.fixture(scope="module", params=BOTH)
def offices(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Office, Office]]:
    """One by migrations, one from the models."""
    both = []
    for name in ("migrated", "described"):
        folder = tmp_path_factory.mktemp(name)
        both.append(Office(request.param, folder, migrated=name == "migrated"))
    yield both[0], both[1]
    for office in both:
        office.kind.drop(office.url)


def test_migrations_lead_to_the_tables_of_the_models(offices: tuple[Office, Office]) -> None:
    migrated, described = offices
    of_models = described.tables()
    assert len(of_models) > 50
    assert migrated.tables() == of_models


def test_no_model_has_changed_without_a_migration(offices: tuple[Office, Office]) -> None:
    migrated, _described = offices
    migrated.manage("makemigrations", "--check", "--dry-run")


@pytest.mark.parametrize("name", BOTH)
def test_two_who_migrate_at_once_both_end_well(tmp_path: Path, name: str) -> None:
    """One does it, the other says that it waits and finds nothing left to do."""
    kind = KINDS[name]
    url = kind.make(tmp_path)
    own = {"LOA_DATABASE_URL": url, "LOA_VAR_DIR": str(tmp_path), "LOA_LANGUAGE": "en"}
    own |= {"DJANGO_SETTINGS_MODULE": "loa.project.settings.test"}
    # All tables at once, as the tests have them: what is done is the same, in a tenth of the time.
    command = [sys.executable, "-m", "loa.project.cli.main", "migrate", "-v", "0", "--run-syncdb"]
    both = [
        subprocess.Popen(command, env={**os.environ, **own}, stderr=subprocess.PIPE, text=True)
        for _n in range(2)
    ]
    told = [one.communicate(timeout=240)[1] for one in both]
    kind.drop(url)
    assert [one.returncode for one in both] == [0, 0], told
    assert sorted(told) == [
        "",
        "loa: another process is bringing this database up to date; waiting for it.\n",
    ]

"""The database itself refuses to change or delete rows that may only be added."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.db import connections
from django.db.models import Model

POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION loa_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def install_guards(sender: AppConfig, *, using: str = "default", **_details: Any) -> None:
    """Every append-only table of the room has its triggers; to be connected to `post_migrate`.

    The setting APPEND_ONLY_TRIGGERS leaves them out, for test suites that empty all tables on SQLite.
    """
    if getattr(settings, "APPEND_ONLY_TRIGGERS", True):
        for model in sender.get_models():
            if getattr(model, "append_only", False):
                guard(model, using=using)


def guard(model: type[Model], *, using: str = "default") -> None:
    """The table of `model` has its triggers."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in _statements(model._meta.db_table, connection.vendor):
            cursor.execute(statement)


def _statements(table: str, vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [
            POSTGRESQL_FUNCTION,
            f'CREATE OR REPLACE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}" '
            "FOR EACH STATEMENT EXECUTE FUNCTION loa_append_only()",
        ]
    return [
        f'CREATE TRIGGER IF NOT EXISTS {table}_no_{verb} BEFORE {verb} ON "{table}" '
        f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
        for verb in ("UPDATE", "DELETE")
    ]

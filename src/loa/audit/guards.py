"""The database itself refuses to change or delete rows that may only be added.

Rows of some tables may go when the law says so: their model tells of which rows that is true, and the
database looks for itself each time. Such a guard speaks of other tables, and SQLite renames none that a
trigger speaks of while it is gone: so these guards are lowered before tables are changed, and stand again
afterwards.
"""

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
POSTGRESQL_GOING = """
CREATE OR REPLACE FUNCTION {table}_goes() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF {condition} THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def install_guards(sender: AppConfig, *, using: str = "default", **_details: Any) -> None:
    """Every append-only table of the room has its triggers; to be connected to `post_migrate`.

    The setting APPEND_ONLY_TRIGGERS leaves them out, for test suites that empty all tables on SQLite.
    """
    if getattr(settings, "APPEND_ONLY_TRIGGERS", True):
        for model in _guarded(sender):
            guard(model, using=using)


def lower_guards(sender: AppConfig, *, using: str = "default", **_details: Any) -> None:
    """No guard that speaks of other tables stands; to be connected to `pre_migrate`."""
    for model in _guarded(sender):
        if model.may_go:
            _execute(_lowered(model._meta.db_table, connections[using].vendor), using=using)


def guard(model: type[Model], *, using: str = "default") -> None:
    """The table of `model` has its triggers."""
    table, vendor = model._meta.db_table, connections[using].vendor
    condition = getattr(model, "may_go", "")
    made = _of_postgresql if vendor == "postgresql" else _of_sqlite
    _execute([*(_lowered(table, vendor) if condition else ()), *made(table, condition)], using=using)


def _guarded(room: AppConfig) -> list[Any]:
    return [model for model in room.get_models() if getattr(model, "append_only", False)]


def _execute(statements: list[str], *, using: str) -> None:
    with connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _lowered(table: str, vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [f'DROP TRIGGER IF EXISTS {table}_{name} ON "{table}"' for name in ("kept", "goes")]
    return [f"DROP TRIGGER IF EXISTS {table}_no_DELETE"]


def _of_postgresql(table: str, condition: str) -> list[str]:
    always = "UPDATE OR TRUNCATE" if condition else "UPDATE OR DELETE OR TRUNCATE"
    kept = (
        f'CREATE OR REPLACE TRIGGER {table}_kept BEFORE {always} ON "{table}" '
        "FOR EACH STATEMENT EXECUTE FUNCTION loa_append_only()"
    )
    if not condition:
        return [POSTGRESQL_FUNCTION, kept]
    goes = (
        f'CREATE OR REPLACE TRIGGER {table}_goes BEFORE DELETE ON "{table}" '
        f"FOR EACH ROW EXECUTE FUNCTION {table}_goes()"
    )
    return [POSTGRESQL_FUNCTION, kept, POSTGRESQL_GOING.format(table=table, condition=condition), goes]


def _of_sqlite(table: str, condition: str) -> list[str]:
    unless = {"UPDATE": "", "DELETE": f"WHEN NOT ({condition}) " if condition else ""}
    return [
        f'CREATE TRIGGER IF NOT EXISTS {table}_no_{verb} BEFORE {verb} ON "{table}" {when}'
        f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
        for verb, when in unless.items()
    ]

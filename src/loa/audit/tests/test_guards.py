"""The database refuses what the models refuse, also to those who go round the models."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from loa.audit.actions import record_change
from loa.audit.guards import install_guards
from loa.audit.models import Change
from loa.audit.tests.factories import make_user

pytestmark = pytest.mark.django_db


def refused(act):
    try:
        with transaction.atomic():
            act()
    except DatabaseError as error:
        return "only added to" in str(error)
    return False


@pytest.mark.parametrize("act", [lambda rows: rows.update(reason="otherwise"), lambda rows: rows.delete()])
def test_database_refuses_to_change_or_delete_a_change(settings, act):
    record_change(None, "a.first", obj=make_user())
    assert not refused(lambda: Change.objects.filter(pk=0).update(reason="x"))
    settings.APPEND_ONLY_TRIGGERS = True
    install_guards(apps.get_app_config("audit"))
    assert refused(lambda: act(Change.objects.all()))
    record_change(None, "a.second", obj=make_user())
    assert Change.objects.filter(reason="").count() == 2


def test_guards_are_left_out_where_the_setting_says_so(settings):
    settings.APPEND_ONLY_TRIGGERS = False
    install_guards(apps.get_app_config("audit"))
    record_change(None, "a.first", obj=make_user())
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_change")
    assert not Change.objects.exists()

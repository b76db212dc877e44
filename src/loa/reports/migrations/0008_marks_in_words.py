"""Numbers in drafts go by names in the language of the paper; what was issued stays as it was issued."""

import re

from django.db import migrations

from loa.reports.spoken import spoken

MARK = re.compile(r"\[\[([\w.:-]{1,80})\]\]")
DONE = ("issued", "dropped")


def rename_marks(apps, schema_editor):
    """Drafts of reports, plans and commendations that are not issued say the marks as pages list them."""
    draft = apps.get_model("documents", "Draft")
    own = set(apps.get_model("reports", "Figure").objects.exclude(owner=None).values_list("key", flat=True))
    for row in draft.objects.exclude(state__in=DONE).iterator(chunk_size=100):
        renamed = _renamed(row.content, own)
        if renamed != row.content:
            draft.objects.filter(pk=row.pk).update(content=renamed)


def _renamed(value, own):
    if isinstance(value, str):
        return MARK.sub(lambda mark: f"[[{_name(mark[1], own)}]]", value)
    if isinstance(value, list):
        return [_renamed(each, own) for each in value]
    if isinstance(value, dict):
        return {name: _renamed(each, own) for name, each in value.items()}
    return value


def _name(name, own):
    """The name in drafts, unless a figure that an office named itself is called so."""
    return name if name in own or spoken(name) in own else spoken(name)


class Migration(migrations.Migration):
    dependencies = [("reports", "0007_figures_of_standard_forms"), ("documents", "0002_drafts")]
    operations = [migrations.RunPython(rename_marks, migrations.RunPython.noop)]

"""Answers from before count under the top of the tree of their unit: who gave them was not kept.

After the columns, in a transaction of its own: PostgreSQL changes no table that has just got references.
"""

from django.db import migrations


def give_territories(apps, _schema_editor):
    """Each earlier answer has a territory."""
    Alias = apps.get_model("directory", "Alias")
    for alias in Alias.objects.filter(answered=True, territory=None).select_related("unit"):
        top = alias.unit.path.strip("/").split("/")[0]
        Alias.objects.filter(pk=alias.pk).update(territory=int(top) if top else alias.unit_id)


class Migration(migrations.Migration):
    dependencies = [("directory", "0006_alias_territory")]

    operations = [migrations.RunPython(give_territories, migrations.RunPython.noop)]

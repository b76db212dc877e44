"""An answer to "which unit is this?" counts in the territory of the office that gave it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("directory", "0005_person_folded")]

    operations = [
        migrations.AddField(
            model_name="alias",
            name="territory",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="directory.unit",
            ),
        ),
        migrations.RemoveConstraint(model_name="alias", name="alias_once_a_unit"),
        migrations.AddConstraint(
            model_name="alias",
            constraint=models.UniqueConstraint(
                condition=models.Q(territory=None), fields=("unit", "folded"), name="alias_once_a_unit"
            ),
        ),
        migrations.AddConstraint(
            model_name="alias",
            constraint=models.UniqueConstraint(
                fields=("unit", "folded", "territory"), name="alias_once_a_territory"
            ),
        ),
    ]

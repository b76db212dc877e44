"""Each proof says when it was handed in; of those that stand already nobody knows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assignments", "0008_moves_by_the_worker")]

    operations = [
        # With `auto_now_add` the database would be filled with the moment of this migration.
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.AddField("proof", "at", models.DateTimeField(null=True)),
            ],
            state_operations=[
                migrations.AddField("proof", "at", models.DateTimeField(auto_now_add=True, null=True)),
            ],
        ),
    ]

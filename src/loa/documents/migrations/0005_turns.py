import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0004_misread"),
    ]

    operations = [
        migrations.AddField(
            model_name="numberbook",
            name="turn",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="documents.draft",
            ),
        ),
        migrations.AddField(
            model_name="numberbook",
            name="turn_until",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]

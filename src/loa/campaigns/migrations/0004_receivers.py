"""To whom a duty that is nothing but a report goes: nobody is asked to report to themselves."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0003_beginnings_and_rounds'),
    ]

    operations = [
        migrations.AddField(
            model_name='duty',
            name='receivers',
            field=models.JSONField(default=list),
        ),
    ]

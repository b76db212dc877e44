"""An address that mail comes back from is known as such."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("directory", "0003_calendar_days")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="email_fails_since",
            field=models.DateField(blank=True, null=True),
        ),
    ]

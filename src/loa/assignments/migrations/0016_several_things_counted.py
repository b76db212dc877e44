"""What further things an assignment, its steps and acts on many count: beside the first, by key."""

from django.db import migrations, models

_ADDED = (
    ("assignment", "further_shares"),
    ("assignment", "further_counted"),
    ("step", "further_counts"),
    ("step", "further_overtaken"),
    ("batch", "further_counts"),
)


class Migration(migrations.Migration):
    dependencies = [("assignments", "0015_when_a_report_was_made")]

    operations = [
        migrations.AddField(model, name, models.JSONField(blank=True, null=True)) for model, name in _ADDED
    ]

"""When a report was made that came in later, and the number of one that another had overtaken."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assignments", "0014_news_from_a_moment_on")]

    operations = [
        migrations.AddField("step", "made_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("step", "overtaken", models.PositiveIntegerField(blank=True, null=True)),
    ]

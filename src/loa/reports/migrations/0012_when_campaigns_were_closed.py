"""Campaigns whose case is closed were closed with it."""

from django.db import migrations


def fill(apps, schema_editor):
    """The day of each closing that stands is that of its campaign."""
    campaigns, cases = apps.get_model("campaigns", "Campaign"), apps.get_model("reports", "Case")
    for campaign, closed_at in cases.objects.filter(reopened_at=None).values_list("campaign", "closed_at"):
        campaigns.objects.filter(pk=campaign, state="closed", closed_at=None).update(closed_at=closed_at)


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0008_closed_at"), ("reports", "0011_commended_by_name_of_unit")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]

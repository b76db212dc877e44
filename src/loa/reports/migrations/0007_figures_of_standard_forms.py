"""The standard form of every office has the figures of events held and of other products.

They were counted as items until those had figures of their own. A form that an office has changed stays its own.
"""

from django.db import migrations

SECTIONS = ["results", "difficulties", "proposals"]
SHIPPED = ["items", "broadcasts", "hours", "participants", "assignments-done", "assignments-late", "photos"]
AFTER = "participants"
# The words are those of the software, which writes them anew after each migration.
NEW = {"events": "Hoạt động đã tổ chức", "things": "Sản phẩm, phần việc khác"}


def add_figures(apps, schema_editor):
    """Standard forms that are still as they were shipped have both figures, after that of participants."""
    forms = apps.get_model("reports", "ReportTemplate").objects.filter(standard=True, retired_at=None)
    for form in forms:
        places = list(form.places.select_related("figure").order_by("position", "pk"))
        shipped = [section.get("key") for section in form.sections] == SECTIONS
        if shipped and [place.figure.key for place in places] == SHIPPED:
            _add(apps, form, places)


def _add(apps, form, places):
    new_place = apps.get_model("reports", "TemplateFigure")
    first = SHIPPED.index(AFTER) + 1
    for position, place in enumerate(places[first:], first + len(NEW)):
        new_place.objects.filter(pk=place.pk).update(position=position)
    for position, place in enumerate(places[:first]):
        new_place.objects.filter(pk=place.pk).update(position=position)
    for position, key in enumerate(NEW, first):
        new_place.objects.create(template=form, figure=_figure(apps, key), position=position)


def _figure(apps, key):
    values = {"source": "query", "query": key, "name": NEW[key], "measure": "-"}
    return apps.get_model("reports", "Figure").objects.get_or_create(key=key, defaults=values)[0]


class Migration(migrations.Migration):
    dependencies = [("reports", "0006_cases")]
    operations = [migrations.RunPython(add_figures, migrations.RunPython.noop)]

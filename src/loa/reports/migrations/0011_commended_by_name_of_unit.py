from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("reports", "0010_due_on_a_day")]

    operations = [
        migrations.AlterModelOptions(
            name=name,
            options={
                "ordering": ["unit__folded", "person_name", "pk"],
                "verbose_name": one,
                "verbose_name_plural": many,
            },
        )
        for name, one, many in (
            ("nomination", "nomination", "nominations"),
            ("registration", "registration of a title", "registrations of titles"),
        )
    ]

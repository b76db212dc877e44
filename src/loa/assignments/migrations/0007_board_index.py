"""How many proofs each assignment has stands in its row, and all that screens count stands in one index."""

from django.db import migrations, models


def count_proofs(apps, _schema_editor):
    """Assignments from before know how many proofs they have."""
    Assignment, Proof = (apps.get_model("assignments", name) for name in ("Assignment", "Proof"))
    counted = (
        Proof.objects.filter(assignment=models.OuterRef("pk"))
        .order_by()
        .values("assignment")
        .annotate(n=models.Count("pk"))
        .values("n")
    )
    proven = Assignment.objects.filter(models.Exists(Proof.objects.filter(assignment=models.OuterRef("pk"))))
    proven.update(proven=models.Subquery(counted))


class Migration(migrations.Migration):
    dependencies = [("assignments", "0006_further_rounds")]

    operations = [
        migrations.RemoveIndex(model_name="assignment", name="assignments_campaig_23307f_idx"),
        migrations.RemoveIndex(model_name="assignment", name="assignments_unit_id_46c55b_idx"),
        migrations.AddField(
            model_name="assignment",
            name="proven",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.RunPython(count_proofs, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(fields=["unit", "state", "due", "campaign"], name="assignment_of_unit"),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("parent", None)),
                fields=["campaign", "duty", "state", "due", "unit", "counted", "proven", "changed_at", "id"],
                name="assignment_board",
            ),
        ),
    ]

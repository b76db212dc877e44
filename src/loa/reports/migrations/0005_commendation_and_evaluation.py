
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0002_recurring_duties'),
        ('directory', '0003_calendar_days'),
        ('documents', '0002_drafts'),
        ('evidence', '0002_captures_and_more'),
        ('reports', '0004_syntheses'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CommendationPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='commendation_papers', to='campaigns.campaign')),
                ('draft', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='commendation_paper', to='documents.draft')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'commendation paper',
                'verbose_name_plural': 'commendation papers',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=250, verbose_name='criterion')),
                ('points', models.DecimalField(decimal_places=1, max_digits=6, verbose_name='at most')),
                ('of', models.CharField(choices=[('units', 'units'), ('people', 'people'), ('all', 'units and people')], default='all', max_length=8, verbose_name='for')),
                ('none_at', models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name='no points at')),
                ('full_at', models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name='all points at')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('retired_at', models.DateTimeField(blank=True, null=True)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='criteria', to='campaigns.campaign')),
                ('figure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.figure')),
            ],
            options={
                'verbose_name': 'criterion',
                'verbose_name_plural': 'criteria',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='NextPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('results', models.JSONField(default=list)),
                ('left_undone', models.JSONField(default=list)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='next_plans', to='campaigns.campaign')),
                ('draft', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='next_plan', to='documents.draft')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'next plan',
                'verbose_name_plural': 'next plans',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Nomination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('unit_name', models.CharField(max_length=250)),
                ('person_name', models.CharField(blank=True, max_length=150, verbose_name='full name')),
                ('person_post', models.CharField(blank=True, max_length=150, verbose_name='post')),
                ('award', models.CharField(max_length=40, verbose_name='form of commendation')),
                ('grounds', models.TextField(verbose_name='achievement')),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('granted', 'to be commended'), ('refused', 'not to be commended'), ('withdrawn', 'withdrawn')], default='proposed', max_length=10, verbose_name='state')),
                ('proposed_at', models.DateTimeField(auto_now_add=True)),
                ('score', models.DecimalField(decimal_places=1, max_digits=7, null=True)),
                ('score_of', models.DecimalField(decimal_places=1, max_digits=7, null=True)),
                ('council', models.CharField(blank=True, max_length=250, verbose_name='council')),
                ('council_day', models.DateField(blank=True, null=True, verbose_name='day of the meeting')),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.TextField(blank=True, verbose_name='reason')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='campaigns.campaign')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='nominations', to='reports.commendationpaper')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('record', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.record')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.unit')),
            ],
            options={
                'verbose_name': 'nomination',
                'verbose_name_plural': 'nominations',
                'ordering': ['unit__path', 'person_name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Objective',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField(verbose_name='objective')),
                ('stage', models.CharField(choices=[('input', 'inputs'), ('activity', 'activities'), ('output', 'outputs'), ('outtake', 'out-takes'), ('outcome', 'outcomes'), ('impact', 'impact')], default='outcome', max_length=10, verbose_name='kind')),
                ('measure', models.CharField(max_length=60, verbose_name='unit of measure')),
                ('baseline', models.DecimalField(blank=True, decimal_places=4, max_digits=20, null=True, verbose_name='baseline')),
                ('baseline_day', models.DateField(blank=True, null=True, verbose_name='day of the baseline')),
                ('baseline_source', models.CharField(blank=True, max_length=300, verbose_name='source of the baseline')),
                ('target', models.DecimalField(decimal_places=4, max_digits=20, verbose_name='target')),
                ('target_day', models.DateField(verbose_name='to be reached by')),
                ('target_source', models.CharField(max_length=300, verbose_name='source of the target')),
                ('feasible', models.TextField(blank=True, verbose_name='why it can be reached')),
                ('serves', models.TextField(blank=True, verbose_name='what it serves')),
                ('worked', models.TextField(blank=True, verbose_name='what worked')),
                ('to_change', models.TextField(blank=True, verbose_name='what to change')),
                ('set_at', models.DateTimeField(auto_now_add=True)),
                ('retired_at', models.DateTimeField(blank=True, null=True)),
                ('retired_why', models.TextField(blank=True)),
                ('baseline_value', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.figurevalue')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='objectives', to='campaigns.campaign')),
                ('figure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.figure', verbose_name='measured by')),
                ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('value', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.figurevalue')),
            ],
            options={
                'verbose_name': 'objective',
                'verbose_name_plural': 'objectives',
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='ObjectiveFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(choices=[('input', 'inputs'), ('activity', 'activities'), ('output', 'outputs'), ('outtake', 'out-takes'), ('outcome', 'outcomes'), ('impact', 'impact')], max_length=10)),
                ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.figure')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='chain', to='reports.objective')),
                ('value', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.figurevalue')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person_name', models.CharField(blank=True, max_length=150, verbose_name='full name')),
                ('person_post', models.CharField(blank=True, max_length=150, verbose_name='post')),
                ('title', models.CharField(max_length=40, verbose_name='title')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='title_registrations', to='campaigns.campaign')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.unit')),
            ],
            options={
                'verbose_name': 'registration of a title',
                'verbose_name_plural': 'registrations of titles',
                'ordering': ['unit__path', 'person_name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Score',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('points', models.DecimalField(decimal_places=1, max_digits=6)),
                ('reason', models.TextField(blank=True)),
                ('at', models.DateTimeField(auto_now=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.criterion')),
                ('nomination', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='reports.nomination')),
                ('value', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.figurevalue')),
            ],
            options={
                'ordering': ['criterion__position', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.CheckConstraint(condition=models.Q(('points__gt', 0)), name='criterion_has_points'),
        ),
        migrations.AddConstraint(
            model_name='criterion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('figure', None), ('full_at', None), ('none_at', None)), models.Q(('figure__isnull', False), ('full_at__isnull', False), ('none_at__isnull', False), ('of', 'units'), models.Q(('none_at', models.F('full_at')), _negated=True)), _connector='OR'), name='criterion_by_hand_or_by_figure'),
        ),
        migrations.AddConstraint(
            model_name='nomination',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ('proposed', 'granted'))), fields=('campaign', 'unit', 'person_name'), name='one_achievement_commended_once'),
        ),
        migrations.AddConstraint(
            model_name='nomination',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('granted', 'refused')), _negated=True), models.Q(('council_day__isnull', False), ('decided_by__isnull', False), ('score__isnull', False)), _connector='OR'), name='commendation_decided_by_a_score'),
        ),
        migrations.AddConstraint(
            model_name='nomination',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='refused_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='objective',
            constraint=models.UniqueConstraint(fields=('campaign', 'number'), name='objective_number_once'),
        ),
        migrations.AddConstraint(
            model_name='objective',
            constraint=models.CheckConstraint(condition=models.Q(('baseline', None), models.Q(('baseline_day__isnull', False), models.Q(('baseline_source', ''), _negated=True)), _connector='OR'), name='baseline_has_a_source'),
        ),
        migrations.AddConstraint(
            model_name='objective',
            constraint=models.CheckConstraint(condition=models.Q(('target_source', ''), _negated=True), name='target_has_a_source'),
        ),
        migrations.AddConstraint(
            model_name='objectivefigure',
            constraint=models.UniqueConstraint(fields=('objective', 'stage', 'figure'), name='figure_once_a_step'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('campaign', 'unit', 'person_name', 'title'), name='title_registered_once'),
        ),
        migrations.AddConstraint(
            model_name='score',
            constraint=models.UniqueConstraint(fields=('nomination', 'criterion'), name='scored_once'),
        ),
        migrations.AddConstraint(
            model_name='score',
            constraint=models.CheckConstraint(condition=models.Q(('value__isnull', False), models.Q(('reason', ''), _negated=True), _connector='OR'), name='score_has_a_figure_or_a_reason'),
        ),
    ]

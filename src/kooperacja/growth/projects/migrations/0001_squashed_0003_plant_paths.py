import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('projects', '0001_initial'), ('projects', '0002_money_tree'), ('projects', '0003_plant_paths')]

    initial = True

    dependencies = [
        ('documents', '0001_initial'),
        ('organisations', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='FundingNode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('perspective', models.CharField(choices=[('2014–2020', '2014–2020 (RPO, PO WER)'), ('2021–2027', '2021–2027 (FERS, programy regionalne FE)')], max_length=20)),
                ('level', models.CharField(choices=[('programme', 'program'), ('axis', 'oś albo priorytet'), ('measure', 'działanie'), ('submeasure', 'poddziałanie')], max_length=12)),
                ('code', models.CharField(blank=True, max_length=20)),
                ('name', models.CharField(max_length=200)),
                ('place_key', models.CharField(blank=True, max_length=80)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='projects.fundingnode')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'parent', 'name'), name='funding_node_name_once'), models.UniqueConstraint(condition=models.Q(('parent', None)), fields=('organisation', 'perspective', 'name'), name='funding_node_programme_once'), models.CheckConstraint(condition=models.Q(models.Q(('level', 'programme'), ('parent', None)), models.Q(models.Q(('level', 'programme'), _negated=True), ('parent__isnull', False)), _connector='OR'), name='funding_node_programme_on_top')],
            },
        ),
        migrations.CreateModel(
            name='FundingLabel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('lead_sentence', models.CharField(max_length=300)),
                ('wording', models.TextField()),
                ('marks_alt', models.CharField(max_length=300)),
                ('has_eu_flag', models.BooleanField(default=True)),
                ('perspective', models.CharField(blank=True, max_length=20)),
                ('programme', models.CharField(blank=True, max_length=200)),
                ('axis', models.CharField(blank=True, max_length=160)),
                ('measure', models.CharField(blank=True, max_length=160)),
                ('submeasure', models.CharField(blank=True, max_length=160)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('node', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='labels', to='projects.fundingnode')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'name'), name='funding_label_name_once')],
            },
        ),
        migrations.CreateModel(
            name='LabelLogo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('position', models.PositiveSmallIntegerField()),
                ('alt', models.CharField(max_length=200)),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('label', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='logos', to='projects.fundinglabel')),
                ('mono_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
            ],
            options={
                'ordering': ['position'],
                'constraints': [models.UniqueConstraint(fields=('label', 'position'), name='label_logo_place_once'), models.CheckConstraint(condition=models.Q(('position__gte', 1), ('position__lte', 4)), name='label_logo_four_at_most')],
            },
        ),
        migrations.CreateModel(
            name='Project',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('summary', models.TextField(blank=True)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(blank=True, max_length=300)),
                ('agreement_number', models.CharField(blank=True, max_length=60)),
                ('value_amount', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('eu_amount', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('node', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='projects.fundingnode')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'name'), name='project_name_once'), models.CheckConstraint(condition=models.Q(('eu_amount', None), ('value_amount', None), ('eu_amount__lte', models.F('value_amount')), _connector='OR'), name='project_eu_part_within')],
            },
        ),
        migrations.AddField(
            model_name='fundinglabel',
            name='project',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='labels', to='projects.project'),
        ),
        migrations.CreateModel(
            name='ClaimPeriod',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('submitted_on', models.DateField(blank=True, null=True)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='claim_periods', to='projects.project')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('project', 'number'), name='claim_period_number_once'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='claim_period_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='ProjectPartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('role', models.CharField(choices=[('leader', 'lider'), ('partner', 'partner'), ('supporting', 'wspiera bez budżetu')], max_length=12)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partners', to='projects.project')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('project', 'name'), name='project_partner_once')],
            },
        ),
        migrations.CreateModel(
            name='ProjectTask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=200)),
                ('summary', models.TextField(blank=True)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='projects.project')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('project', 'number'), name='project_task_number_once')],
            },
        ),
        migrations.CreateModel(
            name='BudgetLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('code', models.CharField(max_length=20)),
                ('name', models.CharField(max_length=200)),
                ('category', models.CharField(choices=[('staff', 'wynagrodzenia'), ('experts', 'trenerzy, doradcy, superwizorzy'), ('travel', 'dojazd, noclegi, wyżywienie'), ('rooms', 'sale i sprzęt'), ('materials', 'materiały i druk'), ('indirect', 'koszty pośrednie'), ('other', 'inne')], default='other', max_length=12)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=14)),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='projects.fundinglabel')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='projects.projecttask')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('task', 'code'), name='budget_line_code_once'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='budget_line_not_negative')],
            },
        ),
    ]

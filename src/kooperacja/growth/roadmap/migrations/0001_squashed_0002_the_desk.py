import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('roadmap', '0001_initial'), ('roadmap', '0002_the_desk')]

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('documents', '0001_initial'),
        ('organisations', '0001_initial'),
        ('territory', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Cover',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('first_on', models.DateField()),
                ('last_on', models.DateField()),
                ('note', models.CharField(blank=True, max_length=500)),
                ('given_by', models.CharField(max_length=140)),
                ('given_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('animator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('deputy', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['deputy', 'last_on'], name='cover_deputy'), models.Index(fields=['animator', 'last_on'], name='cover_animator')],
                'constraints': [models.CheckConstraint(condition=models.Q(('animator', models.F('deputy')), _negated=True), name='cover_by_somebody_else')],
            },
        ),
        migrations.CreateModel(
            name='GminaRoadmap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('stage', models.CharField(choices=[('no_interest', 'jeszcze bez decyzji'), ('declared', 'deklaracja'), ('training', 'szkolenia'), ('concept', 'koncepcja'), ('resolution', 'uchwała'), ('operating', 'CUS działa'), ('mature', 'CUS dojrzały'), ('suspended', 'wstrzymane')], default='no_interest', max_length=12)),
                ('next_step', models.CharField(blank=True, max_length=200)),
                ('next_step_on', models.DateField(blank=True, null=True)),
                ('last_contact_on', models.DateField(blank=True, null=True)),
                ('opened_at', models.DateTimeField()),
                ('mode', models.CharField(blank=True, choices=[('transform_ops', 'przekształcenie ośrodka pomocy społecznej'), ('intergmina_new', 'wspólne centrum kilku gmin'), ('city_new', 'nowa jednostka w dużym mieście'), ('accession', 'przystąpienie do centrum innej gminy')], max_length=16)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('adviser', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('stage__in', ['concept', 'declared', 'mature', 'no_interest', 'operating', 'resolution', 'suspended', 'training'])), name='roadmap_stage_known'), models.UniqueConstraint(fields=('centre', 'area'), name='roadmap_once')],
            },
        ),
        migrations.CreateModel(
            name='Deadline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('concept', 'koncepcja'), ('call', 'nabór'), ('resolution', 'uchwała'), ('other', 'inny termin')], max_length=12)),
                ('title', models.CharField(max_length=160)),
                ('due_on', models.DateField()),
                ('source', models.CharField(max_length=300)),
                ('noted_by', models.CharField(max_length=140)),
                ('noted_at', models.DateTimeField()),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, max_length=200)),
                ('roadmap', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deadlines', to='roadmap.gminaroadmap')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('settled_on', None)), fields=['due_on', 'roadmap'], name='deadline_open_due'), models.Index(fields=['roadmap', 'due_on', 'id'], name='deadline_roadmap')],
            },
        ),
        migrations.CreateModel(
            name='CoveredGmina',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cover', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='roadmap.cover')),
                ('roadmap', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='covered', to='roadmap.gminaroadmap')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('cover', 'roadmap'), name='covered_gmina_once')],
            },
        ),
        migrations.AddField(
            model_name='cover',
            name='gminas',
            field=models.ManyToManyField(related_name='+', through='roadmap.CoveredGmina', to='roadmap.gminaroadmap'),
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('held_on', models.DateField()),
                ('form', models.CharField(choices=[('visit', 'spotkanie na miejscu'), ('call', 'rozmowa telefoniczna'), ('online', 'spotkanie online'), ('mail', 'wiadomość')], max_length=8)),
                ('about', models.CharField(max_length=500)),
                ('noted_by', models.CharField(max_length=140)),
                ('noted_at', models.DateTimeField()),
                ('roadmap', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='roadmap.gminaroadmap')),
            ],
            options={
                'indexes': [models.Index(fields=['roadmap', '-held_on', 'id'], name='contact_roadmap')],
            },
        ),
        migrations.CreateModel(
            name='Concept',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('version', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('submitted', 'czeka na decyzję'), ('returned', 'zwrócona z uwagami'), ('accepted', 'zaakceptowana'), ('withdrawn', 'wycofana')], default='submitted', max_length=12)),
                ('summary', models.TextField(blank=True)),
                ('submitted_on', models.DateField()),
                ('decide_by', models.DateField()),
                ('noted_by', models.CharField(max_length=140)),
                ('noted_at', models.DateTimeField()),
                ('decided_on', models.DateField(blank=True, null=True)),
                ('decided_by', models.CharField(blank=True, max_length=140)),
                ('remarks', models.TextField(blank=True)),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('roadmap', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='concepts', to='roadmap.gminaroadmap')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['accepted', 'returned', 'submitted', 'withdrawn'])), name='concept_state_known'), models.UniqueConstraint(fields=('roadmap', 'version'), name='concept_version_once'), models.UniqueConstraint(condition=models.Q(('state', 'submitted')), fields=('roadmap',), name='concept_one_waits')],
            },
        ),
        migrations.CreateModel(
            name='RoadmapStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('code', models.CharField(max_length=24)),
                ('position', models.PositiveSmallIntegerField()),
                ('planned_on', models.DateField(blank=True, null=True)),
                ('who', models.CharField(blank=True, max_length=140)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('done_noted_by', models.CharField(blank=True, max_length=140)),
                ('evidence', models.CharField(blank=True, max_length=200)),
                ('evidence_url', models.URLField(blank=True, max_length=400)),
                ('roadmap', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='roadmap.gminaroadmap')),
            ],
            options={
                'indexes': [models.Index(fields=['roadmap', 'position'], name='roadmap_step_order')],
                'constraints': [models.UniqueConstraint(fields=('roadmap', 'code'), name='roadmap_step_once')],
            },
        ),
        migrations.CreateModel(
            name='Trip',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('day', models.DateField()),
                ('starts_at', models.TimeField(blank=True, null=True)),
                ('ends_at', models.TimeField(blank=True, null=True)),
                ('purpose', models.CharField(max_length=160)),
                ('planned_at', models.DateTimeField()),
                ('called_off_at', models.DateTimeField(blank=True, null=True)),
                ('animator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('roadmap', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trips', to='roadmap.gminaroadmap')),
            ],
            options={
                'indexes': [models.Index(fields=['animator', 'day'], name='trip_animator_day')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('called_off_at', None)), fields=('animator', 'roadmap', 'day'), name='trip_once_a_day'), models.CheckConstraint(condition=models.Q(('ends_at', None), models.Q(('ends_at__gt', models.F('starts_at')), ('starts_at__isnull', False)), _connector='OR'), name='trip_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='ConceptCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dimension', models.CharField(choices=[('R1', 'Wola i przywództwo'), ('R2', 'Diagnoza potrzeb'), ('R3', 'Program i podstawa prawna'), ('R4', 'Struktura i kadry CUS'), ('R5', 'Rynek wykonawców'), ('R6', 'Zlecanie usług'), ('R7', 'Finansowanie'), ('R8', 'Koordynacja i plany'), ('R9', 'Realizacja i jakość'), ('R10', 'Informacja i dostęp'), ('R11', 'Społeczność i partnerstwo'), ('R12', 'Dane i narzędzia')], max_length=3)),
                ('mark', models.CharField(choices=[('met', 'jest'), ('partly', 'do uzupełnienia'), ('missing', 'brakuje')], max_length=8)),
                ('remark', models.CharField(blank=True, max_length=400)),
                ('concept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='roadmap.concept')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('concept', 'dimension'), name='concept_check_once')],
            },
        ),
    ]

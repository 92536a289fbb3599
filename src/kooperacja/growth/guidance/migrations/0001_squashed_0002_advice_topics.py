import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('guidance', '0001_first_rooms'), ('guidance', '0002_advice_topics')]

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('documents', '0001_initial'),
        ('organisations', '0001_initial'),
        ('participants', '0001_squashed_0002_data_set'),
        ('projects', '0001_squashed_0003_plant_paths'),
        ('territory', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='AdviceTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=120, unique=True)),
                ('name_key', models.CharField(max_length=240)),
                ('days', models.PositiveSmallIntegerField(default=14)),
                ('is_active', models.BooleanField(default=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AdviceCase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.CharField(max_length=24)),
                ('asker_name', models.CharField(blank=True, max_length=140)),
                ('kind', models.CharField(choices=[('legal', 'doradztwo prawne'), ('non_legal', 'doradztwo pozaprawne')], max_length=12)),
                ('title', models.CharField(max_length=160)),
                ('question', models.TextField()),
                ('asked_on', models.DateField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(choices=[('requested', 'czeka na przydział'), ('assigned', 'odpowiedź powstaje'), ('answer_draft', 'do sprawdzenia'), ('reviewed', 'sprawdzona'), ('delivered', 'przekazana'), ('follow_up', 'obiecany dalszy krok'), ('closed', 'zamknięta'), ('withdrawn', 'wycofana')], default='requested', max_length=16)),
                ('answer', models.TextField(blank=True)),
                ('review_note', models.TextField(blank=True)),
                ('delivered_on', models.DateField(null=True)),
                ('follow_up', models.CharField(blank=True, max_length=200)),
                ('follow_up_on', models.DateField(null=True)),
                ('outcome', models.TextField(blank=True)),
                ('closed_on', models.DateField(null=True)),
                ('adviser', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
                ('reviewer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('topic', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='guidance.advicetopic')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', '-asked_on', '-id'], name='advice_centre_asked'), models.Index(fields=['centre', 'state', 'due_on'], name='advice_centre_due'), models.Index(fields=['organisation', '-asked_on', '-id'], name='advice_asker')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['answer_draft', 'assigned', 'closed', 'delivered', 'follow_up', 'requested', 'reviewed', 'withdrawn'])), name='advice_state_known'), models.UniqueConstraint(fields=('centre', 'number'), name='advice_number_once')],
            },
        ),
        migrations.CreateModel(
            name='DevelopmentProcess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('coaching', 'coaching'), ('supervision_individual', 'superwizja indywidualna'), ('supervision_group', 'superwizja grupowa')], max_length=24)),
                ('leader_name', models.CharField(blank=True, max_length=140)),
                ('certificate_number', models.CharField(blank=True, max_length=80)),
                ('certificate_seen_on', models.DateField(blank=True, null=True)),
                ('agreed_on', models.DateField(blank=True, null=True)),
                ('planned_minutes', models.PositiveIntegerField(default=0)),
                ('state', models.CharField(choices=[('requested', 'zgłoszony'), ('contracted', 'umówiony'), ('sessions', 'w toku'), ('summary', 'podsumowany'), ('closed', 'zamknięty'), ('broken_off', 'przerwany')], default='requested', max_length=12)),
                ('requested_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('break_reason', models.CharField(blank=True, choices=[('resigned', 'rezygnacja'), ('left_work', 'zmiana pracy'), ('no_leader', 'brak osoby prowadzącej'), ('project', 'koniec projektu albo pieniędzy'), ('other', 'inny powód')], max_length=12)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('certificate_file', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='documents.storedfile')),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('people', models.ManyToManyField(related_name='+', to='participants.participant')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', '-requested_on', '-id'], name='development_centre_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['broken_off', 'closed', 'contracted', 'requested', 'sessions', 'summary'])), name='development_state_known')],
            },
        ),
        migrations.CreateModel(
            name='DevelopmentSession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('held_on', models.DateField()),
                ('minutes', models.PositiveIntegerField()),
                ('people_count', models.PositiveSmallIntegerField()),
                ('withdrawn_on', models.DateField(null=True)),
                ('people', models.ManyToManyField(related_name='+', to='participants.participant')),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='guidance.developmentprocess')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_on', None)), fields=('process', 'held_on'), name='development_session_once')],
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('awareness', 'spotkanie świadomościowe'), ('information', 'spotkanie informacyjne')], max_length=12)),
                ('theme', models.CharField(choices=[('di', 'deinstytucjonalizacja'), ('cooperation', 'współpraca międzysektorowa'), ('centre', 'centrum usług społecznych')], max_length=12)),
                ('title', models.CharField(max_length=160)),
                ('held_on', models.DateField()),
                ('starts_at', models.TimeField()),
                ('minutes', models.PositiveIntegerField()),
                ('place', models.CharField(blank=True, max_length=160)),
                ('is_online', models.BooleanField(default=False)),
                ('led_by', models.CharField(max_length=140)),
                ('state', models.CharField(choices=[('planned', 'plan'), ('invitations', 'zaproszenia wysłane'), ('held', 'odbyło się'), ('reported', 'rozliczone'), ('cancelled', 'odwołane')], default='planned', max_length=12)),
                ('outcome', models.TextField(blank=True)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', '-held_on', '-id'], name='meeting_centre_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['cancelled', 'held', 'invitations', 'planned', 'reported'])), name='meeting_state_known')],
            },
        ),
        migrations.CreateModel(
            name='MeetingAttendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='guidance.meeting')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('meeting', 'participant'), name='meeting_attended_once')],
            },
        ),
        migrations.CreateModel(
            name='MeetingInvitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('unlisted', models.PositiveSmallIntegerField(default=0)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='guidance.meeting')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('meeting', 'organisation'), name='meeting_invited_once')],
            },
        ),
        migrations.CreateModel(
            name='PublicAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('legal', 'doradztwo prawne'), ('non_legal', 'doradztwo pozaprawne')], max_length=12)),
                ('title', models.CharField(max_length=160)),
                ('question', models.TextField()),
                ('answer', models.TextField()),
                ('law_as_of', models.DateField(blank=True, null=True)),
                ('cleared', models.JSONField(default=list)),
                ('state', models.CharField(choices=[('draft', 'szkic'), ('published', 'opublikowana'), ('withdrawn', 'zdjęta')], default='draft', max_length=12)),
                ('published_on', models.DateField(null=True)),
                ('withdrawn_reason', models.CharField(blank=True, max_length=300)),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='guidance.advicecase')),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('edited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('published_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('topic', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='guidance.advicetopic')),
            ],
            options={
                'indexes': [models.Index(fields=['state', '-published_on', '-id'], name='public_answer_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'published', 'withdrawn'])), name='public_answer_state_known')],
            },
        ),
        migrations.CreateModel(
            name='AdviceCounter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('centre', 'year'), name='advice_counter_once')],
            },
        ),
        migrations.CreateModel(
            name='AdviceTime',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('spent_on', models.DateField()),
                ('minutes', models.PositiveIntegerField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='times', to='guidance.advicecase')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('minutes__gt', 0)), name='advice_time_positive')],
            },
        ),
    ]

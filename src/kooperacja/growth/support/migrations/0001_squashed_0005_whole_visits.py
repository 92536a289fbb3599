import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('support', '0001_initial'), ('support', '0002_ledger_sources'), ('support', '0003_ledger_corrections'), ('support', '0004_field_notebook'), ('support', '0005_whole_visits')]

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('documents', '0001_initial'),
        ('jobs', '0001_initial'),
        ('organisations', '0001_initial'),
        ('participants', '0001_squashed_0002_data_set'),
        ('pictures', '0001_squashed_0002_consents_and_renditions'),
        ('projects', '0001_squashed_0003_plant_paths'),
        ('recruitment', '0001_initial'),
        ('territory', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Evaluation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('form', models.CharField(max_length=20)),
                ('opened_at', models.DateTimeField()),
                ('closes_on', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EvaluationSheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('evaluation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheets', to='support.evaluation')),
            ],
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('noted', 'zanotowane'), ('kept', 'zostaje'), ('merged', 'połączone'), ('dropped', 'odłożone')], default='noted', max_length=8)),
                ('seen', models.TextField()),
                ('where_to_use', models.TextField(blank=True)),
                ('open_questions', models.TextField(blank=True)),
                ('theme', models.CharField(blank=True, choices=[('cus_pes', 'CUS i ekonomia społeczna'), ('ordering', 'zlecanie'), ('home_care', 'opieka w domu'), ('meals', 'posiłki'), ('transport', 'transport'), ('telecare', 'teleopieka'), ('reintegration', 'ZAZ, CIS, WTZ'), ('community', 'społeczność lokalna'), ('seniors', 'seniorzy'), ('family', 'rodzina'), ('di', 'deinstytucjonalizacja'), ('funding', 'finansowanie'), ('partnership', 'partnerstwo')], max_length=13)),
                ('noted_at', models.DateTimeField()),
                ('merged_into', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.finding')),
                ('noted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['dropped', 'kept', 'merged', 'noted'])), name='finding_state_known')],
            },
        ),
        migrations.CreateModel(
            name='LedgerExport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('asked_at', models.DateTimeField()),
                ('format', models.CharField(choices=[('csv', 'CSV'), ('xlsx', 'XLSX')], max_length=8)),
                ('query', models.CharField(blank=True, max_length=500)),
                ('rows', models.PositiveIntegerField(default=0)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organisations.organisation')),
                ('file', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='documents.storedfile')),
                ('job', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='jobs.job')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StudyVisit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('title', models.CharField(max_length=160)),
                ('purpose', models.TextField()),
                ('state', models.CharField(choices=[('proposed', 'pomysł'), ('host_agreed', 'gospodarze zgodzili się'), ('published', 'ogłoszona'), ('recruitment', 'nabór'), ('group_confirmed', 'grupa zebrana'), ('logistics_ready', 'wyjazd gotowy'), ('held', 'odbyła się'), ('feedback', 'wnioski'), ('follow_up', 'co przyjęto'), ('closed', 'zamknięta'), ('cancelled', 'odwołana')], default='proposed', max_length=16)),
                ('seats', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('for_guests', models.TextField(blank=True)),
                ('source', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField()),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('organiser', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
                ('recruitment', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recruitment.recruitment')),
                ('start_area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', '-created_at', 'id'], name='study_visit_centre')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['cancelled', 'closed', 'feedback', 'follow_up', 'group_confirmed', 'held', 'host_agreed', 'logistics_ready', 'proposed', 'published', 'recruitment'])), name='study_visit_state_known')],
            },
        ),
        migrations.AddField(
            model_name='evaluation',
            name='visit',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='evaluation', to='support.studyvisit'),
        ),
        migrations.CreateModel(
            name='AdoptionAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('asked_at', models.DateTimeField()),
                ('reminded_at', models.DateTimeField(blank=True, null=True)),
                ('level', models.CharField(blank=True, choices=[('nothing', 'na razie nic'), ('considering', 'zastanawiamy się'), ('started', 'zaczęliśmy'), ('adopted', 'działa u nas')], max_length=11)),
                ('about_kind', models.CharField(blank=True, max_length=40)),
                ('about_uid', models.UUIDField(blank=True, null=True)),
                ('about_label', models.CharField(blank=True, max_length=200)),
                ('note', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.CharField(blank=True, max_length=200)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='adoptions', to='support.studyvisit')),
            ],
            options={
                'indexes': [models.Index(fields=['area', 'answered_at'], name='adoption_answer_area')],
                'constraints': [models.UniqueConstraint(fields=('visit', 'area'), name='adoption_answer_once'), models.CheckConstraint(condition=models.Q(('level', ''), ('answered_at__isnull', False), _connector='OR'), name='adoption_answered_has_time')],
            },
        ),
        migrations.CreateModel(
            name='SupportAttendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('minutes', models.PositiveIntegerField()),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
            ],
        ),
        migrations.CreateModel(
            name='SupportEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('form', models.CharField(choices=[('training', 'szkolenie ustawowe'), ('legal_advice', 'doradztwo prawne'), ('advice', 'doradztwo pozaprawne'), ('coaching', 'coaching kadry zarządzającej'), ('supervision', 'superwizja'), ('supervision_individual', 'superwizja indywidualna'), ('supervision_group', 'superwizja grupowa'), ('awareness', 'spotkanie świadomościowe'), ('information', 'spotkanie informacyjne'), ('study_visit', 'wizyta studyjna'), ('concept', 'pomoc przy koncepcji')], max_length=24)),
                ('held_on', models.DateField()),
                ('minutes', models.PositiveIntegerField()),
                ('people_count', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('topic', models.CharField(max_length=200)),
                ('given_by', models.CharField(max_length=140)),
                ('outcome', models.TextField(blank=True)),
                ('follow_up', models.CharField(blank=True, max_length=200)),
                ('follow_up_on', models.DateField(blank=True, null=True)),
                ('follow_up_done_on', models.DateField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField()),
                ('source_kind', models.CharField(blank=True, max_length=40)),
                ('source_uid', models.UUIDField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('withdrawn_reason', models.CharField(blank=True, max_length=300)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('people', models.ManyToManyField(related_name='+', through='support.SupportAttendance', to='participants.participant')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
                ('visit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.studyvisit')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', '-held_on', '-id'], name='support_centre_held'), models.Index(fields=['centre', 'area', '-held_on', '-id'], name='support_centre_gmina'), models.Index(fields=['centre', 'form', '-held_on', '-id'], name='support_centre_form'), models.Index(fields=['centre', 'project', '-held_on', '-id'], name='support_centre_project'), models.Index(fields=['centre', 'funding_label', '-held_on', '-id'], name='support_centre_label'), models.Index(fields=['centre', 'given_by', '-held_on', '-id'], name='support_centre_giver'), models.Index(fields=['area', '-held_on', '-id'], name='support_gmina_held'), models.Index(condition=models.Q(('follow_up_done_on', None), ('follow_up_on__isnull', False)), fields=['centre', 'follow_up_on'], name='support_follow_up_open')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('source_uid__isnull', False)), fields=('source_kind', 'source_uid', 'area'), name='support_entry_source_once')],
            },
        ),
        migrations.AddField(
            model_name='supportattendance',
            name='entry',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='support.supportentry'),
        ),
        migrations.CreateModel(
            name='CountsTo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=40)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts_to', to='support.supportentry')),
            ],
            options={
                'indexes': [models.Index(fields=['code', 'entry'], name='support_counts_code')],
                'constraints': [models.UniqueConstraint(fields=('entry', 'code'), name='support_counts_once')],
            },
        ),
        migrations.CreateModel(
            name='SupportGiver',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=140)),
                ('name_key', models.CharField(max_length=240)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('centre', 'name'), name='support_giver_once')],
            },
        ),
        migrations.CreateModel(
            name='Transport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('vehicle', models.CharField(choices=[('coach', 'autokar'), ('minibus', 'bus'), ('car', 'samochód służbowy'), ('train', 'pociąg'), ('own', 'każdy dojeżdża sam')], default='coach', max_length=8)),
                ('carrier', models.CharField(blank=True, max_length=140)),
                ('seats', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('is_accessible', models.BooleanField(default=False)),
                ('departure_place', models.CharField(blank=True, max_length=160)),
                ('departs_at', models.TimeField(blank=True, null=True)),
                ('returns_at', models.TimeField(blank=True, null=True)),
                ('cost_amount', models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True)),
                ('contract_note', models.CharField(blank=True, max_length=200)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='transports', to='support.studyvisit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisitDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('date', models.DateField(blank=True, null=True)),
                ('minutes', models.PositiveIntegerField(blank=True, null=True)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='days', to='support.studyvisit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('visit', 'number'), name='visit_day_once')],
            },
        ),
        migrations.CreateModel(
            name='VisitParticipant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(blank=True, max_length=140)),
                ('function', models.CharField(blank=True, max_length=120)),
                ('special_needs', models.CharField(blank=True, max_length=200)),
                ('attended', models.BooleanField(null=True)),
                ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('candidate', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recruitment.candidate')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('participant', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='support.studyvisit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('participant__isnull', False)), fields=('visit', 'participant'), name='visit_participant_once')],
            },
        ),
        migrations.CreateModel(
            name='VisitAttendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_present', models.BooleanField()),
                ('noted_at', models.DateTimeField()),
                ('noted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('day', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='support.visitday')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='support.visitparticipant')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('day', 'person'), name='visit_attendance_once')],
            },
        ),
        migrations.CreateModel(
            name='VisitReminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('week', 'tydzień przed'), ('day', 'dzień przed')], max_length=4)),
                ('sent_at', models.DateTimeField()),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='support.studyvisit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('visit', 'kind'), name='visit_reminder_once')],
            },
        ),
        migrations.CreateModel(
            name='VisitStop',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('position', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=160)),
                ('short_name', models.CharField(blank=True, max_length=40)),
                ('about', models.TextField(blank=True)),
                ('address', models.CharField(blank=True, max_length=160)),
                ('starts_at', models.TimeField(blank=True, null=True)),
                ('ends_at', models.TimeField(blank=True, null=True)),
                ('host_agreed_on', models.DateField(blank=True, null=True)),
                ('host_agreed_by', models.CharField(blank=True, max_length=200)),
                ('source', models.CharField(blank=True, max_length=300)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('day', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stops', to='support.visitday')),
                ('host', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('day', 'position'), name='visit_stop_once'), models.CheckConstraint(condition=models.Q(('ends_at', None), models.Q(('ends_at__gt', models.F('starts_at')), ('starts_at__isnull', False)), _connector='OR'), name='visit_stop_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='StopVoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('side', models.CharField(choices=[('host', 'gospodarz'), ('provider', 'wykonawca')], max_length=8)),
                ('words', models.TextField()),
                ('said_by', models.CharField(blank=True, max_length=120)),
                ('noted_at', models.DateTimeField()),
                ('noted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='voices', to='support.visitstop')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StopQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('text', models.TextField()),
                ('noted_at', models.DateTimeField()),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('noted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='support.visitstop')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StopPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('in_gallery', models.BooleanField(default=True)),
                ('picture', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='pictures.picture')),
                ('stop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='support.visitstop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('stop', 'picture'), name='stop_picture_once')],
            },
        ),
        migrations.CreateModel(
            name='NotebookEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('client_uid', models.UUIDField(unique=True)),
                ('stop_name', models.CharField(blank=True, max_length=160)),
                ('kind', models.CharField(choices=[('note', 'notatka'), ('voice', 'głos'), ('question', 'pytanie'), ('picture', 'zdjęcie')], max_length=8)),
                ('state', models.CharField(choices=[('taken', 'przyjęte'), ('to_review', 'do przejrzenia'), ('set_aside', 'odłożone')], default='taken', max_length=10)),
                ('review_reason', models.CharField(blank=True, choices=[('visit_over', 'przyszło, gdy wizyta była już zamknięta albo odwołana'), ('stop_gone', 'tego przystanku nie ma już w programie')], max_length=10)),
                ('device', models.UUIDField()),
                ('seq', models.PositiveIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('content', models.JSONField(default=dict)),
                ('at_phone', models.DateTimeField()),
                ('received_at', models.DateTimeField()),
                ('clock_behind', models.IntegerField(default=0)),
                ('noted_at', models.DateTimeField()),
                ('finding', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.finding')),
                ('picture', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='pictures.picture')),
                ('version_of', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.notebookentry')),
                ('written_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('placed', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.stoppicture')),
                ('question', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.stopquestion')),
                ('voice', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.stopvoice')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notebook', to='support.studyvisit')),
                ('stop', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.visitstop')),
            ],
            options={
                'indexes': [models.Index(fields=['visit', 'state', 'number'], name='notebook_entry_visit')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['set_aside', 'taken', 'to_review'])), name='notebook_entry_state_known')],
            },
        ),
        migrations.CreateModel(
            name='HostInvitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('asked', 'czeka na odpowiedź'), ('agreed', 'gospodarz się zgodził'), ('declined', 'gospodarz odmówił'), ('taken_back', 'prośba wycofana')], default='asked', max_length=10)),
                ('words', models.TextField(blank=True)),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.CharField(max_length=140)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.CharField(blank=True, max_length=140)),
                ('terms', models.TextField(blank=True)),
                ('host', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('stop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='support.visitstop')),
            ],
            options={
                'indexes': [models.Index(fields=['host', 'state', 'asked_at'], name='host_invitation_host')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['agreed', 'asked', 'declined', 'taken_back'])), name='host_invitation_state_known'), models.UniqueConstraint(condition=models.Q(('state', 'taken_back'), _negated=True), fields=('stop',), name='host_invitation_once')],
            },
        ),
        migrations.AddField(
            model_name='finding',
            name='stop',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='support.visitstop'),
        ),
        migrations.CreateModel(
            name='EvaluationAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.CharField(max_length=40)),
                ('score', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('words', models.TextField(blank=True)),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='support.evaluationsheet')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('sheet', 'question'), name='evaluation_answer_once')],
            },
        ),
        migrations.CreateModel(
            name='NotebookVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('device', models.UUIDField()),
                ('seq', models.PositiveIntegerField()),
                ('mark', models.CharField(max_length=16)),
                ('content', models.JSONField(default=dict)),
                ('at_phone', models.DateTimeField()),
                ('received_at', models.DateTimeField()),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='support.notebookentry')),
                ('written_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('entry', 'device', 'seq', 'mark'), name='notebook_version_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='supportattendance',
            constraint=models.UniqueConstraint(fields=('entry', 'participant'), name='support_attendance_once'),
        ),
    ]

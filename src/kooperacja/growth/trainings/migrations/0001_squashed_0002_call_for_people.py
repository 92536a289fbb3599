import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('trainings', '0001_initial'), ('trainings', '0002_call_for_people')]

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('documents', '0001_initial'),
        ('organisations', '0001_initial'),
        ('participants', '0001_squashed_0002_data_set'),
        ('projects', '0001_squashed_0003_plant_paths'),
        ('recruitment', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='SessionBlock',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('module', models.PositiveSmallIntegerField()),
                ('minutes', models.PositiveSmallIntegerField()),
                ('position', models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('accepted', 'ma miejsce'), ('attending', 'uczestniczy'), ('completed', 'ma komplet godzin'), ('certificate_issued', 'ma zaświadczenie'), ('certificate_revoked', 'zaświadczenie cofnięte'), ('dropped', 'nie kontynuuje')], default='accepted', max_length=20)),
                ('presence_code', models.CharField(max_length=8, unique=True)),
                ('enrolled_at', models.DateTimeField()),
                ('left_reason', models.CharField(blank=True, max_length=300)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['accepted', 'attending', 'certificate_issued', 'certificate_revoked', 'completed', 'dropped'])), name='enrolment_state_known')],
            },
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('state', models.CharField(choices=[('valid', 'ważne'), ('replaced', 'zastąpione duplikatem'), ('revoked', 'cofnięte')], default='valid', max_length=8)),
                ('year', models.PositiveSmallIntegerField()),
                ('serial', models.PositiveIntegerField()),
                ('code', models.CharField(max_length=12, unique=True)),
                ('training', models.CharField(choices=[('T1', 'zarządzanie i organizacja usług'), ('T2', 'indywidualne plany usług'), ('T3', 'organizacja społeczności lokalnej')], max_length=2)),
                ('holder', models.CharField(max_length=160)),
                ('modules', models.JSONField(default=list)),
                ('minutes', models.PositiveIntegerField()),
                ('hour_minutes', models.PositiveSmallIntegerField(default=45)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('issued_on', models.DateField()),
                ('issued_by', models.CharField(max_length=140)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('end_reason', models.CharField(blank=True, max_length=300)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('replaces', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='trainings.certificate')),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='trainings.enrolment')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['replaced', 'revoked', 'valid'])), name='certificate_state_known'), models.UniqueConstraint(fields=('centre', 'year', 'serial'), name='certificate_number_once'), models.UniqueConstraint(condition=models.Q(('state', 'valid')), fields=('enrolment',), name='certificate_valid_once')],
            },
        ),
        migrations.CreateModel(
            name='Qualification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('training', models.CharField(choices=[('T1', 'zarządzanie i organizacja usług'), ('T2', 'indywidualne plany usług'), ('T3', 'organizacja społeczności lokalnej')], max_length=2)),
                ('kind', models.CharField(choices=[('certificate', 'nasze zaświadczenie'), ('elsewhere', 'zaświadczenie innego ośrodka'), ('instead', 'uprawnienie, które zastępuje szkolenie')], max_length=12)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('document_name', models.CharField(blank=True, max_length=200)),
                ('noted_by', models.CharField(max_length=140)),
                ('certificate', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='trainings.certificate')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
            ],
            options={
                'indexes': [models.Index(fields=['participant', 'training'], name='qualification_person')],
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('minutes', models.PositiveSmallIntegerField()),
                ('way', models.CharField(choices=[('phone', 'na telefonie'), ('code', 'kodem z ekranu'), ('paper', 'z listy papierowej')], max_length=5)),
                ('noted_at', models.DateTimeField()),
                ('noted_by', models.CharField(max_length=140)),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='presences', to='trainings.enrolment')),
                ('block', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='trainings.sessionblock')),
            ],
            options={
                'indexes': [models.Index(fields=['block', 'enrolment'], name='presence_block')],
                'constraints': [models.UniqueConstraint(fields=('enrolment', 'block'), name='presence_once')],
            },
        ),
        migrations.CreateModel(
            name='MakeUp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('arranged_at', models.DateTimeField()),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='make_ups', to='trainings.enrolment')),
                ('block', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='trainings.sessionblock')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('enrolment', 'block'), name='make_up_once')],
            },
        ),
        migrations.CreateModel(
            name='Trainer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('given_name', models.CharField(max_length=60)),
                ('surname', models.CharField(max_length=80)),
                ('name_key', models.CharField(max_length=240)),
                ('degree_field', models.CharField(blank=True, max_length=80)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('added_at', models.DateTimeField()),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', 'name_key', 'id'], name='trainer_centre_name')],
            },
        ),
        migrations.AddField(
            model_name='sessionblock',
            name='trainer',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='trainings.trainer'),
        ),
        migrations.CreateModel(
            name='TrainerProof',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('training', models.CharField(choices=[('T1', 'zarządzanie i organizacja usług'), ('T2', 'indywidualne plany usług'), ('T3', 'organizacja społeczności lokalnej')], max_length=2)),
                ('kind', models.CharField(choices=[('hours_150', 'co najmniej 150 godzin zajęć'), ('years_5', 'co najmniej 5 lat na stanowisku')], max_length=10)),
                ('document_name', models.CharField(max_length=200)),
                ('added_at', models.DateTimeField()),
                ('verified_by', models.CharField(blank=True, max_length=140)),
                ('verified_at', models.DateTimeField(blank=True, null=True)),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('trainer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proofs', to='trainings.trainer')),
            ],
            options={
                'indexes': [models.Index(fields=['trainer', 'training'], name='trainer_proof_training')],
            },
        ),
        migrations.CreateModel(
            name='TrainingEdition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('training', models.CharField(choices=[('T1', 'zarządzanie i organizacja usług'), ('T2', 'indywidualne plany usług'), ('T3', 'organizacja społeczności lokalnej')], max_length=2)),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('planned', 'planowana'), ('programme_ready', 'program gotowy'), ('recruitment_open', 'nabór otwarty'), ('recruitment_closed', 'nabór zamknięty'), ('confirmed', 'grupa potwierdzona'), ('running', 'zajęcia trwają'), ('completed', 'zajęcia skończone'), ('certified', 'zaświadczenia wydane'), ('reported', 'rozliczona'), ('postponed', 'przełożona'), ('cancelled', 'odwołana')], default='planned', max_length=20)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('seats', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('place', models.CharField(blank=True, max_length=160)),
                ('hour_minutes', models.PositiveSmallIntegerField(default=45)),
                ('created_at', models.DateTimeField()),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
                ('recruitment', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='recruitment.recruitment')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', '-starts_on', '-id'], name='training_edition_centre')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['cancelled', 'certified', 'completed', 'confirmed', 'planned', 'postponed', 'programme_ready', 'recruitment_closed', 'recruitment_open', 'reported', 'running'])), name='training_edition_state_known'), models.UniqueConstraint(fields=('centre', 'training', 'year', 'number'), name='training_edition_once'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='training_edition_days')],
            },
        ),
        migrations.AddField(
            model_name='enrolment',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='enrolments', to='trainings.trainingedition'),
        ),
        migrations.CreateModel(
            name='TrainingSession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('held_on', models.DateField()),
                ('starts_at', models.TimeField()),
                ('ends_at', models.TimeField()),
                ('place', models.CharField(blank=True, max_length=160)),
                ('is_online', models.BooleanField(default=False)),
                ('trainer_key', models.CharField(max_length=32, unique=True)),
                ('entered_at', models.DateTimeField(blank=True, null=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='trainings.trainingedition')),
            ],
            options={
                'indexes': [models.Index(fields=['edition', 'held_on', 'starts_at'], name='training_session_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='training_session_ends_after_start')],
            },
        ),
        migrations.AddField(
            model_name='sessionblock',
            name='session',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blocks', to='trainings.trainingsession'),
        ),
        migrations.CreateModel(
            name='CertificateCounter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('centre', 'year'), name='certificate_counter_once')],
            },
        ),
        migrations.CreateModel(
            name='EditionCounter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('training', models.CharField(max_length=2)),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('centre', 'training', 'year'), name='edition_counter_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='enrolment',
            constraint=models.UniqueConstraint(fields=('edition', 'participant'), name='enrolment_once'),
        ),
        migrations.AddConstraint(
            model_name='sessionblock',
            constraint=models.UniqueConstraint(fields=('session', 'position'), name='session_block_once'),
        ),
    ]

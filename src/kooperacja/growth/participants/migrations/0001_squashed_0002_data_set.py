import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('participants', '0001_initial'), ('participants', '0002_data_set')]

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('organisations', '0001_initial'),
        ('projects', '0001_squashed_0003_plant_paths'),
        ('territory', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='InformationClause',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('version', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=160)),
                ('text', models.TextField()),
                ('issued_at', models.DateTimeField()),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('centre', 'version'), name='information_clause_version_once')],
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('given_name', models.CharField(max_length=60)),
                ('surname', models.CharField(max_length=80)),
                ('name_key', models.CharField(max_length=240)),
                ('search_text', models.CharField(max_length=300)),
                ('pesel_hash', models.CharField(blank=True, max_length=64)),
                ('pesel_sealed', models.BinaryField(null=True)),
                ('other_identifier', models.CharField(blank=True, max_length=60)),
                ('birth_date', models.DateField(blank=True, null=True)),
                ('sex', models.CharField(blank=True, choices=[('woman', 'kobieta'), ('man', 'mężczyzna')], max_length=5)),
                ('education', models.CharField(blank=True, choices=[('isced_0_2', 'podstawowe, gimnazjalne lub niższe (ISCED 0–2)'), ('isced_3_4', 'średnie, zawodowe lub policealne (ISCED 3–4)'), ('isced_5_8', 'wyższe (ISCED 5–8)')], max_length=9)),
                ('citizenship', models.CharField(blank=True, choices=[('polish', 'polskie'), ('eu', 'innego państwa Unii Europejskiej'), ('third_country', 'państwa spoza Unii albo bez obywatelstwa')], max_length=13)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('street', models.CharField(blank=True, max_length=120)),
                ('postcode', models.CharField(blank=True, max_length=6)),
                ('town', models.CharField(blank=True, max_length=80)),
                ('degurba', models.CharField(blank=True, choices=[('1', '1: tereny gęsto zaludnione (miasta)'), ('2', '2: tereny o średniej gęstości zaludnienia'), ('3', '3: tereny słabo zaludnione (wiejskie)')], max_length=1)),
                ('employer_name', models.CharField(blank=True, max_length=200)),
                ('function', models.CharField(blank=True, max_length=120)),
                ('access_needs', models.CharField(blank=True, max_length=200)),
                ('diet', models.CharField(blank=True, max_length=120)),
                ('interpreter', models.CharField(blank=True, max_length=120)),
                ('foreign_origin', models.CharField(blank=True, choices=[('yes', 'tak'), ('no', 'nie'), ('refused', 'odmawiam odpowiedzi')], max_length=7)),
                ('minority', models.CharField(blank=True, choices=[('yes', 'tak'), ('no', 'nie'), ('refused', 'odmawiam odpowiedzi')], max_length=7)),
                ('homelessness', models.CharField(blank=True, choices=[('yes', 'tak'), ('no', 'nie'), ('refused', 'odmawiam odpowiedzi')], max_length=7)),
                ('disability', models.CharField(blank=True, choices=[('yes', 'tak'), ('no', 'nie'), ('refused', 'odmawiam odpowiedzi')], max_length=7)),
                ('missing', models.PositiveSmallIntegerField(default=0)),
                ('registered_at', models.DateTimeField()),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('employer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('home_area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
                ('merged_into', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.participant')),
                ('work_area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.area')),
            ],
            options={
                'indexes': [models.Index(fields=['centre', 'name_key', 'id'], name='participant_centre_name'), models.Index(condition=models.Q(('merged_into', None), ('missing__gt', 0)), fields=['centre', 'missing'], name='participant_missing')],
                'constraints': [models.UniqueConstraint(condition=models.Q(models.Q(('pesel_hash', ''), _negated=True), ('merged_into', None)), fields=('centre', 'pesel_hash'), name='participant_pesel_once')],
            },
        ),
        migrations.CreateModel(
            name='DifferentPeople',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('said_at', models.DateTimeField()),
                ('said_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('first', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='participants.participant')),
                ('second', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='participants.participant')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('first', 'second'), name='different_people_once'), models.CheckConstraint(condition=models.Q(('first__lt', models.F('second'))), name='different_people_ordered')],
            },
        ),
        migrations.CreateModel(
            name='DataLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('made_at', models.DateTimeField()),
                ('expires_on', models.DateField()),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('saved_at', models.DateTimeField(blank=True, null=True)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='participants.participant')),
            ],
            options={
                'indexes': [models.Index(fields=['participant', '-made_at'], name='data_link_participant')],
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('read_clause', 'zapoznanie się z klauzulą informacyjną'), ('special_needs', 'zgoda na zapisanie szczególnych potrzeb')], max_length=13)),
                ('way', models.CharField(choices=[('form', 'formularz naboru'), ('link', 'własny link uczestnika'), ('paper', 'podpis na papierze')], max_length=5)),
                ('given_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('clause', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='participants.informationclause')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='participants.participant')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('participant', 'kind', 'clause'), name='participant_consent_once')],
            },
        ),
        migrations.CreateModel(
            name='Participation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('entered_on', models.DateField()),
                ('entry_status', models.CharField(blank=True, choices=[('unemployed', 'osoba bezrobotna'), ('long_unemployed', 'osoba długotrwale bezrobotna'), ('inactive', 'osoba bierna zawodowo'), ('inactive_learning', 'osoba bierna zawodowo, ucząca się'), ('local_government', 'pracuje w administracji samorządowej'), ('government', 'pracuje w administracji rządowej'), ('ngo', 'pracuje w organizacji pozarządowej'), ('social_enterprise', 'pracuje w podmiocie ekonomii społecznej'), ('small_company', 'pracuje w mikro-, małym lub średnim przedsiębiorstwie'), ('large_company', 'pracuje w dużym przedsiębiorstwie'), ('self_employed', 'prowadzi działalność na własny rachunek'), ('employed_other', 'pracuje gdzie indziej')], max_length=17)),
                ('occupation', models.CharField(blank=True, max_length=120)),
                ('left_on', models.DateField(blank=True, null=True)),
                ('exit_reason', models.CharField(blank=True, choices=[('planned', 'udział zakończony zgodnie z planem'), ('new_job', 'przerwany: podjęcie albo zmiana pracy'), ('learning', 'przerwany: podjęcie nauki'), ('private', 'przerwany: powody osobiste'), ('no_contact', 'przerwany: brak kontaktu'), ('removed', 'przerwany: decyzja organizatora')], max_length=10)),
                ('exit_situation', models.CharField(blank=True, choices=[('kept_job', 'pracuje tam, gdzie przed udziałem'), ('new_job', 'podjęła lub podjął pracę'), ('qualified', 'uzyskała lub uzyskał kwalifikacje'), ('competent', 'nabyła lub nabył kompetencje'), ('learning', 'podjęła lub podjął naukę'), ('seeking', 'poszukuje pracy'), ('other', 'inna sytuacja'), ('unknown', 'nie udało się ustalić')], max_length=10)),
                ('situation_on', models.DateField(blank=True, null=True)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='participants.participant')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('exit_situation', ''), ('left_on__isnull', False)), fields=['left_on'], name='participation_to_follow')],
                'constraints': [models.UniqueConstraint(fields=('project', 'participant'), name='participation_once'), models.CheckConstraint(condition=models.Q(('left_on', None), ('left_on__gte', models.F('entered_on')), _connector='OR'), name='participation_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='EntityParticipation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('entity_type', models.CharField(choices=[('gmina', 'gmina lub jej jednostka'), ('powiat', 'powiat lub jego jednostka'), ('pes', 'podmiot ekonomii społecznej'), ('ngo', 'organizacja pozarządowa'), ('company', 'przedsiębiorstwo'), ('other', 'inna instytucja')], max_length=7)),
                ('entered_on', models.DateField()),
                ('left_on', models.DateField(blank=True, null=True)),
                ('covers_employees', models.BooleanField(default=True)),
                ('support_kind', models.CharField(blank=True, max_length=160)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('project', 'organisation'), name='entity_participation_once'), models.CheckConstraint(condition=models.Q(('left_on', None), ('left_on__gte', models.F('entered_on')), _connector='OR'), name='entity_participation_ends_after_start')],
            },
        ),
    ]

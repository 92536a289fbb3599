import django.db.models.deletion
import kooperacja.growth.pictures.models
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('pictures', '0001_initial'), ('pictures', '0002_consents_and_renditions')]

    initial = True

    dependencies = [
        ('documents', '0001_initial'),
        ('organisations', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('caption', models.CharField(max_length=200)),
                ('alt_text', models.CharField(max_length=300)),
                ('author', models.CharField(max_length=120)),
                ('licence', models.CharField(default='CC BY 4.0', max_length=60)),
                ('consent', models.CharField(choices=[('no_people', 'nikogo nie widać'), ('given', 'zgody są'), ('missing', 'brak zgód'), ('withdrawn', 'zgoda wycofana')], default='missing', max_length=10)),
                ('consent_note', models.CharField(blank=True, max_length=200)),
                ('is_drawing', models.BooleanField(default=False)),
                ('had_location', models.BooleanField(default=False)),
                ('is_public', models.BooleanField(default=False)),
                ('has_renditions', models.BooleanField(default=False)),
                ('added_at', models.DateTimeField()),
                ('display', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('original', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('thumbnail', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('alt_text', ''), _negated=True), models.Q(('author', ''), _negated=True)), name='picture_described'), models.CheckConstraint(condition=models.Q(('is_public', False), ('consent__in', ['given', 'no_people']), _connector='OR'), name='picture_public_with_consent')],
            },
        ),
        migrations.CreateModel(
            name='PictureConsent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('person', models.CharField(max_length=140)),
                ('state', models.CharField(choices=[('asked', 'czekamy na zgodę'), ('given', 'zgoda jest'), ('withdrawn', 'zgoda wycofana')], default='asked', max_length=10)),
                ('means', models.CharField(blank=True, choices=[('written', 'na piśmie'), ('email', 'e-mailem'), ('recorded', 'nagrana'), ('list', 'na liście obecności')], max_length=10)),
                ('document', models.CharField(blank=True, max_length=200)),
                ('given_on', models.DateField(blank=True, null=True)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('code', models.CharField(default=kooperacja.growth.pictures.models.new_code, max_length=40, unique=True)),
                ('added_at', models.DateTimeField()),
                ('picture', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='pictures.picture')),
            ],
            options={
                'indexes': [models.Index(fields=['state', '-added_at', 'id'], name='picture_consent_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['asked', 'given', 'withdrawn'])), name='picture_consent_state_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'given'), _negated=True), ('given_on__isnull', False), _connector='OR'), name='picture_consent_given_on'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), _negated=True), ('withdrawn_on__isnull', False), _connector='OR'), name='picture_consent_withdrawn_on')],
            },
        ),
        migrations.CreateModel(
            name='PictureRendition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=12)),
                ('width', models.PositiveIntegerField()),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('picture', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renditions', to='pictures.picture')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('picture', 'name'), name='picture_rendition_once')],
            },
        ),
    ]

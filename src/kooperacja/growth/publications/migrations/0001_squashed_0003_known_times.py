import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('publications', '0001_initial'), ('publications', '0002_articles'), ('publications', '0003_known_times')]

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('documents', '0001_initial'),
        ('organisations', '0001_initial'),
        ('pictures', '0001_squashed_0002_consents_and_renditions'),
        ('practices', '0001_initial'),
        ('projects', '0001_squashed_0003_plant_paths'),
        ('support', '0001_squashed_0005_whole_visits'),
    ]

    operations = [
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('slug', models.SlugField(max_length=120, unique=True)),
                ('state', models.CharField(choices=[('draft', 'szkic'), ('planned', 'zaplanowana'), ('published', 'opublikowana'), ('withdrawn', 'wycofana')], default='draft', max_length=10)),
                ('title', models.CharField(max_length=160)),
                ('kicker', models.CharField(blank=True, max_length=120)),
                ('lead', models.TextField(blank=True)),
                ('body', models.TextField(blank=True)),
                ('byline', models.CharField(blank=True, max_length=160)),
                ('conclusion_title', models.CharField(blank=True, max_length=200)),
                ('conclusion', models.TextField(blank=True)),
                ('gallery_note', models.CharField(blank=True, max_length=200)),
                ('revision', models.PositiveIntegerField(default=1)),
                ('saved_at', models.DateTimeField(null=True)),
                ('last_picture', models.PositiveSmallIntegerField(default=0)),
                ('publish_at', models.DateTimeField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('corrected_at', models.DateTimeField(null=True)),
                ('correction_note', models.CharField(blank=True, max_length=300)),
                ('card', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='documents.storedfile')),
                ('centre', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('cover', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='pictures.picture')),
                ('funding_label', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.fundinglabel')),
                ('plain_card', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='documents.storedfile')),
                ('practices', models.ManyToManyField(blank=True, related_name='+', to='practices.goodpractice')),
                ('saved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('visit', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='support.studyvisit')),
                ('visits', models.ManyToManyField(blank=True, related_name='+', to='support.studyvisit')),
            ],
            options={
                'indexes': [models.Index(fields=['state', '-published_at', 'id'], name='publication_state_published'), models.Index(fields=['centre', '-saved_at', 'id'], name='publication_centre_saved'), models.Index(fields=['state', 'publish_at'], name='publication_planned')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'planned', 'published', 'withdrawn'])), name='publication_state_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('published_at__isnull', False), _connector='OR'), name='publication_published_at'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'planned'), _negated=True), ('publish_at__isnull', False), _connector='OR'), name='publication_planned_at')],
            },
        ),
        migrations.CreateModel(
            name='PublicationAttachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=160)),
                ('kind', models.CharField(max_length=8)),
                ('added_at', models.DateTimeField()),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='publications.publication')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='publication_attachment_named')],
            },
        ),
        migrations.CreateModel(
            name='PublicationPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('position', models.PositiveSmallIntegerField()),
                ('in_gallery', models.BooleanField(default=True)),
                ('picture', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pictures.picture')),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='publications.publication')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('publication', 'picture'), name='publication_picture_once'), models.UniqueConstraint(fields=('publication', 'number'), name='publication_picture_number')],
            },
        ),
        migrations.CreateModel(
            name='PublicationVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('saved', 'zapisana'), ('published', 'opublikowana'), ('corrected', 'sprostowana')], max_length=10)),
                ('words', models.JSONField()),
                ('note', models.CharField(blank=True, max_length=300)),
                ('saved_at', models.DateTimeField()),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='publications.publication')),
                ('saved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['publication', '-saved_at', 'id'], name='publication_versions')],
            },
        ),
        migrations.CreateModel(
            name='WorkingCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('revision', models.PositiveIntegerField()),
                ('words', models.JSONField()),
                ('saved_at', models.DateTimeField()),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='publications.publication')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('publication', 'user'), name='working_copy_once')],
            },
        ),
    ]

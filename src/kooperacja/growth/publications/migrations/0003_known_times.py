from django.db import migrations, models
from django.db.models import F
from django.utils import timezone


def known(apps, schema_editor):
    """Pages from before versions: saved when they were published, signed by their centre."""
    rows = apps.get_model("publications", "Publication").objects
    rows.filter(saved_at=None, published_at__isnull=False).update(saved_at=F("published_at"))
    rows.filter(saved_at=None).update(saved_at=timezone.now())
    for publication in rows.filter(byline="").select_related("centre"):
        publication.byline = publication.centre.short_name or publication.centre.name
        publication.save(update_fields=["byline"])


class Migration(migrations.Migration):
    dependencies = [("publications", "0002_articles"), ("organisations", "0001_initial")]
    operations = [
        migrations.AddField("publication", "last_picture", models.PositiveSmallIntegerField(default=0)),
        migrations.RunPython(known, migrations.RunPython.noop),
    ]

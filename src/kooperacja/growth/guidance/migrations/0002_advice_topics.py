# SPDX-License-Identifier: EUPL-1.2
"""The first topics of advice: what regional centres say they advise on. Data, to be changed by the region."""

from django.db import migrations

from kooperacja.base.core.text import sort_key

TOPICS = (
    "Warianty utworzenia centrum usług społecznych",
    "Zadania i program usług społecznych",
    "Tryby zlecania usług podmiotom ekonomii społecznej",
    "Opłaty za usługi",
    "Kadra: struktura i kwalifikacje",
    "Sprawozdawczość",
    "Współpraca z wykonawcami",
    "Deinstytucjonalizacja i plan lokalny",
    "Ochrona danych w usługach",
    "Inny temat",
)


def add_topics(apps, schema_editor):
    """Write the topics that are not there."""
    topic = apps.get_model("guidance", "AdviceTopic")
    known = set(topic.objects.values_list("name", flat=True))
    topic.objects.bulk_create(topic(name=name, name_key=sort_key(name)) for name in TOPICS if name not in known)


#: An empty database that takes its tables from the models needs this too (base/database).
NEEDED_WHEN_FRESH = True


class Migration(migrations.Migration):
    dependencies = [("guidance", "0001_first_rooms")]
    operations = [migrations.RunPython(add_topics, migrations.RunPython.noop)]

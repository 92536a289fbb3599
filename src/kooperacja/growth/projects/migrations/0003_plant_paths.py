# SPDX-License-Identifier: EUPL-1.2
"""Labels that stood alone get their place in the tree of money, made from the words they carry."""

from typing import Any

from django.db import migrations

from kooperacja.growth.projects.logic import tree

LEVELS = ("programme", "axis", "measure", "submeasure")


def plant(apps: Any, schema_editor: Any) -> None:
    """Make the nodes named on labels, each once, and hang the labels there."""
    labels, nodes = apps.get_model("projects", "FundingLabel"), apps.get_model("projects", "FundingNode")
    for label in labels.objects.filter(node=None).exclude(programme=""):
        perspective = label.perspective if label.perspective in ("2014–2020", "2021–2027") else "2021–2027"
        node = None
        for level in LEVELS:
            name = getattr(label, level)
            if not name:
                continue
            code = "" if level == "programme" else tree.code_in(name)
            node, _made = nodes.objects.get_or_create(
                organisation_id=label.organisation_id, perspective=perspective, parent=node, name=name,
                defaults={"level": level, "code": code, "place_key": tree.place_key(code, name)},
            )  # fmt: skip
        label.node = node
        label.save(update_fields=["node"])


class Migration(migrations.Migration):
    dependencies = [("projects", "0002_money_tree")]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]

# SPDX-License-Identifier: EUPL-1.2
"""Figures of a gmina: each with definition, source and date."""

from __future__ import annotations

from django.db import models

from kooperacja.ground.diagnosis.logic import label_of, shown
from kooperacja.ground.territory.models import Area


class GminaFigure(models.Model):
    """One figure of one gmina for one period, as a source gives it (population, share 60+…)."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="+")
    key = models.SlugField(max_length=60)
    value = models.DecimalField(max_digits=14, decimal_places=2)
    period = models.CharField(max_length=20)
    source = models.CharField(max_length=200)
    as_of = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["area", "key", "period"], name="gmina_figure_once")]

    def __str__(self) -> str:
        return f"{self.area_id} {self.key} {self.period}"

    @property
    def label(self) -> str:
        """What the fact is called."""
        return label_of(self.key)

    @property
    def shown(self) -> str:
        """The value as people write it."""
        return shown(self.key, self.value)

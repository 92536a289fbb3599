# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class RecruitmentConfig(AppConfig):
    """Nabory."""

    name = "kooperacja.growth.recruitment"
    verbose_name = "Nabory"

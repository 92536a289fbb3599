# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PicturesConfig(AppConfig):
    """Zdjęcia."""

    name = "kooperacja.growth.pictures"
    verbose_name = "Zdjęcia"

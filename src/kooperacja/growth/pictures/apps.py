# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PicturesConfig(AppConfig):
    """Zdjęcia."""

    name = "kooperacja.growth.pictures"
    verbose_name = "Zdjęcia"

    def ready(self) -> None:
        """Say in Polish what happens to pictures."""
        from kooperacja.base.audit import actions
        from kooperacja.growth.pictures import privacy

        actions.describe(
            {
                "pictures.picture.added": "Zdjęcie dodane",
                "pictures.picture.described": "Opis zdjęcia zmieniony",
                "pictures.picture.consent_recorded": "Zgody na zdjęcie zapisane",
                "pictures.picture.consent_withdrawn": "Zgoda wycofana, zdjęcie zdjęte z widoku publicznego",
                "pictures.picture.published": "Zdjęcie pokazane publicznie",
                "pictures.picture.hidden": "Zdjęcie ukryte",
                "pictures.consent.added": "Osoba ze zdjęcia zapisana",
                "pictures.consent.given": "Zgoda osoby zapisana",
                "pictures.consent.removed": "Osoba zdjęta z listy zgód",
            }
        )
        privacy.declare_holdings()

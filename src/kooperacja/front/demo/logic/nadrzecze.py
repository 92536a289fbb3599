# SPDX-License-Identifier: EUPL-1.2
"""Where the invented voivodeship lies: fifteen gminas in three powiats, placed in the open sea so that no map shows them.

The three gminas of the story (Zielona, Borki, Jasna) are described in ``zielona.py``; here they only get their place.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Gmina:
    """One gmina: TERYT code of no register, name, „w …”, where it lies, how many people, has it a centre already."""

    code: str
    name: str
    in_name: str
    latitude: float
    longitude: float
    people: int
    has_centre: bool = False

    @property
    def key(self) -> str:
        """The end of the keys of its institutions: ``gmina_9901042``, ``ops_9901042``."""
        return self.code


COUNTIES = (("9902", "brodzki"), ("9903", "jeziorny"))

#: Where the gminas of the story lie.
STORY_PLACES = {"9901013": (55.62, 18.10), "9901022": (55.71, 17.93), "9901032": (55.54, 18.33)}
#: The town of the regional centre: trips of its people begin there.
SEAT = "Długi Bród"

GMINAS = (
    Gmina("9901042", "Łąkowo", "Łąkowie", 55.74, 18.22, 5_870),
    Gmina("9901052", "Klonowiec", "Klonowcu", 55.50, 17.96, 3_920),
    Gmina("9902011", "Długi Bród", "Długim Brodzie", 55.63, 18.55, 31_200, has_centre=True),
    Gmina("9902022", "Cisówka", "Cisówce", 55.75, 18.58, 6_480),
    Gmina("9902032", "Mgielnica", "Mgielnicy", 55.68, 18.79, 4_150),
    Gmina("9902043", "Ostoja", "Ostoi", 55.53, 18.74, 11_640),
    Gmina("9902052", "Sitowie", "Sitowiu", 55.47, 18.57, 5_020),
    Gmina("9903011", "Jeziorna", "Jeziornej", 55.38, 18.20, 18_900),
    Gmina("9903022", "Piaskowo", "Piaskowie", 55.41, 17.94, 4_770),
    Gmina("9903032", "Trzcinna", "Trzcinnej", 55.31, 18.38, 5_340),
    Gmina("9903042", "Wiązowa", "Wiązowej", 55.30, 18.05, 7_210),
    Gmina("9903053", "Grądowo", "Grądowie", 55.36, 18.60, 9_830),
)  # fmt: skip

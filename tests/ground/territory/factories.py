# SPDX-License-Identifier: EUPL-1.2
"""A small TERC file: two voivodeships, three powiats, six gminas, in the form of the official one."""

from __future__ import annotations

HEADER = "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA"
ROWS = (
    "02;;;;DOLNOŚLĄSKIE;województwo;{day}",
    "02;01;;;bolesławiecki;powiat;{day}",
    "02;01;01;1;Bolesławiec;gmina miejska;{day}",
    "02;01;02;2;Bolesławiec;gmina wiejska;{day}",
    "30;;;;WIELKOPOLSKIE;województwo;{day}",
    "30;12;;;krotoszyński;powiat;{day}",
    "30;12;02;3;Koźmin Wielkopolski;gmina miejsko-wiejska;{day}",
    "30;12;02;4;Koźmin Wielkopolski;miasto;{day}",
    "30;12;02;5;Koźmin Wielkopolski;obszar wiejski;{day}",
    "30;12;04;2;Rozdrażew;gmina wiejska;{day}",
    "30;12;05;2;Wymysłów;gmina wiejska;{day}",
    "30;64;;;Poznań;miasto na prawach powiatu;{day}",
    "30;64;01;1;Poznań;gmina miejska;{day}",
    "30;64;01;9;Poznań-Grunwald;delegatura;{day}",
)


def terc_file(
    day: str = "2024-01-01", *, without: tuple[str, ...] = (), replace: dict[str, str] | None = None
) -> bytes:
    """The file on a day, without some rows (by their beginning), with some texts replaced."""
    text = (
        "\r\n".join([HEADER, *(row.format(day=day) for row in ROWS if not row.startswith(without or ("-",)))]) + "\r\n"
    )
    for before, after in (replace or {}).items():
        text = text.replace(before, after)
    return b"\xef\xbb\xbf" + text.encode()

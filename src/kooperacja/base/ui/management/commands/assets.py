# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja assets``: small web fonts from the packages that carry them (Manrope, Source Sans, Source Serif; OFL)."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from fontTools import subset
from fontTools.ttLib import TTFont


@dataclass(frozen=True)
class Face:
    """One file of one family: where it comes from and how CSS calls it."""

    family: str
    package: str
    source: str
    weight: str
    style: str = "normal"
    is_headline: bool = False


FACES = (
    Face("Manrope", "font_manrope", "Manrope-VariableFont_wght.ttf", "400 800", is_headline=True),
    Face("Source Sans", "font_source_sans_pro", "SourceSansPro-Regular.ttf", "400"),
    Face("Source Sans", "font_source_sans_pro", "SourceSansPro-Semibold.ttf", "600 700"),
    Face("Source Sans", "font_source_sans_pro", "SourceSansPro-It.ttf", "400", "italic"),
    Face("Source Serif", "font_source_serif_pro", "SourceSerifPro-Regular.ttf", "400"),
    Face("Source Serif", "font_source_serif_pro", "SourceSerifPro-Semibold.ttf", "600 700", is_headline=True),
)
RANGES = {
    "latin": "U+0020-007E,U+00A0-017F,U+0218-021B,U+02C6-02DD,U+1E9E,U+2002-200A,U+2010-2015,U+2018-201E,U+2020-2022,"
    "U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265",
    "cyrillic": "U+0400-045F,U+0490-0491",
}
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "pnum", "case", "frac", "sups", "ordn"]
LICENCES = (
    ("Manrope", "font_manrope", "OFL.txt"),
    ("SourceSans", "font_source_sans_pro", "LICENSE.txt"),
    ("SourceSerif", "font_source_serif_pro", "LICENSE.txt"),
)
#: A change of this file means that the fonts have to be made again.
RECIPE = "1"


class Command(BaseCommand):
    help = "Przygotowuje kroje pisma (woff2) w katalogu danych. Szybkie, gdy są już gotowe."

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        target = Path(settings.DATA) / "assets" / "fonts"
        mark = target / "ready"
        packages = sorted({face.package for face in FACES})
        wanted = ";".join([RECIPE, *(f"{p} {version(p.replace('_', '-'))}" for p in packages)])
        if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
            self._say(options, f"Kroje pisma są gotowe: {target}")
            return
        target.mkdir(parents=True, exist_ok=True)
        rules = []
        for face in FACES:
            source = _folder(face.package) / face.source
            for script, unicodes in RANGES.items():
                data = _subset(source, unicodes)
                if data is None:
                    continue
                path = _write(source, script, data, target)
                rules.append(_rule(face, path.name, unicodes))
                self._say(options, f"  {path.name}: {path.stat().st_size // 1024} kB")
        (target / "fonts.css").write_text("\n".join(rules), encoding="utf-8")
        for name, package, licence in LICENCES:
            text = _folder(package) / licence
            if text.is_file():
                (target / f"{name}-OFL.txt").write_bytes(text.read_bytes())
        mark.write_text(wanted, encoding="utf-8")
        self._say(options, f"Kroje pisma przygotowane w {time.monotonic() - began:.1f} s: {target}")

    def _say(self, options: dict[str, Any], text: str) -> None:
        if options.get("verbosity", 1):
            self.stdout.write(text)


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise CommandError(f"Nie ma pakietu {package.replace('_', '-')}. Zainstaluj zależności: bin/setup run.")
    return Path(next(iter(spec.submodule_search_locations))) / "files"


def _subset(source: Path, unicodes: str) -> TTFont | None:
    """The letters of one script from one font, or nothing when the font does not know them."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]
    options.drop_tables += ["DSIG"]
    font = subset.load_font(str(source), options)
    wanted = set(subset.parse_unicodes(unicodes.replace("U+", "")))
    known = wanted & set(font.getBestCmap())
    if len(known) < len(wanted) // 3:
        return None
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=known)
    cutter.subset(font)
    return font


def _write(source: Path, script: str, font: TTFont, target: Path) -> Path:
    """Write as woff2 under a name with a fingerprint, so that browsers may keep it for ever."""
    draft = target / f"{source.stem}-{script}.tmp"
    font.flavor = "woff2"
    font.save(draft)
    fingerprint = hashlib.sha256(draft.read_bytes()).hexdigest()[:8]
    return draft.replace(
        target / f"{source.stem.split('-')[0]}-{source.stem.split('-')[1][:8]}-{script}-{fingerprint}.woff2"
    )


def _rule(face: Face, name: str, unicodes: str) -> str:
    return (
        f'@font-face{{font-family:"{face.family}";font-style:{face.style};font-weight:{face.weight};'
        f'font-display:swap;src:url("{name}") format("woff2");unicode-range:{unicodes}}}'
    )

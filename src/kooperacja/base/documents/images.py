# SPDX-License-Identifier: EUPL-1.2
"""Pictures as people bring them: checked, turned upright, stripped of where and with what they were taken."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from kooperacja.base.core.errors import DomainError

DISPLAY = 1600
THUMBNAIL = 480
#: A picture unpacked: 80 million points are a 100-megapixel camera's neighbourhood; more is a trap or a mistake.
MAX_POINTS = 80_000_000
FORMATS = {"JPEG": ("image/jpeg", "jpg"), "PNG": ("image/png", "png"), "WEBP": ("image/webp", "webp")}
_GPS_TAG = 0x8825


class PictureRefused(DomainError):
    """The file cannot become a picture; the text says why and what to do."""


@dataclass(frozen=True)
class Prepared:
    """One picture in three sizes, none of them with metadata."""

    original: bytes
    original_type: str
    extension: str
    display: bytes
    thumbnail: bytes
    width: int
    height: int
    display_width: int
    display_height: int
    had_location: bool

    @property
    def remark(self) -> str:
        """What to tell the person about what was taken away."""
        return _("Ze zdjęcia usunięto zapisane miejsce jego wykonania.") if self.had_location else ""


def prepare(content: bytes, *, name: str = "", field: str | None = "upload") -> Prepared:
    """Check a picture and make its three sizes, or refuse it with a sentence."""
    check_size(len(content), field=field)
    image = _open(content, name, field)
    kind = image.format or ""
    had_location = _GPS_TAG in image.getexif()
    upright = ImageOps.exif_transpose(image)
    flat = _plain(upright)
    display, thumbnail = _fitted(flat, DISPLAY), _fitted(flat, THUMBNAIL)
    return Prepared(
        original=_bytes(flat, kind),
        original_type=FORMATS[kind][0],
        extension=FORMATS[kind][1],
        display=_bytes(display, "WEBP"),
        thumbnail=_bytes(thumbnail, "WEBP"),
        width=flat.width,
        height=flat.height,
        display_width=display.width,
        display_height=display.height,
        had_location=had_location,
    )


def rendition(content: bytes, *, longest: int, kind: str) -> tuple[bytes, int]:
    """A prepared picture scaled to a longest side in ``"AVIF"``, ``"WEBP"`` or ``"JPEG"``: its bytes and its width."""
    image = Image.open(io.BytesIO(content))
    image.load()
    made = _fitted(image, longest)
    if kind == "JPEG" and made.mode == "RGBA":
        white = Image.new("RGB", made.size, "#ffffff")
        white.paste(made, mask=made.getchannel("A"))
        made = white
    return _bytes(made, kind), made.width


def check_size(size: int, *, field: str | None = "upload") -> None:
    """Refuse too heavy a file before anybody reads it."""
    limit = settings.MAX_UPLOAD_BYTES
    if size > limit:
        raise PictureRefused(
            _(
                "Zdjęcie ma %(size)s MB, największe może mieć %(limit)s MB. "
                "Zmniejsz je albo wyślij w mniejszej rozdzielczości."
            )
            % {"size": _megabytes(size), "limit": _megabytes(limit)},
            field=field,
        )
    if size == 0:
        raise PictureRefused(_("Plik jest pusty. Wybierz zdjęcie jeszcze raz."), field=field)


def _open(content: bytes, name: str, field: str | None) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            probe = Image.open(io.BytesIO(content), formats=list(FORMATS))
            if probe.width * probe.height > MAX_POINTS:
                raise PictureRefused(
                    _(
                        "To zdjęcie ma %(width)s × %(height)s punktów – za dużo, żeby je bezpiecznie otworzyć. "
                        "Zmniejsz je do najwyżej 80 milionów punktów."
                    )
                    % {"width": probe.width, "height": probe.height},
                    field=field,
                )
            probe.verify()
            image = Image.open(io.BytesIO(content), formats=list(FORMATS))
            image.load()
    except UnidentifiedImageError:
        raise PictureRefused(_not_a_picture(content, name), field=field) from None
    except Image.DecompressionBombError:
        raise PictureRefused(
            _("To zdjęcie ma za dużo punktów, żeby je bezpiecznie otworzyć. Zmniejsz je i wyślij jeszcze raz."),
            field=field,
        ) from None
    except (OSError, SyntaxError, ValueError, EOFError):
        raise PictureRefused(
            _("Zdjęcie jest uszkodzone albo niekompletne. Skopiuj je jeszcze raz z telefonu lub aparatu."), field=field
        ) from None
    return image


def _not_a_picture(content: bytes, name: str) -> str:
    if content[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypavif"}:
        return _(
            "Telefon zapisał to zdjęcie w formacie HEIC lub AVIF. Wyślij je jako JPEG "
            "(w iPhonie: Ustawienia, Aparat, Formaty, Najbardziej zgodne)."
        )
    return _("„%(name)s” nie jest zdjęciem, choć może mieć taką nazwę. Wybierz plik JPEG, PNG albo WebP.") % {
        "name": name or _("plik")
    }


def _plain(image: Image.Image) -> Image.Image:
    """The points alone: no EXIF, no profile, no comment; see-through parts stay see-through."""
    mode = "RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB"
    converted = image.convert(mode)
    bare = Image.new(mode, converted.size)
    bare.paste(converted)
    return bare


def _fitted(image: Image.Image, longest: int) -> Image.Image:
    made = image.copy()
    made.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return made


def _bytes(image: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    if kind == "JPEG":
        image.convert("RGB").save(out, "JPEG", quality=92, optimize=True)
    elif kind == "AVIF":
        image.save(out, "AVIF", quality=60, speed=8)
    elif kind == "PNG":
        image.save(out, "PNG", optimize=True)
    else:
        image.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f}"

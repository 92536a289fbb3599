# SPDX-License-Identifier: EUPL-1.2
"""Pictures made on the spot: no foreign photo is in the repository."""

from __future__ import annotations

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

GPS = 0x8825


def picture_bytes(
    width: int = 640, height: int = 480, *, kind: str = "JPEG", location: bool = False, orientation: int = 1
) -> bytes:
    """A drawn picture: a house on a hill, its left half darker so that turning can be seen."""
    image = Image.new("RGB", (width, height), "#DDF0EC")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2, height), fill="#0A5B56")
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Aparat"
    if location:
        exif.get_ifd(GPS).update({1: "N", 2: (53.0, 1.0, 20.0), 3: "E", 4: (18.0, 36.0, 0.0)})
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


def upload(content: bytes | None = None, name: str = "zdjecie.jpg") -> SimpleUploadedFile:
    """A picture as a browser sends it."""
    return SimpleUploadedFile(name, picture_bytes() if content is None else content, "image/jpeg")

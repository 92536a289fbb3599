# SPDX-License-Identifier: EUPL-1.2
"""What people send: too heavy, not a picture, sideways, with a place in it."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from kooperacja.base.documents import images
from tests.base.documents.factories import GPS, picture_bytes


def _opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_location_and_camera_are_removed_from_every_size(kind: str) -> None:
    sent = picture_bytes(2400, 1800, kind=kind, location=True)
    assert GPS in _opened(sent).getexif()
    made = images.prepare(sent)
    assert made.had_location and "usunięto" in made.remark
    for content in (made.original, made.display, made.thumbnail):
        assert dict(_opened(content).getexif()) == {}
        assert b"Aparat" not in content
    assert _opened(made.original).format == kind
    assert made.original_type == images.FORMATS[kind][0]


def test_sizes() -> None:
    made = images.prepare(picture_bytes(3200, 2400))
    assert (made.width, made.height) == (3200, 2400)
    assert (made.display_width, made.display_height) == (1600, 1200) == _opened(made.display).size
    assert _opened(made.thumbnail).size == (480, 360)
    assert {_opened(made.display).format, _opened(made.thumbnail).format} == {"WEBP"}
    assert not made.had_location and made.remark == ""


def test_a_small_picture_is_not_blown_up() -> None:
    made = images.prepare(picture_bytes(200, 100))
    assert _opened(made.display).size == _opened(made.thumbnail).size == (200, 100)


def test_a_picture_taken_sideways_stands_upright() -> None:
    made = images.prepare(picture_bytes(400, 200, orientation=6))
    assert (made.width, made.height) == (200, 400)
    top, bottom = _opened(made.original).getpixel((100, 20)), _opened(made.original).getpixel((100, 380))
    assert top[1] < bottom[1]  # the dark left half has become the top


def test_see_through_parts_stay() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    assert _opened(images.prepare(out.getvalue()).display).getpixel((1, 1))[3] == 0


def test_a_text_called_jpg_is_refused_with_a_sentence() -> None:
    with pytest.raises(images.PictureRefused, match=r"„umowa\.jpg” nie jest zdjęciem") as refused:
        images.prepare(b"Umowa z dnia 2 marca", name="umowa.jpg")
    assert refused.value.field == "upload"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "pusty"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC"),
        (picture_bytes()[:2000], "uszkodzone"),
        (b"GIF89a" + b"\x00" * 40, "nie jest zdjęciem"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "nie jest zdjęciem"),
    ],
)
def test_what_is_not_a_picture(content: bytes, words: str) -> None:
    with pytest.raises(images.PictureRefused, match=words):
        images.prepare(content)


def test_fifty_megabytes_are_too_heavy() -> None:
    with pytest.raises(images.PictureRefused, match="Zdjęcie ma 50 MB, największe może mieć 25 MB"):
        images.check_size(50 * 1024 * 1024)


def _bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that says it is enormous."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [10_000, 60_000])
def test_a_pixel_bomb_is_not_opened(side: int) -> None:
    with pytest.raises(images.PictureRefused, match="punktów"):
        images.prepare(_bomb(side, side))

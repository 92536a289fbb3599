# SPDX-License-Identifier: EUPL-1.2
"""Attachments: what a file really is, by its first bytes, and how that is said to a reader."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

MEDIA = {
    "PDF": "application/pdf",
    "DOCX": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "PPTX": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ODT": "application/vnd.oasis.opendocument.text",
    "ODS": "application/vnd.oasis.opendocument.spreadsheet",
    "ODP": "application/vnd.oasis.opendocument.presentation",
    "CSV": "text/csv",
    "TXT": "text/plain",
}
_OFFICE = {"word/": "DOCX", "xl/": "XLSX", "ppt/": "PPTX"}


@dataclass(frozen=True)
class FileKind:
    """A kind of file that may be attached."""

    name: str
    media_type: str


def kind_of(content: bytes, name: str) -> FileKind | None:
    """The kind by content; the name only tells CSV from plain text. ``None`` for what may not be attached."""
    found = _kind(content, name.rsplit(".", 1)[-1].upper() if "." in name else "")
    return FileKind(found, MEDIA[found]) if found else None


def _kind(content: bytes, extension: str) -> str:
    if content.startswith(b"%PDF-"):
        return "PDF"
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    if extension in {"CSV", "TXT"} and b"\0" not in content[:4096]:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            return ""
        return extension
    return ""


def _office(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" in names:
                said = archive.read("mimetype")[:120].decode("ascii", "replace").strip()
                return next((kind for kind, media in MEDIA.items() if media == said), "")
            return next((kind for start, kind in _OFFICE.items() if any(n.startswith(start) for n in names)), "")
    except (zipfile.BadZipFile, OSError, RuntimeError, KeyError):
        return ""


def size_words(size: int) -> str:
    """``"340 KB"``, ``"1,2 MB"``."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))}\u00a0KB"
    return f"{size / 1024 / 1024:.1f}".replace(".", ",") + "\u00a0MB"

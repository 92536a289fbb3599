# SPDX-License-Identifier: EUPL-1.2
"""Sealing an identifier: encrypted to be read back, hashed with a key to be found again."""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken


def _key(secret: str, purpose: str) -> bytes:
    return hashlib.sha256(f"kooperacja:{purpose}:{secret}".encode()).digest()


def look_up_hash(value: str, *, secret: str) -> str:
    """The same value gives the same hash under the same secret; without the secret it tells nothing."""
    return hmac.new(_key(secret, "look-up"), value.encode(), hashlib.sha256).hexdigest()


def seal(value: str, *, secret: str) -> bytes:
    """Encrypt and authenticate."""
    return Fernet(base64.urlsafe_b64encode(_key(secret, "seal"))).encrypt(value.encode())


def unseal(sealed: bytes | memoryview | None, *, secret: str) -> str:
    """Read back; empty when nothing was sealed or another secret sealed it."""
    if not sealed:
        return ""
    try:
        return Fernet(base64.urlsafe_b64encode(_key(secret, "seal"))).decrypt(bytes(sealed)).decode()
    except InvalidToken:
        return ""

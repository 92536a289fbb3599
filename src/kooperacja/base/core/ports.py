# SPDX-License-Identifier: EUPL-1.2
"""Whether a server may listen at a port, asked before any long preparation."""

from __future__ import annotations

import socket


def is_free(host: str, port: int) -> bool:
    """True when nobody listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def taken(port: int) -> str:
    """The sentence for a port that is not free."""
    return (
        f"Port {port} jest zajęty. Wybierz inny, na przykład: PORT={port + 123 if port < 65_000 else 8123} make demo."
    )

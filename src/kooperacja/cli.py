# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja``: one command for everything an administrator does."""

from __future__ import annotations

import os
import sys

SHORT = {
    "migrate": ["migrate"],
    "worker": ["worker"],
    "run": ["run"],
    "demo": ["demo"],
    "doctor": ["doctor"],
    "import": ["import"],
    "export": ["export"],
}


def main(argv: list[str] | None = None) -> None:
    """Run a command of Kooperacja or of Django. Without arguments says what there is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kooperacja.config.settings")
    args = list(sys.argv[1:] if argv is None else argv)
    if args in (["version"], ["--version"]):
        from kooperacja import __version__

        print(f"kooperacja {__version__}")
        return
    from django.conf import settings
    from django.core.management import execute_from_command_line

    try:
        settings.DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as reason:
        sys.exit(f"Nie da się założyć folderu danych {settings.DATA} ({reason.strerror}). Wskaż inny: KOOPERACJA_DATA.")
    execute_from_command_line(["kooperacja", *(args or ["help"])])

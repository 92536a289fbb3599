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
    from django.core.management import execute_from_command_line

    execute_from_command_line(["kooperacja", *(args or ["help"])])

# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja``: one command for everything an administrator does."""

from __future__ import annotations

import os
import sys


def say_what_there_is() -> None:
    """Print the commands of this house, each with its own sentence; those of Django stay one word away."""
    import django
    from django.core.management import get_commands, load_command_class

    django.setup()
    ours = {name: str(app) for name, app in get_commands().items() if str(app).startswith("kooperacja.")}
    said = {name: str(load_command_class(app, name).help) for name, app in ours.items()}
    said["version"] = "Mówi, która to wersja."
    print("kooperacja POLECENIE [--help]\n")
    for name in sorted(said):
        print(f"  {name:<22} {said[name].splitlines()[0]}")
    print("\nDane leżą w folderze KOOPERACJA_DATA, baza w DATABASE_URL. Polecenia Django: kooperacja help --commands")


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
    if args in ([], ["help"], ["--help"], ["-h"]):
        say_what_there_is()
        return
    execute_from_command_line(["kooperacja", *args])

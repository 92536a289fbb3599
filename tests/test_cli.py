# SPDX-License-Identifier: EUPL-1.2
"""The command alone says what can be done, in sentences."""

from __future__ import annotations

import re

import pytest

from kooperacja import __version__, cli


@pytest.mark.parametrize("words", [[], ["help"], ["--help"], ["-h"]])
def test_every_command_of_the_house_has_a_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(words)

    said = dict(re.findall(r"^  (\w+) +(.+)$", capsys.readouterr().out, flags=re.M))
    assert {"migrate", "run", "worker", "import", "export", "doctor", "version", "demo", "admit"} <= set(said)
    assert not {"runserver", "shell", "db_worker"} & set(said)
    assert all(sentence.endswith((".", ")", "Ctrl+C.")) for sentence in said.values()), said


def test_the_version_needs_no_database(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["version"])

    assert capsys.readouterr().out == f"kooperacja {__version__}\n"

# SPDX-License-Identifier: EUPL-1.2
"""Settings of the tests: the one settings file, in its test environment. ``TEST_DATABASE_URL`` names another engine."""

import os
import tempfile
from pathlib import Path

os.environ["KOOPERACJA_ENV"] = "test"
os.environ["KOOPERACJA_DATA"] = os.environ.get("TEST_DATA") or tempfile.mkdtemp(prefix="kooperacja-test-")
Path(os.environ["KOOPERACJA_DATA"], "static").mkdir(parents=True, exist_ok=True)
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "sqlite:///")

from kooperacja.config.settings import *  # noqa: E402, F403

# Every client would look through all static files anew; their addresses are tested in a browser.
WHITENOISE_USE_FINDERS = False

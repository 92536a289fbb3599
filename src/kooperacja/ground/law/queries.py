# SPDX-License-Identifier: EUPL-1.2
"""The law as dated data. ``from kooperacja.ground.law import queries as law``; ``law.parameter("…", on=date)``."""

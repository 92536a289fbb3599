# SPDX-License-Identifier: EUPL-1.2
"""Kooperacja: from a study visit to a settled service, for regions, gminas, CUSs and social economy entities."""

__version__ = "0.1.0"

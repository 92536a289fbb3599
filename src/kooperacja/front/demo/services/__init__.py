# SPDX-License-Identifier: EUPL-1.2
"""A believable corner of the country, built through the services of the other apps and nothing else."""

from kooperacja.front.demo.services.builder import build

__all__ = ["build"]

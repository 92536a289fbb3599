# SPDX-License-Identifier: EUPL-1.2
"""Fees, places and the obligatory content of a programme, counted on plain values."""

# SPDX-License-Identifier: EUPL-1.2
"""Kinds of service in the search box."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from kooperacja.base.search.kinds import Row
from kooperacja.ground.catalogue import queries
from kooperacja.ground.catalogue.models import ServiceType

KIND = "service"


def row_of(service_type: ServiceType) -> Row:
    """One kind of service for the index: its acts are found too."""
    return Row(
        uid=str(service_type.uid),
        title=service_type.name,
        path=reverse("catalogue:service_detail", args=[service_type.code]),
        subtitle=service_type.get_domain_display(),
        keywords=f"{service_type.summary} {service_type.acts}",
    )


def rows() -> Iterable[Row]:
    """Every kind of service."""
    return (row_of(service_type) for service_type in queries.service_types())

# SPDX-License-Identifier: EUPL-1.2
"""No name, address or telephone without a declaration: what it is for, on what basis, for how long."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.db import models

from kooperacja.base.privacy import holdings

#: Fields that hold something of a person. Fields of this kind with another meaning get another name.
PERSONAL = re.compile(
    r"^(given_names?|surname|pesel_\w+|birth_date|street|phone|email|actor_label|health_note|disability)$"
)


def personal_fields(model: type[models.Model]) -> list[str]:
    """``"app.Model.field"`` of the fields of a model that look personal."""
    meta = model._meta
    return [f"{meta.app_label}.{meta.object_name}.{f.name}" for f in meta.local_fields if PERSONAL.match(f.name)]


def our_models() -> list[type[models.Model]]:
    """Models of the house, not those of packages."""
    return [m for m in apps.get_models() if m.__module__.startswith("kooperacja.")]


def test_the_check_sees_personal_fields() -> None:
    from kooperacja.ground.accounts.models import User

    assert personal_fields(User) == [
        "accounts.User.email", "accounts.User.given_name", "accounts.User.surname", "accounts.User.phone",
    ]  # fmt: skip


def test_personal_data_are_declared() -> None:
    missing = sorted({f for m in our_models() for f in personal_fields(m)} - holdings.declared_fields())
    assert not missing, (
        f"These fields hold personal data that no app has declared: {missing}. Write them into the privacy.py of their "
        'app (holdings.declare("app", fields=["Model.field", …], basis=…, keep_for=…)) and call it from ready() in '
        "apps.py; src/kooperacja/base/privacy/README.md shows how."
    )


def test_what_is_declared_exists() -> None:
    for name in sorted(holdings.declared_fields()):
        app, model, field = name.split(".")
        apps.get_model(app, model)._meta.get_field(field)


@pytest.mark.parametrize("holding", holdings.all_holdings(), ids=lambda h: f"{h.app}: {h.what}")
def test_every_holding_is_complete(holding: holdings.Holding) -> None:
    assert holding.basis and holding.keep_for and holding.about and holding.fields
    assert holding.erase is not None or holding.no_erasure


def test_a_holding_says_how_it_ends() -> None:
    with pytest.raises(ValueError, match="no_erasure"):
        holdings.declare("accounts", what="x", fields=[], basis="x", keep_for="x")

# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings

from tests import world as world_module
from tests.world import World

#: A busy machine generates slowly; that says nothing of what is tested.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
#: Pages make many short-lived objects: counting them for cycles every 700 costs a tenth of the time.
gc.set_threshold(50_000, 20, 100)


@pytest.fixture
def world(db: None) -> World:
    """The cast in an empty database."""
    return world_module.build()


@pytest.fixture
def client_as(world: World) -> Callable[[str], Client]:
    """``client_as("alicja")``: a browser in which she is signed in."""

    def make(who: str) -> Client:
        client = Client()
        client.force_login(world.people[who], backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return make

# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests import world as world_module
from tests.world import World


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

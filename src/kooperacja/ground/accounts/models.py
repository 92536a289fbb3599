# SPDX-License-Identifier: EUPL-1.2
"""A person who signs in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from kooperacja.base.core.models import Identified


class UserManager(BaseUserManager["User"]):
    def build(self, *, email: str, given_name: str, surname: str, **more: Any) -> User:
        """A new person, not saved, without a password."""
        user = self.model(email=self.normalize_email(email), given_name=given_name, surname=surname, **more)
        user.set_unusable_password()
        return user


class User(Identified, AbstractBaseUser):
    """A person who signs in with an e-mail address. What she may do comes from memberships, never from here."""

    email = models.EmailField(unique=True)
    given_name = models.CharField(max_length=60)
    surname = models.CharField(max_length=80)
    phone = models.CharField(max_length=20, blank=True)
    is_active = models.BooleanField(default=True)
    #: An administrator of the installation: sees no domain data without a staff session.
    is_instance_admin = models.BooleanField(default=False)
    joined_at = models.DateTimeField(null=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["given_name", "surname"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_once")]

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}"

    @property
    def initials(self) -> str:
        """``Ewa Marczak`` → ``EM``."""
        return f"{self.given_name[:1]}{self.surname[:1]}".upper()

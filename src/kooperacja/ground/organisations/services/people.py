# SPDX-License-Identifier: EUPL-1.2
"""Who works where in which role."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations import notifications, queries, rules
from kooperacja.ground.organisations.models import Authorization, Membership, Organisation


@transaction.atomic
def add_member(
    *,
    organisation: Organisation,
    email: str,
    given_name: str,
    surname: str,
    role: str,
    by: Acting,
    valid_from: date | None = None,
    valid_to: date | None = None,
    job_title: str = "",
) -> Membership:
    """Give a person a role in an institution; who has no account yet gets one, without a password."""
    rules.add_member.require(by, organisation)
    start = valid_from or by.today
    if valid_to is not None and valid_to < start:
        raise DomainError(_("Koniec jest przed początkiem. Popraw jedną z dat."), field="valid_to")
    if role not in queries.roles_to_give(by, organisation):
        raise DomainError(_("Takiej roli w tej instytucji nie ma. Wybierz inną."), field="role")
    user = User.objects.filter(email__iexact=email).first()
    is_new = user is None
    if user is None:
        user = User.objects.build(email=email, given_name=given_name, surname=surname, joined_at=by.at)
        user.save()
    if user.pk == by.user_id and by.organisation_id != organisation.pk:
        raise DomainError(_("Pierwszą osobą instytucji jest ktoś, kto w niej pracuje. Podaj jej adres."), field="email")
    if queries.has_role(user.pk, organisation, role, start):
        raise DomainError(_("Ta osoba ma już tę rolę. Nic nie trzeba dodawać."), field="role")
    made = Membership.objects.create(
        user=user, organisation=organisation, role=role, job_title=job_title, valid_from=start, valid_to=valid_to
    )
    audit.record("organisations.member.added", organisation, by=by, role=role, membership=str(made.uid))
    notifications.account_given(made, is_new=is_new, by=by)
    return made


@transaction.atomic
def end_membership(*, membership: Membership, by: Acting, on: date | None = None) -> Membership:
    """End a role; its last day is today, or the day that is named."""
    rules.end_membership.require(by, membership)
    last = on or by.today
    if last < membership.valid_from:
        raise DomainError(_("Rola zaczyna się później. Podaj dzień nie wcześniejszy niż jej początek."), field="on")
    done = Membership.objects.filter(pk=membership.pk, valid_to=membership.valid_to).update(valid_to=last)
    if not done:
        raise Stale
    membership.valid_to = last
    audit.record(
        "organisations.member.ended",
        membership.organisation,
        by=by,
        role=membership.role,
        membership=str(membership.uid),
    )
    return membership


@transaction.atomic
def give_authorization(
    *,
    membership: Membership,
    scope: str,
    document_reference: str,
    valid_from: date,
    by: Acting,
    valid_to: date | None = None,
) -> Authorization:
    """Write down what a person is authorised to do in the institution's name, and by which paper."""
    rules.give_authorization.require(by, membership)
    if valid_to is not None and valid_to < valid_from:
        raise DomainError(_("Koniec jest przed początkiem. Popraw jedną z dat."), field="valid_to")
    made = Authorization.objects.create(
        membership=membership,
        scope=scope,
        document_reference=document_reference,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    audit.record("organisations.authorization.given", membership.organisation, by=by, scope=scope)
    return made

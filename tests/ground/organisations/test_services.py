# SPDX-License-Identifier: EUPL-1.2
"""Institutions and the people in them: it works, the stranger is refused, the second click, the trace."""

from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.base.search import queries as search
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations import desk, queries, rules, services
from kooperacja.ground.organisations.enums import LegalForm, OrganisationKind, Role
from kooperacja.ground.organisations.models import Membership, Organisation
from tests.world import World


def register(world: World, who: str = "olga", **more: object) -> Organisation:
    facts: dict[str, object] = {
        "kind": OrganisationKind.PROVIDER, "name": "Stowarzyszenie „Bliżej”", "area": world.areas["borki"],
        "legal_form": LegalForm.NGO, "nip": "8567346215", "regon": "730295378",
    }  # fmt: skip
    return services.register_organisation(by=world.acting(who), **{**facts, **more})  # type: ignore[arg-type]


def last_event() -> str:
    return Event.objects.order_by("-pk")[0].action


def test_registering(world: World) -> None:
    made = register(world)
    assert [a.name for a in queries.served_areas(made)] == ["Borki"]
    assert last_event() == "organisations.organisation.registered"
    hits = search.find(world.acting("alicja"), "stowarzyszenia bliżej")
    assert [(h.title, h.subtitle) for h in hits] == [("Stowarzyszenie „Bliżej”", "organizacja pozarządowa, Borki")]


@pytest.mark.parametrize("who", ["alicja", "bartek", "henryk", "anna", "filip"])
def test_who_may_not_register(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        register(world, who)


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"nip": "1220781342", "regon": ""}, ""),
        ({"name": "Inna nazwa", "nip": "", "regon": "730295378"}, "regon"),
        ({"nip": "", "regon": ""}, "name"),
        ({"regon": ""}, "name"),
    ],
)
def test_a_twin_is_refused_beside_the_field(world: World, other: dict[str, str], field: str) -> None:
    register(world)
    if not field:
        register(world, **other)
        return
    with pytest.raises(services.AlreadyKnown) as refused:
        register(world, **other)
    assert refused.value.field == field


def test_the_region_writes_down_institutions_that_it_meets_and_nobody_else_does(world: World) -> None:
    with pytest.raises(NotAllowed):
        register(world, kind=OrganisationKind.CUS)
    by = world.acting("marta")
    made = services.register_organisation(
        kind=OrganisationKind.GMINA_OFFICE, name="Urząd Gminy Poręba", area=world.areas["borki"], by=by
    )
    assert made in queries.organisations_in(by, world.areas["borki"], OrganisationKind.GMINA_OFFICE)
    with pytest.raises(DomainError, match="administrator"):
        services.register_organisation(
            kind=OrganisationKind.REGIONAL_CENTRE, name="Drugi ośrodek", area=world.areas["borki"], by=by
        )
    services.edit_organisation(organisation=made, by=by, name="Urząd Gminy w Porębie")
    with pytest.raises(NotAllowed):
        services.edit_organisation(organisation=world.organisations["cus_zielona"], by=by, name="Nie moje")


def test_the_coordinator_lets_in_the_first_person_and_she_the_rest(world: World) -> None:
    daria, marta = world.acting("daria"), world.acting("marta")
    office = services.register_organisation(
        kind=OrganisationKind.GMINA_OFFICE, name="Urząd Gminy Poręba", area=world.areas["borki"], by=marta
    )
    person = {"email": "wojt@example.org", "given_name": "Jan", "surname": "Próba", "organisation": office}
    with pytest.raises(NotAllowed):
        services.add_member(**person, role=Role.MAYOR, by=marta)
    with pytest.raises(DomainError, match="roli"):
        services.add_member(**person, role=Role.GMINA_OFFICER, by=daria)
    herself = {"given_name": "Daria", "surname": "Próba", "organisation": office, "role": Role.MAYOR, "by": daria}
    with pytest.raises(DomainError, match="pracuje"):
        services.add_member(email=User.objects.get(pk=daria.user_id).email, **herself)
    made = services.add_member(**person, role=Role.MAYOR, by=daria)
    letter = Message.objects.get(to=made.user)
    assert letter.path == "/konto/password/reset/" and "Próba" not in letter.subject + letter.body
    with pytest.raises(NotAllowed):
        services.add_member(**{**person, "email": "drugi@example.org"}, role=Role.MAYOR, by=daria)
    mayor = queries.acting_for(made.user, at=daria.at)
    services.add_member(**{**person, "email": "pracownik@example.org"}, role=Role.GMINA_OFFICER, by=mayor)


def test_editing_records_what_changed(world: World) -> None:
    made = register(world)
    by = world.acting("grazyna")
    services.edit_organisation(organisation=made, by=by, name="Stowarzyszenie „Razem”", serves=[world.areas["zielona"]])
    event = Event.objects.order_by("-pk")[0]
    assert (event.action, event.data) == ("organisations.organisation.edited", {"fields": ["name", "serves"]})
    assert search.find(by, "bliżej") == []
    assert [h.title for h in search.find(by, "razem")] == ["Stowarzyszenie „Razem”"]
    before = Event.objects.count()
    services.edit_organisation(organisation=made, by=by, name="Stowarzyszenie „Razem”")
    assert Event.objects.count() == before, "nothing changed, nothing to record"


def test_a_centre_whose_people_have_left_is_not_opened_by_the_region(world: World) -> None:
    daria, centre = world.acting("daria"), world.organisations["cus_jasna"]
    Membership.objects.filter(organisation=centre).update(valid_to=date(2026, 1, 31))
    assert not Membership.objects.active_on(daria.today).filter(organisation=centre).exists()

    with pytest.raises(NotAllowed):
        services.add_member(
            organisation=centre,
            role=Role.DIRECTOR,
            email="obca@example.org",
            given_name="Obca",
            surname="Osoba",
            by=daria,
        )
    assert not rules.edit_organisation(daria, centre)


def test_a_provider_edits_itself_and_nobody_else(world: World) -> None:
    made = register(world)
    own = world.organisations["pomocna_dlon"]
    services.edit_organisation(organisation=own, by=world.acting("bartek"), phone="61 222 33 44")
    with pytest.raises(NotAllowed):
        services.edit_organisation(organisation=made, by=world.acting("bartek"), phone="1")
    with pytest.raises(NotAllowed):
        services.edit_organisation(organisation=own, by=world.acting("maria"), phone="1")
    with pytest.raises(NotAllowed):
        services.edit_organisation(organisation=world.organisations["cus_jasna"], by=world.acting("grazyna"), phone="1")


def test_confirming(world: World) -> None:
    made = register(world)
    services.confirm_organisation(organisation=made, by=world.acting("olga"))
    made.refresh_from_db()
    assert made.confirmed_on == date(2026, 3, 2)
    assert last_event() == "organisations.organisation.confirmed"
    with pytest.raises(NotAllowed):
        services.confirm_organisation(organisation=made, by=world.acting("celina"))


def member(world: World, who: str = "grazyna", **more: object) -> Membership:
    facts: dict[str, object] = {
        "organisation": world.organisations["cus_zielona"], "email": "nowa@example.org", "given_name": "Nina",
        "surname": "Nowa", "role": Role.CUS_CLERK,
    }  # fmt: skip
    return services.add_member(by=world.acting(who), **{**facts, **more})  # type: ignore[arg-type]


def test_a_person_gets_a_role(world: World) -> None:
    made = member(world)
    assert (str(made.user), made.valid_from, made.user.has_usable_password()) == ("Nina Nowa", date(2026, 3, 2), False)
    assert last_event() == "organisations.member.added"
    with pytest.raises(DomainError, match="ma już tę rolę"):
        member(world)
    second = member(world, role=Role.ACCOUNTANT)
    assert second.user_id == made.user_id
    assert User.objects.filter(email="nowa@example.org").count() == 1


def test_who_may_not_give_roles(world: World) -> None:
    for who in ("alicja", "celina", "bartek", "daria"):
        with pytest.raises(NotAllowed):
            member(world, who)


def test_a_role_fits_the_institution(world: World) -> None:
    with pytest.raises(DomainError) as refused:
        member(world, role=Role.PROVIDER_WORKER)
    assert refused.value.field == "role"
    with pytest.raises(DomainError, match="przed początkiem"):
        member(world, valid_from=date(2026, 5, 1), valid_to=date(2026, 4, 1))


def test_a_role_ends(world: World) -> None:
    by = world.acting("grazyna")
    made = member(world)
    same = Membership.objects.get(pk=made.pk)
    services.end_membership(membership=made, by=by, on=date(2026, 3, 31))
    assert made.valid_to == date(2026, 3, 31)
    assert last_event() == "organisations.member.ended"
    with pytest.raises(Stale):
        services.end_membership(membership=same, by=by, on=date(2026, 4, 30))
    with pytest.raises(DomainError, match="później"):
        services.end_membership(membership=made, by=by, on=date(2025, 1, 1))


def test_nobody_ends_her_own_role(world: World) -> None:
    with pytest.raises(NotAllowed):
        services.end_membership(membership=world.memberships["grazyna"], by=world.acting("grazyna"))


def test_an_authorisation(world: World) -> None:
    alicja = world.memberships["alicja"]
    services.give_authorization(
        membership=alicja, scope="plans", document_reference="CUS.077.3.2026", valid_from=date(2026, 3, 1),
        by=world.acting("grazyna"),
    )  # fmt: skip
    assert last_event() == "organisations.authorization.given"
    assert [str(a) for a in queries.authorizations_of(world.acting("alicja"), alicja.organisation)] == [
        "plans (CUS.077.3.2026)"
    ]
    assert queries.authorizations_of(world.acting("celina"), alicja.organisation) == []
    with pytest.raises(NotAllowed):
        services.give_authorization(
            membership=alicja,
            scope="plans",
            document_reference="x",
            valid_from=date(2026, 3, 1),
            by=world.acting("olga"),
        )


def test_a_coordinator_who_is_alone_is_asked_to_let_in_the_others(world: World) -> None:
    daria = world.acting("daria")
    assert list(desk.decisions(daria)) == []
    Membership.objects.filter(organisation=world.organisations["rops"]).exclude(pk=daria.membership_id).delete()
    [asked] = desk.decisions(daria)
    assert asked.url == f"/instytucje/{world.organisations['rops'].uid}/ludzie/nowa/"
    assert list(desk.decisions(world.acting("grazyna"))) == []

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.ground.organisations import views

app_name = "organisations"
urlpatterns = [
    path("wykonawcy/", views.provider_list, name="provider_list"),
    path("wykonawcy/nowy/", views.register_organisation, name="register_organisation"),
    path("wykonawcy/wykonawcy.<str:form>", views.provider_export, name="provider_export"),
    path("instytucje/moja/", views.own_institution, name="own_institution"),
    path("instytucje/nowa/", views.register_institution, name="register_institution"),
    path("instytucje/<uuid:uid>/", views.organisation_detail, name="organisation_detail"),
    path("instytucje/<uuid:uid>/popraw/", views.edit_organisation, name="edit_organisation"),
    path("instytucje/<uuid:uid>/potwierdz/", views.confirm_organisation, name="confirm_organisation"),
    path("instytucje/<uuid:uid>/ludzie/nowa/", views.add_member, name="add_member"),
    path("ludzie/<uuid:uid>/koniec/", views.end_membership, name="end_membership"),
    path("ludzie/<uuid:uid>/upowaznienie/", views.give_authorization, name="give_authorization"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.residents import views

app_name = "residents"
urlpatterns = [
    path("mieszkancy/<uuid:uid>/", views.resident_detail, name="resident_detail"),
    path("mieszkancy/<uuid:uid>/dane/", views.edit_resident, name="edit_resident"),
    path("mieszkancy/<uuid:uid>/pesel/", views.show_pesel, name="show_pesel"),
    path("mieszkancy/<uuid:uid>/bliscy/", views.add_contact, name="add_contact"),
    path("mieszkancy/<uuid:uid>/dochod/", views.declare_income, name="declare_income"),
    path("mieszkancy/<uuid:uid>/kto-otwieral/", views.accesses, name="accesses"),
    path("mieszkancy/bliscy/<uuid:uid>/usun/", views.remove_contact, name="remove_contact"),
]

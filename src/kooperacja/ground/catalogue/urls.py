# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.ground.catalogue import views

app_name = "catalogue"
urlpatterns = [
    path("uslugi/", views.service_list, name="service_list"),
    path("uslugi/nowa/", views.add_service_type, name="add_service_type"),
    path("uslugi/oferta/", views.offer_service, name="offer_service"),
    path("uslugi/oferta/<uuid:uid>/potwierdz/", views.confirm_offer, name="confirm_offer"),
    path("uslugi/oferta/<uuid:uid>/wycofaj/", views.withdraw_offer, name="withdraw_offer"),
    path("uslugi/<slug:code>/", views.service_detail, name="service_detail"),
]

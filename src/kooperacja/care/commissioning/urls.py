# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.commissioning import views

app_name = "commissioning"
urlpatterns = [
    path("zlecenia/", views.order_list, name="order_list"),
    path("zlecenia/nowe/<uuid:uid>/", views.draft_order, name="draft_order"),
    path("zlecenia/<uuid:uid>/", views.order_detail, name="order_detail"),
    path("zlecenia/<uuid:uid>/wyslij/", views.send_order, name="send_order"),
    path("zlecenia/<uuid:uid>/przyjmij/", views.accept_order, name="accept_order"),
    path("zlecenia/<uuid:uid>/przyjmij-czesc/", views.accept_partly, name="accept_partly"),
    path("zlecenia/<uuid:uid>/odrzuc/", views.decline_order, name="decline_order"),
    path("zlecenia/<uuid:uid>/wstrzymaj/", views.pause_order, name="pause_order"),
    path("zlecenia/<uuid:uid>/wznow/", views.resume_order, name="resume_order"),
    path("zlecenia/<uuid:uid>/zakoncz/", views.finish_order, name="finish_order"),
    path("zlecenia/<uuid:uid>/odwolaj/", views.cancel_order, name="cancel_order"),
    path("zlecenia/<uuid:uid>/dane/", views.refresh_brief, name="refresh_brief"),
    path("umowy/", views.contract_list, name="contract_list"),
    path("umowy/nowa/", views.create_contract, name="create_contract"),
    path("umowy/<uuid:uid>/", views.contract_detail, name="contract_detail"),
    path("umowy/<uuid:uid>/podpisana/", views.sign_contract, name="sign_contract"),
    path("umowy/<uuid:uid>/aneks/", views.amend_contract, name="amend_contract"),
]

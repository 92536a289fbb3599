# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.ground.programmes import views

app_name = "programmes"
urlpatterns = [
    path("programy/", views.programme_list, name="programme_list"),
    path("programy/nowy/", views.create_programme, name="create_programme"),
    path("programy/usluga/<uuid:uid>/usun/", views.withdraw_from_programme, name="withdraw_from_programme"),
    path("programy/<uuid:uid>/", views.programme_detail, name="programme_detail"),
    path("programy/<uuid:uid>/tresc/", views.edit_programme, name="edit_programme"),
    path("programy/<uuid:uid>/usluga/", views.offer_in_programme, name="offer_in_programme"),
    path("programy/<uuid:uid>/oplaty/", views.set_fee_table, name="set_fee_table"),
    path("programy/<uuid:uid>/stan/<slug:to>/", views.move_programme, name="move_programme"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.delivery import views

app_name = "delivery"
urlpatterns = [
    path("dzis/", views.today, name="today"),
    path("dzis/dane/", views.day_data, name="day_data"),
    path("dzis/zapis/", views.save_entries, name="save_entries"),
    path("dzis/sw.js", views.service_worker, name="service_worker"),
    path("dzis/godziny/", views.hours, name="hours"),
    path("dzis/wiadomosci/", views.phone_messages, name="phone_messages"),
    path("dzis/pomoc/", views.phone_help, name="phone_help"),
    path("wizyty/<uuid:uid>/", views.visit_detail, name="visit_detail"),
    path("dzis/<uuid:uid>/poczatek/", views.start_visit, name="start_visit"),
    path("dzis/<uuid:uid>/koniec/", views.finish_visit, name="finish_visit"),
    path("dzis/<uuid:uid>/nie-odbyla-sie/", views.report_not_held, name="report_not_held"),
]

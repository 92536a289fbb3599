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
    path("grafik/", views.week_board, name="week_board"),
    path("grafik/zlecenie/<uuid:uid>/", views.plan_visits, name="plan_visits"),
    path("grafik/zlecenie/<uuid:uid>/dopisz/", views.add_visit_by_hand, name="add_visit_by_hand"),
    path("grafik/zlecenie/<uuid:uid>/karta/<str:month>/", views.month_card, name="month_card"),
    path("grafik/zlecenie/<uuid:uid>/karta/<str:month>/druk/", views.month_card_print, name="month_card_print"),
    path("wizyty/", views.awaiting_list, name="awaiting_list"),
    path("wizyty/potwierdz/", views.confirm_visits, name="confirm_visits"),
    path("wizyty/do-wyjasnienia/", views.exception_list, name="exception_list"),
    path("wizyty/<uuid:uid>/osoba/", views.assign_worker, name="assign_worker"),
    path("wizyty/<uuid:uid>/zastepstwo/", views.substitute_worker, name="substitute_worker"),
    path("wizyty/<uuid:uid>/przeloz/", views.move_visit, name="move_visit"),
    path("wizyty/<uuid:uid>/odwolaj/", views.cancel_visit, name="cancel_visit"),
    path("wizyty/<uuid:uid>/wpisz/", views.record_by_hand, name="record_by_hand"),
    path("wizyty/<uuid:uid>/potwierdz/", views.confirm_visit, name="confirm_visit"),
    path("wizyty/<uuid:uid>/zapytaj/", views.question_visit, name="question_visit"),
    path("wizyty/<uuid:uid>/wyjasnij/", views.explain_visit, name="explain_visit"),
    path("wizyty/<uuid:uid>/nie-uznaj/", views.disallow_visit, name="disallow_visit"),
    path("wizyty/<uuid:uid>/", views.visit_detail, name="visit_detail"),
    path("dzis/<uuid:uid>/poczatek/", views.start_visit, name="start_visit"),
    path("dzis/<uuid:uid>/koniec/", views.finish_visit, name="finish_visit"),
    path("dzis/<uuid:uid>/nie-odbyla-sie/", views.report_not_held, name="report_not_held"),
]

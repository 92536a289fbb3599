# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.cases import views

app_name = "cases"
urlpatterns = [
    path("sprawy/", views.case_list, name="case_list"),
    path("sprawy/lista.csv", views.cases_csv, name="cases_csv"),
    path("sprawy/lista.xlsx", views.cases_xlsx, name="cases_xlsx"),
    path("sprawy/kolejka/", views.waiting_list, name="waiting_list"),
    path("sprawy/kolejka/<uuid:uid>/", views.grant_from_waiting_list, name="grant_from_waiting_list"),
    path("sprawy/nowa/", views.choose_programme, name="choose_programme"),
    path("sprawy/nowa/<uuid:uid>/", views.submit_application, name="submit_application"),
    path("sprawy/<uuid:uid>/", views.case_detail, name="case_detail"),
    path("sprawy/<uuid:uid>/przyjmij/", views.accept_formally, name="accept_formally"),
    path("sprawy/<uuid:uid>/dokumenty/", views.ask_for_documents, name="ask_for_documents"),
    path("sprawy/<uuid:uid>/koordynacja/", views.assign_coordinator, name="assign_coordinator"),
    path("sprawy/<uuid:uid>/rozmowa/", views.assess_needs, name="assess_needs"),
    path("sprawy/<uuid:uid>/kwalifikacja/", views.qualify, name="qualify"),
    path("sprawy/<uuid:uid>/odmowa/", views.propose_refusal, name="propose_refusal"),
    path("sprawy/<uuid:uid>/odmowa/wycofaj/", views.withdraw_refusal, name="withdraw_refusal"),
    path("sprawy/<uuid:uid>/odmowa/decyzja/", views.refuse, name="refuse"),
    path("sprawy/<uuid:uid>/odmowa/doreczenie/", views.record_refusal_delivery, name="record_refusal_delivery"),
    path("sprawy/<uuid:uid>/plan/", views.draft_plan, name="draft_plan"),
    path("sprawy/<uuid:uid>/uzgodnienie/", views.agree_plan, name="agree_plan"),
    path("sprawy/<uuid:uid>/start/", views.start_delivery, name="start_delivery"),
    path("sprawy/<uuid:uid>/rezygnacja/", views.resign, name="resign"),
    path("sprawy/<uuid:uid>/koniec/", views.complete, name="complete"),
    path("sprawy/<uuid:uid>/podsumowanie/", views.describe_outcome, name="describe_outcome"),
    path("sprawy/plany/<uuid:uid>/zatwierdz/", views.approve_plan, name="approve_plan"),
    path("sprawy/plany/<uuid:uid>/zwroc/", views.return_plan, name="return_plan"),
    path("sprawy/plany/<uuid:uid>/plan.pdf", views.plan_paper, name="plan_paper"),
]

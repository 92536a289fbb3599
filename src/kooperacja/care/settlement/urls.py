# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.settlement import views

app_name = "settlement"
urlpatterns = [
    path("rozliczenia/", views.statement_list, name="statement_list"),
    path("rozliczenia/lista.<str:kind>", views.export_statements, name="export_statements"),
    path("rozliczenia/otworz/", views.open_month, name="open_month"),
    path("rozliczenia/wiersz/<uuid:uid>/", views.explain_difference, name="explain_difference"),
    path("rozliczenia/<uuid:uid>/", views.statement_detail, name="statement_detail"),
    path("rozliczenia/<uuid:uid>/wiersze.<str:kind>", views.export_lines, name="export_lines"),
    path("rozliczenia/<uuid:uid>/protokol/", views.statement_protocol, name="statement_protocol"),
    path("rozliczenia/<uuid:uid>/przelicz/", views.refresh_statement, name="refresh_statement"),
    path("rozliczenia/<uuid:uid>/przekaz/", views.submit_statement, name="submit_statement"),
    path("rozliczenia/<uuid:uid>/uzgodnij/", views.agree, name="agree"),
    path("rozliczenia/<uuid:uid>/zwroc/", views.return_to_provider, name="return_to_provider"),
    path("rozliczenia/<uuid:uid>/pierwszy-podpis/", views.approve_on_merits, name="approve_on_merits"),
    path("rozliczenia/<uuid:uid>/drugi-podpis/", views.approve_for_payment, name="approve_for_payment"),
    path("rozliczenia/<uuid:uid>/faktura/", views.record_invoice, name="record_invoice"),
    path("rozliczenia/<uuid:uid>/zaplacone/", views.mark_paid, name="mark_paid"),
    path("rozliczenia/<uuid:uid>/koryguj/", views.correct_statement, name="correct_statement"),
    path("oplaty/", views.fee_list, name="fee_list"),
    path("oplaty/lista.<str:kind>", views.export_fees, name="export_fees"),
    path("oplaty/ustal/", views.set_fees, name="set_fees"),
    path("oplaty/<uuid:uid>/", views.fee_detail, name="fee_detail"),
    path("oplaty/<uuid:uid>/zaplacona/", views.mark_fee_paid, name="mark_fee_paid"),
    path("oplaty/<uuid:uid>/odstap/", views.waive_fee, name="waive_fee"),
]

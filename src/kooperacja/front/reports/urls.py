# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.front.reports.views import gminas, reports

app_name = "reports"
urlpatterns = [
    path("wskazniki/", gminas.figures, name="figures"),
    path("wskazniki/<str:code>/", gminas.gmina_figures, name="gmina_figures"),
    path("wskazniki/<str:code>/tabela.<str:kind>", gminas.export_figures, name="export_figures"),
    path("raporty/", reports.report_list, name="report_list"),
    path("raporty/osoby/", reports.people_rows, name="people_rows"),
    path("raporty/wsparcie-gmin/<str:kind>/", reports.yearly, name="yearly"),
    path("raporty/godziny/<str:kind>/", reports.hours, name="hours"),
    path("raporty/uczestnicy/<str:kind>/", reports.participants, name="participants"),
    path("raporty/nieobecni/<str:kind>/", reports.absent, name="absent"),
    path("raporty/projekt/<uuid:uid>/miesiac/<str:kind>/", reports.monthly, name="monthly"),
    path("raporty/projekt/<uuid:uid>/plan/<str:kind>/", reports.plan, name="plan"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.front.reports import views

app_name = "reports"
urlpatterns = [
    path("wskazniki/", views.figures, name="figures"),
    path("wskazniki/<str:code>/", views.gmina_figures, name="gmina_figures"),
    path("wskazniki/<str:code>/tabela.<str:kind>", views.export_figures, name="export_figures"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.indicators.views import indicators as views

app_name = "indicators"
urlpatterns = [
    path("projekty/wskazniki/", views.indicator_list, name="indicator_list"),
    path("projekty/wskazniki/<uuid:uid>/", views.indicator_detail, name="indicator_detail"),
    path("projekty/wskazniki/<uuid:uid>/wiersze/", views.indicator_rows, name="indicator_rows"),
    path("projekty/wskazniki/<uuid:uid>/wiersze/tabela.<str:kind>", views.export_rows, name="export_rows"),
    path("projekty/wskazniki/<uuid:uid>/popraw/", views.edit_indicator, name="edit_indicator"),
    path("projekty/wskazniki/<uuid:uid>/korekta/", views.correct_indicator, name="correct_indicator"),
    path("projekty/<uuid:uid>/wskaznik/", views.define_indicator, name="define_indicator"),
    path("projekty/<uuid:uid>/dzialania/", views.project_activities, name="project_activities"),
    path("projekty/okresy/<uuid:uid>/odczyt/", views.read_period, name="read_period"),
]

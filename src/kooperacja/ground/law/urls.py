# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.ground.law import views

app_name = "law"
urlpatterns = [
    path("prawo/", views.law_list, name="law_list"),
    path("prawo/parametry.json", views.law_json, name="law_json"),
]

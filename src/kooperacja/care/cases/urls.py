# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.cases import views

app_name = "cases"
urlpatterns = [
    path("sprawy/<uuid:uid>/", views.case_detail, name="case_detail"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.delivery import views

app_name = "delivery"
urlpatterns = [
    path("dzis/", views.today, name="today"),
    path("wizyty/<uuid:uid>/", views.visit_detail, name="visit_detail"),
]

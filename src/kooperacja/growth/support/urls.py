# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.support.views import visits

app_name = "support"
urlpatterns = [
    path("wizyty/", visits.visit_list, name="visit_list"),
    path("wizyty/<uuid:uid>/", visits.visit_detail, name="visit_detail"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.ground.territory import views

app_name = "territory"
urlpatterns = [path("terytorium/", views.area_list, name="area_list")]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.front.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("przelacz/", views.switch, name="switch"),
    path("zdrowie/", views.health, name="health"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.front.demo import views

app_name = "demo"
urlpatterns = [path("pokaz/", views.enter, name="enter")]

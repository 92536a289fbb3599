# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.base.search import views

app_name = "search"
urlpatterns = [path("szukaj/", views.find, name="find")]

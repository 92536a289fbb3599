# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.base.privacy import views

app_name = "privacy"
urlpatterns = [path("dane-osobowe/", views.holding_list, name="holding_list")]

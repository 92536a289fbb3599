# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.care.commissioning import views

app_name = "commissioning"
urlpatterns = [
    path("zlecenia/", views.order_list, name="order_list"),
    path("zlecenia/<uuid:uid>/", views.order_detail, name="order_detail"),
    path("umowy/", views.contract_list, name="contract_list"),
    path("umowy/<uuid:uid>/", views.contract_detail, name="contract_detail"),
]

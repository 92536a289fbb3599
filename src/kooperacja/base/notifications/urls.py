# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.base.notifications import views

app_name = "notifications"
urlpatterns = [
    path("wiadomosci/", views.message_list, name="message_list"),
    path("wiadomosci/<uuid:uid>/", views.open_message, name="open_message"),
]

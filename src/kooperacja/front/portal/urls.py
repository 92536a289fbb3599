# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.front.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("przelacz/", views.switch, name="switch"),
    path("kalendarz/", views.calendar, name="calendar"),
    path("kalendarz/subskrypcja/", views.feed_settings, name="feed_settings"),
    path("kalendarz/<str:secret>.ics", views.calendar_feed, name="calendar_feed"),
    path("zdrowie/", views.health, name="health"),
]

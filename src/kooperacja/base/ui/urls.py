# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.base.ui import views

app_name = "ui"
urlpatterns = [
    path("ui/", views.gallery, name="gallery"),
    path("ui/przyklady/<slug:name>/", views.example, name="example"),
]

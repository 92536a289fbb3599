# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.projects import views

app_name = "projects"
urlpatterns = [
    path("projekty/", views.project_list, name="project_list"),
    path("projekty/nowy/", views.create_project, name="create_project"),
    path("projekty/<uuid:uid>/", views.project_detail, name="project_detail"),
    path("projekty/<uuid:uid>/zmien/", views.edit_project, name="edit_project"),
    path("projekty/finansowanie/nowe/", views.create_funding_label, name="create_funding_label"),
    path("projekty/finansowanie/<uuid:uid>/", views.funding_label_detail, name="funding_label_detail"),
    path("projekty/finansowanie/<uuid:uid>/zmien/", views.edit_funding_label, name="edit_funding_label"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.base.jobs import views

app_name = "jobs"
urlpatterns = [path("prace/<uuid:uid>/", views.job_detail, name="job_detail")]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.readiness import views

app_name = "readiness"
urlpatterns = [
    path("gminy/<str:code>/gotowosc/nowa-ocena/", views.open_assessment, name="open_assessment"),
    path("gotowosc/oceny/<uuid:uid>/", views.assessment_detail, name="assessment_detail"),
    path("gotowosc/oceny/<uuid:uid>/zapros/", views.invite_rater, name="invite_rater"),
    path("gotowosc/oceny/<uuid:uid>/ocen/", views.my_rating, name="my_rating"),
    path("gotowosc/oceny/<uuid:uid>/ocen/oddaj/", views.finish_rating, name="finish_rating"),
    path("gotowosc/oceny/<uuid:uid>/ocen/<str:dimension>/", views.rate, name="rate"),
    path("gotowosc/oceny/<uuid:uid>/zamknij/", views.close_for_talk, name="close_for_talk"),
    path("gotowosc/oceny/<uuid:uid>/uzgodnij/", views.agree_assessment, name="agree_assessment"),
]

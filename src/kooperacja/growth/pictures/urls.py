# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.pictures import views

app_name = "pictures"
urlpatterns = [
    path("zdjecia/", views.picture_list, name="picture_list"),
    path("zdjecia/dodaj/", views.add_picture, name="add_picture"),
    path("zdjecia/zgody/", views.consent_list, name="consent_list"),
    path("zdjecia/zgody/<uuid:uid>/", views.consent_detail, name="consent_detail"),
    path("zdjecia/zgody/<uuid:uid>/zapisz/", views.give_consent, name="give_consent"),
    path("zdjecia/zgody/<uuid:uid>/wycofaj/", views.withdraw_person, name="withdraw_person"),
    path("zdjecia/zgody/<uuid:uid>/usun/", views.remove_person, name="remove_person"),
    path("zgoda/<str:code>/", views.own_consent, name="own_consent"),
    path("zgoda/<str:code>/zdjecie/", views.own_picture, name="own_picture"),
    path("zdjecia/<uuid:uid>/osoba/", views.add_person, name="add_person"),
    path("zdjecia/<uuid:uid>/", views.picture_detail, name="picture_detail"),
    path("zdjecia/<uuid:uid>/opis/", views.describe_picture, name="describe_picture"),
    path("zdjecia/<uuid:uid>/zgody/", views.record_consent, name="record_consent"),
    path("zdjecia/<uuid:uid>/wycofaj-zgode/", views.withdraw_consent, name="withdraw_consent"),
    path("zdjecia/<uuid:uid>/pokaz/", views.publish_picture, name="publish_picture"),
    path("zdjecia/<uuid:uid>/ukryj/", views.hide_picture, name="hide_picture"),
    path("zdjecia/<uuid:uid>/<str:size>/", views.picture_file, name="picture_file"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.roadmap import views

app_name = "roadmap"
urlpatterns = [
    path("gminy/", views.gmina_list, name="gmina_list"),
    path("gminy/nowa/", views.open_roadmap, name="open_roadmap"),
    path("gminy/<str:code>/", views.gmina_detail, name="gmina_detail"),
    path("gminy/<str:code>/etap/", views.move_stage, name="move_stage"),
    path("gminy/<str:code>/krok/", views.set_next_step, name="set_next_step"),
    path("gminy/<str:code>/rozmowa/", views.note_contact, name="note_contact"),
    path("gminy/<str:code>/przekaz/", views.hand_over, name="hand_over"),
]

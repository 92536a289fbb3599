# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.roadmap import views

app_name = "roadmap"
urlpatterns = [
    path("gminy/", views.gmina_list, name="gmina_list"),
    path("gminy/moje/", views.my_gminas, name="my_gminas"),
    path("gminy/rozmowa/", views.note_any_contact, name="note_any_contact"),
    path("gminy/trasa/", views.week, name="week"),
    path("gminy/trasa/wyjazd/", views.plan_trip, name="plan_trip"),
    path("gminy/trasa/<uuid:uid>/zdejmij/", views.call_off_trip, name="call_off_trip"),
    path("gminy/zastepstwa/", views.cover_list, name="cover_list"),
    path("gminy/zastepstwa/nowe/", views.give_cover, name="give_cover"),
    path("gminy/zastepstwa/<uuid:uid>/", views.cover_detail, name="cover_detail"),
    path("gminy/zastepstwa/<uuid:uid>/notatka.pdf", views.cover_note, name="cover_note"),
    path("gminy/zastepstwa/<uuid:uid>/koniec/", views.end_cover, name="end_cover"),
    path("gminy/koncepcje/", views.concept_list, name="concept_list"),
    path("gminy/koncepcje/<uuid:uid>/", views.review_concept, name="review_concept"),
    path("gminy/koncepcje/<uuid:uid>/zwroc/", views.return_concept, name="return_concept"),
    path("gminy/koncepcje/<uuid:uid>/akceptuj/", views.accept_concept, name="accept_concept"),
    path("gminy/koncepcje/<uuid:uid>/wycofaj/", views.withdraw_concept, name="withdraw_concept"),
    path("gminy/koncepcje/<uuid:uid>/dokument/", views.concept_file, name="concept_file"),
    path("gminy/region/", views.region, name="region"),
    path("gminy/terminy/<uuid:uid>/", views.settle_deadline, name="settle_deadline"),
    path("gminy/nowa/", views.open_roadmap, name="open_roadmap"),
    path("gminy/<str:code>/", views.gmina_detail, name="gmina_detail"),
    path("gminy/<str:code>/etap/", views.move_stage, name="move_stage"),
    path("gminy/<str:code>/krok/", views.set_next_step, name="set_next_step"),
    path("gminy/<str:code>/rozmowa/", views.note_contact, name="note_contact"),
    path("gminy/<str:code>/przekaz/", views.hand_over, name="hand_over"),
    path("gminy/<str:code>/termin/", views.add_deadline, name="add_deadline"),
    path("gminy/<str:code>/koncepcja/", views.gmina_concepts, name="gmina_concepts"),
    path("gminy/<str:code>/koncepcja/nowa/", views.submit_concept, name="submit_concept"),
    path("gminy/<str:code>/droga/", views.steps, name="steps"),
    path("gminy/<str:code>/droga/tryb/", views.lay_out_steps, name="lay_out_steps"),
    path("gminy/<str:code>/droga/<slug:step>/", views.keep_step, name="keep_step"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.practices import views

app_name = "practices"
urlpatterns = [
    path("dobre-praktyki/", views.public_list, name="public_list"),
    path("dobre-praktyki/<uuid:uid>/", views.public_card, name="public_card"),
    path("praktyki/", views.practice_list, name="practice_list"),
    path("praktyki-i-wizyty/", views.hosted_list, name="hosted_list"),
    path("praktyki/z-wizyty/<uuid:uid>/", views.start_card, name="start_card"),
    path("praktyki/z-wizyty/<uuid:uid>/wszystkie/", views.start_cards, name="start_cards"),
    path("praktyki/<uuid:uid>/", views.practice_detail, name="practice_detail"),
    path("praktyki/<uuid:uid>/popraw/", views.edit_card, name="edit_card"),
    path("praktyki/<uuid:uid>/wymagania/", views.set_requirements, name="set_requirements"),
    path("praktyki/<uuid:uid>/zapytaj/", views.ask_host, name="ask_host"),
    path("praktyki/<uuid:uid>/uzupelnij/", views.answer_as_host, name="answer_as_host"),
    path("praktyki/<uuid:uid>/potwierdz/", views.confirm_as_host, name="confirm_as_host"),
    path("praktyki/<uuid:uid>/opublikuj/", views.publish_card, name="publish_card"),
    path("praktyki/<uuid:uid>/do-odswiezenia/", views.mark_review_due, name="mark_review_due"),
    path("praktyki/<uuid:uid>/wycofaj/", views.withdraw_card, name="withdraw_card"),
    path("praktyki/wyniki/<uuid:uid>/zdejmij/", views.remove_evidence, name="remove_evidence"),
    path("gotowosc/", views.own_readiness, name="own_readiness"),
    path("gminy/<str:code>/gotowosc/", views.gmina_readiness, name="gmina_readiness"),
    path("gminy/<str:code>/gotowosc/praktyki/", views.choose_card, name="choose_card"),
    path("gminy/<str:code>/gotowosc/<uuid:uid>/przenies/", views.start_transfer, name="start_transfer"),
    path("gminy/<str:code>/gotowosc/<uuid:uid>/<str:dimension>/", views.close_gap, name="close_gap"),
    path("gminy/<str:code>/wyniki/", views.take_evidence, name="take_evidence"),
    path("prosby/<uuid:uid>/", views.answer_help, name="answer_help"),
    path("przeniesienia/<uuid:uid>/", views.transfer_detail, name="transfer_detail"),
    path("przeniesienia/<uuid:uid>/popraw/", views.edit_transfer, name="edit_transfer"),
    path("przeniesienia/<uuid:uid>/stan/", views.move_transfer, name="move_transfer"),
    path("przeniesienia/<uuid:uid>/nowy-krok/", views.add_step, name="add_step"),
    path("przeniesienia/kroki/<uuid:uid>/", views.edit_step, name="edit_step"),
    path("przeniesienia/kroki/<uuid:uid>/zrobione/", views.finish_step, name="finish_step"),
]

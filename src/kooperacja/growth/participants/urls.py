# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.participants.views import files, own, pairs, people, takings

app_name = "participants"
urlpatterns = [
    path("moje-dane/<uuid:uid>/<slug:signature>/", own.own_data, name="own_data"),
    path("region/uczestnicy/", people.participant_list, name="participant_list"),
    path("region/uczestnicy/nowa-osoba/", people.register_participant, name="register_participant"),
    path("region/uczestnicy/przypomnij/", people.remind_incomplete, name="remind_incomplete"),
    path("region/uczestnicy/lista/<slug:format>/", files.export_list, name="export_list"),
    path("region/uczestnicy/powtorzenia/", pairs.duplicates, name="duplicates"),
    path("region/uczestnicy/powtorzenia/<uuid:first>/<uuid:second>/", pairs.merge, name="merge"),
    path("region/uczestnicy/powtorzenia/<uuid:first>/<uuid:second>/rozne/", pairs.say_different, name="say_different"),
    path("region/uczestnicy/plik/", files.exports, name="exports"),
    path("region/uczestnicy/plik/<uuid:uid>/osoby/<slug:format>/", files.export_people, name="export_people"),
    path("region/uczestnicy/plik/<uuid:uid>/instytucje/<slug:format>/", files.export_entities, name="export_entities"),
    path("region/uczestnicy/klauzule/", files.clause_list, name="clause_list"),
    path("region/uczestnicy/klauzule/nowa/", files.issue_clause, name="issue_clause"),
    path("region/uczestnicy/klauzule/<uuid:uid>/", files.clause_detail, name="clause_detail"),
    path("region/uczestnicy/instytucje/", takings.entity_list, name="entity_list"),
    path("region/uczestnicy/instytucje/dodaj/", takings.enter_entity, name="enter_entity"),
    path("region/uczestnicy/instytucje/<uuid:uid>/", takings.edit_entity, name="edit_entity"),
    path("region/uczestnicy/udzial/<uuid:uid>/koniec/", takings.leave_project, name="leave_project"),
    path("region/uczestnicy/udzial/<uuid:uid>/sytuacja/", takings.record_situation, name="record_situation"),
    path("region/uczestnicy/zgody/<uuid:uid>/wycofaj/", people.withdraw_consent, name="withdraw_consent"),
    path("region/uczestnicy/<uuid:uid>/", people.participant_detail, name="participant_detail"),
    path("region/uczestnicy/<uuid:uid>/zmien/", people.edit_participant, name="edit_participant"),
    path("region/uczestnicy/<uuid:uid>/link/", people.make_link, name="make_link"),
    path("region/uczestnicy/<uuid:uid>/link/wyslij/", people.send_link, name="send_link"),
    path("region/uczestnicy/<uuid:uid>/projekt/", takings.enter_project, name="enter_project"),
]

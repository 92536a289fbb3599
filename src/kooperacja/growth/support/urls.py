# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.support.views import exports, findings, ledger, stops, visits

app_name = "support"
urlpatterns = [
    path("region/wizyty/", visits.visit_list, name="visit_list"),
    path("region/wizyty/nowa/", visits.propose_visit, name="propose_visit"),
    path("region/wizyty/odbyta/", visits.record_past_visit, name="record_past_visit"),
    path("region/wizyty/<uuid:uid>/", visits.visit_detail, name="visit_detail"),
    path("region/wizyty/<uuid:uid>/zmien/", visits.edit_visit, name="edit_visit"),
    path("region/wizyty/<uuid:uid>/dalej/<slug:to>/", visits.move_visit, name="move_visit"),
    path("region/wizyty/<uuid:uid>/osoby/dodaj/", visits.add_participant, name="add_participant"),
    path("region/wizyty/<uuid:uid>/osoby/<uuid:person>/usun/", visits.remove_participant, name="remove_participant"),
    path("region/wizyty/<uuid:uid>/dni/dodaj/", stops.add_day, name="add_day"),
    path("region/wizyty/dni/<uuid:uid>/", stops.edit_day, name="edit_day"),
    path("region/wizyty/dni/<uuid:uid>/przystanek/", stops.add_stop, name="add_stop"),
    path("region/wizyty/przystanki/<uuid:uid>/", findings.stop_detail, name="stop_detail"),
    path("region/wizyty/przystanki/<uuid:uid>/zmien/", stops.edit_stop, name="edit_stop"),
    path("region/wizyty/przystanki/<uuid:uid>/przesun/<slug:way>/", stops.move_stop, name="move_stop"),
    path("region/wizyty/przystanki/<uuid:uid>/usun/", stops.remove_stop, name="remove_stop"),
    path("region/wizyty/przystanki/<uuid:uid>/zgoda/", stops.record_host_agreement, name="record_host_agreement"),
    path("region/wizyty/przystanki/<uuid:uid>/zdjecie/", stops.add_stop_picture, name="add_stop_picture"),
    path("region/wizyty/zdjecia/<uuid:uid>/galeria/<slug:way>/", stops.place_picture, name="place_picture"),
    path("region/wizyty/<uuid:uid>/spostrzezenia/", findings.findings_review, name="findings_review"),
    path("region/wizyty/spostrzezenia/<uuid:uid>/", findings.edit_finding, name="edit_finding"),
    path("region/wizyty/spostrzezenia/<uuid:uid>/zostaje/", findings.keep_finding, name="keep_finding"),
    path("region/wizyty/spostrzezenia/<uuid:uid>/odloz/", findings.drop_finding, name="drop_finding"),
    path("region/wizyty/spostrzezenia/<uuid:uid>/polacz/", findings.merge_finding, name="merge_finding"),
    path("region/wsparcie/", ledger.entry_list, name="entry_list"),
    path("region/wsparcie/dodaj/", ledger.record_support, name="record_support"),
    path("region/wsparcie/gmina/<slug:code>/", ledger.gmina_support, name="gmina_support"),
    path("region/wsparcie/eksport/<uuid:uid>/", exports.export_detail, name="export_detail"),
    path("region/wsparcie/eksport/<uuid:uid>/plik/", exports.export_file, name="export_file"),
    path("region/wsparcie/eksport/<slug:format>/", exports.export_ledger, name="export_ledger"),
    path("region/wsparcie/eksport/<slug:format>/w-tle/", exports.start_export, name="start_export"),
    path("region/wsparcie/<uuid:uid>/", ledger.entry_detail, name="entry_detail"),
    path("region/wsparcie/<uuid:uid>/popraw/", ledger.edit_support, name="edit_support"),
    path("region/wsparcie/<uuid:uid>/wycofaj/", ledger.withdraw_support, name="withdraw_support"),
    path("region/wsparcie/<uuid:uid>/przywroc/", ledger.restore_support, name="restore_support"),
    path("region/wsparcie/<uuid:uid>/osoby/", ledger.set_people, name="set_people"),
    path("region/wsparcie/<uuid:uid>/dotrzymane/", ledger.settle_follow_up, name="settle_follow_up"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.recruitment.views import calls, candidates, public

app_name = "recruitment"
urlpatterns = [
    path("nabor/<slug:code>/", public.apply, name="apply"),
    path("nabor/<slug:code>/dziekujemy/", public.thanks, name="thanks"),
    path("nabor/zgloszenie/<uuid:uid>/<slug:signature>/", public.own_application, name="own_application"),
    path("nabor/zgloszenie/<uuid:uid>/<slug:signature>/rezygnuje/", public.withdraw_own, name="withdraw_own"),
    path("region/nabory/", calls.recruitment_list, name="recruitment_list"),
    path("region/nabory/nowy/", calls.plan_recruitment, name="plan_recruitment"),
    path("region/nabory/<uuid:uid>/", calls.recruitment_detail, name="recruitment_detail"),
    path("region/nabory/<uuid:uid>/zmien/", calls.edit_recruitment, name="edit_recruitment"),
    path("region/nabory/<uuid:uid>/kryteria/", calls.set_criteria, name="set_criteria"),
    path("region/nabory/<uuid:uid>/otworz/", calls.open_recruitment, name="open_recruitment"),
    path("region/nabory/<uuid:uid>/zamknij/", calls.close_recruitment, name="close_recruitment"),
    path("region/nabory/<uuid:uid>/odwolaj/", calls.cancel_recruitment, name="cancel_recruitment"),
    path("region/nabory/<uuid:uid>/wybierz/", calls.choose, name="choose"),
    path("region/nabory/<uuid:uid>/sprawdz-wszystkie/", calls.verify_many, name="verify_many"),
    path("region/nabory/<uuid:uid>/lista/<slug:format>/", calls.export_list, name="export_list"),
    path("region/nabory/zgloszenia/<uuid:uid>/", candidates.candidate_detail, name="candidate_detail"),
    path("region/nabory/zgloszenia/<uuid:uid>/sprawdz/", candidates.verify, name="verify"),
    path("region/nabory/zgloszenia/<uuid:uid>/przyjmij/", candidates.accept, name="accept"),
    path("region/nabory/zgloszenia/<uuid:uid>/odrzuc/", candidates.reject, name="reject"),
    path("region/nabory/zgloszenia/<uuid:uid>/rezygnacja/", candidates.withdraw, name="withdraw"),
]

# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.publications import views

app_name = "publications"
urlpatterns = [
    path("wizyty-studyjne/", views.public_visit_list, name="public_visit_list"),
    path("wizyty-studyjne/<slug:slug>/", views.public_visit, name="public_visit"),
    path("region/wizyty/<uuid:uid>/strona/", views.publication_detail, name="publication_detail"),
    path("region/wizyty/<uuid:uid>/strona/szkic/", views.draft_publication, name="draft_publication"),
    path("region/wizyty/<uuid:uid>/strona/podglad/", views.preview_publication, name="preview_publication"),
    path("region/wizyty/<uuid:uid>/strona/popraw/", views.edit_publication, name="edit_publication"),
    path("region/wizyty/<uuid:uid>/strona/sprostuj/", views.correct_publication, name="correct_publication"),
    path("region/wizyty/<uuid:uid>/strona/opublikuj/", views.publish_visit, name="publish_visit"),
    path("region/wizyty/<uuid:uid>/strona/wycofaj/", views.withdraw_publication, name="withdraw_publication"),
]

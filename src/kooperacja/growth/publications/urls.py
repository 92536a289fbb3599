# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.publications.views import authors, editor, feeds, public

app_name = "publications"
_ONE = "region/publikacje/<uuid:uid>/"
urlpatterns = [
    # for everybody
    path("aktualnosci/", public.public_list, name="public_list"),
    path("aktualnosci/spis/", public.public_index, name="public_index"),
    path("aktualnosci/kanal.rss", feeds.rss, name="rss"),
    path("aktualnosci/kanal.atom", feeds.atom, name="atom"),
    path("aktualnosci/<slug:slug>/", public.public_article, name="public_article"),
    path("aktualnosci/<slug:slug>/karta.jpg", public.card_file, name="card_file"),
    path("aktualnosci/<slug:slug>/plik/<uuid:uid>/", public.attachment_file, name="attachment_file"),
    path("wizyty-studyjne/", public.public_visit_list, name="public_visit_list"),
    path("wizyty-studyjne/<slug:slug>/", public.public_visit, name="public_visit"),
    path("sitemap.xml", public.sitemap, name="sitemap"),
    # for those who write
    path("region/wizyty/<uuid:uid>/strona/szkic/", authors.draft_publication, name="draft_publication"),
    path("region/publikacje/", authors.publication_list, name="publication_list"),
    path("region/publikacje/nowy/", authors.draft_article, name="draft_article"),
    path(_ONE, authors.publication_detail, name="publication_detail"),
    path(_ONE + "opublikuj/", authors.publish_publication, name="publish_publication"),
    path(_ONE + "zaplanuj/", authors.plan_publication, name="plan_publication"),
    path(_ONE + "wstrzymaj/", authors.unplan_publication, name="unplan_publication"),
    path(_ONE + "wycofaj/", authors.withdraw_publication, name="withdraw_publication"),
    path(_ONE + "wersje/", authors.version_list, name="version_list"),
    path(_ONE + "wersje/<uuid:version>/", authors.version_detail, name="version_detail"),
    path(_ONE + "popraw/", editor.edit_publication, name="edit_publication"),
    path(_ONE + "sprostuj/", editor.correct_publication, name="correct_publication"),
    path(_ONE + "podglad/", editor.preview_publication, name="preview_publication"),
    path(_ONE + "samo/", editor.keep_working, name="keep_working"),
    path(_ONE + "odrzuc/", editor.drop_working, name="drop_working"),
    path(_ONE + "zdjecia/", editor.picture_list, name="picture_list"),
    path(_ONE + "zdjecia/dodaj/", editor.add_picture, name="add_picture"),
    path(_ONE + "zdjecia/wez/<uuid:picture>/", editor.place_picture, name="place_picture"),
    path(_ONE + "zdjecia/<uuid:placed>/zdejmij/", editor.remove_picture, name="remove_picture"),
    path(_ONE + "zdjecia/<uuid:placed>/<slug:deed>/", editor.arrange_picture, name="arrange_picture"),
    path(_ONE + "zalacznik/", editor.attach_file, name="attach_file"),
    path(_ONE + "zalacznik/<uuid:attachment>/", editor.remove_attachment, name="remove_attachment"),
]

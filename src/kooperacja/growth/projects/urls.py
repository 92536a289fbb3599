# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.growth.projects.views import labels, projects, tree

app_name = "projects"
urlpatterns = [
    path("projekty/", projects.project_list, name="project_list"),
    path("projekty/nowy/", projects.create_project, name="create_project"),
    path("projekty/<uuid:uid>/", projects.project_detail, name="project_detail"),
    path("projekty/<uuid:uid>/zmien/", projects.edit_project, name="edit_project"),
    path("projekty/<uuid:uid>/partner/", projects.add_partner, name="add_partner"),
    path("projekty/partnerzy/<uuid:uid>/usun/", projects.remove_partner, name="remove_partner"),
    path("projekty/<uuid:uid>/zadanie/", projects.add_task, name="add_task"),
    path("projekty/zadania/<uuid:uid>/zmien/", projects.edit_task, name="edit_task"),
    path("projekty/zadania/<uuid:uid>/usun/", projects.remove_task, name="remove_task"),
    path("projekty/zadania/<uuid:uid>/pozycja/", projects.add_budget_line, name="add_budget_line"),
    path("projekty/pozycje/<uuid:uid>/zmien/", projects.edit_budget_line, name="edit_budget_line"),
    path("projekty/pozycje/<uuid:uid>/usun/", projects.remove_budget_line, name="remove_budget_line"),
    path("projekty/<uuid:uid>/okres/", projects.add_claim_period, name="add_claim_period"),
    path("projekty/okresy/<uuid:uid>/wyslany/", projects.submit_claim, name="submit_claim"),
    path("projekty/okresy/<uuid:uid>/usun/", projects.remove_claim_period, name="remove_claim_period"),
    path("projekty/programy/", tree.tree, name="tree"),
    path("projekty/programy/nowy/", tree.add_programme, name="add_programme"),
    path("projekty/programy/<uuid:uid>/nizej/", tree.add_node, name="add_node"),
    path("projekty/programy/<uuid:uid>/popraw/", tree.edit_node, name="edit_node"),
    path("projekty/programy/<uuid:uid>/usun/", tree.remove_node, name="remove_node"),
    path("projekty/finansowanie/", labels.label_list, name="label_list"),
    path("projekty/finansowanie/nowe/", labels.create_funding_label, name="create_funding_label"),
    path("projekty/finansowanie/podglad/", labels.preview_label, name="preview_label"),
    path("projekty/finansowanie/<uuid:uid>/", labels.funding_label_detail, name="funding_label_detail"),
    path("projekty/finansowanie/<uuid:uid>/papier/", labels.label_paper, name="label_paper"),
    path("projekty/finansowanie/<uuid:uid>/zmien/", labels.edit_funding_label, name="edit_funding_label"),
    path("projekty/finansowanie/<uuid:uid>/znak/", labels.add_logo, name="add_logo"),
    path("projekty/znaki/<uuid:uid>/miejsce/<int:to>/", labels.move_logo, name="move_logo"),
    path("projekty/znaki/<uuid:uid>/usun/", labels.remove_logo, name="remove_logo"),
    path("znaki/<uuid:uid>/<str:kind>/", labels.logo, name="logo"),
]

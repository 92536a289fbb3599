# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from kooperacja.base.exchange import views

app_name = "exchange"
urlpatterns = [
    path("import/", views.upload_sheet, name="upload_sheet"),
    path("import/wzor/<slug:code>.xlsx", views.sheet_pattern, name="sheet_pattern"),
    path("import/<uuid:uid>/", views.import_detail, name="import_detail"),
    path("import/<uuid:uid>/kolumny/", views.choose_columns, name="choose_columns"),
    path("import/<uuid:uid>/zapisz/", views.confirm_import, name="confirm_import"),
    path("import/<uuid:uid>/problemy.xlsx", views.import_problems, name="import_problems"),
]

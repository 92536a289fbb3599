# SPDX-License-Identifier: EUPL-1.2
"""The tree of addresses: Polish paths, each app brings its own."""

from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

#: An app is reached under "" and names its Polish paths itself; front comes last, so that it may catch what is left.
urlpatterns: list[URLPattern | URLResolver] = [path("konto/", include("allauth.urls"))]
for shelf, apps in settings.SHELVES.items():
    for app in apps:
        if find_spec(f"kooperacja.{shelf}.{app}.urls"):
            import_module(f"kooperacja.{shelf}.{app}.urls")
            urlpatterns.append(path("", include(f"kooperacja.{shelf}.{app}.urls")))

handler403 = "kooperacja.base.ui.views.forbidden"
handler404 = "kooperacja.base.ui.views.not_found"
handler500 = "kooperacja.base.ui.views.server_error"

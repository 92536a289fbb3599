# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.notifications import queries, services
from kooperacja.base.ui.http import Request, action, go, page, render


@page
def message_list(request: Request) -> HttpResponse:
    """The person's own messages."""
    messages = queries.messages_of(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "notifications/message_list.html", {"messages_page": messages})


@action
def open_message(request: Request, uid: UUID) -> HttpResponse:
    """Mark a message as read and go to what it speaks of."""
    message = queries.message_for(request.by, uid)
    if request.method == "POST":
        services.mark_read(message=message, by=request.by)
        return go(request, message.path or "notifications:message_list")
    return render(request, "notifications/message.html", {"message": message})

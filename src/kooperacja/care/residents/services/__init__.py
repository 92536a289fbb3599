# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.residents.services.people import (
    PeselTaken,
    add_contact,
    declare_income,
    edit_resident,
    register_resident,
    remove_contact,
)

__all__ = ["PeselTaken", "add_contact", "declare_income", "edit_resident", "register_resident", "remove_contact"]

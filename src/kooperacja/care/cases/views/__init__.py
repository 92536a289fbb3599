# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.cases.views.case import case_detail

__all__ = ["case_detail"]

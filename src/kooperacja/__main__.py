# SPDX-License-Identifier: EUPL-1.2
from kooperacja.cli import main

main()

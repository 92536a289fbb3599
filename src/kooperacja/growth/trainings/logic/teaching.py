# SPDX-License-Identifier: EUPL-1.2
"""May this person teach this training? (Regulation, § 3–5: a master's degree and one of two documented practices.)"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kooperacja.ground.law.logic import Curriculum


@dataclass(frozen=True)
class ProofFacts:
    """One document of practice: for which training, and whether somebody has looked at it."""

    training: str
    is_verified: bool


def why_not(person: str, degree_field: str, proofs: Collection[ProofFacts], curriculum: Curriculum) -> str:
    """One sentence that says what is missing for ``person`` to teach ``curriculum``; empty when nothing is."""
    teaching = curriculum.teaching
    if teaching is None:
        return ""
    basis = f"{curriculum.source.act.short}, {teaching.article}"
    if degree_field not in teaching.degree_fields:
        if not degree_field:
            return (
                f"{person} nie może prowadzić szkolenia {curriculum.code}: nie ma wpisanego kierunku studiów magisterskich. "
                f"Uzupełnij go na stronie tej osoby ({basis})."
            )
        return (
            f"{person} nie może prowadzić szkolenia {curriculum.code}: kierunku „{degree_field}” nie ma na liście "
            f"rozporządzenia ({basis}). Wybierz inną osobę."
        )
    mine = [p for p in proofs if p.training == curriculum.code]
    if not mine:
        return (
            f"{person} nie może prowadzić szkolenia {curriculum.code}: brakuje dokumentu o doświadczeniu "
            f"({teaching.class_hours} godzin zajęć albo {teaching.post_years} lat na stanowisku; {basis}). "
            f"Dodaj go na stronie tej osoby."
        )
    if not any(p.is_verified for p in mine):
        return (
            f"{person} nie może jeszcze prowadzić szkolenia {curriculum.code}: nikt nie sprawdził dokumentu "
            f"o doświadczeniu. Obejrzyj go na stronie tej osoby i potwierdź."
        )
    return ""

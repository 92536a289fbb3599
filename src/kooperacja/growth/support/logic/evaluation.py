# SPDX-License-Identifier: EUPL-1.2
"""The questions after a visit as data, and how answers are read: spread first, nothing about fewer than five people."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

_FILE = Path(__file__).parent.parent / "data" / "evaluation.toml"
#: Fewer answers than this are not shown: somebody could tell who wrote them.
THRESHOLD = 5
#: Scores this far apart are worth a talk.
DIVIDED = 3


@dataclass(frozen=True)
class Question:
    """One question: a scale from 1 to ``maximum``, or a field for words."""

    key: str
    text: str
    kind: Literal["scale", "words"]
    low: str = ""
    high: str = ""
    maximum: int = 5
    required: bool = False


@dataclass(frozen=True)
class EvaluationForm:
    """A version of the form with its questions in order."""

    version: str
    intro: str
    questions: Sequence[Question]


@cache
def forms() -> Mapping[str, EvaluationForm]:
    """All versions: an old form is read with its own questions."""
    found = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        version: EvaluationForm(version, told["intro"], tuple(Question(**q) for q in told["question"]))
        for version, told in found.items()
    }


def current() -> EvaluationForm:
    """The newest version."""
    return forms()[max(forms())]


@dataclass(frozen=True)
class Scores:
    """Scores of one question."""

    question: Question
    votes: Sequence[int]

    @property
    def counts(self) -> list[tuple[int, int]]:
        """How many people gave each score."""
        return [(score, sum(v == score for v in self.votes)) for score in range(1, self.question.maximum + 1)]

    @property
    def is_divided(self) -> bool:
        """True when some are pleased and some are not."""
        return bool(self.votes) and max(self.votes) - min(self.votes) >= DIVIDED


@dataclass(frozen=True)
class Words:
    """What people wrote under one question, in no order of time."""

    question: Question
    said: Sequence[str]


@dataclass(frozen=True)
class Results:
    """What may be shown: scores and words, or only how many are still needed."""

    sheets: int
    scores: Sequence[Scores] = ()
    words: Sequence[Words] = ()

    @property
    def is_hidden(self) -> bool:
        """True for one to four sheets."""
        return self.sheets < THRESHOLD

    @property
    def needed(self) -> int:
        """How many more sheets are needed before anything is shown."""
        return max(0, THRESHOLD - self.sheets)


def results(form: EvaluationForm, sheets: int, answers: Iterable[tuple[str, int | None, str]]) -> Results:
    """Read answers given as ``(question, score, words)``. A question with fewer answers than the threshold stays hidden."""
    if sheets < THRESHOLD:
        return Results(sheets)
    votes: dict[str, list[int]] = {}
    said: dict[str, list[str]] = {}
    for key, score, words in answers:
        if score is not None:
            votes.setdefault(key, []).append(score)
        if words:
            said.setdefault(key, []).append(words)
    scales = [Scores(q, sorted(votes.get(q.key, []))) for q in form.questions if q.kind == "scale"]
    return Results(
        sheets,
        [s if len(s.votes) >= THRESHOLD else Scores(s.question, ()) for s in scales],
        [Words(q, sorted(said.get(q.key, []), key=str.lower)) for q in form.questions if q.kind == "words"],
    )

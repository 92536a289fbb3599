# SPDX-License-Identifier: EUPL-1.2
"""``@rule``: may this Acting do this? The same predicate serves the button, the service and the documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Concatenate, Generic, ParamSpec

from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import NotAllowed

P = ParamSpec("P")
_REGISTRY: dict[str, Rule[Any]] = {}


class Rule(Generic[P]):
    """A named permission. Called, it answers; ``require`` insists or raises ``NotAllowed``."""

    def __init__(self, name: str, check: Callable[Concatenate[Acting, P], bool], message: str | Promise | None) -> None:
        self.name = name
        self.check = check
        self.message = message
        self.__doc__ = check.__doc__

    @property
    def verb(self) -> str:
        """The function's own name: what templates ask for in ``can``."""
        return self.check.__name__

    def __call__(self, by: Acting, /, *args: P.args, **kwargs: P.kwargs) -> bool:
        return self.check(by, *args, **kwargs)

    def require(self, by: Acting, /, *args: P.args, **kwargs: P.kwargs) -> None:
        """Raise ``NotAllowed`` with a sentence for the person, unless the rule allows."""
        if not self.check(by, *args, **kwargs):
            raise NotAllowed(self.message)


def rule(
    name: str, *, message: str | Promise | None = None
) -> Callable[[Callable[Concatenate[Acting, P], bool]], Rule[P]]:
    """Register a predicate under a dotted name: ``app.noun.verb``. A name is used once."""

    def wrap(check: Callable[Concatenate[Acting, P], bool]) -> Rule[P]:
        if name in _REGISTRY:
            raise ValueError(f"rule {name} is declared twice")
        made = Rule(name, check, message)
        _REGISTRY[name] = made
        return made

    return wrap


def all_rules() -> Iterable[tuple[str, Rule[Any]]]:
    """Every rule by name, for ``manage.py permissions`` and the table test."""
    return sorted(_REGISTRY.items())


def allowed(by: Acting, thing: object, *rules: Rule[Any]) -> frozenset[str]:
    """The verbs among ``rules`` that ``by`` may do to ``thing``: a view passes it to the template as ``can``."""
    return frozenset(r.verb for r in rules if r(by, thing))

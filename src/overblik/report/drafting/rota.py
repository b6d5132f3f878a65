"""Taking turns, so that no phrase runs through a whole report; always the same turns for the same report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Choice = TypeVar("Choice")


@dataclass
class Rota:
    """Remembers how often each choice has been taken, over all that share a *kind*."""

    _taken: Counter[tuple[str, str]] = field(default_factory=Counter)
    _last: dict[str, str] = field(default_factory=dict)

    def take(self, kind: str, choices: Sequence[Choice]) -> Choice:
        """
        Return the choice that has been taken least often, the first of those; not the one that was taken last if there is another.

        >>> rota = Rota()
        >>> [rota.take("opening", "ab") for _ in range(4)]
        ['a', 'b', 'a', 'b']
        """
        fresh = [choice for choice in choices if str(choice) != self._last.get(kind)] or list(choices)
        chosen = min(fresh, key=lambda choice: self._taken[kind, str(choice)])
        self._taken[kind, str(chosen)] += 1
        self._last[kind] = str(chosen)
        return chosen

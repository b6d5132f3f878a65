"""Taking turns, so that no phrase runs through a whole report; always the same turns for the same report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Choice = TypeVar("Choice")
_NAMES, _WORD = re.compile(r"\{\w+\}"), re.compile(r"[^\W\d_]{4,}")


@dataclass
class Rota:
    """Remembers how often each choice has been taken, over all that share a *kind*, and the words that were said last."""

    _taken: Counter[tuple[str, str]] = field(default_factory=Counter)
    _last: dict[str, str] = field(default_factory=dict)
    _words: frozenset[str] = frozenset()

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

    def say(self, kind: str, choices: Sequence[Choice]) -> Choice:
        """
        Return the choice whose turn it is among those that share no word with what was said last, or among all where all do.

        >>> rota = Rota()
        >>> rota.say("first", ["Many chose {a}."]), rota.say("next", ["Few chose {b}.", "Few said {b}."])
        ('Many chose {a}.', 'Few said {b}.')
        """
        apart = [choice for choice in choices if not self._words & words(str(choice))]
        chosen = self.take(kind, apart or choices)
        self._words = words(str(chosen))
        return chosen


def words(pattern: str) -> frozenset[str]:
    """Return the words of a pattern that one would notice twice running: those of four letters and more, names in braces aside."""
    return frozenset(_WORD.findall(_NAMES.sub(" ", pattern.lower())))

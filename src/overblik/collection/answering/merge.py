"""
What a sent page changes, and where it meets somebody else's answer.

A page says which revision of the response set it was made from. An item that nobody has written since is simply written. One
that somebody else has written since is looked at: whoever left it as it was on their page has not answered it; where both have
answered, and differently, neither wins by being last: it is a conflict, and the person chooses.

One page that saves again and again never meets itself: what it wrote last it may overwrite, even if it never heard that the
write had come through; and a save that was overtaken by a later one of the same page changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from overblik.collection.answering.items import Item, Items, Json

Choice = Literal["mine", "theirs"]


@dataclass(frozen=True, kw_only=True)
class Given:
    """What a page says of one item; *raw* is what was typed where it is no value."""

    value: Json = None
    raw: str | None = None


@dataclass(frozen=True, kw_only=True)
class Posted:
    """
    One page as it was sent: the revision it was made from, its items, and choices in earlier conflicts.

    *page* names the page as it was opened, *step* counts its saves.

    *open_conflicts* are the keys that the page asked a choice for. An item without one is left as it is.
    """

    seen: int
    given: Mapping[str, Given]
    open_conflicts: frozenset[str] = frozenset()
    choices: Mapping[str, Choice] = field(default_factory=dict)
    page: str = ""
    step: int = 0


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """Two answers to one item: what the page says, and what somebody else has stored since."""

    key: str
    mine: Given
    theirs: Item


@dataclass(frozen=True, kw_only=True)
class Merged:
    """What is to be written, and what has to be chosen first."""

    changes: Mapping[str, Given]
    conflicts: tuple[Conflict, ...] = ()


def merge(posted: Posted, items: Items, before: Callable[[str, int], Given]) -> Merged:
    """
    Return what *posted* changes of *items*.

    *before* returns what an item was at a revision; it is asked only about items that somebody wrote after the page was made.
    """
    changes: dict[str, Given] = {}
    conflicts: list[Conflict] = []
    for key, given in posted.given.items():
        stored = items.get(key, Item())
        if key in posted.open_conflicts:
            chosen = _chosen(key, given, stored, posted)
            conflicts += [chosen] if isinstance(chosen, Conflict) else []
            changes |= {key: chosen} if isinstance(chosen, Given) else {}
        elif same(given, stored) or _overtaken(posted, stored):
            continue
        elif stored.rev <= posted.seen or _own(posted, stored):
            changes[key] = given
        elif given != before(key, posted.seen):
            conflicts.append(Conflict(key=key, mine=given, theirs=stored))
    return Merged(changes=changes, conflicts=tuple(conflicts))


def _chosen(key: str, given: Given, stored: Item, posted: Posted) -> Given | Conflict | None:
    """Return what a choice writes, None where the stored answer stays, or the conflict that is still or again open."""
    choice, newest = posted.choices.get(key), stored.rev <= posted.seen or _own(posted, stored)
    if _overtaken(posted, stored) or same(given, stored):
        return None
    if choice == "mine" and newest:
        return given
    return None if choice == "theirs" and newest else Conflict(key=key, mine=given, theirs=stored)


def _own(posted: Posted, stored: Item) -> bool:
    return posted.page != "" and posted.page == stored.page


def _overtaken(posted: Posted, stored: Item) -> bool:
    return _own(posted, stored) and posted.step < stored.step


def same(given: Given, stored: Item) -> bool:
    """Return whether a page says what is stored."""
    return given.value == stored.value and given.raw == stored.raw

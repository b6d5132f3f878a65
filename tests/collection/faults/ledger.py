"""What respondents were promised, held against what the database holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.collection.live_server import LiveServer

NUMBER, TEXT = "ansatte", "kontakt_andet"
"""The two items that each save changes together."""

Values = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One row of the history."""

    unit: str
    rev: int
    key: str
    value: Any
    fate: str = "applied"


def values_of(unit: str, turn: int) -> dict[str, Any]:
    """
    Return what a unit answers in a turn: like no other unit's and no other turn's.

    >>> values_of("u03", 17)
    {'ansatte': 3000017, 'kontakt_andet': 'u03 nr. 17'}
    """
    return {NUMBER: int(unit[1:]) * 1_000_000 + turn, TEXT: f"{unit} nr. {turn}"}


@dataclass(frozen=True, kw_only=True)
class Promises:
    """What one unit has sent (turns 1 to *sent*) and which of its turns were acknowledged; what became of others it never heard."""

    unit: str
    sent: int
    acknowledged: frozenset[int]

    def newest(self) -> list[dict[str, Any]]:
        """Return what the newest answers can be: those that were acknowledged last, or any that were sent later."""
        return [values_of(self.unit, turn) for turn in range(max(self.acknowledged, default=1), self.sent + 1)]


def history_of(server: LiveServer) -> list[Kept]:
    """Return the whole history, oldest first."""
    found = server.rows(
        "SELECT u.unit_id, c.rev, c.key, CAST(c.value AS TEXT), c.fate FROM collection_change c "
        "JOIN collection_unit u ON u.id = c.response_id ORDER BY c.id"
    )
    return [
        Kept(unit=u, rev=rev, key=key, value=json.loads(value or "null"), fate=fate)
        for u, rev, key, value, fate in found
    ]


def newest_of(server: LiveServer) -> dict[str, dict[str, Any]]:
    """Return each unit's newest answers."""
    found = server.rows(
        "SELECT u.unit_id, CAST(r.items AS TEXT) FROM collection_response r JOIN collection_unit u ON u.id = r.unit_id"
    )
    return {unit: {key: item["v"] for key, item in json.loads(items).items()} for unit, items in found}


def broken(promises: Sequence[Promises], history: Sequence[Kept], newest: Mapping[str, Values]) -> list[str]:
    """Return every promise that the database does not keep, in words; an empty list where it keeps all."""
    found: list[str] = []
    for one in promises:
        own = [row for row in history if row.unit == one.unit and row.key in (NUMBER, TEXT)]
        found += _lost(one, own)
        found += _strange(one, own)
        found += _newest(one, newest.get(one.unit, {}))
    return found


def _lost(one: Promises, own: Sequence[Kept]) -> Iterator[str]:
    """Yield what is missing, what is there twice, what came apart, and what is out of order."""
    times = Counter((row.key, row.value) for row in own)
    rev = {(row.key, row.value): row.rev for row in own if row.fate == "applied"}
    last = 0
    for turn in range(1, one.sent + 1):
        pairs = list(values_of(one.unit, turn).items())
        if turn in one.acknowledged and any(pair not in rev for pair in pairs):
            yield f"{one.unit}: turn {turn} was acknowledged and is lost"
            continue
        if any(times[pair] > 1 for pair in pairs):
            yield f"{one.unit}: turn {turn} is there twice"
        revs = {rev.get(pair, 0) for pair in pairs}
        if len(revs) > 1:
            yield f"{one.unit}: turn {turn} was saved in parts"
        if 0 < max(revs) <= last:
            yield f"{one.unit}: turn {turn} is out of order"
        last = max(last, *revs)


def _strange(one: Promises, own: Sequence[Kept]) -> Iterator[str]:
    """Yield what the unit never sent."""
    sent = {pair for turn in range(1, one.sent + 1) for pair in values_of(one.unit, turn).items()}
    for row in own:
        if (row.key, row.value) not in sent:
            yield f"{one.unit}: {row.key} = {row.value!r} is not its own"


def _newest(one: Promises, newest: Values) -> Iterator[str]:
    """Yield it where the newest answers are older than the last that were acknowledged."""
    own = {key: newest.get(key) for key in (NUMBER, TEXT)}
    if one.acknowledged and own not in one.newest():
        yield f"{one.unit}: the newest answers are {own}"

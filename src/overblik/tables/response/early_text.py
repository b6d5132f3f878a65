"""Early against late answers, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.tables.response.stand_text import LEVEL, decimal, uncapped
from overblik.tables.response.words import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.tables.response.early_late import Compared, EarlyLate

MOST = 10
"""How many differences are told, the clearest first."""


def early_lines(found: EarlyLate | None, language: str) -> Iterator[str]:
    """Yield the lines of a text."""
    if found is None:
        yield f"  {sentence('early_none', language)}"
        return
    yield f"  {sentence(f'early_{found.parted}', language, early=found.early, late=found.late)}"
    tested = [one for one in found.compared if one.p is not None and not one.hidden]
    clear = sorted((one for one in tested if (one.p or 0) < LEVEL), key=lambda one: one.p or 0)
    if not clear:
        yield f"  {sentence('early_alike', language, count=len(tested))}"
        return
    chance = decimal(LEVEL * len(tested), language, 1)
    yield f"  {sentence('early_unlike', language, found=len(clear), count=len(tested), chance=chance)}"
    yield from (f"    {_difference(one, language)}" for one in clear[:MOST])


def _difference(found: Compared, language: str) -> str:
    """Return the option on which early and late differ most: "region: Nord 60 -> 40 (p = 0,03)", in per cent."""
    largest = max(found.options, key=lambda option: abs(option.difference))
    early, late = (decimal(100 * count / base, language, 0) for count, base in (largest.early, largest.late))
    title = uncapped(found.variable.label.filled({})[language])
    return f"{found.id} ({title}): {largest.id} {early} → {late} pct. (p = {decimal(found.p or 0, language, 3)})"

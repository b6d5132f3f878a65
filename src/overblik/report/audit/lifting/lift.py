"""Everything lifted out of a report: quantities, tables, and how they hang together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overblik.report.audit.lifting.bases import figures_named, stated_bases
from overblik.report.audit.lifting.grids import figure_of
from overblik.report.audit.lifting.relations import relations
from overblik.report.audit.lifting.statements import Reading, spoken
from overblik.report.audit.model import Figure, Lifted, Net, Quantity, Series
from overblik.report.audit.sources.passages import Grid, Passage
from overblik.report.audit.speech.languages import SPEECHES, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.report.audit.lifting.bases import Bases
    from overblik.report.audit.sources.passages import Part

ABOVE = 2
BELOW = 4
"""How many passages above and below a table may say how it was asked."""


def lift(parts: Sequence[Part], language: str | None = None) -> Lifted:
    """Return the quantities of a report; its language is told from its words, unless it is given."""
    text = " ".join(part.text for part in parts if isinstance(part, Passage))
    language = language or language_of(text or " ".join(_words_of_grids(parts)))
    speech = SPEECHES[language]
    bases = stated_bases(parts, speech)
    quantities: list[Quantity] = []
    figures: list[Figure] = []
    nets: list[Net] = []
    pairs: list[tuple[Quantity, Quantity]] = []
    remaining: list[Series] = []
    for number, part in enumerate(parts):
        reading = Reading(speech=speech, bases=bases, near=_near(parts, number, bases))
        if isinstance(part, Grid):
            figure, found = figure_of(part, number, reading, _around(parts, number))
            figures += [figure] if figure else []
            nets += found
            continue
        if part.kind == "caption":
            continue
        sentences = list(spoken(part, number, reading))
        related = relations(sentences, speech, bases)
        nets, pairs, remaining = nets + related.nets, pairs + related.pairs, remaining + related.remaining
        quantities += [it for sentence in sentences for it in sentence.quantities if it and _is_told(it)]
    return Lifted(
        language=language, quantities=tuple(quantities), figures=tuple(figures), nets=tuple(nets), pairs=tuple(pairs),
        remaining=tuple(remaining), answered=bases.answered, asked=bases.asked, units=bases.units,
        weighted=re.search(speech.weighted, text, re.IGNORECASE) is not None,
    )  # fmt: skip


def _is_told(quantity: Quantity) -> bool:
    """Whether a quantity is of a base; bare counts are only read beside others."""
    return quantity.kind != "count" or quantity.base is not None


def _words_of_grids(parts: Sequence[Part]) -> list[str]:
    return [f"{part.caption} {part.note}" for part in parts if isinstance(part, Grid)]


def _around(parts: Sequence[Part], number: int) -> str:
    """Return the text above and below a table, as far as the next ones, in which it says how it was asked."""
    found = []
    for part in reversed(parts[max(number - ABOVE, 0) : number]):
        if isinstance(part, Grid) or part.kind == "heading":
            break
        found.append(part.text)
    for part in parts[number + 1 : number + 1 + BELOW]:
        if isinstance(part, Grid) or part.kind in {"caption", "heading"}:
            break
        found.append(part.text)
    return " ".join(found)


def _near(parts: Sequence[Part], number: int, bases: Bases) -> tuple[int, ...]:
    """Return the bases of the figures directly before and behind a passage: its numbers may be theirs."""
    found: list[int] = []
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(parts):
            part = parts[at]
            if isinstance(part, Passage) and part.kind == "caption":
                found += [bases.figures[key] for key in figures_named(part.text)[:1] if key in bases.figures]
                break
            at += step
    return tuple(found)

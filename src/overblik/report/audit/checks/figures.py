"""What the text says of a cell of a table or figure, against what is printed there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.report.audit.checks.intervals import apart, told
from overblik.report.audit.checks.same import ALIKE, ALIKE_FROM_FIVE, content, statements_of, word_classes
from overblik.report.audit.lifting.words import words_of
from overblik.report.audit.result import Finding
from overblik.report.audit.speech.languages import SPEECHES

if TYPE_CHECKING:
    from overblik.report.audit.model import Figure, Lifted, Quantity
    from overblik.report.audit.speech.speech import Speech
    from overblik.report.audit.wording import Wording

LEAST_SHARED = 3
"""A statement and a cell share so many words at least, those of all its labels among them."""


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A cell with the words of its labels, and those of its title too."""

    quantity: Quantity
    labels: frozenset[str]
    words: frozenset[str]


def figure_findings(lifted: Lifted, words: Wording) -> Iterator[Finding]:
    """
    Yield a finding for each statement that cannot be true of the one cell that it speaks of.

    It speaks of a cell if it holds all words of its labels and, with those of the title, enough to be alike. A statement that could
    speak of several cells, as one that adds two of them up does, is left alone.
    """
    speech = SPEECHES[lifted.language]
    figures = [labelled(figure, speech) for figure in lifted.figures]
    for statement in statements_of(lifted):
        if "not" in statement.marks:
            continue
        said = content(statement.quantity, speech, lifted.units)
        spoken_of = [it for cells in figures for it in _spoken_of(said, cells)]
        if len(spoken_of) == 1 and apart(statement.quantity, spoken_of[0].quantity):
            yield _finding(statement.quantity, spoken_of[0].quantity, words)


def labelled(figure: Figure, speech: Speech) -> list[Labelled]:
    """
    Return the cells of a figure whose labels say something of their own, with their words.

    Labels that share a word ("a clear gain", "a gain") are points of a scale, which a text adds up as it likes.
    """
    title = frozenset(_told(figure.title, speech))
    cells = [it for series in figure.series for it in series.quantities]
    rows = {it.says.split(":")[0] for it in cells}
    seen = Counter(word for row in rows for word in set(_told(row, speech)))
    scale = {row for row in rows if any(seen[word] > 1 for word in _told(row, speech))}
    found = []
    for cell in cells:
        labels = frozenset(_told(cell.says, speech))
        if labels and cell.meaning is not None and cell.says.split(":")[0] not in scale:
            found.append(Labelled(quantity=cell, labels=labels, words=labels | title))
    return found


def _told(text: str, speech: Speech) -> list[str]:
    return [word for word in words_of(text) if word not in speech.stop and len(word) > 1]


def _spoken_of(said: Sequence[str], cells: Sequence[Labelled]) -> list[Labelled]:
    """Return the cells that a statement with these words can speak of."""
    classes = word_classes(iter([*said, *(word for cell in cells for word in cell.words)]))
    here = {classes[word] for word in said}
    found = []
    for cell in cells:
        labels, words = {classes[word] for word in cell.labels}, {classes[word] for word in cell.words}
        shared = here & words
        enough = len(shared) >= LEAST_SHARED and len(shared) >= len(here | words) * ALIKE.get(
            len(shared), ALIKE_FROM_FIVE
        )
        if labels <= here and enough:
            found.append(cell)
    return found


def _finding(said: Quantity, cell: Quantity, words: Wording) -> Finding:
    """Return the finding, at the place of the statement."""
    shown = words.cell.format(value=cell.text, label=words.quote(cell.says))
    true = words.true.format(phrase=words.quote(said.text), span=told(said, words))
    return Finding(
        kind="twice" if said.kind == "percent" and said.exact else "words",
        text=f"{said.text} · {cell.text}",
        because=f"{shown} {true}",
        sentence=said.sentence,
        place=said.place,
        where=said.where,
    )

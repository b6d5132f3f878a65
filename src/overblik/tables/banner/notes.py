"""What is said under a banner: what the letters mean, how they were found, and what is not there."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.numbers import count_text, percent_text
from overblik.tables.banner.compare import FEW
from overblik.tables.banner.words import words
from overblik.tables.notes import covered_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.tables.banner.model import Banner, Question
    from overblik.tables.table import Basis


def notes(banner: Banner, language: str) -> tuple[str, ...]:
    """Return the sentences in the order in which they are printed; nothing is explained that the banner does not hold."""
    nouns = _nouns(banner, language)
    return tuple(words(language)[key].format(**nouns) for key in _keys(banner))


def question_notes(question: Question, language: str) -> tuple[str, ...]:
    """Return the sentences that say what the numbers of one question are of; what holds for all is said once, by `notes`."""
    table = question.table
    basis = replace(table.basis, weighing=None, uncertainty=None, covering=None)
    return replace(table, basis=basis).notes(language)


def _keys(banner: Banner) -> Iterator[str]:
    low = any(base.low and base.n is not None for base in banner.bases)
    if banner.census and banner.comparing.letters:
        yield "census_note"
    if banner.tested:
        yield from _about_tests(banner)
    if low:
        yield "low_tested_note" if banner.tested else "low_note"
    if any(entry.cell.suppressed for entry in banner.entries):
        yield _hidden(banner.questions[0].table.basis)
    if banner.weighted:
        yield "weighted_note"
    if banner.covering:
        yield "covered_note"


def _hidden(basis: Basis) -> str:
    if basis.disclosure:
        return "protected_note"
    return "hidden_note" if basis.least_base > 1 else "empty_note"


def _about_tests(banner: Banner) -> Iterator[str]:
    yield "letters_note"
    if banner.comparing.against_total:
        yield "against_note"
    if any(block.overlapping for block in banner.blocks):
        yield "overlap_note"
    yield "stated_note" if banner.stated else "simple_note"
    yield "few_note"


def _nouns(banner: Banner, language: str) -> dict[str, str]:
    say, basis = words(language), banner.questions[0].table.basis
    alpha = 100 * (1 - Fraction(str(banner.comparing.level)))
    titles = [say["quoted"].format(text=block.title[language]) for block in banner.blocks if block.overlapping]
    numbers = {
        "least": banner.comparing.least, "least_base": basis.least_base, "few": FEW, "answered": banner.answered,
        "population": banner.population,
    }  # fmt: skip
    return {name: count_text(number, language) for name, number in numbers.items()} | {
        "alpha": percent_text(alpha, language, 0 if alpha.denominator == 1 else 1),
        "correction": say[banner.comparing.correction],
        "blocks": f"{', '.join(titles[:-1])}{say['and'] if titles[1:] else ''}{titles[-1]}" if titles else "",
        "many": basis.unit.many[language],
        "the_many": basis.unit.the_many[language],
        "covering": say["quoted"].format(text=covered_head(banner.covering, language)) if banner.covering else "",
    }

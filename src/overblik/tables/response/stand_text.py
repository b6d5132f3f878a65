"""How far those who answered stand for all, in words and as a small table."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.numbers import number_text, percent_text
from overblik.tables.response.aligned import aligned
from overblik.tables.response.measured import parts
from overblik.tables.response.words import head, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.questionnaire.variables import Variable
    from overblik.tables.response.measured import Held, Representativeness, Represented
    from overblik.tables.response.representativeness import Indicator

LEVEL = 0.05
CLOSE = 1e-9
DASH = "–"


def stand_lines(found: Representativeness, language: str) -> Iterator[str]:
    """Yield the lines of a text: the R-indicators, then each column with its groups."""
    if found.answered == found.units:
        yield f"  {sentence('everybody', language)}"
        return
    if not found.answered:
        yield f"  {sentence('nobody', language)}"
        return
    for key, one in (("cells", found.cells), ("logit", found.logit)):
        yield f"  {indicator_sentence(sentence(key, language), one, language)}"
    if found.thin:
        yield f"  {sentence('thin', language, units=found.units, cells=found.count)}"
    for held in found.held:
        yield ""
        yield f"  {held.variable.label[language]}"
        yield f"  {indicator_sentence(head('total', language), held.alone, language)}"
        yield from aligned(list(_rows(held, language)))
        yield from (f"  {text}" for text in held_sentences(held, language))


def indicator_sentence(name: str, found: Indicator, language: str) -> str:
    """Return what an R-indicator says, with three decimals."""
    share = found.largest_bias_share
    texts = {
        key: DASH if value is None else decimal(value, language)
        for key, value in {"r": found.r, "adjusted": found.r_adjusted, "cv": found.cv}.items()
    }
    bias = DASH if share is None else decimal(100 * share, language, 1)
    return sentence("r", language, name=name, bias=bias, **texts)


def held_sentences(held: Held, language: str) -> tuple[str, ...]:
    """Return which group is over- and which under-represented, and whether chance would do as much."""
    title = uncapped(held.variable.label[language])
    shown = [group for group in held.groups if not group.hidden]
    if len(shown) <= 1:
        return ()
    most, least = max(shown, key=_rate), min(shown, key=_rate)
    if most.rate - least.rate < CLOSE:
        return (sentence("same", language, title=title),)
    names = {key: label(held.variable, group, language) for key, group in (("most", most), ("least", least))}
    return (sentence("over", language, title=title, **names), *_chance(held, title, language))


def label(variable: Variable, group: Represented, language: str) -> str:
    """Return a group's label."""
    if group.level is None or variable.choices is None:
        return head("no_value", language)
    return variable.choices.label(group.level)[language]


def uncapped(title: str) -> str:
    """A title in the middle of a sentence begins with a small letter, unless it is an abbreviation."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def decimal(value: float, language: str, decimals: int = 3) -> str:
    """Return a computed number as it is printed."""
    return number_text(Fraction(value).limit_denominator(10**12), language, decimals)


def _chance(held: Held, title: str, language: str) -> tuple[str, ...]:
    if held.test.p_finite is None:
        return ()
    key = "unlike" if held.test.p_finite < LEVEL else "alike"
    return (sentence(key, language, title=title, p=decimal(held.test.p_finite, language, 2)),)


def _rate(group: Represented) -> float:
    return group.rate


def _rows(held: Held, language: str) -> Iterator[tuple[str, ...]]:
    keys = ("asked", "answered", "share_asked", "share_answered", "rate", "part")
    yield ("", *(head(key, language) for key in keys))
    for group, part in parts(held, held.cells):
        name = label(held.variable, group, language)
        if group.hidden:
            yield (name, *(DASH,) * len(keys))
            continue
        shares = (group.share_asked, group.share_answered, group.rate)
        texts = (percent_text(Fraction(100 * one).limit_denominator(10**12), language, 1, space=" ") for one in shares)
        yield (name, str(group.asked), str(group.answered), *texts, decimal(part.unconditional, language))

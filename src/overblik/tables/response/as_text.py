"""Who answered, as text for a terminal."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.numbers import number_text, percent_text, rounded
from overblik.tables.response.aapor import disposition
from overblik.tables.response.aligned import aligned
from overblik.tables.response.covered import MEMBERS, UNITS, WEIGHTS
from overblik.tables.response.early_text import early_lines
from overblik.tables.response.stand_text import stand_lines, uncapped
from overblik.tables.response.words import code_label, head, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from overblik.questionnaire.cell_names import Group
    from overblik.tables.response.covered import Outcome
    from overblik.tables.response.items import Item
    from overblik.tables.response.who import Who

DECIMALS = 1
DASH = "–"
SHORT = ("rr1", "rr2")


def as_text(who: Who, language: str) -> str:
    """Return everything in a language: outcomes, rates, groups, representativeness, early and late, unanswered questions."""
    lines = [head("title", language), ""]
    for found in who.outcomes:
        lines += [*_outcome(found, who, language), ""]
    if who.groups:
        lines += [*_groups(who, language), ""]
    if who.represented:
        lines += [head("stand", language), *stand_lines(who.represented, language), ""]
    lines += [head("early", language), *early_lines(who.early_late, language), ""]
    lines += [head("items", language), *_items(who.items, language)]
    return "\n".join(lines)


def _what(found: Outcome, who: Who, language: str) -> str:
    """Return what is counted, in words."""
    about = who.cases.about
    if found.column:
        column = who.cases.frame.column(found.what)
        return uncapped(column.label[language]) if column else found.what
    named = {
        UNITS: about.unit.many[language],
        WEIGHTS: head("weights", language).format(many=about.unit.many[language]),
    }
    members = about.response.members
    return named.get(found.what, members[language] if members else head(MEMBERS, language))


def _number(value: Fraction, language: str) -> str:
    return number_text(value, language, 0 if value.denominator == 1 else DECIMALS)


def _outcome(found: Outcome, who: Who, language: str) -> Iterator[str]:
    what = _what(found, who, language)
    if found.tally is None or found.eligible is None:
        low, high = (found.least or (Fraction(0),))[0], (found.most or (Fraction(0),))[0]
        texts = {
            "low": _number(low, language),
            "high": _number(high, language),
            "total": _number(found.total, language),
        }
        yield sentence("bounds", language, what=what, **texts)
        return
    yield f"{head('outcomes', language)}: {_number(found.total, language)} {what}"
    yield from aligned(
        [
            (f"{code:<5} {code_label(code, disposition(code) or 'other', language)}", _number(count, language))
            for code, count in found.codes
        ]
    )
    yield f"{head('rates', language)}: {what}"
    yield from aligned(list(_rates(found, language)))
    if found.what == UNITS:
        yield sentence(f"e_{found.eligible.by}", language, e=number_text(found.eligible.share, language, 3))


def _rates(found: Outcome, language: str) -> Iterator[tuple[str, ...]]:
    for name, rate in found.rates.items():
        of = f"{_number(rate.numerator, language)} {head('of', language)} {_number(rate.denominator, language)}"
        value = DASH if rate.value is None else percent_text(100 * rate.value, language, DECIMALS, space=" ")
        yield name.upper(), of, value


def _groups(who: Who, language: str) -> Iterator[str]:
    heads = ("", *(head(key, language) for key in ("asked", "complete", "partial")), *(name.upper() for name in SHORT))
    rows: list[tuple[str, ...]] = [heads]
    for found in who.groups:
        name = _group_label(found.group, who, language)
        if not found.outcomes or found.outcomes[0].tally is None:
            rows.append((name, *(DASH,) * 5))
            continue
        units = found.outcomes[0]
        counts = (units.total, units.tally.complete, units.tally.partial) if units.tally else ()
        rates = (units.rates[key].value for key in SHORT)
        texts = (DASH if one is None else percent_text(100 * one, language, DECIMALS, space=" ") for one in rates)
        rows.append((name, *(_number(count, language) for count in counts), *texts))
    yield from aligned(rows)
    if any(not found.outcomes for found in who.groups):
        yield f"  {DASH} {head('few', language)}"


def _group_label(group: Group, who: Who, language: str) -> str:
    texts = []
    for name, value in group:
        choices = who.cases.columns[name].choices
        texts.append(choices.label(value)[language] if choices else value)
    return ", ".join(texts)


def _items(found: Sequence[Item], language: str) -> Iterator[str]:
    """Yield the questions that somebody skipped or did not reach; most of them are of no interest."""
    missed = [item for item in found if item.skipped or item.not_reached]
    if not missed:
        yield f"  {sentence('items_none', language)}"
        return
    heads = ("", *(head(key, language) for key in ("due", "skipped", "unanswered", "not_reached")))
    rows = [
        (item.id, str(item.asked), str(item.skipped), _share(item.nonresponse, language), str(item.not_reached))
        for item in missed
    ]
    yield from aligned([heads, *rows])


def _share(value: Fraction | None, language: str) -> str:
    return DASH if value is None else number_text(rounded(100 * value, DECIMALS), language, DECIMALS)

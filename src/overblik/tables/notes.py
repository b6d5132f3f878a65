"""
The note under a figure or table: what its percentages are of, written from the base that was really used.

Each language has the same sentences under the same keys; which of them are said is decided once, for all languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.languages import Text
from overblik.files.numbers import percent
from overblik.questionnaire.cell_names import POOLED
from overblik.tables.filter_words import filter_words
from overblik.tables.rates import RESPONSES
from overblik.tables.sentences import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.questionnaire.cell_names import Group
    from overblik.tables.table import Table

_MAX_NAMED = 4


def notes(table: Table, language: str) -> tuple[str, ...]:
    """Return the sentences of the note, in the order in which they are printed."""
    return tuple(sentence for sentence in _sentences(table, language) if sentence)


def _sentences(table: Table, language: str) -> Iterator[str]:
    say = SENTENCES.get(language, SENTENCES["en"])
    yield _of_what(table, language)
    if table.variable.shape == "many" and table.basis.base != "mentions":
        yield say["several"]
    yield _outside(table, language)
    yield _pooled(table, language)
    if not _adds_up(table):
        yield say["rounding"]
    if table.basis.where:
        yield say["filter"].format(filter=filter_words(table.basis.where, table, language))
    yield _hidden(table, language)


def _of_what(table: Table, language: str) -> str:
    say, unit = SENTENCES.get(language, SENTENCES["en"]), table.basis.unit
    words = {"many": unit.many[language], "the_many": unit.the_many[language], "one": unit.one[language]}
    if table.variable.id == RESPONSES:
        return say["responses"].format(n=table.basis.responses, **words)
    if table.variable.shape == "number":
        return say["number"].format(bases=_bases(table, language), **words)
    if table.variable.choices is None:
        return say["texts"].format(bases=_bases(table, language), **words)
    if table.basis.base == "mentions":
        return say["mentions"].format(bases=_bases(table, language), **words)
    key = "rows" if table.variable.shape == "grid" else "share"
    if len(table.bases) > 1 and table.variable.shape == "grid" and not table.basis.breaks:
        return say[f"rows_{table.basis.base}_differ"].format(rows=_row_bases(table, language), **words)
    routed = "_routed" if table.basis.routed and table.basis.base == "answered" else ""
    sentence = say[f"{key}_{table.basis.base}{routed}"]
    return sentence.format(bases=_bases(table, language), **words)


def _bases(table: Table, language: str) -> str:
    """Return the base in figures: "72", or "mellem 11 og 24" over the groups of a break."""
    say = SENTENCES.get(language, SENTENCES["en"])
    if not table.bases:
        return "0"
    if len(table.bases) == 1:
        return str(table.bases[0])
    if table.basis.breaks and len(table.groups) <= _MAX_NAMED and table.variable.shape != "grid":
        named = [(group_label(table, group, language), table.base(by=group)) for group in table.groups]
        return _join([f"{base} ({label})" for label, base in named if base is not None], say)
    return say["between"].format(low=table.bases[0], high=table.bases[-1])


def _row_bases(table: Table, language: str) -> str:
    """Return the bases of a grid's rows: "71 for Ny-ledige, 72 for de øvrige"; the commonest base stands for "the others"."""
    say = SENTENCES.get(language, SENTENCES["en"])
    by_row = {option.id: table.base(row=option.id) for option in table.variable.rows}
    shown = [base for base in by_row.values() if base is not None]
    common = max(sorted(set(shown)), key=shown.count)
    apart = [option for option in table.variable.rows if by_row[option.id] not in (common, None)]
    if len(apart) > _MAX_NAMED or shown.count(common) == 1:
        return say["between"].format(low=min(shown), high=max(shown))
    named = [say["base_for"].format(n=by_row[option.id], row=_quoted(option.label[language], say)) for option in apart]
    return _join([*named, say["base_for_others"].format(n=common)], say)


def _quoted(text: str, say: dict[str, str]) -> str:
    return say["quoted"].format(text=text)


def _join(parts: list[str], say: dict[str, str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}{say['and']}{parts[-1]}"


def _outside(table: Table, language: str) -> str:
    choices = table.variable.choices
    if not choices or not choices.outside or table.basis.base not in ("answered", "asked", "all"):
        return ""
    say = SENTENCES.get(language, SENTENCES["en"])
    labels = _join([_quoted(option.label[language], say) for option in choices.outside], say)
    if table.basis.dont_know == "counted" or table.basis.base != "answered":
        return say["outside_in"].format(labels=labels)
    if table.basis.breaks or table.variable.shape == "grid":
        return say["outside_apart"].format(labels=labels)
    given = sum(cell.count or 0 for cell in table.cells if cell.outside)
    if not given:
        return ""
    unit = table.basis.unit.one if given == 1 else table.basis.unit.many
    return say["outside_out"].format(labels=labels, n=given, many=unit[language])


def _pooled(table: Table, language: str) -> str:
    pool = next((cell for cell in table.cells if cell.row == POOLED and not cell.outside), None)
    if pool is None or pool.base is None or table.basis.breaks:
        return ""
    return SENTENCES.get(language, SENTENCES["en"])["pooled"].format(n=pool.base)


def _adds_up(table: Table) -> bool:
    """Whether every row's printed percentages add up to 100 where one expects them to; multiples and nets need not."""
    if table.variable.shape not in ("one", "grid") or table.variable.choices is None or table.variable.id == RESPONSES:
        return True
    return all(_row_adds_up(table, row, group) for row in table.rows for group in table.groups)


def _row_adds_up(table: Table, row: str | None, group: Group) -> bool:
    cells = [cell for cell in table.cells if cell.row == row and cell.by == group and not cell.net]
    base = next((cell.base for cell in cells if not cell.outside), None)
    if not base:
        return True
    parts = [cell for cell in cells if cell.base == base and (not cell.outside or table.basis.dont_know == "counted")]
    if sum(cell.count or 0 for cell in parts) != base:
        return True
    return sum(percent(cell.count or 0, base, table.decimals) for cell in parts) == 100  # noqa: PLR2004 - per cent


def _hidden(table: Table, language: str) -> str:
    basis, say = table.basis, SENTENCES.get(language, SENTENCES["en"])
    words = {"n": basis.least_base, "many": basis.unit.many[language]}
    if any(not group for group in basis.hidden):
        return say["hidden_all"].format(**words)
    labels = [group_label(table, group, language) for group in basis.hidden]
    if not labels:
        return ""
    shown = _join(labels, say) if len(labels) <= 2 * _MAX_NAMED else say["hidden_many"].format(n=len(labels))
    return say["hidden"].format(groups=shown, **words)


def group_label(table: Table, group: Group, language: str) -> str:
    """Return the name of a group of the break in words: "Nordjylland, Under 40.000"; "I alt" without a break."""
    if not group:
        return SENTENCES.get(language, SENTENCES["en"])["total"]
    return ", ".join(_value_label(table, name, value)[language] for name, value in group)


def _value_label(table: Table, name: str, value: str) -> Text:
    for variable in table.basis.breaks:
        if variable.id == name and variable.choices:
            return variable.choices.label(value)
    return Text.same(value)

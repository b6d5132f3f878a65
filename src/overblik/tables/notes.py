"""
The note under a figure or table: what its percentages are of, written from the base that was really used.

Each language has the same sentences under the same keys; which of them are said is decided once, for all languages.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.languages import Text
from overblik.files.numbers import count_text, number_text
from overblik.questionnaire.cell_names import POOLED
from overblik.tables.filter_words import filter_words
from overblik.tables.rates import RESPONSES
from overblik.tables.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from overblik.questionnaire.cell_names import Group
    from overblik.questionnaire.variables import Variable
    from overblik.tables.cells import Cell
    from overblik.tables.table import Table

_MAX_NAMED = 4


def notes(table: Table, language: str) -> tuple[str, ...]:
    """Return the sentences of the note, in the order in which they are printed."""
    return tuple(sentence for sentence in _sentences(table, language) if sentence)


def _sentences(table: Table, language: str) -> Iterator[str]:
    say = sentences(language)
    yield _of_what(table, language)
    if table.bases:
        yield from _besides(table, language)
    if table.basis.where:
        yield say["filter"].format(filter=filter_words(table.basis.where, table, language))
    if table.bases:
        yield from _precision(table, language)
    yield _hidden(table, language)


def _besides(table: Table, language: str) -> Iterator[str]:
    say = sentences(language)
    if table.variable.shape == "many" and table.basis.base != "mentions":
        yield say["several"]
    yield _outside(table, language)
    yield _pooled(table, language)
    if table.basis.show == "share" and not _adds_up(table):
        yield say["rounding"]


def _precision(table: Table, language: str) -> Iterator[str]:
    """Yield that the numbers are weighted, how uncertain they are, and what units count with in the column beside them."""
    say, basis = sentences(language), table.basis
    words = _nouns(table, language)
    if basis.weighing and basis.show == "share":
        weight = basis.weighing.weight
        words["weight"] = _quoted(weight.label[language], say) if weight else ""
        yield say["weighted_with" if weight else "weighted_up"].format(**words)
    if basis.uncertainty and basis.show == "share":
        uncertainty = basis.uncertainty
        words["level"] = number_text(Fraction(str(100 * uncertainty.level)), language, 0)
        words["n"] = "" if uncertainty.frame is None else count_text(uncertainty.frame, language)
        census = "census" if uncertainty.census else "uncertain"
        yield say[census if uncertainty.frame is None else f"{census}_frame"].format(**words)
    if basis.covering:
        yield say["covering"].format(column=_quoted(covered_head(basis.covering, language), say), **words)


def covered_head(covering: Variable, language: str) -> str:
    """Return what stands over the shares of what units cover: "Pct. af indbyggere"."""
    label = covering.label[language]
    uncapped = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    return sentences(language)["per_cent_of"].format(covering=uncapped)


def _nouns(table: Table, language: str) -> dict[str, str]:
    unit = table.basis.unit
    return {"one": unit.one[language], "many": unit.many[language], "the_many": unit.the_many[language]}


def _of_what(table: Table, language: str) -> str:
    say, nouns = sentences(language), _nouns(table, language)
    who = say[_who(table)].format(**nouns)
    if table.basis.base == "mentions":
        nouns |= {"one": say["tick"], "many": say["ticks"]}
    opening = "number" if table.variable.shape == "number" else table.basis.show
    words = {"opening": say[opening], "who": who, **nouns}
    bases, grid = table.bases, table.variable.shape == "grid"
    if not bases:
        return say["unsaid"].format(**words)
    if bases[-1] == 0:
        return say["nobody"]
    if table.basis.breaks or (grid and len(bases) > 1):
        return say["each"].format(bases=_bases(table, language), **words)
    return say["one" if bases == (1,) else "many"].format(n=count_text(bases[0], language), **words)


def _who(table: Table) -> str:
    """Return the key of the words for those whom the numbers are about."""
    variable, base = table.variable, table.basis.base
    if variable.id == RESPONSES:
        return "invited"
    if base == "mentions":
        return "ticked"
    if base == "all" or (base == "asked" and variable.source == "frame"):
        return "all"
    if variable.source in ("frame", "derived"):
        return "known"
    if variable.choices is None and variable.shape != "number":
        return "written"
    row = "row_" if variable.shape == "grid" else ""
    everybody = table.bases == (table.basis.responses,)  # who answered was asked
    routed = "_routed" if base == "answered" and table.basis.routed and not everybody else ""
    return f"{row}{base}{routed}"


def _bases(table: Table, language: str) -> str:
    """Return the bases one by one, "71 for »Nyledige« og 72 for de øvrige", or their span where there are too many."""
    say = sentences(language)
    lines = {(cell.row, cell.by): cell.base for cell in _shown(table)}
    named = _named(table, lines, language)
    if named is None:
        of_rows, of_groups = len({row for row, _ in lines}) > 1, len({group for _, group in lines}) > 1
        part = "row_group" if of_rows and of_groups else "row" if of_rows else "group"
        low, high = (count_text(base, language) for base in (table.bases[0], table.bases[-1]))
        return say["alike" if low == high else "between"].format(low=low, high=high, part=say[part])
    labels = [
        say["base_for" if label else "base_for_others"].format(n=count_text(base, language), row=_quoted(label, say))
        for label, base in named
    ]
    return _join(labels, say["and"])


def _shown(table: Table) -> list[Cell]:
    return [cell for cell in table.cells if cell.row != POOLED and cell.base is not None and not cell.outside]


def _named(
    table: Table, lines: dict[tuple[str | None, Group], int | None], language: str
) -> list[tuple[str, int]] | None:
    """Return label and base of each line, no label for the others together; None where there are too many to name."""
    if table.basis.breaks:
        labels = [(group_label(table, group, language), base or 0) for (_, group), base in lines.items()]
        return None if table.variable.shape == "grid" or len(labels) > _MAX_NAMED else labels
    bases = [base for base in lines.values() if base is not None]
    common = max(sorted(set(bases)), key=bases.count)
    rest = [("", common)] if bases.count(common) > 1 else []
    rows = {option.id: option.label[language] for option in table.variable.rows}
    apart = [(rows.get(row or "", ""), base or 0) for (row, _), base in lines.items() if base != common or not rest]
    return None if len(apart) > _MAX_NAMED else apart + rest


def _quoted(text: str, say: dict[str, str]) -> str:
    return say["quoted"].format(text=text)


def _join(parts: list[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}{last}{parts[-1]}"


def _outside(table: Table, language: str) -> str:
    """Return what became of answers outside the options, where anybody gave one."""
    given = [cell for cell in table.cells if cell.outside and cell.row != POOLED and (cell.suppressed or cell.count)]
    choices, say = table.variable.choices, sentences(language)
    options = [option for option in choices.outside if option.id in {cell.option for cell in given}] if choices else []
    if not options:
        return ""
    labels = [_quoted(option.label[language], say) for option in options]
    several = "_many" if len(labels) > 1 else ""
    if table.basis.dont_know == "counted" or table.basis.base != "answered":
        return say[f"outside_in{several}"].format(labels=_join(labels, say["and"]))
    if table.basis.breaks or table.variable.shape == "grid" or any(cell.suppressed for cell in given):
        return say[f"outside_apart{several}"].format(labels=_join(labels, say["and"]))
    count = sum(cell.count or 0 for cell in given)
    key = "outside_out" if count == 1 else "outside_out_many"
    words = _nouns(table, language) | {"n": count_text(count, language), "labels": _join(labels, say["or"])}
    return say[key].format(**words)


def _pooled(table: Table, language: str) -> str:
    pool = next((cell for cell in table.cells if cell.row == POOLED and not cell.outside), None)
    if pool is None or not pool.base or table.basis.breaks:
        return ""
    key = "pooled" if table.basis.base == "answered" else "pooled_possible"
    return sentences(language)[key].format(n=count_text(pool.base, language))


def _adds_up(table: Table) -> bool:
    """Whether every line's printed percentages add up to 100 where one expects them to; multiples and nets need not."""
    if table.variable.shape not in ("one", "grid") or table.variable.choices is None or table.variable.id == RESPONSES:
        return True
    lines = dict.fromkeys((cell.row, cell.by) for cell in table.cells)
    return all(_line_adds_up(table, row, group) for row, group in lines)


def _line_adds_up(table: Table, row: str | None, group: Group) -> bool:
    cells = [cell for cell in table.cells if cell.row == row and cell.by == group and not cell.net]
    base = next((cell.base for cell in cells if not cell.outside), None)
    if not base:
        return True
    parts = [cell for cell in cells if cell.base == base and (not cell.outside or table.basis.dont_know == "counted")]
    if sum(cell.count or 0 for cell in parts) != base:
        return True
    return sum(cell.percent(table.decimals) or 0 for cell in parts) == 100  # noqa: PLR2004 - per cent


def _hidden(table: Table, language: str) -> str:
    """Return what is held back for too few units: everything, whole groups of a break, or rows here and there."""
    say, least = sentences(language), table.basis.least_base
    hidden = [cell for cell in table.cells if cell.suppressed]
    if not hidden:
        return ""
    if table.basis.disclosure:
        lines = any(cell.base is None and not cell.outside for cell in hidden)
        least = max(table.basis.disclosure.least_cell, least if lines else 0)
        return say["hidden_protected"].format(**_nouns(table, language), n=count_text(least, language))
    words = _nouns(table, language) | {"n": count_text(least, language)}
    shown = {cell.by for cell in table.cells if not cell.suppressed}
    if least == 1:  # only what has no answers at all is held back
        return say["hidden_empty" if shown else "nobody"]
    if not shown:
        return say["hidden_all"].format(**words)
    groups = dict.fromkeys(cell.by for cell in hidden)
    if shown & groups.keys():
        pooled = any(cell.row == POOLED for cell in hidden)
        return say["hidden_pooled" if pooled else "hidden_some"].format(**words)
    return say["hidden"].format(groups=_groups(table, groups, language), **words)


def _groups(table: Table, groups: Iterable[Group], language: str) -> str:
    say = sentences(language)
    labels = [_quoted(group_label(table, group, language), say) for group in groups]
    return _join(labels, say["and"]) if len(labels) <= 2 * _MAX_NAMED else say["hidden_many"].format(n=len(labels))


def group_label(table: Table, group: Group, language: str) -> str:
    """Return the name of a group of the break in words: "Nordjylland, Under 40.000"; "I alt" without a break."""
    if not group:
        return sentences(language)["total"]
    return ", ".join(_value_label(table, name, value)[language] for name, value in group)


def _value_label(table: Table, name: str, value: str) -> Text:
    for variable in table.basis.breaks:
        if variable.id == name and variable.choices:
            return variable.choices.label(value)
    return Text.same(value)

"""Which numbers of a figure or table were published, and which were drawn: said in plain sight under each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from overblik.questionnaire.cell_names import POOLED, CellName
from overblik.questionnaire.variables import Choices, Variable
from overblik.report.published import Published, Statement
from overblik.tables.table import Table

Origin = Literal["percent", "count", "follows", "words"]
"""How a number is known: printed as a percentage or a count, following from such, or only spoken of in words."""

_SENTENCES: Mapping[str, Mapping[str, str]] = {
    "da": {
        "all": "Rekonstruktion: alle tallene er offentliggjort.",
        "all_follow": "Rekonstruktion: alle tallene er offentliggjort eller følger af dem, der er det.",
        "none": "Rekonstruktion: ingen af tallene er offentliggjort; de er trukket af en model.",
        "total": "Rekonstruktion: kun tallene for alle under ét er offentliggjort; fordelingen er trukket af en model.",
        "one": "Rekonstruktion: offentliggjort er tallet for {numbers}",
        "several": "Rekonstruktion: offentliggjort er tallene for {numbers}",
        "also_words": "; {words} er omtalt i ord",
        "only_words": "Rekonstruktion: {words} er omtalt i ord; tallene er trukket af en model, så de passer med ordene.",
        "rest": ". De øvrige tal er trukket af en model.",
        "no_rest": ".",
        "quoted": "»{label}«",
        "at": "{option} for {rows}",
        "pooled": "alle rækker under ét",
        "and": " og ",
    },
    "en": {
        "all": "Reconstruction: all the figures are published.",
        "all_follow": "Reconstruction: all the figures are published or follow from those that are.",
        "none": "Reconstruction: none of the figures is published; they are drawn from a model.",
        "total": "Reconstruction: only the figures for all together are published; how they divide is drawn from a model.",
        "one": "Reconstruction: the figure for {numbers} is published",
        "several": "Reconstruction: the figures for {numbers} are published",
        "also_words": "; {words} is described in words",
        "only_words": "Reconstruction: {words} is described in words; the figures are drawn from a model to agree with the words.",
        "rest": ". The other figures are drawn from a model.",
        "no_rest": ".",
        "quoted": "‘{label}’",
        "at": "{option} for {rows}",
        "pooled": "all rows together",
        "and": " and ",
    },
}


def provenance(published: Published, variable: Variable, *, outside: bool = False) -> dict[CellName, Origin]:
    """
    Return how each number of a variable that is not drawn is known.

    *outside* says whether answers outside the options are part of the base. What follows from published numbers is found by taking
    known sets of options from each other: if all and all but one are known, so is the last.
    """
    found: dict[CellName, Origin] = {cell: "follows" for cell in published.implied if cell.variable == variable.id}
    for statement in published.of(variable.id):
        if statement.kind != "base" and not statement.impossible:
            for cell in statement.cells:
                found[cell] = _better(_origin(statement), found.get(cell))
    if variable.choices is not None and variable.shape in ("one", "grid"):
        for row in [row.id for row in variable.rows] or [None]:
            found |= _following(published, variable, row, outside=outside, known=found)
        _pool(variable, found)
    return found


def _origin(statement: Statement) -> Origin:
    if statement.kind == "words":
        return "count" if statement.count is not None or statement.meaning.low == statement.meaning.high else "words"
    return "count" if statement.kind == "count" else "percent"


def _better(new: Origin, old: Origin | None) -> Origin:
    return new if old in (None, "words", "follows") else old  # type: ignore[return-value]


def _following(
    published: Published, variable: Variable, row: str | None, *, outside: bool, known: Mapping[CellName, Origin]
) -> dict[CellName, Origin]:
    """Return the cells of one row that follow from those of it that are known as numbers."""
    choices = variable.choices or Choices(options=())
    whole = frozenset(choices.ids) | (frozenset(option.id for option in choices.outside) if outside else frozenset())
    sets = {whole}
    for statement in published.of(variable.id):
        for cell in statement.cells:
            if cell.row == row and not cell.by and known.get(cell) in ("percent", "count") and not statement.impossible:
                members = _members(choices, cell.option)
                sets |= _told(statement, members, whole) if members else set()
    cells = {name: _members(choices, name) for name in (*whole, *(net.id for net in choices.nets))}
    settled = _closed(sets)
    names = {name: CellName(variable=variable.id, row=row, option=name) for name, members in cells.items() if members in settled}
    return {cell: "follows" for cell in names.values() if known.get(cell) in (None, "words")}


def _members(choices: Choices, name: str) -> frozenset[str] | None:
    """Return the options of which a cell of a single choice is the sum; None for a net that is no sum."""
    net = next((net for net in choices.nets if net.id == name), None)
    if net is None:
        return frozenset({name})
    return frozenset(net.of) if net.rule == "any" else None


def _told(statement: Statement, members: frozenset[str], whole: frozenset[str]) -> set[frozenset[str]]:
    """Return the sets of options that a statement settles: where it says all or none, each option that it leaves nobody to."""
    empty: Iterable[str] = ()
    if statement.meaning.quantity == "share" and statement.meaning.low == statement.meaning.high == 1:
        empty = whole - members
    if statement.meaning.high == 0:
        empty = members
    return {members, *(frozenset({option}) for option in empty)}


def _closed(sets: set[frozenset[str]]) -> set[frozenset[str]]:
    """Return the sets, with every difference of one within another and every sum of two that share nothing."""
    while True:
        more = {big - small for big in sets for small in sets if small < big}
        if more <= sets:
            return sets
        sets = sets | more


def _pool(variable: Variable, found: dict[CellName, Origin]) -> None:
    """A pooled cell follows where every row's cell is known as a number."""
    choices = variable.choices or Choices(options=())
    for option in (*choices.ids, *(net.id for net in choices.nets)) if variable.rows else ():
        own = [found.get(CellName(variable=variable.id, row=row.id, option=option)) for row in variable.rows]
        pooled = CellName(variable=variable.id, row=POOLED, option=option)
        if all(origin not in (None, "words") for origin in own) and found.get(pooled) in (None, "words"):
            found[pooled] = "follows"


def marks(published: Published, table: Table, language: str) -> str:
    """Return one sentence or two that say which numbers of *table* are published and which are drawn."""
    say = _SENTENCES.get(language, _SENTENCES["en"])
    plain = table.basis.where is None and table.basis.base == "answered" or table.variable.kind == "responses"
    known = provenance(published, table.variable, outside=table.basis.dont_know == "counted") if plain else {}
    if table.variable.kind == "responses":
        known = {cell.name: "count" for cell in table.cells if not cell.by}
    shown = [cell.name for cell in table.cells]
    numbers = [name for name in shown if known.get(name) not in (None, "words")]
    words = [name for name in shown if known.get(name) == "words"]
    drawn = [name for name in shown if name not in known]
    if not numbers and not words:
        return say["none"]
    if numbers and not words and not drawn:
        return say["all_follow" if any(known[name] == "follows" for name in numbers) else "all"]
    if any(name.by for name in drawn) and all(not name.by for name in numbers):
        return say["total"]
    if not numbers:
        return say["only_words"].format(words=_listed(table, words, language))
    start = say["one" if len(numbers) == 1 else "several"].format(numbers=_listed(table, numbers, language))
    middle = say["also_words"].format(words=_listed(table, words, language)) if words else ""
    return start + middle + say["rest" if drawn else "no_rest"]


def _listed(table: Table, names: list[CellName], language: str) -> str:
    """Return the labels of cells; of a grid, each option with those of its rows that are meant."""
    say = _SENTENCES.get(language, _SENTENCES["en"])
    choices = table.variable.choices or Choices(options=())
    parts = []
    for option in dict.fromkeys(name.option for name in names):
        label = say["quoted"].format(label=choices.label(option)[language])
        rows = [name.row for name in names if name.option == option]
        shown = [_row_label(table, row, language) for row in rows if row is not None]
        parts.append(say["at"].format(option=label, rows=_joined(shown, say["and"])) if shown else label)
    return _joined(parts, say["and"])


def _row_label(table: Table, row: str, language: str) -> str:
    say = _SENTENCES.get(language, _SENTENCES["en"])
    if row == POOLED:
        return say["pooled"]
    label = next(option.label for option in table.variable.rows if option.id == row)
    return say["quoted"].format(label=label[language])


def _joined(parts: list[str], last: str) -> str:
    return last.join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def settled(published: Published, variables: Iterable[Variable], *, outside: bool = False) -> Iterator[tuple[CellName, Origin]]:
    """Yield every number of *variables* that is not drawn, for the data's description."""
    for variable in variables:
        yield from provenance(published, variable, outside=outside).items()

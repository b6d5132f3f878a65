"""Which numbers of a figure or table were published, and which were drawn: said in plain sight under each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from overblik.questionnaire.cell_names import POOLED, CellName
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Choices, Option, Variable
from overblik.report.names import RESPONSES
from overblik.report.statements import Published, Statement
from overblik.responses.schema import YES
from overblik.tables.response.representation import REPRESENTATION
from overblik.tables.table import Table

Origin = Literal["percent", "count", "follows", "words"]
"""How a number is known: printed as a percentage or a count, following from such, or only spoken of in words."""

_SENTENCES: Mapping[str, Mapping[str, str]] = {
    "da": {
        "all": "Rekonstruktion: alle tallene er offentliggjort.",
        "follow": "Rekonstruktion: alle tallene er offentliggjort eller følger af dem, der er det.",
        "none": "Rekonstruktion: ingen af tallene er offentliggjort; de er trukket ud fra en model.",
        "some_follow": "Rekonstruktion: nogle af tallene følger af offentliggjorte tal; de øvrige er trukket ud fra en model.",
        "total": "Rekonstruktion: kun tallene for alle under ét er offentliggjort; fordelingen er trukket ud fra en model.",
        "responses": "Rekonstruktion: hvor mange der svarede, er offentliggjort; fordelingen er trukket ud fra en model.",
        "one": "Rekonstruktion: offentliggjort er tallet for {numbers}{words}.",
        "several": "Rekonstruktion: offentliggjort er tallene for {numbers}{words}.",
        "words_one": "; {words} er omtalt i ord",
        "words_several": "; {words} er omtalt i ord",
        "only_one": "Rekonstruktion: {words} er omtalt i ord; tallene er trukket ud fra en model, så de passer med ordene.",
        "only_several": "Rekonstruktion: {words} er omtalt i ord; tallene er trukket ud fra en model, så de passer med ordene.",
        "rest_drawn": " De øvrige tal er trukket ud fra en model.",
        "rest_mixed": " Andre tal følger af det offentliggjorte eller er trukket ud fra en model.",
        "rest_follows": " Resten følger af det offentliggjorte.",
        "quoted": "»{label}«",
        "under": "{option} under {rows}",
        "every_row": "{option} i alle rækker",
        "other_row": "{option} i den anden række",
        "other_rows": "{option} i de øvrige rækker",
        "and": " og ",
    },
    "en": {
        "all": "Reconstruction: all the numbers are published.",
        "follow": "Reconstruction: all the numbers are published or follow from those that are.",
        "none": "Reconstruction: none of the numbers is published; they are drawn from a model.",
        "some_follow": "Reconstruction: some of the numbers follow from published ones; the others are drawn from a model.",
        "total": "Reconstruction: only the numbers for all are published; how they divide into groups is drawn from a model.",
        "responses": "Reconstruction: how many answered is published; how they divide into groups is drawn from a model.",
        "one": "Reconstruction: the number for {numbers} is published{words}.",
        "several": "Reconstruction: the numbers for {numbers} are published{words}.",
        "words_one": "; {words} is described in words",
        "words_several": "; {words} are described in words",
        "only_one": "Reconstruction: {words} is described in words; the numbers are drawn from a model to agree with them.",
        "only_several": "Reconstruction: {words} are described in words; the numbers are drawn from a model to agree with them.",
        "rest_drawn": " The other numbers are drawn from a model.",
        "rest_mixed": " Other numbers follow from what is published or are drawn from a model.",
        "rest_follows": " The rest follows from what is published.",
        "quoted": "“{label}”",
        "under": "{option} under {rows}",
        "every_row": "{option} in every row",
        "other_row": "{option} in the other row",
        "other_rows": "{option} in the other rows",
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
        for row in row_names(variable):
            found |= _following(published, variable, row, outside=outside, known=found)
        _pool(variable, found)
    return found


def row_names(variable: Variable) -> tuple[str | None, ...]:
    """Return the rows of a grid; None, once, for everything else."""
    return tuple(row.id for row in variable.rows) or (None,)


def _origin(statement: Statement) -> Origin:
    if statement.kind == "words":
        return "count" if statement.count is not None or statement.meaning.low == statement.meaning.high else "words"
    return "count" if statement.kind == "count" else "percent"


def _better(new: Origin, old: Origin | None) -> Origin:
    return old if old in ("percent", "count") else new


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
                sets |= _settles(statement, members, whole) if members else set()
    cells = {name: _members(choices, name) for name in (*whole, *(net.id for net in choices.nets))}
    settled = _closed(sets)
    names = {
        name: CellName(variable=variable.id, row=row, option=name)
        for name, members in cells.items()
        if members in settled
    }
    return {cell: "follows" for cell in names.values() if known.get(cell) in (None, "words")}


def _members(choices: Choices, name: str) -> frozenset[str] | None:
    """Return the options of which a cell of a single choice is the sum; None for a net that is no sum."""
    net = next((net for net in choices.nets if net.id == name), None)
    if net is None:
        return frozenset({name})
    return frozenset(net.of) if net.rule == "any" else None


def _settles(statement: Statement, members: frozenset[str], whole: frozenset[str]) -> set[frozenset[str]]:
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
    """Return a sentence or two that say which numbers of *table* are published and which are drawn."""
    say = _SENTENCES.get(language, _SENTENCES["en"])
    if table.variable.kind in (RESPONSES, REPRESENTATION):
        return say["responses" if any(cell.by for cell in table.cells) else "all"]
    plain = table.basis.where is None and table.basis.base == "answered"
    variable = _whole(table.variable)
    known = provenance(published, variable, outside=table.basis.dont_know == "counted") if plain else {}
    return _sentence(_told(table, known), table, language)


def _whole(variable: Variable) -> Variable:
    """Return one row of a grid as the grid of that row alone, whose cells have the grid's names."""
    head, _, row = variable.id.partition("/")
    return replace(variable, id=head, shape="grid", rows=(Option(id=row, label=variable.title),)) if row else variable


def _told(table: Table, known: Mapping[CellName, Origin]) -> dict[str, list[CellName]]:
    """Return the cells of a table by what is to be said of them; a pooled one that merely follows is passed over."""
    told: dict[str, list[CellName]] = {"numbers": [], "follows": [], "words": [], "drawn": []}
    for cell in table.cells:
        origin = known.get(cell.name, "drawn")
        if cell.row != POOLED or origin not in ("follows", "drawn"):
            told["numbers" if origin in ("percent", "count") else origin].append(cell.name)
    return told


def _sentence(told: dict[str, list[CellName]], table: Table, language: str) -> str:
    say = _SENTENCES.get(language, _SENTENCES["en"])
    numbers, follows, words, drawn = told["numbers"], told["follows"], told["words"], told["drawn"]
    if not words and not drawn:
        return say["follow" if follows else "all"]
    if any(name.by for name in drawn) and any(not name.by for name in numbers):
        return say["total"]
    listed = _listed(table, words, numbers, language)
    ending = "one" if len({name.option for name in words}) == 1 else "several"
    if not numbers:
        return say["only_" + ending].format(words=listed) if words else say["some_follow" if follows else "none"]
    also = say["words_" + ending].format(words=listed) if words else ""
    start = say["one" if len(numbers) == 1 else "several"].format(
        numbers=_listed(table, numbers, [], language), words=also
    )
    if not drawn:
        return start + (say["rest_follows"] if follows else "")
    return start + say["rest_mixed" if follows else "rest_drawn"]


def _listed(table: Table, names: list[CellName], before: list[CellName], language: str) -> str:
    """Return the labels of cells; of a grid, each option with those of its rows that are meant, where not named *before*."""
    say = _SENTENCES.get(language, _SENTENCES["en"])
    choices = table.variable.choices or Choices(options=())
    parts = []
    for option in dict.fromkeys(name.option for name in names):
        label = say["quoted"].format(label=choices.label(option)[language])
        rows, earlier = _rows(names, option), _rows(before, option)
        if not rows or not table.variable.rows:
            parts.append(label)
        elif len(rows) + len(earlier) == len(table.variable.rows):
            pattern = ("other_row" if len(rows) == 1 else "other_rows") if earlier else "every_row"
            parts.append(say[pattern].format(option=label))
        else:
            labels = [say["quoted"].format(label=row.label[language]) for row in table.variable.rows if row.id in rows]
            parts.append(say["under"].format(option=label, rows=_joined(labels, say["and"])))
    return _joined(parts, say["and"])


def _rows(names: list[CellName], option: str) -> list[str]:
    return [name.row for name in names if name.option == option and name.row is not None and name.row != POOLED]


def _joined(parts: list[str], last: str) -> str:
    return last.join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def origins(published: Published, questionnaire: Questionnaire, *, outside: bool) -> dict[tuple[str, str], str]:
    """
    Return where the number of each answer comes from, by column and value of the answers, for the data's description.

    It is published (as *percent* or *count*), *follows* from published numbers, was spoken of in *words*, or is *drawn*.
    """
    found: dict[tuple[str, str], str] = {}
    for question in questionnaire.questions:
        variable = question.variable
        known = provenance(published, variable, outside=outside) if variable.choices else {}
        for row in row_names(variable):
            for option in (*variable.choices.options, *variable.choices.outside) if variable.choices else ():
                origin = known.get(CellName(variable=variable.id, row=row, option=option.id), "drawn")
                column = variable.id if row is None else f"{variable.id}/{row}"
                value = option.missing.code if option.missing else option.id
                found[(f"{column}/{option.id}", YES) if variable.shape == "many" else (column, value)] = origin
    return found

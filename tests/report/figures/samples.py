"""Tables of a few words, and the figures that the tests look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from overblik.files.languages import Text
from overblik.questionnaire.about import UnitName
from overblik.questionnaire.cell_names import CellName, Group
from overblik.questionnaire.variables import Choices, Net, Option, Shape, Variable
from overblik.tables.cells import Cell, Statistic
from overblik.tables.table import Basis, Table

UNIT = UnitName(one=Text.same("jobcenter"), many=Text({"da": "jobcentre", "en": "job centres"}))
Counts = Mapping[str, int]
Place = tuple[str | None, Group]
Answers = dict[Place, tuple[int, Counts] | None]
ALL: Place = (None, ())


def options(*labels: str) -> tuple[Option, ...]:
    """Return options whose ids are their labels."""
    return tuple(Option(id=label, label=Text.same(label)) for label in labels)


def net(label: str, *of: str) -> Net:
    """Return a net of any of some options."""
    return Net(id=label, label=Text.same(label), rule="any", of=of)


def question(choices: Choices, *, shape: Shape = "one", rows: Iterable[str] = ()) -> Variable:
    """Return a question with the id `spm`."""
    title = Text({"da": "Sådan har det fungeret", "en": "How it has worked"})
    return Variable(id="spm", title=title, shape=shape, kind="any", choices=choices, rows=options(*rows))


def column(name: str, *values: str) -> Variable:
    """Return a frame column by which a table is broken."""
    title = Text({"da": name.capitalize(), "en": name.capitalize()})
    return Variable(
        id=name, title=title, shape="one", kind="column", choices=Choices(options=options(*values)), source="frame"
    )


def groups(*columns: Variable) -> tuple[Group, ...]:
    """Return the groups of breaks in turn."""
    return tuple(((one.id, option.id),) for one in columns for option in (one.choices.options if one.choices else ()))


def tabulated(
    variable: Variable,
    answers: Answers,
    *,
    breaks: Sequence[Variable] = (),
    decimals: int = 0,
    dont_know: Literal["counted", "left_out"] = "counted",
) -> Table:
    """
    Return the table of answers: by row and group the base and how many chose each option; None is held back.

    What is not named was chosen by nobody.
    """
    parts = groups(*breaks) if breaks else ((),)
    basis = Basis(
        base="answered", counts="complete", responses=72, unit=UNIT, least_base=5, breaks=tuple(breaks), dont_know=dont_know
    )  # fmt: skip
    rows: list[str | None] = [option.id for option in variable.rows] or [None]
    places = [(row, group) for group in parts for row in rows]
    cells = [cell for at in places for cell in _cells(variable, at, answers.get(at), basis)]
    return Table(variable=variable, cells=tuple(cells), basis=basis, decimals=decimals, groups=parts)


def _cells(variable: Variable, at: Place, answer: tuple[int, Counts] | None, basis: Basis) -> Iterable[Cell]:
    choices = variable.choices or Choices(options=())
    base, counts = answer or (0, {})
    outside = [option.id for option in choices.outside]
    own = base + sum(counts.get(name, 0) for name in outside) if basis.dont_know == "left_out" else base
    taken = {one.id: sum(counts.get(name, 0) for name in one.of) for one in choices.nets}
    for name in (*choices.ids, *outside, *taken):
        cell = Cell(
            name=CellName(variable=variable.id, row=at[0], option=name, by=at[1]),
            count=taken.get(name, counts.get(name, 0)),
            base=own if name in outside else base,
            outside=name in outside,
            net=name in taken,
        )
        yield cell if answer else cell.hidden()


def measured(
    values: Mapping[Group, Mapping[Statistic, float] | None], *, breaks: Sequence[Variable] = (), base: int = 40
) -> Table:
    """Return the table of a number: by group its mean and quartiles; None is held back."""
    variable = Variable(
        id="ansatte", title=Text.same("Ansatte"), shape="number", kind="number", unit=Text.same("medarbejdere")
    )
    names: tuple[Statistic, ...] = ("mean", "median", "q1", "q3")
    cells = []
    for group, found in values.items():
        for name in names:
            where = CellName(variable="ansatte", option=name, by=group)
            cell = Cell(name=where, count=base, base=base, value=(found or {}).get(name), statistic=name)
            cells.append(cell if found else cell.hidden())
    basis = Basis(base="answered", counts="complete", responses=72, unit=UNIT, least_base=5, breaks=tuple(breaks))
    return Table(variable=variable, cells=tuple(cells), basis=basis, groups=tuple(values))


REGION = column("region", "Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland")
LANDSDEL = column("landsdel", "Øst", "Vest")
SIZE = column("størrelse", "Under 40.000", "40.000-59.999", "60.000 og derover")
DONT_KNOW = options("Ved ikke / ikke relevant")
FIVE = ("Meget godt", "Godt", "Nogenlunde", "Dårligt", "Meget dårligt")
WAYS = Choices(
    options=options(
        "Telefon", "Video", "Fysiske samtaler uden for jobcentret, fx på en gåtur", "Sms", "Andet", "Ingen"
    ),
    other="Andet",
    exclusive="Ingen",
)
WELL = Choices(
    options=options(*FIVE),
    outside=DONT_KNOW,
    nets=(
        net("Godt eller meget godt", "Meget godt", "Godt"),
        net("Dårligt eller meget dårligt", "Dårligt", "Meget dårligt"),
    ),
    style="scale",
    neutral="Nogenlunde",
    falling=True,
)
SHARES = Choices(options=options("0-25", "26-50", "51-75", "76-100"), style="interval")
AIMS = Choices(
    options=options(
        "Rekruttering til konkret job", "Opfølgning på uddannelsespålæg", "Vejledning om/opfølgning på jobsøgning",
        "Dialog om opkvalificering", "Opfølgning på igangsat aktivitet", "Andet",
    ),
    other="Andet",
)  # fmt: skip
TARGETS = (
    "Nyledige (ledige under covid-19-krisen)", "Øvrige jobparate", "Aktivitetsparate kontanthjælpsmodtagere",
    "Unge på uddannelseshjælp", "Sygedagpengemodtagere", "Ressourceforløbsydelsesmodtagere",
)  # fmt: skip
USED = {"Telefon": 72, "Video": 51, "Fysiske samtaler uden for jobcentret, fx på en gåtur": 43, "Sms": 0, "Andet": 9}
FELT = dict(zip((*FIVE, "Ved ikke / ikke relevant"), (28, 39, 2, 1, 0, 2), strict=True))


def multiple() -> Table:
    """A multiple choice of 72: all telephoned, nobody sent a text."""
    return tabulated(question(WAYS, shape="many"), {ALL: (72, USED)})


def multiple_by_region() -> Table:
    """The same by region; one region is held back."""
    bases = (20, 14, 15, None, 11)
    answers: Answers = {
        (None, group): None if base is None else (base, {"Telefon": base, "Video": base // 2, "Andet": 1})
        for group, base in zip(groups(REGION), bases, strict=True)
    }
    return tabulated(question(WAYS, shape="many"), answers, breaks=[REGION])


def multiple_by_two() -> Table:
    """The same by two parts of the country."""
    first, second = groups(LANDSDEL)
    answers: Answers = {
        (None, first): (34, {"Telefon": 34, "Video": 20}),
        (None, second): (38, {"Telefon": 30, "Video": 31}),
    }
    return tabulated(question(WAYS, shape="many"), answers, breaks=[LANDSDEL])


def scale(*, dont_know: Literal["counted", "left_out"] = "counted") -> Table:
    """A scale of five points of 72, of whom 2 don't know."""
    base = 72 if dont_know == "counted" else 70
    return tabulated(question(WELL), {ALL: (base, FELT)}, dont_know=dont_know)


def scale_by_breaks() -> Table:
    """A scale by region, then by size; one region is held back."""
    answers: Answers = {
        (None, group): (base, {"Meget godt": base // 2, "Godt": base - base // 2 - 2, "Dårligt": 2}) if base else None
        for group, base in zip(groups(REGION, SIZE), (20, 14, 15, 0, 11, 25, 27, 20), strict=True)
    }
    return tabulated(question(WELL), answers, breaks=[REGION, SIZE])


def grid_of_scales() -> Table:
    """Three statements on one scale, of 72, 72 and 71."""
    rows = (
        "Medarbejderne har fundet det mere meningsfuldt at holde samtaler med borgerne",
        "Dialogen med borgerne er blevet mere meningsfuld og ligeværdig",
        "Tilliden er vokset",
    )
    counts = ((12, 30, 20, 6, 2, 2), (8, 25, 28, 7, 1, 3), (2, 5, 10, 34, 20, 0))
    answers: Answers = {
        (row, ()): (sum(found), dict(zip((*FIVE, "Ved ikke / ikke relevant"), found, strict=True)))
        for row, found in zip(rows, counts, strict=True)
    }
    return tabulated(question(WELL, shape="grid", rows=rows), answers)


def grid_of_shares() -> Table:
    """Six target groups in four ranges."""
    answers: Answers = {(row, ()): (71, {"0-25": 3, "26-50": 5, "51-75": 10, "76-100": 53}) for row in TARGETS}
    return tabulated(question(SHARES, shape="grid", rows=TARGETS), answers)


def grid_of_aims() -> Table:
    """Six target groups by six aims, their bases 71 or 72, with one decimal."""
    answers: Answers = {
        (row, ()): (71 + at % 2, dict(zip(AIMS.ids, (19, at, 40 - at, 3, 9, at % 2), strict=True)))
        for at, row in enumerate(TARGETS)
    }
    return tabulated(question(AIMS, shape="grid", rows=TARGETS), answers, decimals=1)


def yes_no(base: int = 72) -> Table:
    """A single choice of two."""
    return tabulated(question(Choices(options=options("Ja", "Nej"))), {ALL: (base, {"Ja": 20, "Nej": base - 20})})


def staff() -> Table:
    """A number."""
    return measured({(): {"mean": 45.25, "median": 41, "q1": 30.5, "q3": 62}})


def staff_by_region() -> Table:
    """A number by region; one region is held back."""
    found: list[Mapping[Statistic, float] | None] = [
        {"mean": 45.25, "median": 41, "q1": 30.5, "q3": 62},
        {"mean": 30, "median": 28, "q1": 20, "q3": 39},
        None,
        {"mean": 1045.2, "median": 412, "q1": 130.5, "q3": 620.25},
        {"mean": 12, "median": 10, "q1": 3, "q3": 14},
    ]
    return measured(dict(zip(groups(REGION), found, strict=True)), breaks=[REGION], base=20)


def scale_of(points: int) -> Choices:
    """Return a scale of so many points, the middle one neutral where there is one."""
    names = [f"Punkt {at + 1}" for at in range(points)]
    return Choices(
        options=options(*names), style="scale", neutral=names[points // 2] if points % 2 else None, falling=True
    )


def ranges(steps: int) -> Choices:
    """Return so many ranges."""
    return Choices(options=options(*(f"{at}0-{at}9" for at in range(1, steps + 1))), style="interval")


def every_table() -> dict[str, Table]:
    """Return a table of each kind of figure."""
    makers = (
        multiple, multiple_by_region, multiple_by_two, scale, scale_by_breaks, grid_of_scales, grid_of_shares,
        grid_of_aims, yes_no, staff, staff_by_region,
    )  # fmt: skip
    found = {maker.__name__: maker() for maker in makers}
    return found | {"left_out": scale(dont_know="left_out"), "few": yes_no(24)}


def renamed(table: Table, label: str) -> Table:
    """Return a table whose first option has another label."""
    choices = table.variable.choices
    if choices is None:
        return table
    first = replace(choices.options[0], label=Text.same(label))
    variable = replace(table.variable, choices=replace(choices, options=(first, *choices.options[1:])))
    return replace(table, variable=variable)

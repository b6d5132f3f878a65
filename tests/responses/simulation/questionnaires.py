"""Small questionnaires in the author's own notation, one written out and others at random, with a frame of 24 offices."""

from __future__ import annotations

import json
from collections import Counter
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.frame.units import Frame, Unit
from overblik.questionnaire.about import About
from overblik.questionnaire.cell_names import CellName, parse_cell_name
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.read import parse_questionnaire
from overblik.questionnaire.variables import Choices, Option, Variable
from overblik.responses.simulation import Model, Target
from overblik.responses.simulation.items import break_points
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.setting import Setting

OPTIONS = ("a", "b", "c")
NOTHING_STATED = Model()


def column(name: str, *values: str) -> Variable:
    """Return a frame column with values."""
    options = tuple(Option(id=value, label=Text.same(value)) for value in values)
    return Variable(
        id=name, title=Text.same(name), shape="one", kind="single", choices=Choices(options=options), source="frame"
    )


COLUMNS = (column("region", "Nord", "Syd"), column("areal", "lille", "stor"))
FRAME = Frame(
    units=tuple(
        Unit(
            id=f"U{n}",
            name=f"Kontor {n}",
            values={"region": "Nord" if n % 3 else "Syd", "areal": ("lille", "stor")[n % 2]},
        )
        for n in range(24)
    ),
    columns=COLUMNS,
)


SURVEY = """
sections:
  - id: borgere
    title: Borgerne
    questions:
      - id: grupper
        kind: multiple
        text: "Hvilke grupper har I talt med?"
        required: true
        options: {unge: Unge, syge: Syge, ledige: Ledige, ingen: Ingen}
        exclusive: ingen
        nets: {alle: {all: [unge, syge, ledige], da: Alle grupper}}
      - id: formaal
        kind: grid
        text: "Hvad var formålet?"
        required: true
        rows: grupper
        only_chosen_rows: true
        columns: single
        options: {job: Et job, andet: Andet}
        other: andet
      - id: digital
        kind: single
        text: "Har I brugt video?"
        required: true
        options: {ja: Ja, nej: Nej, overvejer: Vi overvejer det}
        nets: {nej_net: {any: [nej, overvejer], da: Nej i alt}}
  - id: medarbejdere
    title: Medarbejderne
    when: "digital == 'ja'"
    questions:
      - id: ansatte
        kind: number
        text: "Hvor mange har brugt det?"
        between: [0, 200]
        required: true
      - id: tilfreds
        kind: scale
        text: "Hvor tilfredse er de?"
        required: true
        direction: falling
        options: {meget: Meget, lidt: Lidt, slet_ikke: Slet ikke}
        outside: {ved_ikke: Ved ikke}
        nets: {tilfredse: {any: [meget, lidt], da: Tilfredse}}
      - id: midler
        kind: multiple
        text: "Hvilke programmer?"
        options: {a: A, b: B, c: C, d: D}
  - id: slut
    title: Til sidst
    questions:
      - id: kommentar
        kind: text
        text: "Andet?"
derived:
  stor: {bands: ansatte, title: Størrelse, options: {faa: [0, 49], mange: [50, null]}}
  antal: {count: grupper, title: Antal grupper}
"""
"""A small survey with routing, a grid of chosen rows, a number in bands and an open question."""


def survey(text: str = SURVEY) -> Questionnaire:
    """Return the questionnaire written in *text*, which must be right."""
    found, problems = parse_questionnaire(text, frame_columns=COLUMNS)
    assert problems == ()
    return found


def about(*, counts: str = "complete", dont_know: str = "left_out") -> About:
    """Return what a small Danish study says about itself."""
    title = Text({"da": "Undersøgelse"})
    return About(title=title, owner=title, counts=counts, dont_know=dont_know, least_base=0)  # type: ignore[arg-type]


def read(questions: list[dict[str, Any]], derived: dict[str, Any] | None = None, cut: int = 1) -> Questionnaire:
    """Return the questionnaire with these questions, in two sections from the *cut*-th question on; it must be right."""
    halves = [half for half in (questions[:cut], questions[cut:]) if half]
    sections = [{"id": f"afsnit{n}", "title": "Afsnit", "questions": half} for n, half in enumerate(halves)]
    text = json.dumps({"sections": sections, "derived": derived or {}}, ensure_ascii=False)
    return survey(text)


def texts(ids: tuple[str, ...]) -> dict[str, str]:
    """Return options with these ids."""
    return {option: option.upper() for option in ids}


def setting(  # noqa: PLR0913 - each is a part of the scene
    questionnaire: Questionnaire,
    *,
    complete: int = 10,
    breaks: tuple[int, ...] = (),
    targets: tuple[Target, ...] = (),
    model: Model = NOTHING_STATED,
    counts: str = "complete",
) -> Setting:
    """Return the setting of a plan for this questionnaire among the 24 offices."""
    capacity: Counter[tuple[str, ...]] = Counter((unit.values["region"], unit.values["areal"]) for unit in FRAME.units)
    names = Names.of(questionnaire, FRAME)
    return Setting(
        names=names, about=about(counts=counts), model=model, complete=complete, breaks=breaks, points=break_points(names),
        capacity=capacity, targets=targets,
    )  # fmt: skip


def cells(*names: str) -> tuple[CellName, ...]:
    """Return the cells of these names."""
    found = tuple(cell for name in names if (cell := parse_cell_name(name)))
    assert len(found) == len(names)
    return found


def share(name: str, low: str, high: str | None = None, **more: object) -> Target:
    """Return a target on the share of one cell, which is also its id; one bound stands for both."""
    bounds = {"low": Fraction(low), "high": Fraction(high or low)}
    return Target(**{"id": name, "cells": cells(name), **bounds, **more})  # type: ignore[arg-type]


def exactly(name: str, count: int, quantity: str = "count") -> Target:
    """Return a target on the count (or the base) of one cell, which is also its id."""
    return Target(id=name, cells=cells(name), quantity=quantity, low=Fraction(count), high=Fraction(count))  # type: ignore[arg-type]


@st.composite
def conditions(draw: st.DrawFn, known: dict[str, str]) -> str:
    """Draw an expression over the names in *known*, which says of each what it holds."""
    name = draw(st.sampled_from(sorted(known)))
    option = draw(st.sampled_from(OPTIONS))
    one = {
        "one": f"`{name}` == '{option}'",
        "many": draw(st.sampled_from([f"'{option}' in {name}", f"count({name}) >= 2"])),
        "number": f"{name} {draw(st.sampled_from(['>=', '<', '==']))} {draw(st.integers(0, 6))}",
        "region": f"{name} == 'Nord'",
    }.get(known[name], f"answered(`{name}`)")
    sign = draw(st.sampled_from(["", "", "not ", "and", "or"]))
    if sign in ("and", "or"):
        return f"({one}) {sign} {draw(conditions(known))}"
    return f"{sign}({one})"


@st.composite
def kinds(draw: st.DrawFn, name: str, earlier: dict[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Draw what makes a question one of its kind, and what names it gives to those that follow."""
    kind = draw(st.sampled_from(["single", "multiple", "grid", "number", "text", "scale"]))
    if kind == "multiple":
        nets = {"begge": {"all": ["a", "b"], "da": "Begge"}}
        exclusive = {"exclusive": "ingen"} if draw(st.booleans()) else {}
        options = texts((*OPTIONS, "d", "ingen"))
        return {"kind": kind, "options": options, "nets": nets, **other(draw), **exclusive}, {name: "many"}
    if kind == "number":
        return {"kind": kind, "between": [0, draw(st.integers(2, 9))]}, {name: "number"}
    if kind == "text":
        return {"kind": kind}, {name: "text"}
    choices: dict[str, Any] = {
        "kind": kind,
        "options": texts(OPTIONS),
        "nets": {"ab": {"any": ["a", "b"], "da": "A eller B"}},
    }
    choices |= {"outside": {"ved_ikke": "Ved ikke"}} if draw(st.booleans()) else {}
    if kind != "grid":
        return choices | (other(draw) if kind == "single" else {}), {name: "one"}
    many = sorted(known for known, shape in earlier.items() if shape == "many")
    own: dict[str, Any] = {"columns": "single", "rows": texts(("r", "s"))}
    chosen = draw(st.booleans())
    if many and chosen:
        own |= {"rows": draw(st.sampled_from(many)), "only_chosen_rows": True}
    row = "a" if isinstance(own["rows"], str) else "r"
    return choices | own | other(draw), {f"{name}/{row}": "one"}


def other(draw: st.DrawFn) -> dict[str, str]:
    """Draw whether an option is followed by an open text."""
    return {"other": "c"} if draw(st.booleans()) else {}


@st.composite
def questions(draw: st.DrawFn, name: str, earlier: dict[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Draw one question, and what names it gives to those that follow."""
    kind, names = draw(kinds(name, earlier))
    found = {"id": name, "text": f"Spørgsmål {name}?", "required": draw(st.booleans()), **kind}
    routed = draw(st.integers(0, 2))
    if earlier and routed:
        found["when"] = draw(conditions(earlier))
    if draw(st.integers(0, 3)) == 0:
        found["check"] = [{"must": draw(conditions(earlier | names)), "text": "Passer det?", "severity": "hard"}]
    return found, names


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Draw a questionnaire of two to five questions that hang together, with derived variables of theirs."""
    asked: list[dict[str, Any]] = []
    known: dict[str, str] = {"region": "region"}
    derived: dict[str, Any] = {}
    for number in range(draw(st.integers(2, 5))):
        question, names = draw(questions(f"q{number}", known))
        asked.append(question)
        known |= names
        if question["kind"] == "multiple":
            derived[f"antal{number}"] = {"count": f"q{number}", "title": "Antal"}
            known |= {f"antal{number}": "number"} if draw(st.booleans()) else {}
        if question["kind"] == "number":
            bands = {"faa": [0, 2], "mange": [3, None]}
            derived[f"band{number}"] = {"bands": f"q{number}", "title": "Bånd", "options": bands}
    return read(asked, derived, cut=draw(st.integers(1, len(asked))))

"""Small questionnaires in the author's own notation, one written out and others at random, with a frame of 24 offices."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.frame.units import Frame, Unit
from overblik.questionnaire.about import About
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.read import parse_questionnaire
from overblik.questionnaire.variables import Choices, Option, Variable

OPTIONS = ("a", "b", "c")


def column(name: str, *values: str) -> Variable:
    """Return a frame column with values."""
    options = tuple(Option(id=value, label=Text.same(value)) for value in values)
    return Variable(
        id=name, title=Text.same(name), shape="one", kind="single", choices=Choices(options=options), source="frame"
    )


COLUMNS = (column("region", "Nord", "Syd"), column("areal", "lille", "stor"))
FRAME = Frame(
    units=tuple(
        Unit(id=f"U{n}", name=f"Kontor {n}", values={"region": "Nord" if n % 3 else "Syd", "areal": ("lille", "stor")[n % 2]})
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
def questions(draw: st.DrawFn, name: str, earlier: dict[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Draw one question, and what names it gives to those that follow."""
    kind = draw(st.sampled_from(["single", "multiple", "grid", "number", "text", "scale"]))
    found: dict[str, Any] = {"id": name, "kind": kind, "text": f"Spørgsmål {name}?", "required": draw(st.booleans())}
    names: dict[str, str] = {}
    if kind in ("single", "scale", "grid"):
        found["options"] = texts(OPTIONS)
        if draw(st.booleans()):
            found["outside"] = {"ved_ikke": "Ved ikke"}
        found["nets"] = {"ab": {"any": ["a", "b"], "da": "A eller B"}}
        names = {name: "one"}
    if kind in ("single", "multiple", "grid") and draw(st.booleans()):
        found["other"] = "c"
    if kind == "multiple":
        found["options"] = texts((*OPTIONS, "d", "ingen"))
        found["nets"] = {"begge": {"all": ["a", "b"], "da": "Begge"}}
        found |= {"exclusive": "ingen"} if draw(st.booleans()) else {}
        names = {name: "many"}
    if kind == "number":
        found["between"] = [0, draw(st.integers(2, 9))]
        names = {name: "number"}
    if kind == "text":
        names = {name: "text"}
    if kind == "grid":
        many = sorted(other for other, shape in earlier.items() if shape == "many")
        found |= {"columns": "single", "rows": texts(("r", "s"))}
        if many and draw(st.booleans()):
            found |= {"rows": draw(st.sampled_from(many)), "only_chosen_rows": True}
        row = "a" if isinstance(found["rows"], str) else "r"
        names = {f"{name}/{row}": "one"}
    if earlier and draw(st.integers(0, 2)):
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

from __future__ import annotations

import pytest

from overblik.files.languages import Text
from overblik.questionnaire.derived import Derived
from overblik.questionnaire.variables import Choices, Option, Variable
from tests.makers import ask, codes

QUESTIONS = """
- {id: kontakt, kind: multiple, text: Hvem?, options: {unge: Unge, syge: Syge}}
- {id: ansatte, kind: number, text: Hvor mange?, unit: ansatte}
- {id: aaben, kind: single, text: Åbent?, options: {ja: Ja, nej: Nej, delvist: Delvist}}
"""
REGION = Variable(
    id="region",
    title=Text.same("Region"),
    shape="one",
    kind="single",
    source="frame",
    choices=Choices(options=tuple(Option(id=name, label=Text.same(name)) for name in ("Nord", "Syd"))),
)


def derived(written: str) -> tuple[tuple[Derived, ...], list[str]]:
    """Return the derived variables and the codes of their problems."""
    questionnaire, problems = ask(QUESTIONS, derived=written, columns=(REGION,))
    return questionnaire.derived, codes(problems)


def one(written: str) -> Derived:
    """Return one derived variable that is right."""
    (found,), problems = derived(written)
    assert problems == []
    return found


def test_a_count_is_a_number() -> None:
    """Of the options ticked in a multiple."""
    found = one("antal: {count: kontakt, title: Antal grupper, short: Antal}")
    assert (found.rule, found.of, found.variable.shape, found.variable.source) == (
        "count",
        "kontakt",
        "number",
        "derived",
    )
    assert found.variable.label["da"] == "Antal"


def test_bands_are_options_in_the_unit_of_the_number() -> None:
    """A reader sees ranges, a claim names options."""
    found = one("stoerrelse: {bands: ansatte, title: Størrelse, options: {smaa: [0, 9], store: [10, null]}}")
    choices = found.variable.choices
    assert choices is not None
    assert [option.label["da"] for option in choices.options] == ["0–9\u00a0ansatte", "10\u00a0ansatte eller mere"]
    assert (found.variable.shape, found.variable.kind, choices.style) == ("one", "interval", "interval")


def test_a_recode_puts_options_together() -> None:
    """Each option stands for values of the source; nets may be made of the new ones."""
    found = one(
        "lukket: {recode: aaben, title: Lukket, nets: {alle: {any: [ja, nej]}}, "
        "options: {ja: {of: [nej, delvist], da: Helt eller delvist}, nej: {of: [ja], da: Nej}}}"
    )
    assert found.mapping == {"ja": ("nej", "delvist"), "nej": ("ja",)}
    choices = found.variable.choices
    assert choices is not None
    assert choices.label("alle")["da"] == "Helt eller delvist eller Nej"


def test_a_column_is_the_frames_under_a_name_of_its_own() -> None:
    """It keeps the frame's values and gets its own title."""
    found = one("egn: {column: region, title: Egn}")
    assert found.variable.choices == REGION.choices
    assert found.variable.title["da"] == "Egn"


def test_a_variable_may_be_made_of_a_derived_one() -> None:
    """In whatever order they stand."""
    found, problems = derived(
        "faa: {bands: antal, title: Få, options: {faa: [0, 1], mange: [2, null]}}\n"
        "antal: {count: kontakt, title: Antal}"
    )
    assert problems == []
    assert [variable.of for variable in found] == ["kontakt", "antal"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("x: {title: X}", ["derived-rule"]),
        ("x: {title: X, count: kontakt, bands: ansatte}", ["derived-rule"]),
        ("x: {title: X, count: kontakt, options: {a: [0, 1]}}", ["derived-rule"]),
        ("x: {title: X, count: aaben}", ["derived-shape"]),
        ("x: {title: X, bands: aaben, options: {a: [0, 1]}}", ["derived-shape"]),
        ("x: {title: X, recode: ansatte, options: {a: {of: [1], da: A}}}", ["derived-shape"]),
        ("x: {title: X, column: aaben}", ["derived-shape"]),
        ("x: {title: X, count: kontrakt}", ["derived-unknown"]),
        ("x: {title: X, count: [kontakt]}", ["wrong-type", "derived-rule"]),
        ("x: {count: kontakt}", ["missing-field"]),
        ("x: ord", ["wrong-type"]),
        ("X: {title: X, count: kontakt}", ["bad-id"]),
        ("unit: {title: X, count: kontakt}", ["reserved-id"]),
        ("region: {title: X, count: kontakt}", ["duplicate-id"]),
        ("x: {title: X, recode: aaben}", ["no-options"]),
        ("x: {title: X, bands: ansatte}", ["no-options"]),
        ("x: {title: X, recode: aaben, options: {a: [ja]}}", ["recode-of"]),
        ("x: {title: X, recode: aaben, options: {a: {da: A}}}", ["recode-of"]),
        ("x: {title: X, recode: aaben, options: {a: {of: [], da: A}}}", ["recode-of"]),
        ("x: {title: X, recode: aaben, options: {a: {of: [jo], da: A}}}", ["unknown-option"]),
        ("x: {title: X, recode: aaben, options: {a: {of: [{b: c}], da: A}}}", ["unknown-option"]),
        ("x: {title: X, recode: aaben, options: {a: {of: [ja], da: A}, b: {of: [ja], da: B}}}", ["recode-twice"]),
        ("x: {title: X, recode: aaben, options: {a: {of: [ja]}}}", ["missing-translation"]),
        ("x: {title: X, bands: ansatte, options: {a: [0, 9], b: [9, 10]}}", ["interval-overlap"]),
    ],
)
def test_a_mistake_is_told_once(written: str, expected: list[str]) -> None:
    """Each with a code of its own."""
    assert sorted(derived(written)[1]) == sorted(expected)


def test_variables_made_of_each_other_are_told() -> None:
    """Each of them, since either can be mended."""
    written = "a: {bands: b, title: A, options: {x: [0, 1]}}\nb: {bands: a, title: B, options: {x: [0, 1]}}"
    questionnaire, problems = ask(QUESTIONS, derived=written)
    assert questionnaire.derived == ()
    assert [problem.message.partition(";")[0] for problem in problems] == [
        "derived variable 'a' is made of itself in the end",
        "derived variable 'b' is made of itself in the end",
    ]


def test_what_is_made_of_a_variable_with_a_mistake_is_excused() -> None:
    """The mistake stands one line up."""
    written = "a: {count: kontrakt, title: A}\nb: {bands: a, title: B, options: {x: [0, 1]}}"
    assert derived(written)[1] == ["derived-unknown"]

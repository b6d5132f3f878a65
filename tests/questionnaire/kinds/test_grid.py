import pytest

from tests.makers import ask, codes, variable

BEFORE = """
- {id: kontakt, kind: multiple, text: Hvem?, options: {unge: Unge, syge: Syge, ingen: Ingen}, exclusive: ingen}
- {id: aaben, kind: single, text: Åbent?, options: {ja: Ja}}
"""
GRID = """
- id: formaal
  kind: grid
  text: Hvorfor?
  rows: kontakt
  only_chosen_rows: true
  columns: single
  options: {job: Job, andet: Andet}
  other: andet
"""


def test_rows_are_the_options_of_an_earlier_multiple() -> None:
    """All but the one that excludes the others; only those ticked are asked, if the author says so."""
    found = variable(GRID, before=BEFORE)
    assert (found.shape, [row.id for row in found.rows], found.chosen_in) == ("grid", ["unge", "syge"], "kontakt")
    every = variable(GRID.replace("  only_chosen_rows: true\n", ""), before=BEFORE)
    assert every.chosen_in is None


def test_rows_may_be_the_grids_own() -> None:
    """Statements to agree with, say."""
    own = GRID.replace("rows: kontakt", "rows: {a: Første, b: Anden}").replace("  only_chosen_rows: true\n", "")
    assert [row.label["da"] for row in variable(own).rows] == ["Første", "Anden"]


@pytest.mark.parametrize(
    ("columns", "fields", "style"),
    [
        ("single", "options: {job: Job}", "nominal"),
        ("scale", "options: {godt: Godt, skidt: Skidt}\n  direction: falling", "scale"),
        ("interval", "options: {lidt: [0, 9]}\n  unit: pct.", "interval"),
    ],
)
def test_columns_are_a_single_a_scale_or_an_interval(columns: str, fields: str, style: str) -> None:
    """The fields of that kind stand beside the grid's."""
    own = f"- id: g\n  kind: grid\n  text: G\n  rows: {{a: A}}\n  columns: {columns}\n  {fields}\n"
    choices = variable(own).choices
    assert choices is not None
    assert choices.style == style


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("rows: kontakt", "rows: aaben", "grid-rows"),
        ("rows: kontakt", "rows: kontrakt", "grid-rows"),
        ("rows: kontakt", "rows: {a: A}", "grid-rows"),
        ("rows: kontakt", "rows: [a, b]", "wrong-type"),
        ("rows: kontakt", "rows: {a: A, A: B}", "bad-id"),
        ("columns: single", "columns: multiple", "unknown-value"),
        ("other: andet", "direction: falling", "grid-columns"),
        ("other: andet", "unit: pct.", "grid-columns"),
        ("other: andet", "othr: andet", "unknown-field"),
        ("other: andet", "other: andre", "unknown-option"),
        ("  options: {job: Job, andet: Andet}\n  other: andet\n", "", "missing-field"),
    ],
)
def test_a_wrong_set_of_rows_or_columns_is_told(before: str, after: str, code: str) -> None:
    """Rows are of a multiple, columns have the fields of their kind."""
    assert code in codes(ask(BEFORE + GRID.replace(before, after))[1])


def test_a_slip_in_a_field_is_mended_from_all_fields_of_a_grid() -> None:
    """Its own and those of its columns."""
    (problem,) = ask(BEFORE + GRID + "  requierd: true\n")[1]
    assert problem.message.endswith("did you mean 'required'?")


def test_a_field_of_another_kind_says_of_which() -> None:
    """The author may have meant that kind."""
    (problem,) = ask(BEFORE + GRID + "  neutral: job\n")[1]
    assert problem.message == (
        "question 'formaal': 'neutral' is nothing that columns: single have; write columns: scale, or take it out"
    )

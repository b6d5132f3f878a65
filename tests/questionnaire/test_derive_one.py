"""Derived variables of one answer set are those of whole columns."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from overblik.frame.units import Frame
from overblik.questionnaire.derive_one import derived_value
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.responses.derive import with_derived
from overblik.responses.schema import MISSING_SUFFIX, variable_columns
from tests.makers import ask

ASKED, PROBLEMS = ask(
    """
    - {id: kontakt, kind: multiple, text: Hvem?, options: {unge: Unge, voksne: Voksne, ingen: Ingen}, exclusive: ingen}
    - {id: ansatte, kind: number, text: Hvor mange?, decimals: 1}
    - {id: digital, kind: single, text: Video?, options: {ja: Ja, delvist: Delvist, nej: Nej}, outside: {ved_ikke: Ved ikke}}
    """,
    derived="""
    antal: {count: kontakt, title: Antal grupper}
    stoerrelse: {bands: ansatte, title: Størrelse, options: {lille: [null, 10], mellem: [10.5, 50], stor: [51, null]}}
    bruger: {recode: digital, title: Bruger video, options: {ja: {of: [ja, delvist], da: Ja}}}
    faa: {bands: antal, title: Få, options: {faa: [0, 1], mange: [2, null]}}
    """,
)
MISSING = st.sampled_from(Missing)
ANSWERS = {
    "kontakt": st.one_of(MISSING, st.sets(st.sampled_from(["unge", "voksne", "ingen"]), min_size=1).map(frozenset)),
    "ansatte": st.one_of(MISSING, st.floats(-100, 100).map(lambda number: round(number, 1))),
    "digital": st.one_of(MISSING, st.sampled_from(["ja", "delvist", "nej"])),
}


def _columns(values: dict[str, Value]) -> dict[str, list[object]]:
    """Write one answer set in the declared columns."""
    found: dict[str, list[object]] = {}
    for variable in [question.variable for question in ASKED.questions]:
        for column in variable_columns(variable):
            value = values[variable.id]
            missing = value.code if isinstance(value, Missing) else None
            cell = ("yes" if column.option in value else "no") if isinstance(value, frozenset) else value
            found[column.name] = [missing if missing and not column.missing_name else None if missing else cell]
            if column.missing_name:
                found[column.missing_name] = [missing]
    return found


def _cell(table: pa.Table, name: str) -> object:
    missing = table[name + MISSING_SUFFIX][0].as_py() if name + MISSING_SUFFIX in table.column_names else None
    return missing or table[name][0].as_py()


@given(st.fixed_dictionaries(ANSWERS))
def test_one_answer_set_is_derived_as_a_whole_table_is(values: dict[str, Value]) -> None:
    """Counts, bands and recodes, answered or missing for each of the five reasons."""
    schema = pa.schema([
        field for question in ASKED.questions for column in variable_columns(question.variable) for field in column.fields()
    ])  # fmt: skip
    table = with_derived(pa.table(_columns(values), schema=schema), ASKED, Frame(units=()))
    known = dict(values)
    for derived in ASKED.derived:
        value = known[derived.variable.id] = derived_value(derived, known)
        assert _cell(table, derived.variable.id) == (value.code if isinstance(value, Missing) else value)


def test_what_is_not_known_is_not_reached() -> None:
    """As everywhere in routing."""
    assert PROBLEMS == ()
    assert derived_value(ASKED.derived[0], {}) is Missing.NOT_REACHED

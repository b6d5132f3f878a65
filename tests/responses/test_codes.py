from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from overblik.questionnaire.missing import Missing
from overblik.responses.codes import MISSING_NUMBERS, UNKNOWN, codes_of, column_codes, numbers
from overblik.responses.schema import variable_columns
from tests.makers import variable

OPTIONS = ("ja", "nej")
NUMBER = next(variable_columns(variable("- {id: antal, kind: number, text: x}")))
texts = st.lists(st.sampled_from([*OPTIONS, *(kind.code for kind in Missing)]), max_size=30)


def test_an_option_is_its_position_and_a_missing_kind_is_negative() -> None:
    """Every number below zero is no answer."""
    assert codes_of(pa.array(["nej", "ja", "#not_asked", "#not_applicable"]), OPTIONS).tolist() == [1, 0, -1, -5]
    assert all(code < 0 for code in MISSING_NUMBERS.values())


def test_what_was_not_declared_is_unknown() -> None:
    """A null, and a value of another questionnaire."""
    assert codes_of(pa.array(["jo", None]), OPTIONS).tolist() == [UNKNOWN, UNKNOWN]


@given(texts)
def test_codes_do_not_hang_on_how_a_column_is_stored(values: list[str]) -> None:
    """In one piece or several, as texts or as a dictionary, whatever its order."""
    plain = pa.array(values, pa.string())
    expected = codes_of(plain, OPTIONS).tolist()
    assert codes_of(plain.dictionary_encode(), OPTIONS).tolist() == expected
    assert codes_of(pa.chunked_array([plain[:3], plain[3:]], pa.string()), OPTIONS).tolist() == expected
    assert codes_of(plain.cast(pa.large_string()), OPTIONS).tolist() == expected


def test_a_number_has_a_code_by_what_stands_beside_it() -> None:
    """There is one, or a reason why there is none; both or neither is unknown to nobody but the check."""
    answers = pa.table({"antal": [3.0, None], "antal#missing": pa.array([None, "#skipped"])})
    assert column_codes(answers, NUMBER).tolist() == [0, MISSING_NUMBERS[Missing.SKIPPED]]


def test_a_number_that_is_missing_is_none_at_all() -> None:
    """It is never taken for a zero."""
    answers = pa.table({"antal": [3.0, None, 0.0], "antal#missing": pa.array([None, "#skipped", None])})
    found = numbers(answers, NUMBER)
    assert found[[0, 2]].tolist() == [3.0, 0.0]
    assert np.isnan(found[1])


def test_a_tick_is_yes() -> None:
    """Yes is the first of its two values."""
    (unge, _) = variable_columns(variable("- {id: k, kind: multiple, text: x, options: {unge: U, syge: S}}"))
    answers = pa.table({"k/unge": ["yes", "no", "#not_asked"]})
    assert column_codes(answers, unge).tolist() == [0, 1, -1]

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.questionnaire.expressions import Expression, Value, evaluate, parse
from overblik.questionnaire.expressions.nodes import Node
from overblik.questionnaire.missing import Missing
from overblik.responses.expressions import mask
from tests.questionnaire.expressions.strategies import KNOWN, NUMBERS, TEXTS, anything, sensible

KANAL = ("telefon", "video")
STRINGS = (pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string()), pa.dictionary(pa.int8(), pa.string()))
Row = dict[str, Value]


def rows() -> st.SearchStrategy[Row]:
    """Return one answer set, every name answered or missing in one of the five ways, or left out altogether."""
    missing = st.sampled_from(Missing)
    answers = {
        "one": st.sampled_from([text for text in TEXTS if not text.startswith("#")]),
        "number": st.sampled_from(NUMBERS),
        "text": st.sampled_from(TEXTS),
    }
    many = {"kontakt": KNOWN["kontakt"].options or (), "kanal": KANAL}
    return st.fixed_dictionaries(
        {},
        optional={
            name: st.one_of(st.frozensets(st.sampled_from(many[name])) if name in many else answers[known.shape], missing)
            for name, known in KNOWN.items()
        },
    )


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[Row], pa.Table]:
    """Return answer sets, and the table in which they are stored: encoded and cut up in some way, now and then empty."""
    answers = draw(st.lists(rows(), max_size=6))
    lacking = draw(st.sets(st.sampled_from(sorted(KNOWN)), max_size=2))
    answers = [{name: value for name, value in row.items() if name not in lacking} for row in answers]
    columns: dict[str, pa.Array] = {"unit": pa.array([str(place) for place in range(len(answers))], pa.string())}
    for name in sorted(KNOWN.keys() - lacking):
        columns |= stored(name, [row.get(name) for row in answers], draw(st.sampled_from(STRINGS)))
    table = pa.table(columns)
    cut = draw(st.integers(0, len(answers)))
    return answers, pa.concat_tables([table.slice(0, cut), table.slice(cut)])


def stored(name: str, values: list[Value | None], strings: pa.DataType) -> dict[str, pa.Array]:
    """Return the columns that docs/study-folder.md declares for *name*; an answer that was left out is null."""
    codes = [value.code if isinstance(value, Missing) else None for value in values]
    shape = KNOWN[name].shape
    if shape == "many":
        options = KANAL if name == "kanal" else KNOWN[name].options or ()
        return {
            f"{name}/{option}": pa.array(
                [
                    ("yes" if option in value else "no") if isinstance(value, frozenset) else code
                    for value, code in zip(values, codes, strict=True)
                ],
                strings,
            )
            for option in options
        }
    answers = [None if isinstance(value, Missing) else value for value in values]
    if shape == "one":
        return {name: pa.array([code or answer for code, answer in zip(codes, answers, strict=True)], strings)}
    values_type = pa.float64() if shape == "number" else pa.string()
    return {name: pa.array(answers, values_type), f"{name}#missing": pa.array(codes, strings)}


def agree(root: Node, answers: list[Row], table: pa.Table) -> None:
    """Hold the verdict on columns to the verdict on each answer set."""
    expression = Expression(text="", root=root)
    assert mask(expression, table, KNOWN).to_pylist() == [evaluate(expression, row) for row in answers]


@settings(max_examples=400, deadline=None)
@given(sensible(), tables())
def test_columns_and_single_answer_sets_get_the_same_verdict(root: Node, stored_answers: tuple[list[Row], pa.Table]) -> None:
    """Whether a question is shown must not depend on who asks: the web page or the table."""
    agree(root, *stored_answers)


@settings(max_examples=200, deadline=None)
@given(anything(), tables())
def test_even_nonsense_gets_the_same_verdict(root: Node, stored_answers: tuple[list[Row], pa.Table]) -> None:
    """What cannot be compared is unknown in both ways of looking at it, and stops neither."""
    agree(root, *stored_answers)

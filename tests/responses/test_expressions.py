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
STRINGS = (
    pa.string(),
    pa.large_string(),
    pa.dictionary(pa.int32(), pa.string()),
    pa.dictionary(pa.int8(), pa.string()),
)
Row = dict[str, Value]


def rows() -> st.SearchStrategy[Row]:
    """Return one answer set, every name answered or missing in one of the five ways, or left out altogether."""
    missing = st.sampled_from(Missing)
    answers = {
        "one": st.sampled_from([text for text in TEXTS if not text.startswith("#")]),
        "number": st.sampled_from((*NUMBERS, 1e300)),
        "text": st.sampled_from(TEXTS),
    }
    many = {"kontakt": KNOWN["kontakt"].options or (), "kanal": KANAL}
    return st.fixed_dictionaries(
        {},
        optional={
            name: st.one_of(
                st.frozensets(st.sampled_from(many[name])) if name in many else answers[known.shape], missing
            )
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


def said(text: str, columns: dict[str, pa.Array | pa.ChunkedArray]) -> list[bool | None]:
    """Return the verdict of *text* on each row of these columns."""
    expression, mistakes = parse(text)
    assert mistakes == ()
    assert expression
    return mask(expression, pa.table(columns), KNOWN).to_pylist()  # type: ignore[no-any-return]


def agree(root: Node, answers: list[Row], table: pa.Table) -> None:
    """Hold the verdict on columns to the verdict on each answer set."""
    expression = Expression(text="", root=root)
    assert mask(expression, table, KNOWN).to_pylist() == [evaluate(expression, row) for row in answers]


@settings(max_examples=150, deadline=None)
@given(sensible(), tables())
def test_columns_and_single_answer_sets_get_the_same_verdict(
    root: Node, stored_answers: tuple[list[Row], pa.Table]
) -> None:
    """Whether a question is shown must not depend on who asks: the web page or the table."""
    agree(root, *stored_answers)


@settings(max_examples=100, deadline=None)
@given(anything(), tables())
def test_even_nonsense_gets_the_same_verdict(root: Node, stored_answers: tuple[list[Row], pa.Table]) -> None:
    """What cannot be compared is unknown in both ways of looking at it, and stops neither."""
    agree(root, *stored_answers)


def test_routing_that_looks_at_a_multiple_and_a_region() -> None:
    """Shown where the group is contacted and the region is right; hidden where either is missing."""
    columns = {
        "kontakt/unge": pa.array(["yes", "no", "yes", "#skipped", "#not_asked"]),
        "region": pa.array(["Nordjylland", "Nordjylland", "Sjælland", "Nordjylland", "Sjælland"]).dictionary_encode(),
    }
    assert said("'unge' in kontakt and region == 'Nordjylland'", columns) == [True, False, False, None, False]


def test_numbers_are_missing_where_the_column_beside_them_says_so() -> None:
    """A number that stands beside a missing code is no answer, and a whole number counts like any other."""
    columns = {
        "ansatte": pa.array([12, None, None, 7]),
        "ansatte#missing": pa.array([None, "#skipped", "#not_asked", "#dont_know"]),
    }
    assert said("ansatte > 10", columns) == [True, None, None, None]
    assert said("answered(ansatte)", columns) == [True, False, False, False]
    assert said("asked(ansatte)", columns) == [True, True, False, True]


def test_columns_in_pieces_keep_their_order() -> None:
    """Answers that were written in several goes have a dictionary for each, and pieces of unlike length."""
    digital = pa.chunked_array([["ja", "nej"], ["#skipped"], ["nej", "nej", "ja"]]).dictionary_encode()
    pieces = [pa.array(piece).dictionary_encode() for piece in (["nej"], ["andet", "ja"], ["ja", "nej", "#skipped"])]
    columns = {"digital": digital, "region": pa.chunked_array(pieces)}
    assert said("digital == 'ja'", columns) == [True, False, None, False, False, True]
    assert said("region == digital", columns) == [False, False, None, False, True, None]


def test_a_frame_column_without_missing_codes_is_enough() -> None:
    """What is known of every unit has no column of missing kinds beside it; an empty field is not reached."""
    columns = {"ledere": pa.array([3.0, None]), "region": pa.array(["Fyn", None])}
    assert said("ledere >= 3 and region in ['Fyn']", columns) == [True, None]
    assert said("asked(ledere) or asked(region)", columns) == [True, False]


def test_a_question_that_the_data_do_not_have_was_not_reached() -> None:
    """Answers given before a question was added say nothing about it."""
    columns = {"unit": pa.array(["1", "2"])}
    assert said("ansatte > 1", columns) == [None, None]
    assert said("not answered(kontakt) and not asked(digital)", columns) == [True, True]


def test_an_option_that_the_data_do_not_have_is_ticked_by_nobody() -> None:
    """An option added later was not ticked by those who answered before, and is no reason to call them missing."""
    columns = {"kontakt/unge": pa.array(["yes", "#skipped"])}
    assert said("'ledige' in kontakt", columns) == [False, None]
    assert said("count(kontakt) == 1", columns) == [True, None]


@pytest.mark.parametrize("text", ["True", "1 < 2", "ansatte > 1"])
def test_no_rows_have_no_verdicts(text: str) -> None:
    """A study in which nobody has answered yet can still be looked at."""
    assert said(text, {"ansatte": pa.array([], pa.float64())}) == []

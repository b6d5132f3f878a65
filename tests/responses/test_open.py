from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.makers import codes, make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.files.problems import Problem
    from overblik.study import Study

QUESTIONNAIRE = """\
sections:
  - id: a
    title: {da: A, en: A}
    questions:
      - {id: q, kind: single, text: {da: Q, en: Q}, options: {ja: {da: J, en: Y}, nej: {da: N, en: N}}}
      - {id: n, kind: number, text: {da: N, en: N}, between: [0, 10]}
      - id: m
        kind: multiple
        text: {da: M, en: M}
        options: {x: {da: X, en: X}, y: {da: Y, en: Y}, z: {da: Z, en: Z}}
        exclusive: z
"""
ANSWERS = """\
unit, outcome, q, n, m/x, m/y, m/z
u01, complete, ja, 3, yes, no, no
u02, partial, nej, #not_reached, #not_reached, #not_reached, #not_reached
"""
TEXT = pa.string()


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """Two response sets, one of them partial."""
    return make_study(tmp_path, QUESTIONNAIRE, answers=ANSWERS)


def with_columns(study: Study, **columns: pa.Array | None) -> tuple[Problem, ...]:
    """Write the answers again with other columns, None for none, and return what is wrong with them."""
    path = study.folder / "answers.parquet"
    answers = pq.read_table(path)
    for name, values in columns.items():
        written = name.replace("__", "/").replace("_missing", "#missing")
        if written in answers.column_names:
            answers = answers.drop_columns([written])
        answers = answers if values is None else answers.append_column(written, values)
    pq.write_table(answers, path)
    return study.read_answers()[1]


def test_answers_as_declared_are_read(study: Study) -> None:
    """With what the frame knows of the units."""
    assert study.read_answers()[1] == ()
    assert study.responses.answers["region"].to_pylist() == ["Nord", "Nord"]


@pytest.mark.parametrize(
    "columns",
    [
        {"q": pa.array(["ja", "#skipped"]).dictionary_encode()},
        {"q": pa.array(["ja", "nej"], pa.large_string())},
        {"q": pa.array(["ja", "nej"], pa.string_view())},
        {"n": pa.array([3, None])},
        {"n": pa.array([3, None], pa.float32())},
        {"region": pa.nulls(2)},
        {"n": pa.array([1, 2]), "n_missing": pa.nulls(2)},
    ],
)
def test_columns_may_be_stored_in_other_ways(study: Study, columns: dict[str, pa.Array]) -> None:
    """As other programs write the same, if it can be counted."""
    assert with_columns(study, **columns) == ()
    assert study.table("q").cell("ja").count == 1
    assert study.table("n").cell("mean").value in (1.5, 3)


@pytest.mark.parametrize(
    ("columns", "code", "line"),
    [
        ({"q": None}, "answers-missing-column", 1),
        ({"n_missing": None}, "answers-missing-column", 1),
        ({"qq": pa.array(["ja", "nej"])}, "answers-unknown-column", 1),
        ({"q": pa.array([1, 2])}, "answers-type", 1),
        ({"q": pa.array([["ja"], ["nej"]])}, "answers-type", 1),
        ({"n": pa.array(["3", None])}, "answers-type", 1),
        ({"n": pa.array([True, None])}, "answers-type", 1),
        ({"unit": pa.array([1, 2])}, "answers-type", 1),
        ({"region": pa.array([1, 2])}, "answers-type", 1),
        ({"q": pa.array(["ja", "jo"])}, "answers-unknown-value", 2),
        ({"q": pa.array(["ja", "#dont_know"])}, "answers-unknown-value", 2),
        ({"q": pa.array(["ja", None])}, "answers-bare-null", 2),
        ({"q": pa.array(["ja", None]).dictionary_encode()}, "answers-bare-null", 2),
        ({"n": pa.array([3.0, 4.0])}, "answers-bare-null", 2),
        ({"n_missing": pa.array([None, "#væk"], TEXT)}, "answers-unknown-value", 2),
        ({"n": pa.array([float("inf"), None])}, "answers-unknown-value", 1),
        ({"n": pa.array([-1.0, None])}, "answers-unknown-value", 1),
        ({"n": pa.array([11.0, None])}, "answers-unknown-value", 1),
        ({"n_missing": pa.array([None, "#not_applicable"], TEXT)}, "answers-unknown-value", 2),
        ({"region": pa.array(["Nord", "Vest"])}, "answers-unknown-value", 2),
        ({"unit": pa.array(["u01", None])}, "answers-bare-null", 2),
        ({"unit": pa.array(["u01", "u01"])}, "answers-duplicate-unit", 2),
        ({"unit": pa.array(["u01", "u99"])}, "answers-unknown-unit", 2),
        ({"outcome": pa.array(["complete", "x"])}, "answers-outcome", 2),
        ({"outcome": pa.array(["complete", None])}, "answers-outcome", 2),
        ({"m__x": pa.array(["no", "#not_reached"])}, "answers-multiple", 1),
        ({"m__x": pa.array(["yes", "no"])}, "answers-multiple", 2),
        ({"m__z": pa.array(["yes", "#not_reached"])}, "answers-multiple", 1),
    ],
)
def test_what_was_not_declared_is_told(study: Study, columns: dict[str, pa.Array | None], code: str, line: int) -> None:
    """Line n is the n-th response set."""
    problems = with_columns(study, **columns)
    assert [(problem.code, problem.at.line) for problem in problems] == [(code, line)]


def test_of_many_alike_a_few_are_told(study: Study) -> None:
    """A column that was written wrongly is wrong in every row."""
    answers = pa.concat_tables([pq.read_table(study.folder / "answers.parquet")] * 50)
    pq.write_table(answers, study.folder / "answers.parquet")
    assert codes(study.read_answers()[1]) == ["answers-duplicate-unit"] * 5


@pytest.mark.parametrize("raw", [b"", b"PAR1", b"unit,outcome\n", b"PAR1" * 10, b"\x00" * 1000])
def test_what_is_no_parquet_file_is_told(study: Study, raw: bytes) -> None:
    """Without a word of the library's own."""
    (study.folder / "answers.parquet").write_bytes(raw)
    (problem,) = study.read_answers()[1]
    assert problem.message == "this is no Parquet file that can be read; write it again"


def test_a_folder_is_no_file_of_answers(study: Study) -> None:
    """Even though a program may read one as a data set in parts."""
    (study.folder / "answers.parquet").unlink()
    (study.folder / "answers.parquet").mkdir()
    assert codes(study.read_answers()[1]) == ["unreadable-file"]


def test_a_file_that_was_cut_off_is_told(study: Study) -> None:
    """A copy that was interrupted, say."""
    path = study.folder / "answers.parquet"
    path.write_bytes(path.read_bytes()[:-20])
    assert codes(study.read_answers()[1]) == ["answers-unreadable"]

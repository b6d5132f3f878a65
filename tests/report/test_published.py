"""`published.yaml` is read."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from overblik.files.problems import Problem
from overblik.questionnaire.cell_names import CellName
from overblik.report.names import Names
from overblik.report.published import Published, parse_published, read_published
from tests.makers import codes
from tests.responses.simulation.questionnaires import FRAME, about, survey

NAMES = Names(about=about(), questionnaire=survey(), frame=FRAME)


def parsed(
    text: str, *, head: str = "responses: {complete: 20, partial: 2}\n"
) -> tuple[Published | None, tuple[Problem, ...]]:
    """Return the published numbers written in *text*, and what is wrong with them."""
    return parse_published(head + dedent(text), NAMES)


def one(text: str) -> Published:
    """Return published numbers that are right."""
    found, problems = parsed(text)
    assert problems == ()
    assert found is not None
    return found


def test_a_statement_keeps_what_its_author_wrote() -> None:
    """And knows what that means."""
    (found,) = one(
        """
        statements:
          - {id: video, kind: percent, value: "70", cell: digital/ja, count: 14, where: [headline], remark: "side 3"}
        """
    ).statements
    assert (found.id, found.kind, found.value, found.count) == ("video", "percent", "70", 14)
    assert (found.where, found.remark, found.impossible) == (("headline",), "side 3", False)
    assert found.cells == (CellName(variable="digital", option="ja"),)
    assert [count for count in range(21) if found.meaning.holds(count, 20)] == [14]
    assert str(found.at) == "published.yaml:4:6"


def test_words_are_read_in_the_language_of_the_file() -> None:
    """Danish here, unless the file says otherwise."""
    english = one(
        """
        language: en
        statements: [{id: a, kind: words, value: nearly all, cell: digital/ja}]
        """
    )
    danish = one("statements: [{id: a, kind: words, value: næsten alle, cell: digital/ja}]")
    assert english.statements[0].meaning == danish.statements[0].meaning


def test_several_cells_are_one_statement() -> None:
    """In braces, or as a list."""
    braces = one('statements: [{id: a, kind: words, value: alle, cell: "formaal/{unge,syge}/job"}]').statements[0].cells
    listed = one("statements: [{id: a, kind: words, value: alle, cells: [formaal/unge/job, formaal/syge/job]}]")
    assert braces == listed.statements[0].cells
    assert [cell.row for cell in braces] == ["unge", "syge"]


def test_a_printed_table_is_a_statement_for_each_cell_and_base() -> None:
    """Named by table, row and option; the base of a chosen row says how often it was chosen."""
    found = one(
        """
        tables:
          - id: t1
            of: formaal
            percent: {unge: ["45.0", "55.0"], syge: ["50", "50"]}
            base: {unge: 20, syge: 18}
        """
    )
    assert [statement.id for statement in found.statements] == [
        "t1/unge", "t1/unge/job", "t1/unge/andet", "t1/syge", "t1/syge/job", "t1/syge/andet",
    ]  # fmt: skip
    assert [statement.kind for statement in found.statements[:2]] == ["base", "percent"]
    implied = {"unge", "syge", "ingen"}  # 20 of the 20 that answered named the young: nobody is left for none
    assert found.implied == {CellName(variable="grupper", option=option) for option in implied}


def test_a_table_of_one_choice_has_one_row() -> None:
    """Its percentages are a list, its base a number."""
    found = one('tables: [{id: t, of: digital, percent: ["50", "25", "25"], base: 20}]')
    assert [statement.id for statement in found.statements] == ["t", "t/ja", "t/nej", "t/overvejer"]


@pytest.mark.parametrize(
    ("statement", "code", "message"),
    [
        ("kind: percent, value: '70', cell: digital/jo", "published-unknown-cell", "there is no cell 'digital/jo'"),
        ("kind: percent, value: '70'", "published-unknown-cell", "a statement names either a cell or cells"),
        (
            "kind: count, value: '7', cell: ansatte/mean",
            "published-unknown-cell",
            "ansatte/mean is a mean, which answers cannot",
        ),
        (
            "kind: count, value: '7', cell: responses/complete@region=Nord",
            "published-unknown-cell",
            "responses/complete@region=Nord is broken",
        ),
        ("kind: percent, value: '70,5', cell: digital/ja", "published-value", "'70,5' is no percentage"),
        ("kind: words, value: en del, cell: digital/ja", "published-words", "'en del' is not understood"),
        (
            "kind: percent, value: '70', cell: digital/ja, count: 3",
            "published-count",
            "3 is 70 per cent of no base up to 22",
        ),
        (
            "kind: count, value: '21', cell: responses/complete",
            "published-false",
            "21 is not true of responses/complete: it is 20 of 24",
        ),
        ("kind: share, value: '21', cell: digital/ja", "unknown-value", "'kind' is 'share', which is not possible"),
        ("kind: percent, value: 70, cell: digital/ja", "wrong-type", "'value' is the number 70; put quotes round it"),
    ],
)
def test_a_mistake_in_a_statement_is_told_with_its_repair(statement: str, code: str, message: str) -> None:
    """And nothing is handed on."""
    found, problems = parsed(f"statements: [{{id: a, {statement}}}]")
    assert found is None
    assert codes(problems)[0] == code
    assert problems[0].message.startswith(message)


@pytest.mark.parametrize(
    ("table", "code", "message"),
    [
        ("of: formel, percent: {}", "published-unknown-cell", "no variable is called 'formel'"),
        ("of: kommentar, percent: ['1']", "published-unknown-cell", "'kommentar' has no options"),
        ("of: digital, percent: ['1', '99']", "published-table", "'digital' has 3 options, here are 2 values"),
        ("of: formaal, percent: {unger: ['1', '99']}", "published-table", "'formaal' has no row 'unger'"),
        ("of: formaal, percent: ['1', '99']", "published-table", "'formaal' has rows; write one list for each"),
        (
            "of: digital, percent: ['51', '25', '24'], base: 20",
            "published-count",
            "51 per cent of 20 is no whole number",
        ),
    ],
)
def test_a_mistake_in_a_table_is_told_with_its_repair(table: str, code: str, message: str) -> None:
    """And nothing is handed on."""
    found, problems = parsed(f"tables: [{{id: t, {table}}}]")
    assert found is None
    assert codes(problems)[0] == code
    assert problems[0].message.startswith(message)


def test_words_must_be_in_a_language_that_can_be_read() -> None:
    """Danish or English."""
    assert codes(parsed("language: fo")[1]) == ["unknown-language"]


def test_every_mistake_is_told_at_once_with_its_place() -> None:
    """Of all statements and tables."""
    _, problems = parsed(
        """
        statements:
          - {id: a, kind: percent, value: "70", cell: digital/ja}
          - {id: a, kind: percent, value: "70", cell: digital/jo}
        tables:
          - {id: a, of: digital, percent: ["x", "25", "25"]}
        """
    )
    assert [(problem.at.line, problem.code) for problem in problems] == [
        (5, "published-duplicate-id"),
        (5, "published-unknown-cell"),
        (7, "published-duplicate-id"),
        (7, "published-value"),
    ]


def test_more_cannot_answer_than_are_asked() -> None:
    """The frame has 24 offices."""
    _, problems = parsed("", head="responses: {complete: 24, partial: 2}\n")
    assert codes(problems) == ["published-responses"]


def test_an_empty_or_missing_file_says_what_to_write(tmp_path: Path) -> None:
    """It is no file without numbers."""
    assert codes(parse_published("", NAMES)[1]) == ["published-empty"]
    assert codes(read_published(tmp_path / "published.yaml", NAMES)[1]) == ["missing-file"]

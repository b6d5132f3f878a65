"""From published numbers to answers, and the proof that they give them."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given

from overblik.errors import ProblemsFound
from overblik.files.problems import Location
from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.model import Questionnaire
from overblik.report.claims.phrases import Phrase, meaning_of
from overblik.report.names import Names
from overblik.report.published import Published, parse_published
from overblik.report.reconstruct import Finding, prove, reconstruct, targets_of
from overblik.report.statements import Statement
from overblik.responses.open import responses_of
from overblik.responses.simulation import Order
from tests.report.claims.strategies import data, phrases
from tests.responses.simulation.questionnaires import FRAME, about, survey

ORDER = Order(questionnaire=survey(), frame=FRAME, about=about(), seed=3)


def published(text: str, order: Order = ORDER, head: str = "responses: {complete: 20, partial: 2}\n") -> Published:
    """Return published numbers that are right."""
    names = Names(about=order.about, questionnaire=order.questionnaire, frame=order.frame)
    found, problems = parse_published(head + dedent(text), names)
    assert problems == ()
    assert found is not None
    return found


def findings(own: Published, answers: pa.Table, order: Order = ORDER) -> dict[str, Finding]:
    """Return what the answers say to each statement, by statement and cell."""
    responses = responses_of(answers, about=order.about, questionnaire=order.questionnaire, frame=order.frame)
    return {f"{finding.statement.id}: {finding.cell}": finding for finding in prove(own, responses)}


NUMBERS = """
    statements:
      - {id: video, kind: percent, value: "70", cell: digital/ja, count: 14}
      - {id: svar, kind: words, value: 20 ud af 24, cell: responses/complete}
      - {id: alle, kind: words, value: næsten alle, cell: grupper/alle}
      - {id: job, kind: words, value: over 6 ud af 10, cell: "formaal/*/job"}
      - {id: nord, kind: count, value: "9", cell: "digital/ja@region=Nord"}
      - {id: faa, kind: words, value: mindst 3, cell: stor/faa}
    tables:
      - {id: t, of: formaal, percent: {unge: ["52.6", "47.4"]}, base: {unge: 19}}
"""


def test_every_published_number_is_given() -> None:
    """By percentages, counts and words, over breaks, bands, nets, pooled rows and the base of a row."""
    own = published(NUMBERS)
    made = reconstruct(own, ORDER)
    found = findings(own, made.answers)
    assert made.chosen == ()
    assert made.answers.num_rows == 22
    assert all(finding.as_it_should_be for finding in found.values())
    assert (found["video: digital/ja"].count, found["video: digital/ja"].base) == (14, 20)
    assert (found["t/unge/job: formaal/unge/job"].count, found["t/unge: formaal/unge/job"].base) == (10, 19)


def test_a_second_study_that_counts_as_far_as_they_reached() -> None:
    """Partial answers count in the questions that they reached, and targets move where respondents break off."""
    order = replace(ORDER, about=about(counts="reached"))
    own = published(
        """
        statements:
          - {id: alle_gik_med, kind: words, value: alle, cell: "grupper/unge", count: 22}
          - {id: sent, kind: count, value: "5", cell: digital/nej}
        tables:
          - {id: t, of: digital, percent: ["71.4", "23.8", "4.8"], base: 21}
        """,
        order,
    )
    found = findings(own, reconstruct(own, order).answers, order)
    assert found["alle_gik_med: grupper/unge"].base == 22
    assert found["t: digital/ja"].base == 21
    assert all(finding.true for finding in found.values())


def test_what_cannot_be_is_shown_to_be_impossible_and_come_near_to() -> None:
    """98 per cent of 20 is none of 19 and 20; beside "9 ud af 10" it becomes 18."""
    own = published(
        """
        statements:
          - {id: ord, kind: words, value: 9 ud af 10, cell: digital/ja}
          - {id: trykfejl, kind: percent, value: "98", cell: digital/ja, impossible: true}
        """
    )
    made = reconstruct(own, ORDER)
    found = findings(own, made.answers)
    assert not found["trykfejl: digital/ja"].true
    assert found["trykfejl: digital/ja"].count == 18
    (chosen,) = made.chosen
    assert chosen == (
        "impossible: trykfejl: 98 per cent of digital/ja: no count of 20 gives it (19 is 95.0, 20 is 100.0 per cent). "
        "The nearest that the other statements allow: 18 of 20, 90.0 per cent"
    )


def test_what_others_make_impossible_is_shown_beside_them() -> None:
    """40 per cent is possible by itself, and not beside "alle"."""
    own = published(
        """
        statements:
          - {id: ord, kind: words, value: alle, cell: digital/ja}
          - {id: trykfejl, kind: percent, value: "40", cell: digital/ja, impossible: true}
        """
    )
    (chosen,) = reconstruct(own, ORDER).chosen
    assert chosen.startswith(
        "impossible: these cannot all hold: ord: 'alle' of digital/ja: 20 of 20; trykfejl: 40 per cent"
    )


def test_a_conflict_among_the_others_is_told_before_what_is_called_impossible() -> None:
    """Beside statements that cannot hold themselves, nothing is shown of any other."""
    own = published(
        """
        statements:
          - {id: ja, kind: percent, value: "60", cell: digital/ja}
          - {id: nej, kind: percent, value: "50", cell: digital/nej_net}
          - {id: trykfejl, kind: percent, value: "70", cell: digital/ja, impossible: true}
        """
    )
    with pytest.raises(ProblemsFound) as caught:
        reconstruct(own, ORDER)
    assert [problem.code for problem in caught.value.problems] == ["published-conflict"]


def test_what_is_possible_may_not_be_called_impossible() -> None:
    """The mark would let a number through that nobody has held to the data."""
    own = published('statements: [{id: a, kind: percent, value: "50", cell: digital/ja, impossible: true}]')
    with pytest.raises(ProblemsFound, match="marked as impossible, but answers can give it; remove the mark") as caught:
        reconstruct(own, ORDER)
    assert [problem.code for problem in caught.value.problems] == ["published-possible"]


def test_numbers_that_cannot_all_hold_are_named_and_no_others() -> None:
    """Each smallest set by itself, at the place of its first statement."""
    own = published(
        """
        statements:
          - {id: ja, kind: percent, value: "60", cell: digital/ja}
          - {id: mange, kind: words, value: mindst 3, cell: stor/faa}
          - {id: nej, kind: percent, value: "50", cell: digital/nej_net}
          - {id: skaev, kind: percent, value: "33", cell: grupper/unge}
        """
    )
    with pytest.raises(ProblemsFound) as caught:
        reconstruct(own, ORDER)
    lines = [problem.line() for problem in caught.value.problems]
    assert lines[0].startswith(
        "published.yaml:4:6: these cannot all hold: ja: 60 per cent of digital/ja: 12 of 20; nej: "
    )
    assert lines[1].startswith("published.yaml:7:6: skaev: 33 per cent of grupper/unge: no count of 20 gives it")
    assert len(lines) == 2


def test_changed_answers_no_longer_give_the_number() -> None:
    """The proof rests on the data, not on the plan."""
    own = published('statements: [{id: video, kind: percent, value: "70", cell: digital/ja}]')
    answers = reconstruct(own, ORDER).answers
    place = answers.column_names.index("digital")
    changed = answers.set_column(place, "digital", pc.replace_substring(answers["digital"], "ja", "nej"))
    finding = findings(own, changed)["video: digital/ja"]
    assert not finding.as_it_should_be
    assert finding.because.startswith("0 of 20 is 0 per cent")


def test_a_statement_with_a_count_is_two_targets() -> None:
    """Its interval and its count stand and fall together."""
    (statement,) = published(
        "statements: [{id: a, kind: words, value: næsten alle, cell: digital/ja, count: 19}]"
    ).statements
    interval, count = targets_of(statement)
    assert interval.id == count.id == "a"
    assert (interval.quantity, count.quantity) == ("share", "count")
    assert count.low == count.high == 19


def test_a_statement_about_nobody_is_false() -> None:
    """Where nobody is asked, there is no share."""
    text = """
        sections:
          - id: a
            title: A
            questions:
              - {id: vil, kind: single, text: Vil I?, required: true, options: {ja: Ja, nej: Nej}}
              - {id: hvad, kind: single, text: Hvad?, required: true, when: "vil == 'ja'", options: {x: X, y: Y}}
    """
    questionnaire: Questionnaire = survey(dedent(text))
    order = replace(ORDER, questionnaire=questionnaire)
    own = published(
        """
        statements:
          - {id: ingen, kind: words, value: ingen, cell: vil/ja}
          - {id: alle, kind: words, value: alle, cell: hvad/x}
        """,
        order,
    )
    with pytest.raises(ProblemsFound, match=r"these cannot all hold: ingen: .*; alle: 'alle' of hvad/x"):
        reconstruct(own, order)


@given(phrases, data())
def test_the_planner_solves_for_what_claims_are_judged_by(phrase: Phrase, found: tuple[int, int]) -> None:
    """The whole-number constraints of the target hold exactly where the phrase is true."""
    meaning = meaning_of(phrase)
    assert meaning is not None
    statement = Statement(
        id="x", kind="words", value="x", cells=(CellName(variable="q", option="a"),), meaning=meaning, phrase="x", language="da",
        at=Location(file="published.yaml"),
    )  # fmt: skip
    (target,) = targets_of(statement)
    assert target.holds(*found) is statement.holds(*found)

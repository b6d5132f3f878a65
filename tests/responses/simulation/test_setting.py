from __future__ import annotations

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.items import REACH
from tests.responses.simulation.questionnaires import cells, exactly, setting, survey

WHOLE = setting(survey())
BROKEN = setting(survey(), breaks=(3, 3, 4))


def test_questions_are_as_deep_as_the_routing_that_leads_to_them() -> None:
    """The frame lies below everything; a row of an earlier multiple is one deep, its open text two."""
    assert WHOLE.depth["region"] == -1
    names = ("grupper", "digital", "formaal/unge", "ansatte", "formaal_andet/unge")
    assert [WHOLE.depth[name] for name in names] == [0, 0, 1, 1, 2]


def test_nobody_stops_where_nobody_breaks_off() -> None:
    """Then there is no reach to look at."""
    assert WHOLE.reach == ()
    assert REACH not in WHOLE.vertices


def test_respondents_stop_where_it_was_drawn_or_where_a_section_begins() -> None:
    """The share of those who do is what was drawn; the complete ones reach the end."""
    assert [(state.value, round(state.share * 13)) for state in BROKEN.reach] == [(3, 2), (4, 1), (6, 0), (7, 10)]


def test_the_reach_is_asked_for_only_where_one_may_stop_in_between() -> None:
    """A row follows its multiple in the same section; the comment follows nothing, so that the reach decides."""
    assert BROKEN.parents(BROKEN.items["formaal/unge"]) == {"grupper"}
    assert BROKEN.parents(BROKEN.items["ansatte"]) == {"digital", REACH}
    assert BROKEN.parents(BROKEN.items["kommentar"]) == {REACH}


def test_what_comes_after_a_break_is_not_reached() -> None:
    """Whatever its routing says; and what hangs on something that was not reached was not either."""
    ansatte, row = BROKEN.items["ansatte"], BROKEN.items["formaal/unge"]
    assert BROKEN.status(ansatte, {REACH: 3.0, "digital": "nej"}) is Missing.NOT_REACHED
    assert BROKEN.status(ansatte, {REACH: 4.0, "digital": "nej"}) is Missing.NOT_ASKED
    assert BROKEN.status(ansatte, {REACH: 4.0, "digital": "ja"}) is None
    assert BROKEN.status(row, {"grupper": Missing.NOT_REACHED}) is Missing.NOT_REACHED


def test_a_cell_is_counted_where_its_variable_and_its_breaks_are_seen_together() -> None:
    """A pooled row is counted row by row; a derived variable by its source."""
    pooled, broken, band = cells("formaal/*/job", "digital/ja@region=Nord", "stor/mange")
    assert [*map(set, WHOLE.rooms(pooled))] == [{"formaal/unge"}, {"formaal/syge"}, {"formaal/ledige"}]
    assert [*map(set, WHOLE.rooms(broken))] == [{"digital", "region"}]
    assert [*map(set, WHOLE.rooms(band))] == [{"ansatte"}]


def test_further_ticks_are_divided_by_the_breaks_that_are_asked_for() -> None:
    """A target on another option's break changes nothing."""
    with_break = setting(survey(), targets=(exactly("midler/a@region=Nord", 2),))
    assert with_break.strata(with_break.items["midler"]) == {"midler", "region"}
    assert WHOLE.strata(WHOLE.items["midler"]) == {"midler"}


GRID = """
sections:
  - id: alt
    title: Alt
    questions:
      - {id: vil, kind: single, text: Vil I?, options: {ja: Ja, nej: Nej}, required: true}
      - {id: hvad, kind: multiple, text: Hvad?, options: {x: X, y: Y}, required: true, when: "vil == 'ja'"}
      - id: hvordan
        kind: grid
        text: Hvordan?
        rows: hvad
        only_chosen_rows: true
        columns: single
        options: {godt: Godt, skidt: Skidt}
        check: [{must: "vil == 'ja'", text: Nej, severity: hard}, {must: "`hvordan/x` == 'godt'", text: Nej}]
"""


def test_a_check_holds_where_its_question_is_asked() -> None:
    """Of a grid of chosen rows that is where any row was chosen."""
    own = setting(survey(GRID))
    hard, soft = own.limits
    assert hard.hard
    assert hard.scope == {"vil", "hvad"}
    assert soft.scope == {"hvordan/x", "hvad"}
    assert own.broken(hard, {"vil": "nej", "hvad": frozenset({"y"})})
    assert not own.broken(hard, {"vil": "nej", "hvad": Missing.NOT_ASKED})
    assert own.broken(soft, {"hvad": frozenset({"x"}), "hvordan/x": "skidt"})
    assert not own.broken(soft, {"hvad": frozenset({"y"}), "hvordan/x": Missing.NOT_ASKED})

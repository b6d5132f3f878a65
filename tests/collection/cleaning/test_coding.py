"""Coders put answers into codes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from overblik.collection.answers.live import live_answers
from overblik.collection.cleaning.coding import (
    agreement,
    apply_moves,
    code_answer,
    coded_rows,
    codings,
    next_uncoded,
)
from overblik.collection.models import Change, Coding, Response
from overblik.errors import Unanswerable
from tests.collection.cleaning.comments import others
from tests.collection.given import give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_a_coder_chooses_once_and_can_choose_anew(site: Site) -> None:
    """Or take the choice back."""
    frame, answers = others(site)
    for code in ("unge", "voksne"):
        code_answer(frame, answers[0], code, "ida", NOW)
    assert codings(frame) == {(answers[0].unit.pk, "kontakt_andet"): {"ida": "voksne"}}
    assert next_uncoded(answers, codings(frame), "ida") == 1
    assert next_uncoded(answers, codings(frame), "bo") == 0
    code_answer(frame, answers[0], "", "ida", NOW)
    assert not Coding.objects.exists()
    with pytest.raises(Unanswerable, match="no code"):
        code_answer(frame, answers[0], "nix", "ida", NOW)


def test_two_coders_agree_or_do_not(site: Site) -> None:
    """With kappa and alpha as the tables compute them."""
    frame, answers = others(site)
    assert agreement(frame).alpha is None
    for answer, one, other in zip(answers, ("unge", "voksne", "naboer"), ("unge", "voksne", "voksne"), strict=True):
        code_answer(frame, answer, one, "ida", NOW)
        code_answer(frame, answer, other, "ib", NOW)
    found = agreement(frame)
    assert found.kappa is not None
    assert found.alpha is not None
    assert (found.coders, found.kappa.value, found.alpha.units) == (("ib", "ida"), Fraction(1, 2), 3)


def test_answers_are_moved_where_coders_agree(site: Site) -> None:
    """The tick moves, the text stays in the database, and the reason is in the history."""
    frame, answers = others(site)
    code_answer(frame, answers[0], "unge", "ida", NOW)
    code_answer(frame, answers[1], "voksne", "ida", NOW)
    code_answer(frame, answers[1], "voksne", "bo", NOW)
    code_answer(frame, answers[2], "naboer", "ida", NOW)
    assert apply_moves(site, frame, NOW, "staff:ida") == 2
    assert apply_moves(site, frame, NOW, "staff:ida") == 0
    ticks = {row.unit.unit_id: row.items["kontakt"]["v"] for row in Response.objects.filter(begun_at__isnull=False)}
    assert ticks == {"u01": ["unge"], "u02": ["voksne"], "u03": ["andet"], "u04": ["unge"]}
    assert Response.objects.get(unit__unit_id="u02").items["kontakt_andet"]["v"] == "Voksne over 30"
    assert (
        Change.objects.get(key="kontakt", by="staff:ida", response__unit__unit_id="u02").why
        == "kontakt_andet: Voksne over 30"
    )
    table = live_answers(site)
    assert table is not None
    assert table.to_pylist()[1]["kontakt_andet#missing"] == "#not_asked"


def test_coders_who_disagree_move_nothing(site: Site) -> None:
    """They talk first."""
    frame, answers = others(site)
    code_answer(frame, answers[0], "unge", "ida", NOW)
    code_answer(frame, answers[0], "naboer", "bo", NOW)
    assert apply_moves(site, frame, NOW, "x") == 0


def test_a_row_of_a_grid_is_moved_in_its_row(site: Site) -> None:
    """And in no other."""
    from overblik.collection.cleaning.frames import CodeText, code_frame, put_code
    from overblik.collection.cleaning.open_answers import open_answers

    give(
        "u01", kontakt=["unge", "voksne"], formaal__unge="andet", formaal__voksne="andet", formaal_andet__unge="Fritidsjob",
        formaal_andet__voksne="Snak",
    )  # fmt: skip
    frame = code_frame(site, "formaal_andet", NOW, "x")
    put_code(site, frame, CodeText(code="job", danish="Job", moves_to="job"), NOW, "x")
    code_answer(frame, open_answers(site, "formaal_andet")[0], "job", "ida", NOW)
    assert apply_moves(site, frame, NOW, "x") == 1
    items = Response.objects.get(unit__unit_id="u01").items
    assert (items["formaal/unge"]["v"], items["formaal/voksne"]["v"]) == ("job", "andet")


def test_codings_come_out_as_a_table(site: Site) -> None:
    """One column for each coder."""
    frame, answers = others(site)
    code_answer(frame, answers[2], "naboer", "ida", NOW)
    rows = coded_rows(site, frame)
    assert rows[0] == ["unit", "row", "kontakt_andet", "kontakt_andet_code:ida"]
    assert rows[3] == ["u03", "", "=Naboer", "naboer"]

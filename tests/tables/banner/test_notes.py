from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.tables.banner.build import banner
from overblik.tables.banner.notes import notes, question_notes
from overblik.tables.banner.request import Comparing, Request
from overblik.tables.table import Uncertainty

if TYPE_CHECKING:
    from overblik.study import Study


def test_a_note_explains_what_is_there_and_no_more(offices: Study) -> None:
    """No arrows, nothing hidden, nothing low: letters, how they were found, and what was not compared."""
    request = Request(of=("aabent",), by=(("size",),), comparing=Comparing(correction="holm", level=0.975))
    letters, *rest = notes(banner(offices.responses, request), "en")
    assert letters.replace(NO_BREAK_SPACE, " ") == (
        "A letter beside a figure names a column of the same break whose figure is significantly lower (significance level "
        "2.5 per cent, corrected for the number of comparisons in each row by Holm's method)."
    )
    assert rest == [
        "For the tests, the 80 offices that answered count as a simple random sample of the 100 that were asked.",
        "An answer that fewer than 5 in two columns together gave, or did not give, is not compared between them.",
    ]


def test_without_letters_only_what_is_low_is_said(offices: Study) -> None:
    """And nothing of tests."""
    request = Request(of=("aabent",), by=(("veje",),), comparing=Comparing(letters=False))
    assert notes(banner(offices.responses, request), "da") == ("* Bygger på færre end 30 kontorer og er usikkert.",)


def test_a_census_says_why_there_are_no_letters(everybody: Study) -> None:
    """Everybody answered."""
    request = Request(of=("aabent",), by=(("size",),))
    assert notes(banner(everybody.responses, request), "da") == (
        "Alle 80 kontorer har svaret. Forskellene er derfor faktiske, og der er ikke lavet test.",
    )


def test_a_stated_design_weights_and_what_is_covered_are_told(offices: Study) -> None:
    """In the words of tables."""
    made = banner(offices.responses, Request(of=("aabent",), by=(("size",),), covering="ansatte"))
    said = notes(replace(made, stated=True, weighted=True), "da")
    assert "Testene følger undersøgelsens stikprøvedesign." in said
    assert said[-2:] == (
        "Andele og gennemsnit er vægtede; grundlaget (n) er uvægtet.",
        "I linjerne »Pct. af ansatte« tæller kontorerne med det, de dækker.",
    )


def test_a_question_says_what_its_shares_are_of_once(offices: Study) -> None:
    """Its uncertainty is not printed in a banner, so it is not spoken of."""
    (question,) = banner(offices.responses, Request(of=("veje",), by=(("size",),))).questions
    basis = replace(question.table.basis, uncertainty=Uncertainty(level=0.95))
    uncertain = replace(question, table=replace(question.table, basis=basis))
    assert question_notes(uncertain, "en") == (
        "Share of the 80 offices that answered the question.",
        "More than one answer could be given.",
    )

"""Statements in running text."""

from __future__ import annotations

from tests.report.audit.reports import ANSWERED, lifted


def test_each_amount_has_the_clause_it_stands_in() -> None:
    """Words of one are not words of the next."""
    found = lifted(
        f"{ANSWERED}Samtlige jobcentre har ringet, mens 71 pct. har brugt video og 33 pct. har brugt brev."
    ).quantities
    assert [it.says for it in found[1:]] == [
        "Samtlige jobcentre har ringet, mens",
        "71 pct. har brugt video og",
        "33 pct. har brugt brev.",
    ]


def test_what_one_amount_says_of_another_stays_with_it() -> None:
    """A threshold is a part of the statement, and no share of those who answered."""
    found = lifted(f"{ANSWERED}7 ud af 10 jobcentre svarer, at mindst 76 pct. af borgerne har sagt ja.").quantities
    assert [(it.text, it.group) for it in found[1:]] == [("7 ud af 10", False), ("mindst 76 pct.", True)]
    assert found[1].says.endswith("har sagt ja.")


def test_a_figure_that_is_named_lends_its_base() -> None:
    """As do those before and behind a paragraph."""
    text = f"{ANSWERED}Figur 3: Hvem?\nNote: N = 51\n\n45 pct. er nye.\n\n1. Slut på det\n\n45 pct. er nye, som figur 3 viser.\n"
    assert [it.bases for it in lifted(text).quantities if it.text == "45 pct."] == [(72, 51), (51, 72)]


def test_words_such_as_all_need_those_who_answered_behind_them() -> None:
    """All groups are not all job centres."""
    found = lifted(
        f"{ANSWERED}Alle jobcentre har nået alle grupper, og halvdelen af jobcentrene er tilfredse."
    ).quantities
    assert [it.text for it in found[1:]] == ["Alle", "halvdelen"]

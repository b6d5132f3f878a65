"""How a phrase is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from overblik.report.claims.danish import DANISH
from overblik.report.claims.english import ENGLISH
from overblik.report.claims.phrases import Amount, Modifier, Named, Number, OutOf, Percent, Phrase
from overblik.report.claims.vocabulary import Style, takes_unit, written


@pytest.mark.parametrize(
    ("amount", "modifier", "danish", "english"),
    [
        (Percent(printed=Decimal("26.80")), "exactly", "26,80 pct.", "26.80 per cent"),
        (OutOf(part=9, whole=10), "over", "over 9 ud af 10", "over 9 out of 10"),
        (OutOf(part=1234, whole=2000), "exactly", "1.234 ud af 2.000", "1,234 out of 2,000"),
        (Named.ALL, "nearly", "næsten alle", "nearly all"),
        (Named.HALF, "under", "under halvdelen", "under half"),
        (Number(printed=Decimal(60)), "at_least", "mindst 60", "at least 60"),
    ],
)
def test_a_phrase_in_both_languages(amount: Amount, modifier: Modifier, danish: str, english: str) -> None:
    """Without a style of the author's, the first word of the vocabulary is written."""
    phrase = Phrase(amount=amount, modifier=modifier)
    assert [written(phrase, DANISH), written(phrase, ENGLISH)] == [danish, english]


def test_the_author_keeps_his_way_of_writing() -> None:
    """His percent sign, his word for more, number words, the capital at the beginning of a sentence and the unit."""
    style = Style(
        percent="%", modifiers={"over": "mere end"}, in_words=True, capital=True, joint="af", unit="jobcentre"
    )
    assert written(Phrase(amount=Percent(printed=Decimal(5)), modifier="over"), DANISH, style) == "Mere end 5%"
    assert written(Phrase(amount=OutOf(part=1, whole=10)), DANISH, style) == "Én af ti jobcentre"
    assert written(Phrase(amount=OutOf(part=9, whole=72)), DANISH, style) == "9 af 72 jobcentre"
    assert written(Phrase(amount=Number(printed=Decimal(3))), DANISH, style) == "Tre jobcentre"
    assert written(Phrase(amount=Number(printed=Decimal(1))), DANISH, style) == "1"


def test_a_unit_stands_only_where_the_language_lets_it() -> None:
    """9 out of 10 job centres, 71 per cent of the job centres; never 71 per cent job centres."""
    assert takes_unit(OutOf(part=9, whole=10), "")
    assert not takes_unit(Percent(printed=Decimal(71)), "")
    assert takes_unit(Percent(printed=Decimal(71)), "of the")
    assert takes_unit(Named.HALF, "of the")
    assert not takes_unit(Number(printed=Decimal(1)), "")


def test_words_are_looked_up_both_ways() -> None:
    """The first of several is the one that is written."""
    assert DANISH.word_for("under") == "under"
    assert ENGLISH.word_of(Named.MAJORITY) == "most"
    assert DANISH.words.read("et") == DANISH.words.read("én") == 1

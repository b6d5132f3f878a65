from __future__ import annotations

import panflute as pf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.inlines import str_inlines, text_of
from overblik.report.markdown import parse_markdown
from overblik.report.typography import Typography

DA = Typography(language="da", nouns=frozenset({"kontorer"}))
EN = Typography(language="en", nouns=frozenset({"offices"}))


def shown(text: str, typography: Typography = DA) -> str:
    """The words of a text after typography, with `~` for a space that does not break."""
    block = typography.set(parse_markdown(text)[0]).content[0]
    words = "".join(part.text if isinstance(part, pf.Str) else " " for part in leaves(block))
    return words.replace("\u00a0", "~")


def leaves(block: pf.Element) -> list[pf.Element]:
    """The words and spaces of a block, in order."""
    found: list[pf.Element] = []
    block.walk(lambda part, _: found.append(part) if isinstance(part, (pf.Str, pf.Space, pf.SoftBreak)) else None)
    return found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("i alt 72 kontorer her", "i alt 72~kontorer her"),
        ("71 pct. af dem", "71~pct. af dem"),
        ("(71 pct.), ja", "(71~pct.), ja"),
        ("72 ud af 94 svarede", "72~ud~af~94 svarede"),
        ("den 12. marts 2020 kom", "den 12.~marts 2020 kom"),
        ("Se Figur 4, figur 5 og Tabel 1", "Se Figur~4, figur~5 og Tabel~1"),
        ("i 2020 kom 5 nye", "i 2020 kom 5 nye"),
        ("ud af byen", "ud af byen"),
        ("[72]{share=a/b} kontorer", "72~kontorer"),
        ("[71\npct.]{share=a/b}", "71~pct."),
        ("72^[note] kontorer", "72note~kontorer"),
    ],
)
def test_a_number_stays_with_what_it_is_of(text: str, said: str) -> None:
    """Only where it belongs to the next word: a year does not."""
    assert shown(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("71 per cent of 72 offices", "71~per~cent of 72~offices"),
        ("9 out of 10 said", "9~out~of~10 said"),
        ("on 12 March 2020", "on 12~March 2020"),
        ("see Figure 4", "see Figure~4"),
    ],
)
def test_english_has_its_own_words(text: str, said: str) -> None:
    """The rule is the same."""
    assert shown(text, EN) == said


def test_a_claim_is_kept_together() -> None:
    """Around its numbers, at least."""
    assert shown("[over 6 ud af 10]{.claim}") == "over~6~ud~af~10"
    assert shown("over 6 ud af 10") == "over 6~ud~af~10"


@pytest.mark.parametrize(("typography", "said"), [(DA, "»a \u203ab\u2039 c«"), (EN, "“a \u2018b\u2019 c”")])
def test_quotation_marks_are_those_of_the_language(typography: Typography, said: str) -> None:
    """Whatever keys the author pressed."""
    assert shown("\"a 'b' c\"", typography) == said


def test_a_quotation_stays_as_it_was_given() -> None:
    """Its spaces are the respondent's."""
    assert shown("[med 72 kontorer]{.quote}") == "med 72 kontorer"


@given(st.text("7 .2%pctudaf»kontorer\n", max_size=40))
def test_typography_changes_nothing_but_spaces(text: str) -> None:
    """The words of every text are the same afterwards."""
    paragraph = pf.Para(*str_inlines(text))
    before = text_of(paragraph)
    assert text_of(DA.set(paragraph)) == before


def test_what_sticks_can_be_asked_for() -> None:
    """By the texts on both sides of a space."""
    assert DA.sticks("i alt 72", "kontorer,")
    assert not DA.sticks("i alt 72", "byer")

"""How many answered, were asked, and what they are called."""

from __future__ import annotations

import pytest

from overblik.report.audit.lifting.bases import Bases, base_told, bases_told, figures_named, stated_bases, unit_after
from overblik.report.audit.sources.plain import plain_parts
from overblik.report.audit.speech.languages import SPEECHES, language_of


def of(text: str) -> Bases:
    """What a text says of its bases."""
    return stated_bases(plain_parts(text), SPEECHES[language_of(text)])


@pytest.mark.parametrize(
    ("text", "answered", "asked"),
    [
        ("Undersøgelsen er besvaret af 72 ud af de i alt 94 jobcentre.", (72,), (94,)),
        ("Skemaet blev sendt til alle 98 kommuner, og 64 kommuner har svaret.", (64,), (98,)),
        ("Den er blandt 412 virksomheder, hvoraf 287 har svaret på skemaet.", (287,), (412,)),
        ("I alt 1.203 borgere deltog i undersøgelsen.", (1203,), ()),
        ("N = 52. Alle har svaret.", (52,), ()),
        ("Skemaet er besvaret af 72 skoler, hvoraf 5 skoler kun delvist har svaret i maj 2020.", (72,), ()),
        ("Of 120 youth clubs, 76 answered (63 per cent).", (76,), (120,)),
        ("Af landets 60 plejehjem har 31 svaret på skemaet.", (31,), (60,)),
        ("61 of 88 schools completed the questionnaire.", (61,), (88,)),
        ("The survey was sent to 120 firms. 83 firms answered.", (83,), (120,)),
        ("Based on answers from 112 wards.", (112,), ()),
        ("There are 40 respondents.", (40,), ()),
        ("The village has 3,000 inhabitants and four schools.", (), ()),
    ],
)
def test_bases_are_read_from_sentences(text: str, answered: tuple[int, ...], asked: tuple[int, ...]) -> None:
    """Years and those who answered in part are none."""
    found = of(text)
    assert (found.answered, found.asked) == (answered, asked)


def test_figures_have_bases_of_their_own() -> None:
    """A note that tells two tells of its rows."""
    text = (
        "72 skoler har svaret.\n\nFigur 1: A\nNote: N = 71\n\nFigur 2: B\nNote: Andel af de 72 skoler og 70 skoler.\n"
    )
    assert of(text).figures == {("f", 1): 71}
    assert figures_named("figur 1 og tabel 2") == [("f", 1), ("t", 2)]


def test_units_are_told_by_any_of_their_forms() -> None:
    """And by the end of a compound."""
    found = of("65 frisørsaloner har svaret.")
    assert [found.is_unit(word) for word in ("frisørsalonerne", "saloner", "frisører")] == [True, True, False]
    assert unit_after("de 72 adspurgte jobcentre", 5, SPEECHES["da"]) == "jobcentre"


def test_labels_tell_bases() -> None:
    """In brackets or in words."""
    bases = of("72 skoler har svaret.")
    assert base_told("2019 (n = 38)", SPEECHES["da"], bases) == 38
    assert bases_told("71 skoler om de nye, 72 om de andre", SPEECHES["da"], bases) == (71, 72)
    assert base_told("18-24 år", SPEECHES["da"], bases) is None

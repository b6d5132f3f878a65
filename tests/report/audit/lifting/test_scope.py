"""Of whom a share is said."""

from __future__ import annotations

import pytest

from tests.report.audit.reports import lifted

SCHOOLS = "72 af 94 skoler har svaret på skemaet.\n\n"
ENGLISH = "72 of the 94 schools answered the questionnaire.\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Blandt de små skoler har 83 pct. en have.", "I Nordjylland har 83 pct. en have.", "Af dem har 83 pct. en have.",
        "83 pct. af de skoler, der har en have, har også dyr.", "83 pct. af eleverne spiser frokost.", "Tallet steg med 83 pct.",
        "Det er 83 pct. flere end sidste år.", "Ifølge Danmarks Statistik har 83 pct. en have.", "Det er bedre end 83 pct. før.",
        "7 ud af 10 skoler svarer, at 83 pct. af eleverne har mad med.", "83 pct. i 2015 havde en have.",
    ],
)  # fmt: skip
def test_shares_of_some_have_no_base(said: str) -> None:
    """Nor have changes, comparisons, and numbers from elsewhere."""
    (share,) = (it for it in lifted(SCHOOLS + said).quantities if it.text == "83 pct.")
    assert share.group
    assert share.bases == ()


@pytest.mark.parametrize(
    "said",
    [
        "83 pct. har en have.", "83 pct. af de adspurgte skoler har en have.", "Af de adspurgte skoleledere har 83 pct. en have.",
        "Under krisen har 83 pct. af skolerne haft en have.", "83 pct. af skolerne i undersøgelsen har en have.",
        "I alt har 83 pct. af skolerne en have.", "En stor andel på 83 pct. af skolerne har en have.",
    ],
)  # fmt: skip
def test_shares_of_all_have_the_survey_s(said: str) -> None:
    """Whatever stands around them."""
    (share,) = (it for it in lifted(SCHOOLS + said).quantities if it.text == "83 pct.")
    assert (share.group, share.bases) == (False, (72,))


def test_a_response_rate_is_of_those_who_were_asked() -> None:
    """And may be of those who answered, as nobody can tell."""
    (share,) = (it for it in lifted(f"{SCHOOLS}Svarprocenten er 77 pct.").quantities if it.text == "77 pct.")
    assert share.bases == (94, 72)


@pytest.mark.parametrize(
    ("said", "bases"),
    [
        ("83 per cent grow vegetables.", (72,)), ("Among small schools 83 per cent do.", ()), ("Of these, 83 per cent do.", ()),
        ("83 per cent of the schools that have a garden do.", ()), ("It rose by 83 per cent.", ()),
        ("Of the 36 schools with a garden, 83 per cent do.", (36,)),
    ],
)  # fmt: skip
def test_english_is_read_alike(said: str, bases: tuple[int, ...]) -> None:
    """A group whose size is told has that for its base."""
    (share,) = (it for it in lifted(ENGLISH + said).quantities if it.text == "83 per cent")
    assert share.bases == bases

from __future__ import annotations

from dataclasses import replace

import pytest

from overblik.questionnaire.claiming import Bounds, Claiming
from overblik.report.claim_check import Finding
from overblik.report.claim_compare import Waves, check_comparison
from overblik.report.tabulated import Tabulated
from tests.report.offices import draft, responses


def check(claim: str, language: str = "da", bounds: Bounds | None = None) -> Finding:
    """What is found of a comparison."""
    found = draft(claim, language)
    assert found.problems == ()
    given = responses()
    if bounds:
        given = replace(given, about=replace(given.about, claims=Claiming(bounds=bounds)))
    return check_comparison(found.claims[0], Waves(now=Tabulated(responses=given), others={}), language)


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        (
            '[flere end]{difference="kontaktform/video, kontaktform/andet"}',
            "7 af 10 = 70 pct.; 1 af 10 = 10 pct.; p < 0,001",
        ),
        ('[30 procentpoint]{difference="kontaktform/telefon, kontaktform/video"}', None),
        ('[Flest]{rank="kontaktform/{telefon,video,brev,andet}"}', None),
        ('[lavere end]{difference="ansatte/mean@region=Nord, ansatte/mean@aar=nyt"}', None),
        (
            '[lige så mange som]{difference="kontaktform/video, kontaktform/video"}',
            "7 af 10 = 70 pct.; 7 af 10 = 70 pct.",
        ),
        (
            '[dobbelt så mange]{difference="responses/complete@region=Nord, responses/complete"}',
            None,
        ),
    ],
)
def test_a_comparison_is_held_to_the_numbers(claim: str, says: str | None) -> None:
    """What the answers say, and the p of a test where one is made."""
    finding = check(claim)
    if says is not None:
        assert finding.says == says
        assert finding.problem is None
    assert finding.says


def test_a_false_comparison_says_what_is_true() -> None:
    """The shortest first."""
    problem = check('[dobbelt så mange]{difference="kontaktform/telefon, kontaktform/video"}').problem
    assert problem is not None
    assert problem.message == (
        "»dobbelt så mange« is false. Forholdet er 1,43 (100 pct. mod 70 pct.); »dobbelt så mange« er sandt fra 1,9 til under 2,1. "
        "Write »flere end« or »30 procentpoint«"
    )


def test_a_difference_that_the_test_does_not_carry_is_refused() -> None:
    """Five offices and four of ten: it is so, but it could have been otherwise."""
    finding = check('[flere end]{difference="maal/unge/udd, maal/unge/job"}')
    assert finding.false
    assert finding.problem is not None
    assert finding.problem.code == "claim-not-carried"
    assert "Forskellen er ikke sikker: p = 0,456 i en test" in finding.problem.message
    assert finding.problem.message.endswith("Say it of the answers only, »flere af dem, der svarede«, or take it out")


def test_those_who_answered_can_be_spoken_of() -> None:
    """Then the order alone counts, and the words say so."""
    assert check('[flere af dem, der svarede]{difference="maal/unge/udd, maal/unge/job"}').problem is None


def test_all_or_none_of_so_few_are_not_sure() -> None:
    """One of ten and none of ten: a share of none has no variance to test it by, but an interval."""
    problem = check('[flere end]{difference="kontaktform/andet, kontaktform/brev"}').problem
    assert problem is not None
    assert "intervallerne for de to tal mødes" in problem.message


def test_what_is_known_of_all_needs_no_test() -> None:
    """Who answered, and what the frame holds."""
    claim = '[flere end]{difference="responses/complete@region=Nord, responses/complete@region=Syd"}'
    finding = check(claim)
    assert finding.problem is None
    assert finding.says == "6 af 6 = 100 pct.; 4 af 6 = 66,7 pct."
    assert check('[flere end]{difference="frame/members, frame/joined"}').problem is None


def test_a_rank_is_sure_against_each_of_the_others() -> None:
    """Work comes second among the aims for the young, by one office: no test carries that."""
    finding = check('[næstflest]{rank="maal/unge/{job,udd,andet}"}')
    assert finding.problem is not None
    assert finding.problem.code == "claim-not-carried"


def test_names_are_held_to_their_cells() -> None:
    """An English report names the cells in English."""
    claim = 'difference="kontaktform/video, kontaktform/andet"'
    assert check(f"[more with Video than with Other]{{{claim}}}", "en").problem is None
    wrong = check(f"[more with Other than with Video]{{{claim}}}", "en").problem
    assert wrong is not None
    assert "names other first" in wrong.message


def test_what_is_not_shown_is_not_compared() -> None:
    """Four offices of the south."""
    claim = '[flere end]{difference="kontaktform/video@region=Nord, kontaktform/video@region=Syd"}'
    problem = check(claim).problem
    assert problem is not None
    assert problem.code == "claim-suppressed"


def test_medians_have_no_test() -> None:
    """The message says what has."""
    problem = check('[lavere end]{difference="ansatte/median@region=Nord, ansatte/median"}').problem
    assert problem is not None
    assert "compare means" in problem.message


def test_bounds_are_the_studys() -> None:
    """Ten is twice seven where ratios may be half as great again."""
    claim = '[dobbelt så mange af dem, der svarede]{difference="kontaktform/telefon, kontaktform/video"}'
    assert check(claim).false
    assert check(claim, bounds=Bounds(times=8 * Bounds().times)).problem is None

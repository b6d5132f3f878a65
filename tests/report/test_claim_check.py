from __future__ import annotations

from fractions import Fraction

import pytest

from overblik.report.claim_check import Finding, check_claim, says, told_decimals
from overblik.report.tabulated import Tabulated
from tests.report.offices import draft, responses


def check(claim: str, language: str = "da") -> Finding:
    """What is found of a claim."""
    found = draft(claim, language)
    assert found.problems == ()
    return check_claim(found.claims[0], Tabulated(responses=responses()), language)


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        ("[70 pct.]{share=kontaktform/video}", "7 af 10 = 70 pct."),
        ("[over 2 ud af 10]{share=maal/syge/job}", "2 af 9 = 22,2 pct."),
        ("[alle]{share=kontaktform/video where=\"region == 'Nord'\"}", "6 af 6 = 100 pct."),
        ("[3 ud af 4]{share=kontaktform/video@oplevelse=godt}", "7 af 9 = 77,8 pct."),
        ("[10]{count=responses/complete}", "10 af 12 = 83,3 pct."),
        ("[5,5]{mean=ansatte}", "5,5 (n = 10)"),
        ("[under 5]{median=ansatte@region=Nord}", "3,5 (n = 6)"),
        ('[mindst 2 ud af 10]{share="maal/{unge,syge}/job"}', "4 af 10 = 40 pct.; 2 af 9 = 22,2 pct."),
        ("[70 pct.]{share=kontaktform/video base=all}", "7 af 10 = 70 pct."),
    ],
)
def test_a_true_claim_says_what_the_answers_say(claim: str, says: str) -> None:
    """A decimal more than the study prints, unless there is none to tell."""
    finding = check(claim)
    assert finding.problem is None
    assert not finding.false
    assert finding.says == says


def test_a_false_claim_says_what_would_be_true() -> None:
    """Its place, the cell, what the data say, and words to write instead."""
    problem = check("Ja, [8 ud af 10]{share=kontaktform/video}").problem
    assert problem is not None
    assert problem.line() == (
        "report.da.md:1:5: »8 ud af 10« is false of kontaktform/video. 7 af 10 er 70 pct.; »8 ud af 10« er sandt fra 75 til "
        "under 85 pct. Write »70 pct.« or »7 ud af 10« (claim-false)"
    )


def test_a_set_is_true_only_if_true_of_each() -> None:
    """The cells of which it is false are named, and the words offered are true of all."""
    finding = check('[4 ud af 10]{share="maal/{unge,syge}/job"}')
    assert finding.false
    assert finding.problem is not None
    assert "false of 1 of its 2 cells. maal/syge/job: 2 af 9" in finding.problem.message
    assert "maal/unge/job:" not in finding.problem.message


def test_words_are_offered_only_if_they_are_true_of_the_whole_set() -> None:
    """Where none are, each cell is to have a claim of its own."""
    problem = check('[alle]{share="maal/{unge,syge}/job"}').problem
    assert problem is not None
    assert problem.message.endswith("No words are true of all of them; make a claim of each cell")
    problem = check('[alle]{share="oplevelse/{godt,ikke_daarligt}@region=Nord" where="region == \'Nord\'"}').problem
    assert problem is None


def test_a_count_is_offered_counts() -> None:
    """Words that the claim's attribute could not take would be refused on the next try."""
    problem = check("[11]{count=responses/complete}").problem
    assert problem is not None
    assert problem.message.endswith("Write »10« or »under 11«")


def test_a_false_mean_is_offered_the_mean() -> None:
    """As the study prints it."""
    problem = check("[4,5]{mean=ansatte}").problem
    assert problem is not None
    assert "Write »5,5«" in problem.message


def test_an_english_report_is_told_in_english() -> None:
    """In the words that could stand there."""
    problem = check("[8 out of 10]{share=kontaktform/video}", "en").problem
    assert problem is not None
    assert problem.message.endswith("Write “7 out of 10” or “70 per cent”")


@pytest.mark.parametrize(
    "claim", ["[alle]{share=kontaktform/telefon@region=Syd}", "[alle]{share=kontaktform/telefon@region=Syd,aar=nyt}"]
)
def test_what_is_not_shown_is_not_claimed(claim: str) -> None:
    """True or false, it would tell what four offices answered."""
    finding = check(claim)
    assert finding.problem is not None
    assert finding.problem.code == "claim-suppressed"
    assert not finding.false
    assert finding.says == ""


def test_of_nobody_nothing_can_be_claimed() -> None:
    """A filter that is true of nobody leaves nothing to say."""
    problem = check("[ingen]{share=kontaktform/video where=\"oplevelse == 'daarligt'\"}").problem
    assert problem is not None


@pytest.mark.parametrize(("number", "decimals"), [(Fraction(70), 0), (Fraction(1, 2), 1), (Fraction(200, 9), 2)])
def test_no_more_decimals_are_told_than_there_are(number: Fraction, decimals: int) -> None:
    """70 pct. is exactly that; 22.22... is cut off."""
    assert told_decimals(number, 2) == decimals


def test_evidence_is_told_in_the_language_of_the_report() -> None:
    """With its decimal mark and its words."""
    finding = check("[over 2 ud af 10]{share=maal/syge/job}")
    about = responses().about
    assert [says(found, about, language) for found in finding.evidence for language in ("da", "en")] == [
        "2 af 9 = 22,2 pct.",
        "2 of 9 = 22.2 per cent",
    ]

from __future__ import annotations

import pytest

from overblik.report.claim_read import is_claim
from overblik.report.markdown import parse_markdown
from tests.report.offices import draft, said


@pytest.mark.parametrize(
    "claim",
    [
        "[70 pct.]{share=kontaktform/video}",
        "[7 ud af 10 kontorer]{share=kontaktform/video}",
        "[10]{count=kontaktform/video}",
        "[mindst 5]{count=responses/complete@region=Nord}",
        '[alle]{share="maal/{unge,syge}/job" where="region == \'Nord\'" base=asked}',
        "[4,5]{mean=ansatte}",
        "[over 4]{median=ansatte@region=Nord}",
        "[10]{count=ansatte/mean}",
        "[**Alle**]{share=kontaktform/telefon lang=da}",
        "[12]{count=frame/units}",
        "[6]{count=frame/units@region=Nord}",
        '[flere end]{difference="kontaktform/telefon, kontaktform/video"}',
        '[oftere i Nord end i Syd]{difference="kontaktform/video@region=Nord, kontaktform/video@region=Syd"}',
        '[30 procentpoint flere]{difference="kontaktform/telefon, kontaktform/video"}',
        '[højere end]{difference="ansatte/mean@region=Nord, ansatte/mean@region=Syd"}',
        '[flest kontorer]{rank="kontaktform/{telefon,video,brev}"}',
        '[flest af dem, der svarede]{rank="maal/unge/{udd,job,andet}"}',
        '[mindst 1]{count="kontaktform/video, kontaktform/andet"}',
    ],
)
def test_a_claim_is_words_bound_to_cells(claim: str) -> None:
    """Shares, counts and values of numbers, of one cell or a set, filtered or not."""
    found = draft(claim)
    assert said(found) == []
    assert len(found.claims) == 1


def test_a_claim_knows_what_it_says_of_what() -> None:
    """The words are kept with single spaces, the cells one by one, the place as that of its bracket."""
    (claim,) = draft('Ja:\nom [omkring 6\nud af 10]{share="maal/{unge,syge}/job"}').claims
    assert (claim.phrase, claim.quantity, claim.base, claim.where) == ("omkring 6 ud af 10", "share", "answered", None)
    assert [str(cell) for cell in claim.cells] == ["maal/unge/job", "maal/syge/job"]
    assert (claim.written, claim.at.line, claim.at.column) == ("maal/{unge,syge}/job", 2, 4)


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("[70 pct.]{share=kontaktform/vido}", "claim-unknown-cell"),
        ("[70 pct.]{share=}", "claim-unknown-cell"),
        ("[70 pct.]{share=maal/{unge,syge}/job}", "claim-unknown-cell"),
        ("[70 pct.]{share=kontaktform/video wher=x}", "claim-unknown-attribute"),
        ("[70 pct.]{.stor share=kontaktform/video}", "claim-unknown-attribute"),
        ("[70 pct.]{base=asked}", "claim-attributes"),
        ("[70 pct.]{share=kontaktform/video count=kontaktform/video}", "claim-attributes"),
        ("[mange]{share=kontaktform/video}", "claim-not-understood"),
        ("[]{share=kontaktform/video}", "claim-not-understood"),
        ("[70 per cent]{share=kontaktform/video}", "claim-not-understood"),
        ("[70 pct.]{mean=ansatte}", "claim-not-understood"),
        ("[7]{share=kontaktform/video}", "claim-wrong-quantity"),
        ("[70 pct.]{count=kontaktform/video}", "claim-wrong-quantity"),
        ("[70 pct.]{share=ansatte/mean}", "claim-wrong-quantity"),
        ("[4,5]{mean=kontaktform}", "claim-unknown-cell"),
        ("[70 pct.]{share=oplevelse/godt base=mentions}", "report-wrong-value"),
        ("[70 pct.]{share=oplevelse/godt where=\"region == 'Nor'\"}", "expression-unknown-option"),
        ("[5]{count=frame/units where=\"region == 'Nord'\"}", "claim-wrong-quantity"),
        ("[5]{count=frame/kontorer}", "claim-unknown-cell"),
        ("[71 pct.]{share=kontaktform/video wave=2019}", "claim-unknown-wave"),
        ('[71 pct.]{difference="kontaktform/telefon, kontaktform/video"}', "claim-not-understood"),
        ('[oftere på Fyn end i Syd]{difference="kontaktform/telefon, kontaktform/video"}', "claim-not-understood"),
        ('[flest]{difference="kontaktform/telefon, kontaktform/video"}', "claim-wrong-quantity"),
        ('[flere end]{rank="kontaktform/telefon, kontaktform/video"}', "claim-wrong-quantity"),
        ("[flere end]{difference=kontaktform/telefon}", "claim-attributes"),
        ("[flere end]{share=kontaktform/telefon}", "claim-wrong-quantity"),
        ("[flest]{rank=kontaktform/telefon}", "claim-attributes"),
        ('[størst stigning]{rank="kontaktform/telefon, kontaktform/video"}', "claim-wrong-quantity"),
        ("[70 pct.]{share=responses/complete where=\"region == 'Nord'\"}", "claim-wrong-quantity"),
    ],
)
def test_a_claim_that_cannot_be_checked_is_a_problem(claim: str, code: str) -> None:
    """Each has its code and the place of the claim; none of them waits for answers."""
    found = draft(f"Ja, {claim} af dem")
    expected = [f"1:5 {code}"]
    if claim == "[70 pct.]{share=maal/{unge,syge}/job}":
        assert f"1:5 {code}" in said(found)
    else:
        assert said(found) == expected
    assert found.claims == ()


def test_everything_wrong_with_a_claim_is_told_at_once() -> None:
    """Cell, base, filter and words are four different mistakes."""
    found = draft("[mange]{share=kontaktform/vido base=alt where=\"regio == 'Nord'\"}")
    assert sorted(problem.code for problem in found.problems) == [
        "claim-not-understood",
        "claim-unknown-cell",
        "expression-unknown-name",
        "report-wrong-value",
    ]


def test_english_words_are_read_in_an_english_report() -> None:
    """The language is that of the file."""
    assert said(draft("[7 out of 10 offices]{share=kontaktform/video}", "en")) == []
    (problem,) = draft("[7 ud af 10]{share=kontaktform/video}", "en").problems
    assert "71 per cent, 9 out of 10" in problem.message


def test_claims_cannot_be_written_in_every_language() -> None:
    """A language without words of quantity is told so, and the report can do without."""
    (problem,) = draft("[7 ud af 10]{share=kontaktform/video}", "kl").problems
    assert problem.code == "claim-not-understood"
    assert "da, en" in problem.message


@pytest.mark.parametrize(
    ("text", "claims"), [("[a]{share=x/y}", True), ("[a]{base=asked}", True), ("[a]{.quote}", False)]
)
def test_a_span_is_a_claim_by_its_attributes(text: str, claims: bool) -> None:  # noqa: FBT001 - what is expected
    """A claim that forgot its cell is still meant as one."""
    document, _ = parse_markdown(text)
    assert is_claim(document.content[0].content[0]) is claims

"""Numbers that stand for the same, for parts of a whole, or for what is left."""

from __future__ import annotations

import pytest

from tests.report.audit.reports import ANSWERED, lifted


@pytest.mark.parametrize(
    "said",
    [
        "51 jobcentre (71 pct.) har video.",
        "71 pct. (51 jobcentre) har video.",
        "Det er 51 jobcentre, svarende til 71 pct.",
        "51 af de 72 jobcentre (71 pct.)",
    ],
)
def test_a_count_beside_a_percentage_is_its_count(said: str) -> None:
    """Before or behind it."""
    ((counted, share),) = lifted(ANSWERED + said).pairs
    assert (counted.count, share.text) == (51, "71 pct.")


def test_a_base_in_brackets_is_no_count() -> None:
    """One that the report states, or one that "n =" gives a possible share of."""
    assert lifted(f"{ANSWERED}71 pct. (n = 72) har video, og 50 pct. (n = 36) har telefon.").pairs == ()


@pytest.mark.parametrize(
    "said",
    [
        "Samlet er 83 pct. tilfredse (43 pct. meget og 40 pct. noget).",
        "Tilsammen er 83 pct. tilfredse: 43 pct. meget og 40 pct. noget.",
        "43 pct. er meget tilfredse, og 40 pct. er tilfredse, tilsammen 83 pct.",
        "43 pct. er meget tilfredse, og 40 pct. er tilfredse. Tilsammen er det 83 pct.",
    ],
)
def test_a_whole_is_told_with_its_parts(said: str) -> None:
    """In brackets, behind a colon, or by words."""
    (net,) = lifted(ANSWERED + said).nets
    assert (net.whole.text, [it.text for it in net.parts], net.overlap) == ("83 pct.", ["43 pct.", "40 pct."], False)


def test_of_which_tells_a_part() -> None:
    """It can be no larger than the whole, and may be one of several that share people."""
    (net,) = lifted(f"{ANSWERED}68 pct. har kurser, heraf 64 pct. for første gang.").nets
    assert (net.whole.text, net.parts[0].text, net.overlap) == ("68 pct.", "64 pct.", True)


def test_what_remains_makes_up_a_hundred() -> None:
    """With those named before it, in its sentence or the one before."""
    for said in (
        "45 pct. siger ja, og de resterende 55 pct. nej.",
        "45 pct. siger ja. De resterende 55 pct. siger nej.",
    ):
        (series,) = lifted(ANSWERED + said).remaining
        assert [it.text for it in series.quantities] == ["45 pct.", "55 pct."]
    assert lifted(f"{ANSWERED}45 pct. siger ja. De øvrige skoler siger nej i 55 pct. af tilfældene.").remaining == ()

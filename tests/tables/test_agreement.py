"""Agreement of coders, held to published figures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.agreement import cohens_kappa, krippendorffs_alpha

CODES = st.sampled_from(["a", "b", "c", "d", None])
PAIRS = st.lists(st.tuples(CODES, CODES), max_size=30)
MATRIX = st.integers(2, 4).flatmap(lambda coders: st.lists(st.tuples(*[CODES] * coders), max_size=20))


def spread(table: list[list[int]]) -> tuple[list[str], list[str]]:
    """Return two coders whose codes give this table of counts."""
    names = "abcdefgh"
    pairs = [(names[i], names[j]) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def coder(text: str) -> list[str | None]:
    """Return one coder, written with a dot for what was not coded."""
    return [None if code == "." else code for code in text.split()]


def test_kappa_of_cohens_diagnoses() -> None:
    """Cohen, Psychological Bulletin 70 (1968), table 1: 200 diagnoses by two judges, kappa .492."""
    found = cohens_kappa(*spread([[88, 10, 2], [14, 40, 6], [18, 10, 12]]))
    assert found.units == 200
    assert found.observed == Fraction(70, 100)
    assert found.expected == Fraction(41, 100)
    assert found.value is not None
    assert round(float(found.value), 3) == 0.492


def test_the_standard_error_of_cohens_diagnoses() -> None:
    """Of the same table by the formula of Fleiss, Cohen and Everitt (1969): .051 in R's agreement packages."""
    error = cohens_kappa(*spread([[88, 10, 2], [14, 40, 6], [18, 10, 12]])).standard_error
    assert error is not None
    assert round(error, 3) == 0.051


def test_kappa_of_fleiss_diagnoses() -> None:
    """Fleiss, Statistical Methods for Rates and Proportions, 100 patients and two raters: kappa .68."""
    found = cohens_kappa(*spread([[75, 1, 4], [5, 4, 1], [0, 0, 10]]))
    assert found.value is not None
    assert round(float(found.value), 2) == 0.68


def test_alpha_of_two_observers_and_two_values() -> None:
    """Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), A: binary data, .095."""
    first, second = coder("0 1 0 0 0 0 0 0 1 0"), coder("1 1 1 0 0 1 0 0 0 0")
    found = krippendorffs_alpha([first, second])
    assert (found.units, found.codes) == (10, 20)
    assert found.value is not None
    assert round(float(found.value), 3) == 0.095


def test_alpha_of_two_observers_and_several_values() -> None:
    """The same, B: nominal data, .692."""
    found = krippendorffs_alpha([coder("a a b b d c c c e d d a"), coder("b a b b b c c c e d d d")])
    assert found.value is not None
    assert round(float(found.value), 3) == 0.692


def test_alpha_of_four_observers_with_missing_codes() -> None:
    """The same, C: 12 units, one of them coded by one observer only; .743 of names."""
    found = krippendorffs_alpha([
        coder("1 2 3 3 2 1 4 1 2 . . ."),
        coder("1 2 3 3 2 2 4 1 2 5 . 3"),
        coder(". 3 3 3 2 3 4 2 2 5 1 ."),
        coder("1 2 3 3 2 4 4 1 2 5 1 ."),
    ])  # fmt: skip
    assert (found.units, found.codes) == (11, 40)
    assert found.value is not None
    assert round(float(found.value), 3) == 0.743


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=30).filter(lambda codes: len(set(codes)) > 1))
def test_perfect_agreement_is_one(codes: list[str]) -> None:
    """Of kappa, whose standard error is then nothing, and of alpha with any number of coders."""
    kappa = cohens_kappa(codes, codes)
    assert kappa.value == 1
    assert kappa.standard_error == 0
    assert krippendorffs_alpha([codes, codes, codes]).value == 1


@given(PAIRS)
def test_kappa_does_not_care_who_is_first_or_what_codes_are_called(pairs: list[tuple[str | None, str | None]]) -> None:
    """Neither do its parts."""
    first, second = [one for one, _ in pairs], [other for _, other in pairs]
    renamed = {"a": "c", "b": "a", "c": "d", "d": "b", None: None}
    kappa = cohens_kappa(first, second)
    assert cohens_kappa(second, first) == kappa
    assert cohens_kappa([renamed[code] for code in first], [renamed[code] for code in second]) == kappa


@given(MATRIX, st.randoms(use_true_random=False))
def test_alpha_does_not_care_for_orders_or_names(units: list[tuple[str | None, ...]], random: object) -> None:
    """Of coders, of answers, of codes."""
    coders = [list(codes) for codes in zip(*units, strict=True)]
    alpha = krippendorffs_alpha(coders)
    shuffled = list(units)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    renamed = {"a": 4, "b": 2, "c": 3, "d": 1, None: None}
    others = [[renamed[code] for code in codes] for codes in zip(*shuffled, strict=True)]
    assert krippendorffs_alpha(others[::-1]) == alpha
    assert alpha.value is None or alpha.value <= 1


@given(PAIRS)
def test_alpha_is_kappa_of_the_pooled_codes_with_a_correction(pairs: list[tuple[str | None, str | None]]) -> None:
    """For two coders: Scott's pi, brought nearer to 1 in small samples."""
    both = [(one, other) for one, other in pairs if one and other]
    alpha = krippendorffs_alpha([[one for one, _ in both], [other for _, other in both]])
    pooled = [code for pair in both for code in pair]
    symmetric = cohens_kappa(pooled, [code for one, other in both for code in (other, one)])
    assert (alpha.value is None) == (symmetric.value is None)
    if alpha.value is not None and symmetric.value is not None:
        assert 1 - alpha.value == (1 - symmetric.value) * Fraction(len(pooled) - 1, len(pooled))


@pytest.mark.parametrize("codes", [[], ["a", "a", "a"], [None, "a", None]])
def test_where_nothing_can_differ_nothing_is_said(codes: list[str | None]) -> None:
    """No answer, one code throughout, or nobody else who has coded: neither measure is defined."""
    other = ["a" if code else "b" for code in codes]
    second = other if codes == ["a", "a", "a"] else [None] * len(codes)
    assert cohens_kappa(codes, second).value is None
    assert krippendorffs_alpha([codes, second]).value is None


def test_coders_of_different_lengths_are_refused() -> None:
    """A code would be held against that of another answer."""
    with pytest.raises(ValueError, match="zip"):
        cohens_kappa("ab", "a")
    with pytest.raises(ValueError, match="zip"):
        krippendorffs_alpha(["ab", "a"])

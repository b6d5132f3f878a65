"""What was typed becomes a value, or stays what was typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.answering.merge import Given
from overblik.collection.answering.posted import (
    MOST_REASON,
    MOST_TYPED,
    Page,
    clean,
    read_item,
    read_page,
    typed_number,
)
from tests.collection.answering.answered import Fields, places, site_named

OFFICE = places(site_named("office"))
NAMES = st.one_of(
    st.sampled_from([*OFFICE, "rev", "shown", "at", "page", "step", "conflict", "keep:kontakt", "reason:ansatte.0"]),
    st.text(),
)


def _page(posted: Fields) -> Page:
    return read_page(lambda name: posted.get(name, []), OFFICE, "da")


@given(st.dictionaries(NAMES, st.lists(st.one_of(st.text(), st.sampled_from([*OFFICE]))), max_size=12))
def test_nothing_that_can_be_sent_is_an_error(posted: dict[str, list[str]]) -> None:
    """Whatever stands in the fields; only items that the page says it showed are read."""
    page = _page(posted)
    assert set(page.posted.given) <= set(posted.get("shown", [])) & set(OFFICE)
    assert page.at is None or page.at in OFFICE


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_a_text_comes_back_as_it_was_sent(text: str) -> None:
    """But for line ends, which are of one kind, and blanks around it."""
    found = read_item(OFFICE["kommentar"], [text], "da")
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert found == Given(value=plain or None)


@given(st.text())
def test_a_stored_text_is_cleaned_once(text: str) -> None:
    """What is stored can be sent again without being another answer; no database stumbles over it."""
    once = clean(text)
    assert clean(once) == once
    assert "\0" not in once
    once.encode()


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("31.205", "da", "31205"),
        ("31.205,5", "da", "31205.5"),
        ("31 205", "da", "31205"),
        ("31\u00a0205", "da", "31205"),
        ("0,5", "da", "0.5"),
        ("0.5", "da", "0.5"),
        ("−3", "da", "-3"),
        ("31,205", "en", "31205"),
        ("31.205", "en", "31.205"),
        ("1,234.5", "en", "1234.5"),
        ("1'234", "en", "1234"),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(text: str, language: str, number: str) -> None:
    """Danish and English swap the marks."""
    assert typed_number(text, language) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "language"),
    [("1,234.5", "da"), ("1.234,5", "en"), ("ti", "da"), ("1..2", "da"), ("1e5", "en"), ("٣", "da"), ("", "da")],
)
def test_what_may_be_something_else_is_no_number(text: str, language: str) -> None:
    """It is kept as it was typed, and asked about."""
    assert typed_number(text, language) is None


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.sampled_from(["da", "en"]))
def test_a_number_that_is_written_is_read(number: Decimal, language: str) -> None:
    """With thousands marked and decimals."""
    written = f"{number:,}"
    if language == "da":
        written = written.translate({ord(","): ".", ord("."): ","})
    assert typed_number(written, language) == number


def test_a_number_outside_its_bounds_or_with_too_many_decimals_is_kept_as_typed() -> None:
    """Nothing is lost, and nothing wrong is stored as a value."""
    assert read_item(OFFICE["ansatte"], ["5001"], "da") == Given(raw="5001")
    assert read_item(OFFICE["ansatte"], ["1,5"], "da") == Given(raw="1,5")
    assert read_item(OFFICE["timer"], ["1,5"], "da") == Given(value=1.5)
    assert read_item(OFFICE["timer"], ["12"], "da") == Given(value=12)


def test_only_options_can_be_chosen() -> None:
    """What was never offered is passed over; ticks stand in the order of the options."""
    assert read_item(OFFICE["digital"], ["hund"], "da") == Given()
    assert read_item(OFFICE["digital"], ["#dont_know"], "da") == Given()
    assert read_item(OFFICE["tilfreds"], ["#dont_know"], "da") == Given(value="#dont_know")
    assert read_item(OFFICE["kontakt"], ["andet", "unge", "hund"], "da") == Given(value=["unge", "andet"])


def test_what_is_too_long_beyond_measure_is_not_kept_and_is_told() -> None:
    """The page can show it again."""
    page = _page({"shown": ["kommentar"], "kommentar": ["x" * (MOST_TYPED + 1)]})
    assert (list(page.posted.given), list(page.too_long)) == ([], ["kommentar"])


def test_reasons_are_those_of_checks_on_the_page() -> None:
    """Any other name is passed over, and a reason has a limit."""
    sent = {"shown": ["ansatte"], "reason:ansatte.0": [" r" * 600], "reason:timer.0": ["x"], "reason:": ["x"]}
    page = _page(sent)
    assert list(page.reasons) == ["ansatte.0"]
    assert len(page.reasons["ansatte.0"]) == MOST_REASON


def test_a_revision_that_is_no_number_is_the_first_one() -> None:
    """A page that claims to have seen nothing can overwrite nothing."""
    assert [_page({"rev": [rev]}).posted.seen for rev in ("7", "-1", "x", "9" * 40)] == [7, 0, 0, 0]

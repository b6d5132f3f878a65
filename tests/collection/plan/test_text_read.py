from __future__ import annotations

import pytest

from tests.collection.plan.studies import good_plan, plan_of
from tests.makers import codes


def test_a_text_may_be_written_over_in_part() -> None:
    """The subject is the author's, the body the usual one."""
    usual, own = good_plan("{}"), good_plan("texts: {thanks: {subject: {da: 'Tak {vej}', en: 'Thanks {vej}'}}}")
    assert own.texts["thanks"].subject["en"] == "Thanks {vej}"
    assert own.texts["thanks"].body == usual.texts["thanks"].body
    assert own.texts["invitation"] == usual.texts["invitation"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("texts: {thank: {subject: {da: Tak, en: Thanks}}}", ["unknown-field"]),
        ("texts: [tak]", ["wrong-type"]),
        ("texts: {thanks: Tak}", ["wrong-type"]),
        ("texts: {thanks: {subjekt: {da: Tak, en: Thanks}}}", ["unknown-field"]),
        ("texts: {thanks: {subject: {da: Tak}}}", ["missing-translation"]),
        ("texts: {thanks: {subject: {da: 'Tak {navn}', en: Thanks}}}", ["unknown-pipe"]),
        ("texts: {thanks: {subject: {da: 'Tak {colleague}', en: Thanks}}}", ["unknown-pipe"]),
        ("texts: {delegation: {body: {da: '{link}', en: 'Hello'}}}", ["mail-link"]),
        ("texts: {letter: {body: {da: 'Hej', en: 'Hello'}}}", ["mail-link", "mail-link"]),
        ("texts: {thanks: {body: {da: 'Hej', en: 'Hello'}}}", []),
    ],
)
def test_words_are_held_to_what_is_known(text: str, found: list[str]) -> None:
    """Fields that the kind of text has, in every language; the link where nothing can be answered without it."""
    assert codes(plan_of(text)[1]) == found


def test_an_unknown_field_has_its_place_and_its_repair() -> None:
    """As exactly as the way of writing lets one tell."""
    (problem,) = plan_of("texts: {thanks: {subject: {da: 'Tak {unti}', en: Thanks}}}")[1]
    assert (problem.at.column, problem.message) == (37, "{unti} is not known in this text; did you mean 'unit'?")

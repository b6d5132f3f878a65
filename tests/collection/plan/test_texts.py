from __future__ import annotations

import itertools

import pytest

from overblik.collection.plan.model import TEXT_KINDS, TextKind
from overblik.collection.plan.texts import WITH_LINK, fields_of, usual_texts

PLANS = list(itertools.product([True, False], repeat=3))


@pytest.mark.parametrize("kind", TEXT_KINDS)
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("dated", "delegation", "anonymous"), PLANS)
def test_usual_texts_hold_to_what_is_asked_of_authors(
    kind: TextKind, language: str, *, dated: bool, delegation: bool, anonymous: bool
) -> None:
    """Only known fields, the link where it is needed, no mark of a condition, no gap where a line was left out."""
    text = usual_texts(dated=dated, delegation=delegation, anonymous=anonymous)[kind]
    body = text.body[language]
    assert (text.subject.pipes() | text.body.pipes()) <= fields_of(kind)
    assert "{link}" in body.split("\n") or kind not in WITH_LINK
    assert "[" not in body
    assert "\n\n\n" not in body
    assert dated or not {"closes", "days_left"} & text.body.pipes()


def test_both_languages_say_the_same() -> None:
    """As many paragraphs, and the same fields."""
    for text in usual_texts(dated=True, delegation=True, anonymous=False).values():
        assert len({text.body[language].count("\n\n") for language in ("da", "en")}) == 1
        fields = [
            {name for name in fields_of("delegation") | {"missing"} if f"{{{name}}}" in text.body[language]}
            for language in ("da", "en")
        ]
        assert fields[0] == fields[1]


def test_nobody_is_promised_what_the_plan_does_not_hold() -> None:
    """No passing on without delegation, no corrections in an anonymous study."""
    texts = usual_texts(dated=True, delegation=False, anonymous=True)
    assert "sende enkelte afsnit videre" not in texts["invitation"].body["da"]
    assert "anonyme" in texts["invitation"].body["da"]
    assert "{link}" not in texts["receipt"].body["da"]

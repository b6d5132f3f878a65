"""Which answers a version has room for."""

from __future__ import annotations

import pytest

from overblik.collection.answering.items import Item, Json, all_places
from overblik.collection.versions.fits import fits, unfit
from tests.makers import ask

OLD = """
- {id: en, kind: single, text: {da: En}, options: {a: {da: A}, b: {da: B}}, outside: {ved_ikke: {da: Ved ikke}}}
- {id: flere, kind: multiple, text: {da: Flere}, options: {a: {da: A}, b: {da: B}, c: {da: C}}}
- {id: andel, kind: interval, text: {da: Andel}, options: {lav: [0, 50], hoej: [51, 100]}}
- {id: tal, kind: number, text: {da: Tal}, between: [0, 100], decimals: 1}
- {id: ord, kind: text, text: {da: Ord}, limit: 10}
- {id: gitter, kind: grid, text: {da: Gitter}, rows: {x: {da: X}, y: {da: Y}}, columns: single, options: {a: {da: A}, b: {da: B}}}
"""


def _why(old: str, new: str, answers: dict[str, Json]) -> list[tuple[str, str]]:
    before, problems = ask(OLD)
    after, more = ask(OLD.replace(old, new, 1))
    assert old in OLD
    assert problems == more == ()
    items = {key: Item(value=value) for key, value in answers.items()}
    return [(lost.key, lost.why) for lost in unfit(items, {}, before, after)]


@pytest.mark.parametrize(
    ("old", "new", "key", "lost", "kept", "why"),
    [
        ("b: {da: B}}, outside", "d: {da: D}}, outside", "en", "b", "a", "option"),
        (", outside: {ved_ikke: {da: Ved ikke}}", "", "en", "#dont_know", "a", "option"),
        ("c: {da: C}", "d: {da: D}", "flere", ["a", "c"], ["a", "b"], "option"),
        ("c: {da: C}}", "c: {da: C}}, exclusive: c", "flere", ["a", "c"], ["c"], "exclusive"),
        ("lav: [0, 50], hoej: [51, 100]", "lav: [0, 40], hoej: [51, 100]", "andel", "lav", "hoej", "meaning"),
        ("[0, 100], dec", "[10, 100], dec", "tal", 5, 50, "bounds"),
        ("decimals: 1", "decimals: 0", "tal", 5.5, 5, "bounds"),
        ("limit: 10", "limit: 3", "ord", "lange", "kort"[:3], "limit"),
        ("id: tal,", "id: tallet,", "tal", 5, None, "gone"),
        (", y: {da: Y}", ", z: {da: Z}", "gitter/y", "a", None, "gone"),
        ("kind: single", "kind: multiple", "en", "a", None, "kind"),
    ],
)  # fmt: skip
def test_an_answer_is_lost_for_one_reason(old: str, new: str, key: str, lost: Json, kept: Json, why: str) -> None:  # noqa: PLR0913 PLR0917 - a row
    """And another answer to the same question is not."""
    text = new.replace(", outside: {ved_ikke: {da: Ved ikke}}", "") if why == "kind" else new
    if why == "kind":
        old, text = OLD.splitlines()[1], "- {id: en, kind: multiple, text: {da: En}, options: {a: {da: A}, b: {da: B}}}"
    assert _why(old, text, {key: lost}) == [(key, why)]
    assert _why(old, text, {key: kept}) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{da: En}", "{da: Vælg én}"),
        ("{a: {da: A}, b: {da: B}}, outside", "{b: {da: B}, ny: {da: Ny}, a: {da: A}}, outside"),
        ("[0, 100], dec", "[-5, 1000], dec"),
        ("decimals: 1", "decimals: 2"),
        ("limit: 10", "limit: 100"),
        ("x: {da: X}", "ny: {da: Ny}, x: {da: X}"),
    ],
)
def test_words_new_options_and_wider_bounds_lose_nothing(old: str, new: str) -> None:
    """Whatever was answered."""
    answers: dict[str, Json] = {
        "en": "#dont_know", "flere": ["a", "c"], "andel": "lav", "tal": 7.5, "ord": "ti bogstav", "gitter/x": "a",
    }  # fmt: skip
    assert _why(old, new, answers) == []


def test_a_reason_belongs_to_its_check() -> None:
    """A check in its place that asks something else would be answered with it."""
    question = "- {id: tal, kind: number, text: {da: Tal}, check: [{must: tal > 2, text: {da: Få}}]}"
    old = ask(question)[0]
    worded, other = ask(question.replace("Få", "Meget få"))[0], ask(question.replace("> 2", "> 9"))[0]
    assert list(unfit({}, {"tal.0": "sådan er det"}, old, worded)) == []
    assert [lost.why for lost in unfit({}, {"tal.0": "sådan er det"}, old, other)] == ["reason"]


@pytest.mark.parametrize(
    ("key", "value", "right"),
    [
        ("en", "a", True), ("en", "#dont_know", True), ("en", "z", False), ("flere", ["a"], True), ("flere", ["z"], False),
        ("tal", 100.1, False), ("tal", 5, True), ("ord", "x", True), ("ord", 5, False), ("ord", None, True),
    ],
)  # fmt: skip
def test_a_value_fits_its_question(key: str, value: Json, *, right: bool) -> None:
    """Options that are there, numbers within bounds."""
    assert fits(Item(value=value), all_places(ask(OLD)[0])[key]) is right

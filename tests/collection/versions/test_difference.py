"""What a version changes."""

from __future__ import annotations

import pytest

from overblik.collection.versions.difference import Difference, differences
from tests.makers import ask

SINGLE = """
- id: digital
  kind: single
  text: {da: Bruger I video?}
  options: {ja: {da: Ja}, nej: {da: Nej}}
- {id: antal, kind: number, text: {da: Hvor mange?}, between: [0, 10]}
"""


def _between(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(d.what, d.where, d.name) for d in differences(ask(old)[0], ask(new)[0])]


def test_nothing_changed_is_no_difference() -> None:
    """However the file is laid out."""
    assert _between(SINGLE, SINGLE.replace("{da: Ja}", "{  da:   Ja  }")) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Bruger I video?", "Holder I møder på video?", ("text", "digital", "")),
        ("{da: Ja}", "{da: Ja da}", ("option_text", "digital", "ja")),
        (", nej: {da: Nej}", ", nej: {da: Nej}, ved: {da: Ved}", ("option_added", "digital", "ved")),
        (", nej: {da: Nej}", ", begge: {da: Nej}", ("option_removed", "digital", "nej")),
        ("{ja: {da: Ja}, nej: {da: Nej}}", "{nej: {da: Nej}, ja: {da: Ja}}", ("option_order", "digital", "")),
        ("[0, 10]", "[0, 20]", ("bounds", "antal", "")),
        ("between: [0, 10]", "between: [0, 10], required: true", ("required", "antal", "")),
        ("between: [0, 10]", "between: [0, 10], when: \"digital == 'ja'\"", ("routing", "antal", "")),
        ("between: [0, 10]", "between: [0, 10], check: [{must: antal > 1, text: {da: Få}}]", ("checks", "antal", "")),
        ("kind: number, text: {da: Hvor mange?}, between: [0, 10]", "kind: text, text: {da: Hvor mange?}", ("kind", "antal", "")),
        ("id: antal", "id: mange", ("question_removed", "antal", "")),
        ("id: antal", "id: mange", ("question_added", "mange", "")),
    ],
)  # fmt: skip
def test_each_change_is_told(old: str, new: str, what: tuple[str, str, str]) -> None:
    """With the question, and the option where it is about one."""
    assert what in _between(SINGLE, SINGLE.replace(old, new))


def test_questions_in_another_order_are_told() -> None:
    """Nothing else has changed then."""
    first, second = SINGLE.strip().split("\n- {id: antal")
    assert _between(SINGLE, f"- {{id: antal{second}\n{first}") == [("question_order", "", "")]


def test_a_difference_is_kept_as_json() -> None:
    """With its words in both languages."""
    found = differences(ask(SINGLE)[0], ask(SINGLE.replace("{da: Ja}", "{da: Ja da}"))[0])[0]
    again = Difference.from_json(found.to_json())
    assert (again.what, again.name, again.after["da"]) == ("option_text", "ja", "Ja da")

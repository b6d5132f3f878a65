from __future__ import annotations

from overblik.report.drafting.voice import Pattern, listed, one
from overblik.report.drafting.voices import VOICES


def test_lists_are_joined_as_in_the_language() -> None:
    """The joint stands before the last part."""
    danish = VOICES["da"]
    assert danish.joined(["a"]) == "a"
    assert danish.joined(["a", "b", "c"]) == "a, b og c"
    assert danish.joined(["a", "b"], "eller") == "a eller b"


def test_quotations_inside_quotations_have_single_marks() -> None:
    """Typography makes the language's own of them."""
    assert VOICES["da"].quoted('Det »gode« og "nye"') == "»Det 'gode' og 'nye'«"
    assert VOICES["en"].quoted("the “new”") == "“the 'new'”"


def test_patterns_are_told_apart_by_their_words() -> None:
    """Which is how they take turns."""
    assert [str(pattern) for pattern in one("{who}.", "{share}.")] == ["{who}.", "{share}."]
    assert listed("{items}.", "{a}") == Pattern(text="{items}.", first="{a}", other="{a}")
    assert str(listed("{items}.", "{a}")) != str(listed("{items}.", "{b}"))

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report.drafting.looking import found, options, study_of, told

if TYPE_CHECKING:
    from pathlib import Path

ASKED = "text: {da: Hvad?, en: What?}"
NET = "nets: {net: {any: [a, b], da: AB, en: AB}}"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("aaaaaaabbc", [("top", ["a"]), ("next", ["b", "c"]), ("nobody", ["d"])]),
        ("aaaabbbbcd", [("pair", ["a", "b"]), ("next", ["c", "d"])]),
        ("aaaaaaaaaa", [("everybody", ["a"])]),
        ("----------", []),
    ],
)
def test_one_answer_is_told_from_the_largest_down(
    tmp_path: Path, answers: str, expected: list[tuple[str, list[str]]]
) -> None:
    """What is ahead is said to be so only where the test carries it."""
    question = f"{{id: q, kind: single, {ASKED}, options: {options('abcd')}}}"
    assert told(study_of(tmp_path, question, {"q": answers})) == expected


def test_of_two_options_both_are_told_together(tmp_path: Path) -> None:
    """The one says what the other is."""
    question = f"{{id: q, kind: single, {ASKED}, options: {options('ab')}}}"
    assert told(study_of(tmp_path, question, {"q": "aaaabbbbbb"})) == [("two", ["b", "a"])]


def test_a_net_comes_first_and_then_what_it_is_made_of(tmp_path: Path) -> None:
    """After that what lies outside it."""
    question = f"{{id: q, kind: scale, {ASKED}, options: {options('abcd')}, {NET}}}"
    study = study_of(tmp_path, question, {"q": "aaabbbbbcc"})
    assert told(study) == [("net", ["net"]), ("parts", ["a", "b"]), ("next", ["c"]), ("nobody", ["d"])]
    assert found(study)[0].strength == pytest.approx(0.6)


def test_the_other_end_of_a_long_list_is_told_where_it_lies_below(tmp_path: Path) -> None:
    """The option "other" is no end."""
    question = f"{{id: q, kind: single, {ASKED}, options: {options('abcdef')}, other: f}}"
    study = study_of(tmp_path, question, {"q": "aaaaabbcde".replace("e", "f"), "q_f": "----------"})
    assert told(study)[0] == ("top", ["a"])
    assert told(study)[-2:] == [("far", ["d"]), ("nobody", ["e"])]


def test_several_answers_are_told_from_those_that_everybody_gave(tmp_path: Path) -> None:
    """A net of all of them is told as well; an exclusive option takes no place in the order."""
    question = (
        f"{{id: q, kind: multiple, {ASKED}, options: {options('abcd')}, exclusive: d, "
        "nets: {net: {all: [a, b], da: AB, en: AB}}}"
    )
    study = study_of(
        tmp_path, question, {"q/a": "yyyyyyyyyy", "q/b": "yyyyyyyynn", "q/c": "ynnnnnnnnn", "q/d": "nnnnnnnnnn"}
    )
    assert told(study) == [("everybody", ["a"]), ("net", ["net"]), ("next", ["b", "c"])]


def test_several_answers_of_which_none_is_everybodys_are_ranked(tmp_path: Path) -> None:
    """As single ones are."""
    question = f"{{id: q, kind: multiple, {ASKED}, options: {options('abc')}}}"
    study = study_of(tmp_path, question, {"q/a": "yyyyyyyynn", "q/b": "yyyyynnyyy", "q/c": "nnnnnnnnnn"})
    assert told(study) == [("pair", ["a", "b"]), ("nobody", ["c"])]

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.report.drafting.looking import options, study_of, told

if TYPE_CHECKING:
    from pathlib import Path

ASKED = "text: {da: Hvad?, en: What?}, kind: grid"
NET = "nets: {net: {any: [a, b], da: AB, en: AB}}"


def test_rows_that_differ_are_told_against_each_other(tmp_path: Path) -> None:
    """By the net, and those between them after that; four rows are told together too."""
    question = f"{{id: q, {ASKED}, rows: {options('rstu')}, columns: scale, options: {options('abc')}, {NET}}}"
    answers = {"q/r": "aaaabbbbcc", "q/s": "aabccccccc", "q/t": "aaabbccccc", "q/u": "aabbcccccc"}
    study = study_of(tmp_path, question, answers)
    assert told(study) == [("rows", ["r", "s"]), ("rows_middle", ["t", "u"]), ("pooled", ["*"])]


def test_rows_that_do_not_differ_are_told_side_by_side(tmp_path: Path) -> None:
    """Nothing is said of their order; of two options it is the first that is told."""
    question = f"{{id: q, {ASKED}, rows: {options('rs')}, columns: single, options: {options('ab')}}}"
    study = study_of(tmp_path, question, {"q/r": "aaaaaabbbb", "q/s": "bbbbaaaaaa"})
    assert told(study) == [("rows_alike", ["r", "s"])]


def test_rows_of_everybody_and_of_nobody_are_told_as_such(tmp_path: Path) -> None:
    """Each in one sentence."""
    question = f"{{id: q, {ASKED}, rows: {options('rst')}, columns: single, options: {options('ab')}}}"
    study = study_of(tmp_path, question, {"q/r": "aaaaaaaaaa", "q/s": "aaaaaabbbb", "q/t": "bbbbbbbbbb"})
    assert told(study) == [("rows_everybody", ["r"]), ("rows_alike", ["s"]), ("rows_nobody", ["t"])]


def test_a_plain_list_is_told_by_what_most_answer_in_each_row(tmp_path: Path) -> None:
    """Rows with the same answer come together."""
    question = f"{{id: q, {ASKED}, rows: {options('rst')}, columns: single, options: {options('abc')}}}"
    study = study_of(tmp_path, question, {"q/r": "aaaaaabbbc", "q/s": "cccccccaab", "q/t": "aaaaabbbcc"})
    assert told(study) == [("modal", ["r", "t"]), ("modal", ["s"])]


def test_a_scale_without_nets_is_told_by_its_most_common_step(tmp_path: Path) -> None:
    """Which is the same in all rows."""
    question = f"{{id: q, {ASKED}, rows: {options('rs')}, columns: scale, options: {options('abc')}}}"
    study = study_of(tmp_path, question, {"q/r": "aaaaaabbbc", "q/s": "bbbaaaaaac"})
    assert told(study) == [("rows_alike", ["r", "s"])]


def test_a_grid_that_nobody_answered_has_nothing_to_tell(tmp_path: Path) -> None:
    """Whichever sort of grid it is."""
    for number, kind in enumerate(("single", "scale")):
        question = f"{{id: q, {ASKED}, rows: {options('rs')}, columns: {kind}, options: {options('abc')}}}"
        assert told(study_of(tmp_path / str(number), question, {"q/r": "-" * 10, "q/s": "-" * 10})) == []

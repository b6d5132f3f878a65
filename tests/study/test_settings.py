from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.about import Disclosure
from overblik.study.settings import Settings, read_settings
from tests.makers import codes

LEAST = "title: Titel\nowner: Ejer\nlanguages: [da]\n"


def settings(text: str) -> tuple[Settings | None, list[str]]:
    """Return what a `study.yaml` says and the lines of its problems, without the file's name."""
    found, problems = read_settings(parse_yaml(text, "study.yaml"))
    return found, [problem.line().removeprefix("study.yaml:") for problem in problems]


def test_three_lines_are_enough() -> None:
    """Everything else has a default, as the manual says."""
    found, problems = settings(LEAST)
    assert problems == []
    assert found is not None
    about = found.about
    assert (about.counts, about.decimals, about.least_base, about.dont_know) == ("reached", 0, 5, "left_out")
    assert (found.frame.file, found.frame.id, found.frame.name, found.columns) == ("frame.csv", "id", "name", ())


def test_everything_that_can_be_said_is_read() -> None:
    """The manual's own example, shortened."""
    found, problems = settings(
        LEAST
        + """\
subtitle: Under
unit: {one: jobcenter, many: jobcentre, the_many: jobcentrene}
fieldwork: [2020-05-15, 2020-05-24]
reference: [2020-03-12, "2020-05-27"]
published: 2020-06-10
counts: complete
decimals: 1
least_base: 3
dont_know: counted
invented: {note: Opdigtet}
frame: {id: nr, name: navn, columns: {region: {title: Region, values: {Nord: Nord}}}}
"""
    )
    assert problems == []
    assert found is not None
    about = found.about
    assert about.fieldwork == (dt.date(2020, 5, 15), dt.date(2020, 5, 24))
    assert about.reference == (dt.date(2020, 3, 12), dt.date(2020, 5, 27))
    assert about.published == dt.date(2020, 6, 10)
    assert (about.counts, about.decimals, about.least_base, about.dont_know) == ("complete", 1, 3, "counted")
    assert about.invented is not None
    assert (about.unit.many["da"], about.invented["da"]) == ("jobcentre", "Opdigtet")
    assert (found.frame.id, [column.id for column in found.columns]) == ("nr", ["region"])


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ("published: 2020-02-30", "4:12: '2020-02-30' is no date; write year-month-day, 2020-05-15 say (bad-date)"),
        ("published: 2020", "4:12: the number 2020 is no date; write year-month-day, 2020-05-15 say (bad-date)"),
        ("published: 15-05-2020", "4:12: '15-05-2020' is no date; write year-month-day, 2020-05-15 say (bad-date)"),
        ("fieldwork: [2020-05-15, x]", "4:25: 'x' is no date; write year-month-day, 2020-05-15 say (bad-date)"),
        ("fieldwork: [2020-05-15]", "4:12: fieldwork takes two dates; write [first, last] (bad-date)"),
        ("reference: [2020-05-15, 2020-05-14]", "4:12: reference ends before it begins; change the dates round (bad-date)"),
        ("fieldwork: 2020-05-15", "4:12: 'fieldwork' is a text; write a list ([a, b] or lines that begin with -) (wrong-type)"),
        ("decimals: 4", "4:11: decimals is 4; write a whole number from 0 to 3 (out-of-range)"),
        ("least_base: 0", "4:13: least_base is 0; write a whole number from 1 to 1000 (out-of-range)"),
        (
            "disclosure: {least_cell: 1}",
            "4:26: least_cell is 1; write a whole number from 2 to 100, or take disclosure out (out-of-range)",
        ),
        ("disclosure: {}", "4:1: 'least_cell' is missing; add it (missing-field)"),
        ("counts: alle", "4:9: 'counts' is 'alle', which is not possible; write complete or reached (unknown-value)"),
        ("invented: {note: null}", "4:18: invented: note: expected a text, found nothing; write a text (wrong-type)"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place(extra: str, says: str) -> None:
    """With what to write instead."""
    found, problems = settings(LEAST + extra)
    assert found is not None
    assert problems == [says]


def test_a_threshold_of_cells_is_read() -> None:
    """None where nothing is said; zeros are shown unless they are hidden."""
    found, problems = settings(LEAST + "disclosure: {least_cell: 3, zeros: hidden}\n")
    assert problems == []
    assert found is not None
    assert found.about.disclosure == Disclosure(least_cell=3, zeros="hidden")
    plain, _ = settings(LEAST)
    assert plain is not None
    assert plain.about.disclosure is None


def test_a_note_that_says_nothing_is_told() -> None:
    """Invented answers are marked in words."""
    assert len(settings(LEAST + "invented: {note: ''}")[1]) == 1
    assert len(settings(LEAST + "invented: {}")[1]) == 1


@pytest.mark.parametrize("text", ["", "# intet\n", "{}"])
def test_an_empty_file_lacks_all_that_a_study_needs(text: str) -> None:
    """Each is named."""
    found, problems = settings(text)
    assert found is None
    assert [problem.partition("'")[2].partition("'")[0] for problem in problems] == ["languages", "owner", "title"]


def test_a_language_is_one_that_the_program_writes() -> None:
    """And stands once."""
    text = "title: {da: T, sv: T}\nowner: {da: T, sv: T}\nlanguages: [da, sv]\n"
    assert settings(text)[1] == ["3:17: Overblik cannot write 'sv' yet; choose from da, en (unsupported-language)"]
    assert (
        "3:17: da stands here twice; remove one (unsupported-language)"
        in settings(LEAST.replace("[da]", "[da, da]"))[1]
    )
    assert "unsupported-language" in settings(LEAST.replace("[da]", "[]"))[1][0]


def test_without_languages_those_of_the_title_are_meant() -> None:
    """So that one line that is missing does not make every text wrong."""
    text = "title: {da: T, en: T}\nowner: {da: T, en: T}\nunit: {one: {da: a, en: b}}\n"
    assert [problem.rpartition("(")[2] for problem in settings(text)[1]] == ["missing-field)"] * 3


def test_a_field_with_a_mistake_does_not_take_the_others_along() -> None:
    """The questionnaire can be checked against what is left."""
    found, problems = settings("titel: T\nowner: Ejer\nlanguages: [da]\nframe: {columns: {region: {title: R}}}\n")
    assert len(problems) == 2
    assert found is not None
    assert [column.id for column in found.columns] == ["region"]


@given(st.text(max_size=60))
def test_no_text_breaks_the_settings(text: str) -> None:
    """Whatever stands behind a field, there are settings or problems."""
    for field in ("published", "fieldwork", "languages", "unit", "frame", "decimals", "invented"):
        found, problems = read_settings(parse_yaml(f"{LEAST}{field}: {text}", "study.yaml"))
        assert found is not None or codes(problems)

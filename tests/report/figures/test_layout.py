"""Whatever stands in a figure stands in its place: nothing outside the page, nothing upon each other."""

from __future__ import annotations

import itertools
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.questionnaire.variables import Choices, Shape
from overblik.report.figures.chart import chart
from overblik.report.figures.layout import layout
from overblik.report.figures.marks import Box, Drawing, Words
from overblik.report.figures.model import Chart
from overblik.tables.table import Table
from tests.report.figures.samples import (
    ALL,
    DONT_KNOW,
    LANDSDEL,
    REGION,
    Answers,
    every_table,
    groups,
    multiple,
    net,
    options,
    question,
    renamed,
    tabulated,
)

TABLES = every_table()
ASCENT, DESCENT = 0.72, 0.22
"""How far letters reach above and below their line, in ems."""
NO_ROWS: list[str | None] = [None]
Area = tuple[float, float, float, float]

syllable = st.sampled_from(
    ["ar", "bejds", "be", "skæf", "ti", "gel", "ses", "løs", "ud", "dan", "ning", "job", "på", "ø"]
)
word = st.lists(syllable, min_size=1, max_size=9).map("".join)
styles: st.SearchStrategy[Literal["nominal", "scale", "interval"]] = st.sampled_from(["nominal", "scale", "interval"])
shapes: st.SearchStrategy[Shape] = st.sampled_from(["one", "many"])
dont_knows: st.SearchStrategy[Literal["counted", "left_out"]] = st.sampled_from(["counted", "left_out"])
labels = st.lists(word, min_size=1, max_size=9).map(" ".join)


def area(words: Words) -> Area:
    """Left, top, right and bottom of a text."""
    left, right = words.span
    return left, words.y - ASCENT * words.face.size, right, words.y + DESCENT * words.face.size


def meet(one: Area, other: Area) -> bool:
    """Whether two areas have anything in common, a hair's breadth apart."""
    return one[0] + 0.1 < other[2] and other[0] + 0.1 < one[2] and one[1] + 0.1 < other[3] and other[1] + 0.1 < one[3]


def faults(drawing: Drawing) -> list[str]:
    """What stands outside the page, upon other words, or half in a bar."""
    words = [mark for mark in drawing.marks if isinstance(mark, Words) and mark.text]
    boxes = [mark for mark in drawing.marks if isinstance(mark, Box)]
    areas = [area(mark) for mark in words]
    found = [
        f"{mark.text!r} is outside the page"
        for mark, (left, top, right, bottom) in zip(words, areas, strict=True)
        if left < -0.1 or top < -0.1 or right > drawing.width + 0.1 or bottom > drawing.height + 0.1
    ]
    pairs = itertools.combinations(zip(words, areas, strict=True), 2)
    found += [f"{one.text!r} meets {other.text!r}" for (one, here), (other, there) in pairs if meet(here, there)]
    for box in boxes:
        bounds = (box.x, box.y, box.x + box.width, box.y + box.height)
        for mark, here in zip(words, areas, strict=True):
            inside = here[0] >= bounds[0] - 0.1 and here[2] <= bounds[2] + 0.1
            if meet(here, bounds) and not inside:
                found.append(f"{mark.text!r} lies across a bar")
        if box.x < -0.1 or bounds[2] > drawing.width + 0.1:
            found.append(f"a bar of {box.role} is outside the page")
    return found


def faults_of(drawn: Chart) -> list[str]:
    """The faults of a figure in print and on a telephone."""
    return faults(layout(drawn)) + faults(layout(drawn, telephone=True))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", TABLES)
def test_everything_stands_in_its_place(name: str, language: str) -> None:
    """Every kind of figure, wide and narrow, in both languages."""
    assert faults_of(chart(TABLES[name], language=language)) == []


@pytest.mark.parametrize("name", TABLES)
def test_counts_stand_in_their_places_too(name: str) -> None:
    """They may be wider than percentages."""
    assert faults_of(chart(TABLES[name], language="da", show="count")) == []


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table with any labels and counts, of any shape."""
    names = draw(st.lists(labels, min_size=2, max_size=7, unique=True))
    nets = (net(f"I alt {draw(labels)}", *names[: len(names) // 2]),)
    choices = Choices(
        options=options(*names), outside=DONT_KNOW, style=draw(styles), nets=nets, falling=draw(st.booleans())
    )
    rows = draw(st.lists(labels, max_size=4, unique=True))
    breaks = draw(st.sampled_from([(), (REGION,), (LANDSDEL,)]))
    parts = groups(*breaks) if breaks else ((),)
    asked = (*names, DONT_KNOW[0].id)
    answers: Answers = {}
    for place in itertools.product(rows or NO_ROWS, parts):
        counts = dict(zip(asked, draw(st.tuples(*[st.integers(0, 40)] * len(asked))), strict=True))
        answers[place] = draw(st.sampled_from([(max(1, sum(counts.values())), counts), None]))
    shape: Shape = "grid" if rows else draw(shapes)
    return tabulated(
        question(choices, shape=shape, rows=rows),
        answers,
        breaks=breaks,
        decimals=draw(st.integers(0, 1)),
        dont_know=draw(dont_knows),
    )


@settings(max_examples=40, deadline=None)
@given(tables())
def test_any_labels_and_numbers_stand_in_their_places(table: Table) -> None:
    """However long the labels are and whatever is answered, nothing is cut and nothing collides."""
    assert faults_of(chart(table, language="da")) == []


@pytest.mark.parametrize("telephone", [False, True])
@pytest.mark.parametrize("name", TABLES)
def test_every_label_is_there_in_full(name: str, *, telephone: bool) -> None:
    """Broken at words, perhaps, but with every letter."""
    drawn = chart(TABLES[name], language="da")
    texts = (mark.text for mark in layout(drawn, telephone=telephone).marks if isinstance(mark, Words))
    printed = letters("".join(texts))
    wanted = [row.label for row in drawn.rows] + [entry.label for entry in drawn.entries]
    assert [label for label in wanted if letters(label) not in printed] == []


def letters(text: str) -> str:
    """A text without spaces and hyphens, where lines may break."""
    return text.replace(" ", "").replace("-", "")


def test_every_number_of_bars_is_printed() -> None:
    """Also 0, which has no bar."""
    texts = [mark.text for mark in layout(chart(multiple(), language="da")).marks if isinstance(mark, Words)]
    assert [text for text in texts if text.isdigit()] == ["100", "71", "60", "0", "13", "0"]


def test_a_figure_is_as_high_as_it_needs() -> None:
    """About three quarters of a centimetre a bar, and a head."""
    drawing = layout(chart(multiple(), language="da"))
    assert drawing.width == 605
    assert 6 * 0.65 <= drawing.height / 96 * 2.54 <= 6 * 0.85 + 1.5


def test_a_figure_may_be_narrower() -> None:
    """A figure of 12 cm is drawn for 12 cm, not drawn for 16 and made smaller."""
    drawing = layout(chart(multiple(), language="da", width_cm=12))
    assert drawing.width == 454
    assert faults(drawing) == []


def test_without_any_group_a_figure_is_still_a_figure() -> None:
    """Where every group is held back there is nothing but labels."""
    table = tabulated(question(Choices(options=options("a", "b"))), {ALL: None})
    assert faults_of(chart(renamed(table, "x"), language="da")) == []

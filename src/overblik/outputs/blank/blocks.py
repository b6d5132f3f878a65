"""The blank questionnaire as blocks of Pandoc's tree, of which Word is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from overblik.outputs.blank.form import BlankForm, Grid, Item, Line, Lines, Number, Part, Ticks
from overblik.outputs.blank.words import BOX, RING
from overblik.outputs.parts import Blocks, Inlines
from overblik.report.inlines import str_inlines

BLANK = "_" * 24
"""What is written on, where a format has no lines of its own."""


def blocks(form: BlankForm) -> Blocks:
    """
    Return the sections and questions as ordinary blocks, with headings of the first level and the second.

    Styles that Word knows stand as `custom-style`.
    """
    return [block for part in form.parts for block in part_blocks(part)]


def styled(style: str, *inlines: Any) -> Any:
    """Return a paragraph in a style."""
    import panflute as pf

    return pf.Div(pf.Para(*inlines), attributes={"custom-style": style})


def part_blocks(part: Part) -> Iterator[Any]:
    """Yield a section with its questions."""
    import panflute as pf

    yield pf.Header(*str_inlines(part.title), level=1)
    if part.routing:
        yield styled("Routing", *str_inlines(part.routing))
    if part.intro:
        yield pf.Para(*str_inlines(part.intro))
    for item in part.items:
        yield from item_blocks(item)


def item_blocks(item: Item) -> Iterator[Any]:
    """Yield a question: its title, whom it is for, what helps, what is ticked or written, and what the web asks back."""
    import panflute as pf

    yield pf.Header(*str_inlines(headline(item)), level=2)
    if item.routing:
        yield styled("Routing", *str_inlines(" ".join(item.routing)))
    if item.help:
        yield styled("Help", *str_inlines(item.help))
    yield from answer(item)
    for words in item.remarks:
        yield styled("Note", *str_inlines(words))


def headline(item: Item) -> str:
    """Return a question behind its number, with a star where it must be answered."""
    return f"{item.number}. {item.title}" + ("\u00a0*" if item.required else "")


def answer(item: Item) -> Iterator[Any]:
    """Yield what is ticked or written."""
    match item.answer:
        case Ticks() as ticks:
            sign = BOX if ticks.many else RING
            for line in ticks.lines:
                yield styled("Option", *option(sign, line))
            for place, line in enumerate(ticks.outside):
                yield styled("Option Outside" if place == 0 else "Option", *option(sign, line))
        case Grid() as grid:
            yield table(grid)
            if grid.words:
                yield styled("Help", *str_inlines(grid.words))
                yield from lines(2)
        case Number() as number:
            yield styled("Help", *str_inlines(number.rule))
            yield styled("Option", *str_inlines(" ".join(filter(None, (BLANK, number.unit)))))
        case Lines() as text:
            if text.rule:
                yield styled("Help", *str_inlines(text.rule))
            yield from lines(text.count)


def option(sign: str, line: Line) -> Inlines:
    """Return an option behind its sign, with what is to be known of it."""
    import panflute as pf

    if line.words:
        return str_inlines(f"{sign} {line.words} {BLANK}")
    alone = [pf.Space(), pf.Emph(*str_inlines(f"({line.alone})"))] if line.alone else []
    return [*str_inlines(f"{sign} {line.label}"), *alone]


def lines(count: int) -> Iterator[Any]:
    """Yield lines to write on."""
    for _ in range(count):
        yield styled("Answer Line", *str_inlines("\u00a0"))


def table(grid: Grid) -> Any:
    """Return a grid as a table with a row of heads, a head for each row, and rings in the cells."""
    import panflute as pf

    def row(*texts: str) -> Any:
        return pf.TableRow(*(pf.TableCell(pf.Plain(*str_inlines(text))) for text in texts))

    body = pf.TableBody(*(row(label, *[RING] * len(grid.columns)) for label in grid.rows), row_head_columns=1)
    sides = ["AlignLeft", *["AlignCenter"] * len(grid.columns)]
    return pf.Table(
        body,
        head=pf.TableHead(row(grid.corner, *grid.columns)),
        caption=pf.Caption(),
        colspec=[(side, "ColWidthDefault") for side in sides],
    )

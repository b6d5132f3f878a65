"""The questionnaire in a report: what an author gets for a fence `::: questionnaire`, to be read, not to be filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from overblik.outputs.blank.blocks import option, table
from overblik.outputs.blank.form import BlankForm, Grid, Item, Lines, Number, Ticks
from overblik.outputs.blank.words import BOX, RING
from overblik.outputs.pandoc import opened
from overblik.outputs.parts import Blocks
from overblik.report.document import Document
from overblik.report.inlines import str_inlines
from overblik.report.markdown import document_tree

FENCE = "questionnaire"


def with_questionnaire(document: Document, form: BlankForm) -> Document:
    """Return the report with the questionnaire in the place of each fence that asks for it."""
    import panflute as pf

    if not any(asks(block) for block in document.tree.get("blocks", ())):
        return document
    doc = opened(document.tree)
    below = 1

    def fill(block: Any) -> Blocks:
        nonlocal below
        if isinstance(block, pf.Header):
            below = block.level + 1
        return appended(form, level=below) if FENCE in getattr(block, "classes", ()) else [block]

    doc.content = [part for block in [*doc.content] for part in fill(block)]
    return replace(document, tree=document_tree(doc))


def asks(block: dict[str, Any]) -> bool:
    """Whether a block of the tree, still in Pandoc's JSON, is the fence; a tree takes long to open."""
    return block["t"] == "Div" and FENCE in block["c"][0][1]


def appended(form: BlankForm, *, level: int) -> Blocks:
    """Return the sections under headings of a *level*, and the questions one below, in blocks that every format knows."""
    import panflute as pf

    found: Blocks = []
    for part in form.parts:
        found.append(pf.Header(*str_inlines(part.title), level=level))
        found += [pf.Para(pf.Emph(*str_inlines(part.routing)))] if part.routing else []
        found += [pf.Para(*str_inlines(part.intro))] if part.intro else []
        for item in part.items:
            found += item_blocks(item, level + 1)
    return found


def item_blocks(item: Item, level: int) -> Iterator[Any]:
    """Yield a question as it is read: options in one paragraph, a line each."""
    import panflute as pf

    yield pf.Header(*str_inlines(f"{item.number}. {item.title}"), level=level)
    if item.routing:
        yield pf.Para(pf.Emph(*str_inlines(" ".join(item.routing))))
    if item.help:
        yield pf.Para(*str_inlines(item.help))
    match item.answer:
        case Ticks() as ticks:
            sign = BOX if ticks.many else RING
            lines = [option(sign, replace(line, words=None)) for line in (*ticks.lines, *ticks.outside)]
            yield pf.Para(*[part for line in lines for part in (*line, pf.LineBreak)][:-1])
        case Grid() as grid:
            yield table(grid)
        case Number(rule=rule, unit=unit):
            yield pf.Para(*str_inlines(" ".join(filter(None, (rule, f"({unit})" if unit else "")))))
        case Lines(rule=rule) if rule:
            yield pf.Para(*str_inlines(rule))

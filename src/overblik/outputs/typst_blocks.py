"""
A report's tree in Typst's own words where Pandoc's are not enough.

Pandoc's writer drops alternative texts, numbers figures itself and leaves tables unstyled. Raw pieces of Typst between the
blocks call the functions of templates/report.typ instead; what stands between the pieces is still written by Pandoc.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from overblik.outputs.column_widths import fit_columns
from overblik.outputs.pandoc import raw_block, raw_inline
from overblik.outputs.parts import PAGE_PIXELS, ROWS_ON_A_PAGE, Blocks, Headline, Layout, Part, is_part
from overblik.outputs.words import outer_word
from overblik.report.figures.wrap import Face

TABLE_FACE = Face(size=12, weight=600)
"""9 points, in pixels."""
INSET = 11.0
ALIGNMENTS = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center", "AlignDefault": "left"}


def layout(language: str) -> Layout:
    """Return how each part of a report looks in Typst."""
    return Layout(
        part=laid_out_part,
        table=lambda table: call("#plain-table", [*captions(table), *laid_out_table(table)]),
        claim=lambda claim, false: laid_out_claim(claim, language, false=false),
        quotations=lambda quotations: [block for quotation in quotations for block in call("#quoted", quotation)],
        appendix=lambda blocks: [raw("#pagebreak(weak: true)"), *blocks],
    )


def raw(text: str) -> Any:
    """Return Typst as a block of the tree."""
    return raw_block(text, "typst")


def quoted(text: str) -> str:
    """Return a text as a string of Typst's code."""
    return json.dumps(text, ensure_ascii=False)


def call(opening: str, *bodies: Blocks) -> Blocks:
    """Return a call of a function with blocks as its last arguments."""
    blocks = [raw(f"{opening}[")]
    for place, body in enumerate(bodies):
        blocks += [*([raw("][")] if place else []), *body]
    return [*blocks, raw("]")]


def front(headlines: Sequence[Headline]) -> Blocks:
    """Return the front page, with its numbers on the left and their words on the right."""
    import panflute as pf

    blocks = [raw("#front((")]
    for line in headlines:
        blocks += [raw("(["), pf.Plain(*line.number), raw("], ["), pf.Plain(*line.words), raw("]),")]
    return [*blocks, raw("))")]


def laid_out_part(part: Part) -> Blocks:
    """Return a figure or table."""
    import panflute as pf

    title = [pf.Plain(*part.title)]
    notes = [*(call("#note", part.notes) if part.notes else []), *(call("#source", part.source) if part.source else [])]
    if part.figure:
        drawing, alt = quoted(f"drawing-{part.index}"), quoted(part.figure.alt)
        return call(f"#drawn({quoted(part.id)}, {drawing}, {alt})", title, notes)
    rows = sum(len(body.content) for table in part.body for body in getattr(table, "content", ()))
    whole = "true" if rows <= ROWS_ON_A_PAGE else "false"
    body = [block for table in part.body for block in laid_out_table(table)]
    return call(f"#tabled({quoted(part.id)}, {whole})", title, body, notes)


def captions(table: Any) -> Blocks:
    """Return the caption that an author gave a table of their own, if there is one."""
    return [*table.caption.content] if table.caption else []


def laid_out_table(table: Any) -> Blocks:
    """Return a table of Pandoc's as one of Typst's, with a head that is repeated and columns of their own widths."""
    widths = ", ".join(f"{share * 100:.2f}%" for share in fit_columns(table, PAGE_PIXELS, TABLE_FACE, inset=INSET))
    aligned = ", ".join(ALIGNMENTS[alignment] for alignment, _ in table.colspec)
    blocks = [raw(f"#table(columns: ({widths},), align: ({aligned},),")]
    if table.head.content:
        blocks += [raw("table.header("), *cells(table.head.content), raw("rule),")]
    blocks += [block for body in table.content for block in cells(body.content)]
    return [*blocks, raw("rule)")]


def cells(rows: Any) -> Blocks:
    """Return the cells of rows, each with a comma behind it."""
    return [
        block for row in rows for cell in row.content for block in laid_out_cell(cell, heads="group" in row.classes)
    ]


def laid_out_cell(cell: Any, *, heads: bool) -> Blocks:
    """Return a cell; one that spans several columns or heads a group says so, and bases are grey."""
    span = f"colspan: {cell.colspan}, " if cell.colspan > 1 else ""
    span += "align: center, " if cell.alignment == "AlignCenter" else ""
    style = "strong" if heads else "quietly" if "base" in cell.classes else ""
    return [raw(f"table.cell({span}{style}["), *cell.content, raw("]),")]


def kept_leads(blocks: Blocks) -> Blocks:
    """Return blocks in which the paragraph before a figure or table stays on its page."""
    import panflute as pf

    follows = [*map(is_part, blocks[1:]), False]
    kept = [
        call("#lead", [it]) if leads and isinstance(it, pf.Para) else [it]
        for it, leads in zip(blocks, follows, strict=False)
    ]
    return [block for group in kept for block in group]


def laid_out_claim(claim: Any, language: str, *, false: bool) -> list[Any]:
    """Return a claim as ordinary text; a false one crossed out, with what the data say."""
    import panflute as pf

    if not false:
        return [*claim.content]
    truth = f"{outer_word('false', language)}: {claim.attributes.get('says', '')}"
    inline = [raw_inline(text, "typst") for text in ("#untrue[", "][", "]")]
    return [inline[0], *claim.content, inline[1], pf.Str(truth), inline[2]]

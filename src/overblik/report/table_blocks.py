"""Printed tables as blocks of Pandoc's tree."""

from __future__ import annotations

from typing import Any

from overblik.report.inlines import str_inlines
from overblik.report.sheet import Row, Sheet


def pandoc_table(sheet: Sheet) -> Any:
    """
    Return a sheet as a panflute table: row headers in the first column, numbers to the right in all others.

    Nets are bold. Cells of bases have the class `base`, and rows the class of what they are: `group`, `net`, `base`.
    """
    import panflute as pf

    columns = len(sheet.columns) + 1
    bold = [False, *(column.kind == "net" for column in sheet.columns)]
    quiet = [False, *(column.kind == "base" for column in sheet.columns)]
    labels = [sheet.corner, *(column.label for column in sheet.columns)]
    head = pf.TableRow(*(_cell(label, strong=strong) for label, strong in zip(labels, bold, strict=True)))
    body = pf.TableBody(*(_row(row, columns, bold, quiet) for row in sheet.rows), row_head_columns=1)
    aligned = [("AlignLeft", "ColWidthDefault"), *[("AlignRight", "ColWidthDefault")] * (columns - 1)]
    return pf.Table(body, head=pf.TableHead(head), caption=pf.Caption(), colspec=aligned)


def text_table(header: tuple[str, ...], rows: list[tuple[str, ...]], *, numbers: int) -> Any:
    """Return texts as a panflute table without row headers; the last *numbers* columns are aligned to the right."""
    import panflute as pf

    body = pf.TableBody(*(pf.TableRow(*(_cell(text) for text in row)) for row in rows))
    sides = ["AlignLeft"] * (len(header) - numbers) + ["AlignRight"] * numbers
    head = pf.TableHead(pf.TableRow(*(_cell(text) for text in header)))
    return pf.Table(body, head=head, caption=pf.Caption(), colspec=[(side, "ColWidthDefault") for side in sides])


def _row(row: Row, columns: int, bold: list[bool], quiet: list[bool]) -> Any:
    import panflute as pf

    classes = [] if row.kind == "plain" else [row.kind]
    if row.kind == "group":
        return pf.TableRow(_cell(row.label, strong=True, span=columns), classes=classes)
    texts = (row.label, *row.cells)
    cells = (
        _cell(text, strong=strong or row.kind == "net", quiet=base or row.kind == "base")
        for text, strong, base in zip(texts, bold, quiet, strict=True)
    )
    return pf.TableRow(*cells, classes=classes)


def _cell(text: str, *, strong: bool = False, quiet: bool = False, span: int = 1) -> Any:
    import panflute as pf

    words = str_inlines(text)
    inlines = [pf.Strong(*words)] if strong and words else words
    return pf.TableCell(pf.Plain(*inlines), classes=["base"] if quiet else [], colspan=span)

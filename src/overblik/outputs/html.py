"""
The report as one HTML page that needs nothing else: fonts, styles and drawings stand in it.

Each figure is drawn twice, for a page and for a telephone; the style sheet shows the one that fits. Nothing runs in the page.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from overblik.outputs.column_widths import part_words
from overblik.outputs.numbers_table import numbers_table
from overblik.outputs.options import DEFAULT, Options
from overblik.outputs.pandoc import converted, opened, raw_block, raw_inline
from overblik.outputs.parts import Blocks, Headline, Layout, Part, epoch, lay_out, take_headlines
from overblik.outputs.pictures import Pictures
from overblik.outputs.words import outer_word
from overblik.report.dates import date_text
from overblik.report.figures.wrap import Face
from overblik.report.words import word

if TYPE_CHECKING:
    import panflute as pf

    from overblik.report.document import Document, Figure

TEMPLATES = Path(__file__).parent / "templates"
FACE = Face(size=15.5)
"""The letters of a table, in pixels."""
LONGEST_WORD = 110.0
"""How wide a word in a table is before the browser may part it where it has to."""
FACES = "/* faces */\n"
"""Where the fonts go in the style sheet."""
LONGEST_CELL = 60
"""The longest id of a cell that is told beside what it says; longer ones stand in the appendix."""
SAYS = re.compile(
    r'(?P<start><span class="[^"]*\bclaim\b[^"]*") title="[^"]*" tabindex="0"(?P<phrase>>.*?)<span class="says">[^<]*</span>'
)
"""A claim with what is behind it, which the contents repeat without."""
EMPTY_HEAD = re.compile(r"<th[^>]*></th>")
"""The corner of a table: it heads nothing."""
WRITER = (
    "--standalone",
    f"--template={TEMPLATES / 'report.html'}",
    "--wrap=none",
    "--toc",
    "--toc-depth=3",
    "--shift-heading-level-by=1",  # the page's title is its only heading of the first level
    "--section-divs",
)


def write(document: Document, *, options: Options = DEFAULT) -> bytes:
    """Return the report as HTML, encoded as UTF-8; the same document gives the same bytes."""
    from overblik.outputs.fonts import woff2_faces

    pictures = options.pictures or Pictures(figures=document.figures)
    with ThreadPoolExecutor() as pool:
        faces = pool.submit(woff2_faces)
        page = pool.submit(written, document)
        drawings = [*zip(pictures.wide(), pictures.narrow(), strict=True)]
        text = page.result().replace(FACES, faces.result(), 1)
    for place, (figure, (wide, narrow)) in enumerate(zip(document.figures, drawings, strict=True)):
        text = text.replace(drawing_mark(place), drawing(figure, wide, narrow), 1)
    return text.encode()


def written(document: Document) -> str:
    """Return the page with marks where the drawings go."""
    doc = opened(document.tree)
    doc.metadata = metadata(document, take_headlines(doc))
    lay_out(doc, document, layout(document.language))
    text = converted(doc, "html5", arguments=WRITER, epoch=epoch(document)).decode()
    back = escape(outer_word("back", document.language))
    contents, main, rest = text.partition("<main")
    text = SAYS.sub(r"\g<start>\g<phrase>", contents) + main + rest
    return EMPTY_HEAD.sub("<td></td>", text).replace('role="doc-backlink"', f'role="doc-backlink" aria-label="{back}"')


def layout(language: str) -> Layout:
    """Return how each part of a report looks in HTML; quotations and the appendix are left to the style sheet."""
    return Layout(
        part=lambda part: laid_out_part(part, language),
        table=lambda table: laid_out_table(table, word("table", language)),
        claim=lambda claim, false: laid_out_claim(claim, language, false=false),
        quotations=laid_out_quotations,
        appendix=laid_out_appendix,
    )


def metadata(document: Document, headlines: list[Headline]) -> pf.MetaMap:
    """Return what the template asks for; a value that is left out leaves its part of the page out."""
    import panflute as pf

    language, date, invented = document.language, document.date, document.invented
    items = [pf.ListItem(pf.Plain(*laid_out_headline(line))) for line in headlines]
    css = FACES + (TEMPLATES / "report.css").read_text(encoding="utf-8")
    found = {
        "language": language,
        "name": document.title,
        "subtitle": document.subtitle,
        "owner": document.owner,
        "date": date_text(date, language) if date else None,
        "responses": document.response_line,
        "invented": invented,
        "css": pf.MetaInlines(raw_inline(css + running_note(invented), "html")),
        "headlines": pf.MetaBlocks(pf.BulletList(*items)) if items else None,
        "parts": pf.MetaInlines(raw_inline(links_to_parts(document), "html")),
        "skip": word("skip to contents", language),
        "contents": word("contents", language),
        "figures-and-tables": outer_word("figures and tables", language),
        "headlines-title": outer_word("headlines", language),
    }
    return pf.MetaMap(**{key: value for key, value in found.items() if value})


def laid_out_headline(line: Headline) -> list[Any]:
    """Return number and words; a number that the words repeat is not read twice."""
    import panflute as pf

    hidden = {"aria-hidden": "true"} if line.repeated else {}
    return [pf.Span(*line.number, classes=["number"], attributes=hidden), pf.Space, pf.Span(*line.words)]


def running_note(invented: str | None) -> str:
    """Return the rule that prints the note on invented answers on every page of paper."""
    if not invented:
        return ""
    quoted = invented.translate({ord("\\"): r"\\", ord('"'): r"\"", ord("<"): r"\3c "})
    return f'@page {{ @bottom-center {{ content: "{quoted}"; }} }}\n'


def links_to_parts(document: Document) -> str:
    """Return a list of links to the figures and tables."""
    figures = [("fig", "figure", it.number, it.title) for it in document.figures]
    tables = [("tab", "table", it.number, it.title) for it in document.tables]
    items = [
        f'<li><a href="#{anchor}-{number}">{word(kind, document.language)}&nbsp;{number}. {escape(title)}</a></li>'
        for anchor, kind, number, title in [*figures, *tables]
    ]
    return f"<ul>{''.join(items)}</ul>" if items else ""


def laid_out_part(part: Part, language: str) -> Blocks:
    """Return a figure or table with its title above and its notes below."""
    import panflute as pf

    title = f"{part.id}-title"
    opening = f'<figure id="{part.id}" class="{"table" if part.figure is None else "drawn"}" aria-labelledby="{title}">'
    heading = [raw(f'{opening}\n<figcaption id="{title}">'), pf.Plain(*part.title), raw("</figcaption>")]
    notes = [
        pf.Div(*blocks, classes=[name]) for name, blocks in [("note", part.notes), ("source", part.source)] if blocks
    ]
    name = pf.stringify(pf.Plain(*part.title)) if part.figure is None else ""
    shown = (
        [raw(drawing_mark(part.index))]
        if part.figure
        else [
            it
            for table, label in zip(part.body, each_named(name, len(part.body)), strict=True)
            for it in laid_out_table(table, label)
        ]
    )
    numbers = [raw(folded_numbers(part.figure, language))] if part.figure else []
    return [*heading, *shown, *notes, *numbers, raw("</figure>")]


def each_named(name: str, count: int) -> list[str]:
    """
    Return the names of the boxes of a part, each its own, as readers by ear choose among them.

    >>> each_named("Tabel 1", 1), each_named("Tabel 1", 2)
    (['Tabel 1'], ['Tabel 1 (1/2)', 'Tabel 1 (2/2)'])
    """
    return [name] if count == 1 else [f"{name} ({place}/{count})" for place in range(1, count + 1)]


def folded_numbers(figure: Figure, language: str) -> str:
    """Return the numbers of a figure, one click away."""
    summary = f"<summary>{escape(word('numbers in the figure', language))}</summary>"
    return f"<details>\n{summary}\n{scrolled(numbers_table(figure, language), figure.title)}</details>"


def scrolled(table: str, name: str) -> str:
    """Return a table that scrolls by itself where the page is narrower, and can then be reached by keyboard."""
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(name)}">\n{table}</div>\n'


def laid_out_table(table: Any, name: str) -> Blocks:
    """Return a table of the tree with scopes for its heads, in a box to scroll in."""
    set_scopes(table)
    part_words(table, FACE, LONGEST_WORD)
    opening, closing = scrolled("|", name).split("|")
    return [raw(opening), table, raw(closing)]


def set_scopes(table: Any) -> None:
    """Say of each head which way it looks; the first column holds the heads of the rows."""
    for row in table.head.content:
        for cell in row.content:
            cell.attributes["scope"] = "colgroup" if cell.colspan > 1 else "col"
    for body in table.content:
        body.row_head_columns = 1
        for row in body.content:
            for cell in list(row.content)[:1]:  # a row may be empty: what it would hold spans rows above it
                cell.attributes["scope"] = "row"


def laid_out_claim(claim: Any, language: str, *, false: bool) -> Any:
    """
    Return a claim with what the data say at hand; a false one says so in plain sight.

    A mouse that rests on it shows a note; the keyboard and a touch open the words behind it, which push the text aside and hide
    nothing. A claim inside a link cannot be reached by itself.
    """
    import panflute as pf

    says, cell = claim.attributes.get("says", ""), claim.attributes.get("cell", "")
    if false:
        truth = pf.Span(pf.Str(f"[{outer_word('false', language)}: {says}]"), classes=["truth"])
        return pf.Span(pf.Strikeout(*claim.content), pf.Space, truth, classes=claim.classes)
    if not says or _inside_link(claim):
        return pf.Span(*claim.content, classes=claim.classes, attributes={"title": says} if says else {})
    source = f"{says} · {cell}" if len(cell) <= LONGEST_CELL else says
    told = pf.Span(pf.Str(f"[{source}]"), classes=["says"])
    return pf.Span(*claim.content, told, classes=claim.classes, attributes={"title": source, "tabindex": "0"})


def _inside_link(element: Any) -> bool:
    while element is not None:
        if type(element).__name__ == "Link":
            return True
        element = element.parent
    return False


def laid_out_quotations(quotations: list[Blocks]) -> Blocks:
    """Return quotations as a list in which each stands by itself."""
    import panflute as pf

    return [pf.Div(pf.BulletList(*[pf.ListItem(*quotation) for quotation in quotations]), classes=["comments"])]


def laid_out_appendix(blocks: Blocks) -> Blocks:
    """Return the appendix, which is set smaller."""
    import panflute as pf

    return [pf.Div(*blocks, classes=["appendix"])]


def drawing_mark(place: int) -> str:
    """Return the mark at which a drawing is put into the finished page."""
    return f"<!--drawing {place}-->"


def drawing(figure: Figure, wide: str, narrow: str) -> str:
    """Return both drawings of a figure under the words that stand for them."""
    versions = f'<div class="wide">{wide}</div>\n<div class="narrow">{narrow}</div>'
    return f'<div class="drawing" role="img" aria-label="{escape(figure.alt)}">\n{versions}\n</div>'


def raw(text: str) -> Any:
    """Return HTML as a block of the tree."""
    return raw_block(text, "html")

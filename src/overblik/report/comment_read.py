"""From a fence to the answers that it quotes."""

from __future__ import annotations

from typing import Any

from overblik.files.problems import Location
from overblik.report.draft import Comments, Quote
from overblik.report.inlines import text_of
from overblik.report.names import Unknown
from overblik.report.reader import Reader

QUOTE, RELEASED = "quote", "released"
QUOTE_CLASSES = (QUOTE, RELEASED)


def read_comments(fence: Any, reader: Reader, position: int) -> Comments | None:
    """
    Return what a panflute fence quotes; None, with every problem noted, where nothing can be made of it.

    Each quotation in the tree is made a span with the attribute `quote`, its place: fence and line.
    """
    at = reader.places.fence(fence.classes, fence.attributes)
    reader.unknown_attributes(fence.attributes, ("of",), "a fence of comments", at)
    of = _variable(fence.attributes.get("of"), reader, at)
    quotes: list[Quote] = []
    for line in _lines(fence, reader, at):
        for span in _quotations(line) or [_whole(line)]:
            quotes.append(_quote(span, reader, at))
            kept = {name: value for name, value in span.attributes.items() if name == "lang"}
            span.classes, span.attributes = [QUOTE], kept | {QUOTE: f"{position}.{len(quotes) - 1}"}
    return Comments(of=of, at=at, quotes=tuple(quotes)) if of else None


def _variable(of: str | None, reader: Reader, at: Location) -> str | None:
    if not of:
        reader.problem(
            "report-missing-attribute", "these comments are of nothing; add of= and the id of an open question", at
        )
        return None
    variable = reader.names.variable(of)
    if isinstance(variable, Unknown):
        reader.problem("report-unknown-variable", variable.message, at)
        return None
    if variable.choices is not None or variable.shape == "number":
        other = variable.other_text()
        hint = f"write of={other.id}, its open answers" if other else f"draw it with ::: {{.figure of={of}}}"
        reader.problem("report-wrong-variable", f"{of!r} is no open question; {hint}", at)
        return None
    return of


def _lines(fence: Any, reader: Reader, at: Location) -> list[Any]:
    """Return the paragraph of each line of the fence's list."""
    blocks = list(fence.content)
    if not blocks:
        return []
    items = list(blocks[0].content) if len(blocks) == 1 and type(blocks[0]).__name__ == "BulletList" else []
    lines = [
        item.content[0] for item in items if [type(part).__name__ for part in item.content] in (["Plain"], ["Para"])
    ]
    if not items or len(lines) < len(items):
        message = "comments are one list, a paragraph each, in lines that begin with -; write them so, or leave the fence empty"
        reader.problem("report-contents", message, at)
    return lines


def _quotations(line: Any) -> list[Any]:
    """Return the spans in a line that quote."""
    import panflute as pf

    return [span for span in _parts(line, pf.Span) if QUOTE in span.classes]


def _whole(line: Any) -> Any:
    """Make all of a line one quotation, and return it."""
    import panflute as pf

    span = pf.Span(*line.content)
    line.content = [span]
    return span


def _quote(span: Any, reader: Reader, fence: Location) -> Quote:
    import panflute as pf

    text, places = text_of(span), reader.places
    at = places.span(text, span.classes, span.attributes) if span.classes else places.words(text, after=fence)
    if _parts(list(span.content), (pf.Span, pf.Note)):
        message = (
            "a quotation is printed as it was given, without claims or footnotes; set them beside [the words]{.quote}"
        )
        reader.problem("report-nested", message, at)
    return Quote(text=text, at=at, released=RELEASED in span.classes)


def _parts(within: Any, kinds: Any) -> list[Any]:
    """Return the elements of some kinds inside an element, or inside those of a list."""
    found: list[Any] = []

    def gather(element: Any, _: Any) -> None:
        if isinstance(element, kinds):
            found.append(element)

    for element in within if isinstance(within, list) else [within]:
        element.walk(gather)
    return found

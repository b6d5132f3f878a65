"""
What must not stand in a report, or was not understood in it.

A claim that is misspelt would be printed as it stands and checked by nobody; it is therefore looked for in the words of the tree,
where everything that was understood has left no braces behind.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from overblik.files.reading import did_you_mean
from overblik.report.claim_read import ATTRIBUTES as CLAIM_ATTRIBUTES
from overblik.report.claim_read import is_claim
from overblik.report.comment_read import QUOTE_CLASSES
from overblik.report.draft import SORTS
from overblik.report.inlines import text_of
from overblik.report.reader import ANYWHERE, Reader

FENCES = (*SORTS, "banner", "comments", "headlines", "method", "questionnaire")
FACTS = ("fact", "fac")
"""The classes of a quantity that no answer could change: `[12]{.fact}`, and what `[12]{fact}` is read as."""
OUTSIDE = ("http://", "https://", "mailto:")

_LEFT_OVER = (
    (
        re.compile(r"\S*\]\s?\{[^\s}]*|\{\s*(?:\.\w+|(?:share|count|mean|median)\s*[=:])[^\s}]*"),
        'is not read as attributes; write [words]{name=value}, without a space between and with "..." round a value with spaces',
    ),
    (
        re.compile(r":::+"),
        "is not read as a fence; give it a line of its own with an empty line before it, and close what you open",
    ),
    (
        re.compile(r"(?:\+?={3,}\+)+"),
        "is the rule of a grid table that a cell is too wide for; make all rules of the table wider, or write it as | a | b |",
    ),
    (re.compile(r"\[\^[^\]\s]+\]"), "is a footnote that stands nowhere; write it as [^name]: on a line of its own"),
)


def check_complaints(reader: Reader, complaints: Any) -> None:
    """Note what Pandoc itself says of the text."""
    for complaint in complaints:
        repair = "close it with ::: on a line of its own" if "unclosed" in complaint.message else "mend it here"
        at = reader.places.at(complaint.line, complaint.column)
        reader.problem("report-syntax", f"{complaint.message.rstrip('.')}; {repair}", at)


def without_raw(document: Any, reader: Reader) -> Any:
    """Return the document without raw HTML, Typst and TeX; a comment is dropped in silence, all else is a problem."""
    import panflute as pf

    def look(element: Any, _: Any) -> Any:
        if not isinstance(element, (pf.RawInline, pf.RawBlock)):
            return None
        if not element.text.lstrip().startswith("<!--"):
            first = element.text.split("\n", maxsplit=1)[0]
            message = f"{first!r} is raw text of one format, which the others would lose; write it in Markdown"
            reader.problem("report-raw", message, reader.places.find(first))
        return []

    return document.walk(look)


def check_words(document: Any, reader: Reader) -> None:
    """Note what looks like a claim, a fence or a footnote and is none."""
    import panflute as pf

    def look(element: Any, _: Any) -> None:
        if isinstance(element, (pf.Para, pf.Plain, pf.Header)):
            words = text_of([part for part in _flat(element) if not isinstance(part, (pf.Code, pf.Math))])
            for pattern, said in _LEFT_OVER:
                for match in pattern.finditer(words):
                    reader.problem("report-syntax", f"{match[0]!r} {said}", reader.places.find(match[0].split()[0]))

    document.walk(look)


def check_links(document: Any, reader: Reader, targets: set[str]) -> None:
    """Note pictures, and links that lead nowhere; *targets* are the ids in the report."""
    import panflute as pf

    def look(element: Any, _: Any) -> None:
        if isinstance(element, pf.Image):
            message = f"a report is self-contained and has no pictures of its own; take {element.url!r} out"
            reader.problem("report-image", message, reader.places.find(element.url))
        elif isinstance(element, pf.Link) and (wrong := _wrong_link(element.url, targets)):
            reader.problem("report-link", wrong, reader.places.find(element.url))

    document.walk(look)


def check_names(document: Any, reader: Reader) -> None:
    """Note fences and spans with a class or an attribute that means nothing here, claims left aside."""
    import panflute as pf

    def look(element: Any, _: Any) -> None:
        if isinstance(element, pf.Div):
            wrong = _unknown_class(element, "a fence", FENCES)
        elif isinstance(element, pf.Span) and not is_claim(element):
            wrong = _wrong_span(element)
        else:
            return
        if wrong:
            place = (
                reader.places.fence if isinstance(element, pf.Div) else partial(reader.places.span, text_of(element))
            )
            reader.problem(*wrong, place(element.classes, element.attributes))

    document.walk(look)


def _unknown_class(element: Any, what: str, known: tuple[str, ...]) -> tuple[str, str] | None:
    strange = next((name for name in element.classes if name not in known), None)
    if strange is None:
        return None
    return "report-unknown-class", f"{what} has no class {strange!r}; {did_you_mean(strange, known)}"


def _wrong_span(span: Any) -> tuple[str, str] | None:
    """Return what is wrong with a span that is no claim; it quotes, marks a fact, or says what language its words are in."""
    if span.classes and set(span.classes) <= set(FACTS):
        return None
    wrong = _unknown_class(span, "a span", (*QUOTE_CLASSES, FACTS[0]))
    strange = next((name for name in span.attributes if name not in ANYWHERE), None)
    if wrong is None and strange is not None:
        wrong = (
            "report-unknown-attribute",
            f"a span has no attribute {strange!r}; {did_you_mean(strange, CLAIM_ATTRIBUTES)}",
        )
    if wrong is None and span.classes and not _in_comments(span):
        wrong = (
            "report-unknown-class",
            "a quotation is checked in a fence of comments only; move it to ::: {.comments of=...}",
        )
    return wrong


def _in_comments(element: Any) -> bool:
    while element is not None:
        if "comments" in getattr(element, "classes", ()):
            return True
        element = element.parent
    return False


def _wrong_link(url: str, targets: set[str]) -> str | None:
    if url.startswith(OUTSIDE):
        return None
    if not url.startswith("#"):
        return f"the link {url!r} leads out of the report to a file; write a whole address (https://...) or a part of it (#...)"
    if url[1:] in targets:
        return None
    return f"the link {url!r} leads nowhere; {did_you_mean(url[1:], targets)}"


def _flat(element: Any) -> list[Any]:
    """Return the inline elements inside an element that have words of their own or are spaces, in order."""
    import panflute as pf

    found: list[Any] = []

    def gather(part: Any, _: Any) -> None:
        if isinstance(part, (pf.Str, pf.Space, pf.SoftBreak, pf.LineBreak, pf.Code, pf.Math)):
            found.append(part)

    element.walk(gather, stop_if=lambda part: isinstance(part, pf.Note))
    return found

"""Words in Pandoc's tree: what a row of inline elements says, and rows made of a text."""

from __future__ import annotations

from typing import Any

_MARKS = {"DoubleQuote": '"', "SingleQuote": "'"}


def text_of(element: Any) -> str:
    """
    Return the words of a panflute element, or of a list of them, with single ordinary spaces; footnotes are left out.

    >>> import panflute as pf
    >>> text_of(pf.Para(pf.Str("71"), pf.Space(), pf.Emph(pf.Str("pct.")), pf.Note(pf.Para(pf.Str("x")))))
    '71 pct.'
    """
    return " ".join(_words(element).split())


def str_inlines(text: str) -> list[Any]:
    """Return *text* as inline elements: words with spaces between them."""
    import panflute as pf

    found: list[Any] = []
    for index, part in enumerate(text.split(" ")):
        found += [pf.Space()] if index else []
        found += [pf.Str(part)] if part else []
    return found


def _words(element: Any) -> str:
    kind = type(element).__name__
    if kind == "Note":
        return ""
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    text = getattr(element, "text", None)
    if isinstance(text, str):
        return text
    content = element if isinstance(element, list) else getattr(element, "content", ())
    mark = _MARKS.get(element.quote_type, "") if kind == "Quoted" else ""
    return mark + "".join(_words(part) for part in content) + mark

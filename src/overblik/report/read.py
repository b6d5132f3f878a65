"""
From `report.LANG.md` to a draft: everything that can be checked before there are answers.

    text -> Pandoc's tree -> spans are claims, fences are figures, tables, comments -> Draft
              markdown         claim_read       exhibit_read, comment_read
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from overblik.files.problems import Location, Problem, in_order, not_utf8, unreadable
from overblik.report.banner_read import read_banner
from overblik.report.bare import bare_numbers, without_facts
from overblik.report.claim_read import is_claim, read_claim
from overblik.report.comment_read import read_comments
from overblik.report.draft import SORTS, BannerExhibit, Bare, Claim, Comments, Draft, Exhibit
from overblik.report.exhibit_read import read_exhibit
from overblik.report.inlines import text_of
from overblik.report.markdown import document_tree, parse_markdown
from overblik.report.markup import check_complaints, check_links, check_names, check_words, without_raw
from overblik.report.method_insert import Writer, with_method
from overblik.report.names import Names
from overblik.report.places import Places
from overblik.report.reader import Reader

ANCHORS = {"figure": "fig", "table": "tab"}
"""How the ids of figures and tables begin, to which the text may link."""


def read_report(path: Path, name: str, *, language: str, names: Names, method: Writer | None = None) -> Draft:
    """Read the report at *path*, called *name* in messages; what is wrong with it stands in the draft's problems."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        message = f"{name} is missing; write the report there"
        return _empty(name, language, Problem("missing-file", message, Location(file=name)))
    except OSError:
        return _empty(name, language, unreadable(name, path))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _empty(name, language, not_utf8(name, raw, error))
    return parse_report(text, name, language=language, names=names, method=method)


def parse_report(text: str, name: str, *, language: str, names: Names, method: Writer | None = None) -> Draft:
    """Read a report from its text; *method* writes the method chapter. Raises `PartMissing` without Pandoc."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = Reader(names=names, language=language, places=Places(file=name, text=text))
    document, complaints = parse_markdown(without_facts(_without_metadata(text, reader)))
    check_complaints(reader, complaints)
    document = without_raw(document, reader)
    check_words(document, reader)
    check_names(document, reader)
    document = with_method(document, reader, method)
    claims = _read_claims(document, reader)
    fences = _read_fences(document, reader)
    check_links(document, reader, _targets(document))
    bare = bare_numbers(text, reader.places, language=language, nouns=names.about.unit.nouns(language))
    _check_bare(bare, reader)
    return Draft(
        name=name, language=language, tree=document_tree(document), claims=tuple(claims), exhibits=tuple(fences.exhibits),
        bare=bare, banners=tuple(fences.banners), comments=tuple(fences.comments), problems=in_order(reader.problems),
    )  # fmt: skip


def _check_bare(bare: tuple[Bare, ...], reader: Reader) -> None:
    """Note each bare number, where the study takes them for mistakes."""
    if reader.names.about.claims.bare_numbers != "error":
        return
    for one in bare:
        message = (
            f"no claim covers {one.text!r}; bind it to a cell, or mark it as another sort of fact: [{one.text}]{{fact}}"
        )
        reader.problem("bare-number", message, one.at)


def _empty(name: str, language: str, problem: Problem) -> Draft:
    return Draft(name=name, language=language, tree={}, problems=(problem,))


def _without_metadata(text: str, reader: Reader) -> str:
    """Return the text without a block of metadata at its top, whose lines are left empty so that all others keep their place."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return text
    closing = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() in ("---", "...")), 0)
    message = "title, dates and owner come from study.yaml; take this block out of the report"
    reader.problem("report-metadata", message, reader.places.at(1))
    return "\n".join(["" for _ in lines[: closing + 1]] + lines[closing + 1 :])


def _read_claims(document: Any, reader: Reader) -> list[Claim]:
    """Read every claim; its span keeps nothing but its position among them."""
    import panflute as pf

    found: list[Claim] = []

    def read(span: Any, _: Any) -> None:
        if not isinstance(span, pf.Span) or not is_claim(span):
            return
        at = reader.places.span(text_of(span), span.classes, span.attributes)
        if any("claim" in part.classes for part in span.content if isinstance(part, pf.Span)):
            reader.problem("report-nested", "a claim holds no other claim; set them beside each other", at)
        claim = read_claim(span, reader, at)
        kept = {name: value for name, value in span.attributes.items() if name == "lang"}
        span.classes, span.attributes = ["claim"], kept | {"claim": str(len(found))}
        found.extend([claim] if claim else [])

    document.walk(read)
    return found


@dataclass
class _Fences:
    """The fences of a report that are to be filled in, in their order; *numbered* are figures, tables and banners together."""

    exhibits: list[Exhibit] = field(default_factory=list)
    banners: list[BannerExhibit] = field(default_factory=list)
    comments: list[Comments] = field(default_factory=list)
    headlines: list[Any] = field(default_factory=list)
    numbered: list[Exhibit | BannerExhibit] = field(default_factory=list)


def _read_fences(document: Any, reader: Reader) -> _Fences:
    """Read every figure, table, banner and fence of comments; it keeps nothing but its position among them."""
    import panflute as pf

    found = _Fences()

    def read(fence: Any, _: Any) -> None:
        if not isinstance(fence, pf.Div):
            return
        sort = next((sort for sort in SORTS if sort in fence.classes), None)
        if sort:
            exhibit = read_exhibit(fence, sort, reader, found.numbered)
            fence.identifier, fence.classes = f"{ANCHORS[sort]}-{exhibit.number}" if exhibit else "", [sort]
            fence.attributes = {"exhibit": str(len(found.exhibits))}
            found.exhibits.extend([exhibit] if exhibit else [])
            found.numbered.extend([exhibit] if exhibit else [])
        elif "banner" in fence.classes:
            banner = read_banner(fence, reader, found.numbered)
            fence.identifier, fence.classes = f"{ANCHORS['table']}-{banner.number}" if banner else "", ["banner"]
            fence.attributes = {"banner": str(len(found.banners))}
            found.banners.extend([banner] if banner else [])
            found.numbered.extend([banner] if banner else [])
        elif "comments" in fence.classes:
            quoted = read_comments(fence, reader, len(found.comments))
            fence.classes, fence.attributes = ["comments"], {"comments": str(len(found.comments))}
            found.comments.extend([quoted] if quoted else [])
        elif "headlines" in fence.classes:
            found.headlines.append(fence)
            _check_headlines(fence, reader, again=len(found.headlines) > 1)

    document.walk(read)
    return found


def _check_headlines(fence: Any, reader: Reader, *, again: bool) -> None:
    at = reader.places.fence(fence.classes, fence.attributes)
    reader.unknown_attributes(fence.attributes, (), "a fence of headlines", at)
    if [type(block).__name__ for block in fence.content] != ["BulletList"]:
        reader.problem("report-contents", "headlines are one list; write each on a line that begins with -", at)
    if again:
        reader.problem(
            "report-contents", "there are headlines already; the front page has room for one fence of them", at
        )


def _targets(document: Any) -> set[str]:
    """Return every id that a link in the report can lead to."""
    found: set[str] = set()

    def gather(element: Any, _: Any) -> None:
        found.update([element.identifier] if getattr(element, "identifier", "") else [])

    document.walk(gather)
    return found

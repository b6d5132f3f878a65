from __future__ import annotations

from typing import TYPE_CHECKING, Any

import panflute as pf

from overblik.outputs.pandoc import opened
from overblik.outputs.parts import Layout, Part, epoch, headline, is_part, lay_out, quotations, take_headlines

if TYPE_CHECKING:
    from overblik.report.document import Document


def texts(elements: list[Any]) -> list[str]:
    """Elements as text."""
    return [pf.stringify(element).strip() for element in elements]


def item(*inlines: Any) -> Any:
    """An item of a list."""
    return pf.ListItem(pf.Plain(*inlines))


def test_headlines_are_taken_out_of_the_text(danish: Document) -> None:
    """They go to the front page, number by number."""
    doc = opened(danish.tree)
    first, second = take_headlines(doc)
    assert texts([*first.number, *first.words]) == ["9 ud af 10", "jobcentre", "", "har", "", "holdt", "", "videomøder"]
    assert (texts(second.number), second.repeated) == (["Alle"], True)
    assert "headlines" not in {name for block in doc.content for name in getattr(block, "classes", ())}


def test_a_headline_may_have_no_number() -> None:
    """Then it is only words."""
    found = headline(item(pf.Str("Ingen")))
    assert (found.number, texts(found.words), found.repeated) == ([], ["Ingen"], False)


def test_every_part_is_laid_out_once(danish: Document) -> None:
    """Figures and tables with what belongs to them, in order; a numbered table comes with its part, not beside it."""
    parts: list[Part] = []
    seen: dict[str, int] = {"table": 0, "quotation": 0, "appendix": 0}
    claims: list[tuple[str, bool]] = []

    def count(name: str, what: Any) -> list[Any]:
        seen[name] += len(what) if name == "quotation" else 1
        return []

    def keep(part: Part) -> list[Any]:
        parts.append(part)
        return []

    def note(claim: Any, false: bool) -> Any:  # noqa: FBT001 - as Layout asks for it
        claims.append((pf.stringify(claim), false))
        return [*claim.content]

    layout = Layout(
        part=keep,
        table=lambda table: count("table", table),
        claim=note,
        quotations=lambda found: count("quotation", found),
        appendix=lambda blocks: count("appendix", blocks),
    )
    lay_out(opened(danish.tree), danish, layout)
    figure, table = parts
    assert (figure.id, figure.figure, figure.body) == ("fig-1", danish.figures[0], [])
    assert pf.stringify(pf.Plain(*figure.title)) == "Figur\u00a01. Hvilke metoder har alle brugt?"
    assert texts(figure.source) == ["Tallene bygger på den offentliggjorte rapport."]
    assert (table.figure, len(table.body), len(table.notes), table.source) == (None, 1, 1, [])
    assert seen == {"table": 1, "quotation": 2, "appendix": 1}
    assert [phrase for phrase, false in claims if false] == ["alle"]
    assert len(claims) == 9 - 1


def test_quotations_need_no_list() -> None:
    """A quotation may also stand by itself."""
    div = pf.Div(pf.BulletList(item(pf.Str("a")), item(pf.Str("b"))), pf.BlockQuote(pf.Para(pf.Str("c"))))
    assert [texts(quotation) for quotation in quotations(div)] == [["a"], ["b"], ["c"]]


def test_parts_are_known_by_their_class() -> None:
    """Nothing else is one."""
    assert [is_part(block) for block in (pf.Div(classes=["figure"]), pf.Div(classes=["note"]), pf.Para())] == [
        True, False, False,
    ]  # fmt: skip


def test_the_date_of_a_file_is_the_reports(danish: Document, english: Document) -> None:
    """In seconds since 1970; without a date, the earliest that archives know."""
    assert (epoch(danish), epoch(english)) == (1591747200, 315532800)


def test_headings_skip_no_level(danish: Document) -> None:
    """A third level under a first becomes a second one; going up again may skip."""
    levels = [3, 1, 3, 4, 1]
    doc = pf.Doc(*[pf.Header(pf.Str("a"), level=level) for level in levels])
    ignored = Layout(part=list, table=list, claim=lambda *_: None, quotations=list, appendix=list)  # type: ignore[arg-type]
    lay_out(doc, danish, ignored)
    assert [header.level for header in doc.content] == [1, 1, 2, 3, 1]

"""
From a draft and the answers to the finished document, or to everything in it that is false.

    Draft -> claims judged, comments found -> tree filled in -> Document
             claim_check    comment_check    exhibits, appendix, typography
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from overblik.errors import FalseFound, ProblemsFound
from overblik.files.problems import Problem, errors, in_order
from overblik.report.appendix import appendix
from overblik.report.checked import checked
from overblik.report.claim_check import FALSE, Finding
from overblik.report.claim_compare import Waves
from overblik.report.comment_check import Answer, answers, check_comments, find, showable
from overblik.report.document import Document, Figure, NumberedTable
from overblik.report.draft import Draft, Quote
from overblik.report.exhibits import Exhibitor, Mark
from overblik.report.inlines import str_inlines
from overblik.report.markdown import document_tree, tree_document
from overblik.report.markup import FACTS
from overblik.report.printed import printed
from overblik.report.response_line import response_line
from overblik.report.tabulated import Tabulated
from overblik.report.typography import QUOTES, Typography
from overblik.report.words import word
from overblik.responses.responses import Responses


def build(  # noqa: PLR0913 - a draft, its answers, and what stands beside them
    draft: Draft,
    responses: Responses,
    *,
    mark: Mark | None = None,
    allow_false: bool = False,
    beside: Iterable[Draft] = (),
    waves: Mapping[str, Responses] | None = None,
) -> Document:
    """
    Return the document that *draft* makes of the answers.

    *beside* are the drafts that are published with it, those in other languages: what one hides, none may give away. *mark* says
    of a table where its numbers come from. *waves* are the answers of the other waves that its claims name. Raises `FalseFound`
    with every problem where a claim is false (with *allow_false* such claims are marked instead), and `ProblemsFound` where only
    other things are wrong.
    """
    if errors(draft.problems):
        raise ProblemsFound(errors(draft.problems))
    tabulated = Tabulated(responses=responses, printed=printed((draft, *beside)))
    findings = check_claims(draft, tabulated, waves or {})
    given = tuple(answers(responses, comments.of) for comments in draft.comments)
    _raise(findings, _comment_problems(draft, given), allow_false=allow_false)
    exhibitor = Exhibitor(tabulated=tabulated, language=draft.language, mark=mark or (lambda _: None))
    filler = _Filler(draft=draft, findings=findings, given=given, exhibitor=exhibitor, figures=[], tables=[])
    return _document(filler)


def check_claims(draft: Draft, tabulated: Tabulated, waves: Mapping[str, Responses]) -> tuple[Finding, ...]:
    """Return what was found of each claim of a draft, in its order; *waves* are the answers of other waves by name."""
    known = Waves(now=tabulated, others={name: Tabulated(responses=other) for name, other in waves.items()})
    return tuple(checked(claim, known, draft.language) for claim in draft.claims)


def _raise(findings: tuple[Finding, ...], others: list[Problem], *, allow_false: bool) -> None:
    found = [finding.problem for finding in findings if finding.problem and not (allow_false and finding.false)]
    problems = in_order([*found, *others])
    if any(problem.code in FALSE for problem in problems):
        raise FalseFound(problems)
    if problems:
        raise ProblemsFound(problems)


def _comment_problems(draft: Draft, given: tuple[tuple[Answer, ...], ...]) -> list[Problem]:
    pairs = zip(draft.comments, given, strict=True)
    return [problem for comments, answered in pairs for problem in check_comments(comments, answered)]


def _document(filler: _Filler) -> Document:
    draft, tabulated = filler.draft, filler.exhibitor.tabulated
    about, language = tabulated.responses.about, draft.language
    tree = tree_document(draft.tree).walk(filler.fill)
    behind = appendix(filler.findings, about, language)
    tree.content.extend([behind] if behind is not None else [])
    typography = Typography(language=language, nouns=about.unit.nouns(language))
    return Document(
        language=language,
        title=about.title[language],
        subtitle=about.subtitle[language] if about.subtitle else None,
        owner=about.owner[language],
        date=about.published,
        response_line=response_line(tabulated, language),
        invented=about.invented[language] if about.invented else None,
        tree=document_tree(typography.set(tree)),
        figures=tuple(filler.figures),
        tables=tuple(filler.tables),
    )


@dataclass(frozen=True, kw_only=True)
class _Filler:
    """One walk over the tree; gathers the figures and tables on the way."""

    draft: Draft
    findings: tuple[Finding, ...]
    given: tuple[tuple[Answer, ...], ...]
    exhibitor: Exhibitor
    figures: list[Figure]
    tables: list[NumberedTable]

    def fill(self, element: Any, _: Any) -> Any:
        """Fill in what the draft left open."""
        classes = getattr(element, "classes", ())
        if "claim" in classes:
            self._claim(element)
        elif "quote" in classes:
            return self._quote(element)
        elif set(FACTS) & set(classes):
            return list(element.content)
        elif "headlines" in classes:
            self._headlines(element)
        elif "comments" in classes:
            self._comments(element)
        elif "exhibit" in getattr(element, "attributes", {}):
            self._exhibit(element)
        elif "banner" in getattr(element, "attributes", {}):
            self._banner(element)
        return None

    def _claim(self, span: Any) -> None:
        finding = self.findings[int(span.attributes.pop("claim"))]
        claim = finding.claim
        optional = {"where": claim.where} if claim.where else {}
        span.classes = ["claim", "false"] if finding.false else ["claim"]
        span.attributes = {**span.attributes, "cell": claim.written, "says": finding.says, **optional}

    def _quote(self, span: Any) -> list[Any]:
        import panflute as pf

        fence, line = (int(number) for number in span.attributes.pop("quote").split("."))
        return self._quoted(pf, self._given_text(self.draft.comments[fence].quotes[line], fence), span.attributes)

    def _given_text(self, quote: Quote, fence: int) -> str:
        answer = find(quote, self.given[fence])
        return answer.text if answer else quote.text

    def _quoted(self, pf: Any, text: str, attributes: dict[str, str]) -> list[Any]:
        opening, closing = QUOTES.get(self.draft.language, QUOTES["en"])["DoubleQuote"]
        return [pf.Str(opening), pf.Span(*str_inlines(text), classes=["quote"], attributes=attributes), pf.Str(closing)]

    def _headlines(self, fence: Any) -> None:
        for item in fence.content[0].content:
            claims = [span for span in _spans(item) if "claim" in span.classes]
            if claims:
                claims[0].classes = [*claims[0].classes, "big"]

    def _comments(self, fence: Any) -> None:
        import panflute as pf

        position = int(fence.attributes.pop("comments"))
        if self.draft.comments[position].quotes:
            return
        texts = showable(self.given[position])
        items = [pf.ListItem(pf.Plain(*self._quoted(pf, text, {}))) for text in texts]
        nothing = pf.Para(*str_inlines(word("no comments", self.draft.language)))
        fence.content = [pf.BulletList(*items)] if items else [nothing]

    def _exhibit(self, fence: Any) -> None:
        exhibit = self.draft.exhibits[int(fence.attributes.pop("exhibit"))]
        title = list(fence.content[0].content) if fence.content else []
        if exhibit.sort == "figure":
            figure, index = self.exhibitor.figure(exhibit, title), len(self.figures)
            fence.content = self.exhibitor.figure_blocks(figure, index, title)
            self.figures.append(figure)
        else:
            numbered, index = self.exhibitor.table(exhibit, title), len(self.tables)
            fence.content = self.exhibitor.table_blocks(exhibit, numbered, title)
            self.tables.append(numbered)
        fence.attributes = {"index": str(index)}

    def _banner(self, fence: Any) -> None:
        asked = self.draft.banners[int(fence.attributes.pop("banner"))]
        title = list(fence.content[0].content) if fence.content else []
        numbered, fence.content = self.exhibitor.banner(asked, title)
        fence.classes, fence.attributes = ["table"], {"index": str(len(self.tables))}
        self.tables.append(numbered)


def _spans(element: Any) -> list[Any]:
    import panflute as pf

    found: list[Any] = []
    element.walk(lambda part, _: found.append(part) if isinstance(part, pf.Span) else None)
    return found

"""The project's Markdown pages, as the house tests look at them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from markdown_it.token import Token

ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")  # https:, mailto: ...


@dataclass(frozen=True, kw_only=True)
class Page:
    """One Markdown page: what it links to inside the project, and what can be linked to in it."""

    path: Path
    links: tuple[str, ...]
    headings: tuple[str, ...]

    def anchors(self) -> frozenset[str]:
        """Return the anchors that a forge gives the headings."""
        return frozenset(anchor(heading) for heading in self.headings)


def read_page(path: Path) -> Page:
    """Read a page; what stands in code is no link."""
    tokens = MarkdownIt().parse(path.read_text(encoding="utf-8"))
    targets = (str(token.attrs.get("href") or token.attrs.get("src")) for token in _inline(tokens) if token.attrs)
    headings = (after.content for token, after in pairwise(tokens) if token.type == "heading_open")
    return Page(
        path=path,
        links=tuple(target for target in targets if not ELSEWHERE.match(target)),
        headings=tuple(headings),
    )


def broken_links(page: Page) -> list[str]:
    """Return the links of a page that lead to no file, or to no heading of a page."""
    return [link for link in page.links if not _leads_somewhere(page, link)]


def anchor(heading: str) -> str:
    """Return a heading's anchor: small letters, blanks as hyphens, no signs."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _inline(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or ()


def _leads_somewhere(page: Page, link: str) -> bool:
    name, _, fragment = link.partition("#")
    target = page.path.parent / name if name else page.path
    if not target.exists():
        return False
    return not fragment or target.suffix != ".md" or fragment in read_page(target).anchors()

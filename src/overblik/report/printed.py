"""What a report prints, as the tables that it is taken from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from overblik.files.problems import Location
from overblik.report.draft import COMPARING, Draft
from overblik.tables.disclosure.asked import Asked
from overblik.tables.frame_counts import FRAME


def printed(drafts: Iterable[Draft]) -> tuple[Asked, ...]:
    """Return the tables of all figures, tables and claims, in every language; a broken one has the undivided one beside it."""
    found = dict.fromkeys(asked for draft in drafts for _, asked in placed(draft))
    return tuple(found | dict.fromkeys(one._replace(by=None) for one in found))


def placed(draft: Draft) -> Iterator[tuple[Location, Asked]]:
    """Yield the table of each figure, table and claim of a draft, with its place."""
    for exhibit in draft.exhibits:
        yield exhibit.at, Asked(exhibit.of, exhibit.by, exhibit.where, exhibit.base)
    for banner in draft.banners:
        for asked in banner.asked:
            yield banner.at, asked
    for claim in draft.claims:
        for cell in claim.cells:
            if cell.variable == FRAME or (claim.wave and claim.quantity not in COMPARING):
                continue
            yield claim.at, Asked(cell.variable, "*".join(name for name, _ in cell.by) or None, claim.where, claim.base)

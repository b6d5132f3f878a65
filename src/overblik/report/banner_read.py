"""From a fence to a banner that can be counted when there are answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from overblik.files.problems import Location
from overblik.report.draft import BannerExhibit, Exhibit
from overblik.report.exhibit_read import check_content, read_number
from overblik.report.reader import Reader
from overblik.responses.responses import Responses
from overblik.tables.banner.columns import together
from overblik.tables.banner.request import (
    Comparing,
    Request,
    Where,
    asked_variables,
    mistakes,
    split,
    split_breaks,
)
from overblik.tables.comparisons.correction import Correction
from overblik.tables.disclosure.asked import Asked

ATTRIBUTES = ("of", "by", "number", "where", "base", "letters", "correct", "level", "least", "total", "covering")
CODES: dict[Where, str] = {
    "of": "report-wrong-variable", "by": "report-wrong-break", "base": "report-wrong-value", "covering": "report-wrong-value",
}  # fmt: skip
MOST_LEAST = 9999


def read_banner(fence: Any, reader: Reader, earlier: Sequence[Exhibit | BannerExhibit]) -> BannerExhibit | None:
    """
    Return the banner that a panflute fence asks for; None, with every problem noted, where nothing can be made of it.

    *earlier* are the figures, tables and banners before it: a fence without a number gets the one after the last table.
    """
    import pyarrow as pa

    attributes = fence.attributes
    at = reader.places.fence(fence.classes, attributes)
    reader.unknown_attributes(attributes, ATTRIBUTES, "a banner", at)
    check_content(fence, "banner", reader, at)
    number = read_number(attributes, "table", reader, earlier, at)
    request = Request(
        of=split(attributes.get("of", "")),
        by=split_breaks(attributes.get("by", "")),
        where=reader.where(attributes, at),
        base=attributes.get("base", "answered"),
        covering=attributes.get("covering"),
        comparing=_comparing(attributes, reader, at),
    )
    names = reader.names
    study = Responses(
        about=names.about, questionnaire=names.questionnaire, frame=names.frame, answers=pa.table({})
    )  # whatever was answered, the names are known
    wrong = mistakes(study, request)
    for part, message in wrong:
        reader.problem(CODES[part], message, at)
    if wrong:
        return None
    by = together([tuple(study.variable(name) for name in part) for part in request.by])
    asked = tuple(
        Asked(variable.id, broken, request.where, request.base)
        for variable in asked_variables(study, request.of)
        for broken in dict.fromkeys((None, by))
    )
    return BannerExhibit(number=number, request=request, at=at, asked=asked)


def _comparing(attributes: Mapping[str, str], reader: Reader, at: Location) -> Comparing:
    correction = reader.choice(attributes, "correct", ("none", "holm", "bh"), at) or "none"
    least = reader.whole(attributes, "least", (0, MOST_LEAST), at)
    plain = Comparing()
    return Comparing(
        letters=(reader.choice(attributes, "letters", ("yes", "no"), at) or "yes") == "yes",
        correction=cast("Correction", correction),
        level=_level(attributes, reader, at) or plain.level,
        least=plain.least if least is None else least,
        against_total=reader.choice(attributes, "total", ("tested",), at) == "tested",
    )


def _level(attributes: Mapping[str, str], reader: Reader, at: Location) -> float | None:
    """Return the level of confidence: 0.05 and 0.95 mean the same."""
    text = attributes.get("level")
    if text is None:
        return None
    try:
        level = Decimal(text)
    except InvalidOperation:
        level = Decimal(0)
    if not 0 < level < 1:
        reader.problem("report-wrong-value", f"level={text}: write a level of significance such as 0.05", at)
        return None
    return float(max(level, 1 - level))

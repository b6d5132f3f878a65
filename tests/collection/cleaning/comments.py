"""Open answers of a few offices, and codes for them."""

from __future__ import annotations

from overblik.collection.cleaning.frames import CodeText, code_frame, put_code
from overblik.collection.cleaning.open_answers import OpenAnswer, open_answers
from overblik.collection.models import CodeFrame
from overblik.collection.site import Site
from tests.collection.given import give
from tests.collection.office_study import NOW


def others(site: Site) -> tuple[CodeFrame, list[OpenAnswer]]:
    """Three offices with another contact in their own words, and a frame of three codes, one of which is a closed option."""
    give("u01", kontakt=["unge", "andet"], kontakt_andet="De helt unge")
    give("u02", kontakt=["andet"], kontakt_andet="Voksne over 30")
    give("u03", kontakt=["andet"], kontakt_andet="=Naboer")
    give("u04", kontakt=["unge"], kontakt_andet="ikke længere valgt")
    frame = code_frame(site, "kontakt_andet", NOW, "staff:ida")
    for text in (
        CodeText(code="voksne", danish="Voksne", moves_to="voksne"), CodeText(code="unge", danish="Unge", moves_to="unge"),
        CodeText(code="naboer", danish="Naboer", english="Neighbours"),
    ):  # fmt: skip
        put_code(site, frame, text, NOW, "staff:ida")
    return frame, open_answers(site, "kontakt_andet")

"""Answers at random, as browsers send them, to the small study and to a real one."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from overblik.collection.answering.background import background
from overblik.collection.answering.items import Item, Place, all_places
from overblik.collection.answering.posted import read_page
from overblik.collection.site import Site
from tests.collection.office_study import office_site

if TYPE_CHECKING:
    from overblik.questionnaire.expressions import Value

JOBCENTRES = Path(__file__).parents[3] / "studies" / "jobcentre-2020"

Fields = Mapping[str, Sequence[str]]

TEXTS = st.sampled_from(["", "x", "Blåbærgrød\r\nog mere", "=cmd()", "  luft  ", "𝄞", "#skipped?"])
NUMBERS = st.sampled_from(["", "0", "1", "2", "12", "1.000", "0,5", "100", "mange", "-3", "99999"])


@lru_cache(maxsize=2)
def site_named(name: str) -> Site:
    """Return the small study (`office`), or that of the job centres."""
    if name == "office":
        return office_site(Path(tempfile.mkdtemp(prefix="overblik-office-")) / "study")
    from overblik.app.fieldwork_site import site_of
    from overblik.study import Study

    return site_of(Study.open(JOBCENTRES), key=b"k" * 32, address="http://127.0.0.1:8000")


def places(site: Site) -> dict[str, Place]:
    """Return every item of a study."""
    return all_places(site.questionnaire)


def known(site: Site, unit: int) -> dict[str, Value]:
    """Return what the frame says of a unit."""
    return background(site.frame, site.frame.units[unit].values)


def values_of(place: Place, *, least: int = 0) -> st.SearchStrategy[list[str]]:
    """Return what a browser may send of one item; of a choice *least* options."""
    choices = place.variable.choices
    if place.shape == "many" and choices:
        return st.lists(st.sampled_from(choices.ids), unique=True, min_size=least)
    if place.shape == "one" and choices:
        outside = [option.missing.code for option in choices.outside if option.missing]
        chosen = st.sampled_from([*choices.ids, *outside]).map(lambda one: [one])
        return chosen if least else st.one_of(st.just([]), chosen)
    return (NUMBERS if place.shape == "number" else TEXTS).map(lambda one: [one])


@st.composite
def fields(draw: st.DrawFn, site: Site, *, whole: bool = False) -> dict[str, list[str]]:
    """Return a form with every item of a study, or some of them; *whole* leaves no choice open."""
    found: dict[str, list[str]] = {"rev": ["0"], "shown": []}
    for key, place in places(site).items():
        if not whole and not draw(st.booleans()):
            continue
        found["shown"].append(key)
        found[key] = draw(values_of(place, least=int(whole)))
    return found


def items_from(site: Site, posted: Fields, language: str = "da") -> dict[str, Item]:
    """Return the items after a form was sent to an empty response set."""
    page = read_page(lambda name: posted.get(name, []), places(site), language)
    return {key: Item(value=given.value, raw=given.raw, rev=1) for key, given in page.posted.given.items()}

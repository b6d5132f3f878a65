"""A link is followed: who is here, for which unit, and what the fieldwork allows now. Nothing is changed by it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from django.http import Http404

from overblik.collection.answering.background import background, pipe_texts
from overblik.collection.answering.items import Item, Place
from overblik.collection.answering.merge import Given
from overblik.collection.answering.route import Route, find_route
from overblik.collection.links import is_genuine, read_token
from overblik.collection.lookup import Lookup
from overblik.collection.models import Delegation, Fieldwork, Response, Unit
from overblik.collection.pages.fill import answer_text
from overblik.collection.pages.sheet import Sheet
from overblik.collection.site import Site, site
from overblik.collection.store import items_of, state_for
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.model import Questionnaire

HEAD = "unit"
"""Who writes with the unit's own link."""


UNIT = Lookup(lambda: Unit.objects.select_related("response", "fieldwork").filter(pk=0).order_by())
"""A unit with its response set and the fieldwork."""


class NoEntry(Http404):
    """The link opens nothing: forged, mistyped, revoked or taken back."""


@dataclass(frozen=True)
class Entry:
    """A respondent with a link that is good: the unit, the colleague's delegation if it is one, and the language of the page."""

    site: Site
    token: str
    language: str
    fieldwork: Fieldwork
    unit: Unit
    delegation: Delegation | None
    now: dt.datetime

    @property
    def by(self) -> str:
        """Who writes, as it stands in the history."""
        return f"delegation:{self.delegation.pk}" if self.delegation else HEAD

    @property
    def source(self) -> str:
        """How the answers come in."""
        return str(Response.Source.WEB)

    @property
    def response(self) -> Response:
        """The unit's response set."""
        found: Response = self.unit.response
        return found

    @cached_property
    def zone(self) -> dt.tzinfo:
        """The time zone that times are told in."""
        return ZoneInfo(self.site.plan.time_zone)

    @cached_property
    def sheet(self) -> Sheet:
        """The questionnaire in the version that is in the field, as it is shown."""
        return self.site.sheet_of(self.fieldwork.version_id)

    @property
    def questionnaire(self) -> Questionnaire:
        """The questionnaire in the version that is in the field."""
        return self.sheet.questionnaire

    @property
    def places(self) -> dict[str, Place]:
        """Every item of the questionnaire."""
        return self.sheet.places

    @cached_property
    def background(self) -> dict[str, Value]:
        """The unit's frame columns, as routing sees them."""
        return background(self.site.frame, self.unit.values)

    @cached_property
    def items(self) -> dict[str, Item]:
        """The stored items."""
        return items_of(self.response)

    @cached_property
    def route(self) -> Route:
        """The way through the questionnaire as it is now."""
        return find_route(self.questionnaire, self.items, self.background, places=self.sheet.places_of)

    @cached_property
    def state(self) -> str:
        """Whether the unit can answer now."""
        return state_for(self.fieldwork, self.unit, self.now)

    @cached_property
    def pipes(self) -> dict[str, str]:
        """What fills the braces of texts: the unit's name, frame columns, and earlier answers in words."""
        names = self.site.unit_names
        own = dict(zip(names, (self.unit.unit_id, self.unit.name), strict=False))
        return {
            **_answers(self.route, self.places, self.language),
            **pipe_texts(self.site.frame, self.unit.values, own, self.language),
        }

    def with_unit(self, response: Response) -> Entry:
        """Return the entry with a response set as it is after a save."""
        self.unit.response = response
        return Entry(self.site, self.token, self.language, self.fieldwork, self.unit, self.delegation, self.now)

    def url(self, *parts: str, language: str | None = None) -> str:
        """Return the address of a page under this link."""
        return f"/{language or self.language}/a/{self.token}/" + "".join(f"{part}/" for part in parts)


def _answers(route: Route, places: Mapping[str, Place], language: str) -> dict[str, str]:
    found = {}
    for key, value in route.values.items():
        if key in places and not isinstance(value, Missing):
            json = sorted(value) if isinstance(value, frozenset) else value
            found[key] = answer_text(places[key], Given(value=json), language)
    return found


def enter(token: str, language: str) -> Entry:
    """
    Return who follows a link; raises NoEntry, which says nothing of why, for a link that opens nothing.

    It reads the fieldwork, and the unit with its response set (through the delegation, for a colleague's link).
    """
    here, name = site(), read_token(token)
    if name is None or language not in here.languages:
        raise NoEntry
    delegation = None
    if name.holder == "delegation":
        found = Delegation.objects.select_related("unit__response", "unit__fieldwork")
        delegation = found.filter(pk=name.number, taken_back_at__isnull=True).order_by().first()
        unit = delegation.unit if delegation else None
        issue = delegation.issue if delegation else 0
    else:
        unit = UNIT.find(name.number)
        issue = unit.issue if unit else 0
    if unit is None or not is_genuine(here.key, token, name, issue) or not unit.eligible:
        raise NoEntry
    return Entry(here, token, language, unit.fieldwork, unit, delegation, here.now())

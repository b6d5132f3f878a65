"""What the pages stand on: the study, the server's key, the clock; wired by `app`, found through Django's settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from django.conf import settings

from overblik.collection.pages.sheet import Sheet
from overblik.collection.plan.model import Plan
from overblik.files.yaml_source import parse_yaml
from overblik.frame.units import Frame
from overblik.questionnaire.about import About
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.read import read_questionnaire

BlankMaker = Callable[[Questionnaire, str, str], bytes]
"""Makes the blank questionnaire of a version: (questionnaire, format, language) -> the bytes of the file."""


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, kw_only=True)
class Site:
    """
    One study in the field.

    *text* is `questionnaire.yaml` as it stands in the folder; pages are made of the version in the database. *frame* is the one
    that is asked. *key* makes links, *address* is where the server is reached from outside, *now* is the clock. *blank* makes the
    blank questionnaire, *assets* maps the plain name of a style sheet or script to its address.
    """

    about: About
    questionnaire: Questionnaire
    text: str
    frame: Frame
    plan: Plan
    key: bytes = field(repr=False)
    address: str
    unit_names: tuple[str, ...] = ()
    assets: Mapping[str, str] = field(default_factory=dict)
    now: Callable[[], dt.datetime] = _utc_now
    blank: BlankMaker | None = None
    current: Callable[[], str] | None = None
    """Reads `questionnaire.yaml` as it stands in the folder now; a server may have started long ago."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the study."""
        return self.about.languages

    def sheet_of(self, version: int | None) -> Sheet:
        """Return a version of the questionnaire as it is shown, by its number; each version is read once in a process."""
        return _sheet(version, self)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


@lru_cache(maxsize=32)
def _sheet(version: int | None, site: Site) -> Sheet:
    from overblik.collection.models import Version

    found = Version.objects.filter(number=version).values_list("text", flat=True).first()
    same = found is None or found == site.text
    return Sheet(site.questionnaire if same else read_version(found, site))


def read_version(text: str, site: Site) -> Questionnaire:
    """Return the questionnaire in the text of a version, which was free of mistakes when it was published."""
    found, _ = read_questionnaire(
        parse_yaml(text, "questionnaire.yaml"),
        languages=site.about.languages,
        frame_columns=site.frame.columns,
        unit_names=site.unit_names,
    )
    return found


def site() -> Site:
    """Return the study that this server is about."""
    found: Site = settings.OVERBLIK
    return found

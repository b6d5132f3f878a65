"""What a study says about itself in `study.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from overblik.files.languages import Text
from overblik.questionnaire.claiming import Claiming
from overblik.questionnaire.response_rule import ResponseRule

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from overblik.questionnaire.sampling import Sampling

Counts = Literal["complete", "reached"]
DontKnow = Literal["counted", "left_out"]

UNIT_TEXTS = {
    "one": Text({"da": "enhed", "en": "unit"}),
    "many": Text({"da": "enheder", "en": "units"}),
    "the_many": Text({"da": "enhederne", "en": "the units"}),
}


@dataclass(frozen=True, kw_only=True)
class UnitName:
    """What one unit is called in running text: "job centre", "job centres", "the job centres"."""

    one: Text = UNIT_TEXTS["one"]
    many: Text = UNIT_TEXTS["many"]
    the_many: Text = UNIT_TEXTS["the_many"]

    def nouns(self, language: str) -> frozenset[str]:
        """Return the words for units in a language, in small letters."""
        return frozenset(text[language].lower() for text in (self.one, self.many, self.the_many))


@dataclass(frozen=True, kw_only=True)
class Disclosure:
    """
    What a study asks for beyond the least base: that no cell tells of fewer units than *least_cell* what they answered.

    *zeros*: whether it is shown that nobody, or everybody, of a base gave an answer.
    """

    least_cell: int
    zeros: Literal["shown", "hidden"] = "shown"


@dataclass(frozen=True, kw_only=True)
class About:
    """
    Title, owner, languages, dates and thresholds of a study.

    *counts*: which response sets count, the complete ones or every one as far as it reached. *decimals*: of percentages.
    *least_base*: units; the least base that a group of a break may show. *dont_know*: whether answers outside a scale are part of
    the base. *invented*: the note that is printed wherever invented answers are shown. *disclosure*: the threshold of cells, None
    where the study asks for none. *design*: how units came to answer; None is a census of the frame.
    *response*: how outcomes are decided. *claims*: how strictly reports are held to their words. *waves*: the folders of
    other waves of the study, by name.
    """

    title: Text
    owner: Text
    subtitle: Text | None = None
    languages: tuple[str, ...] = ("da",)
    unit: UnitName = UnitName()
    fieldwork: tuple[dt.date, dt.date] | None = None
    reference: tuple[dt.date, dt.date] | None = None
    published: dt.date | None = None
    counts: Counts = "reached"
    decimals: int = 0
    least_base: int = 5
    dont_know: DontKnow = "left_out"
    invented: Text | None = None
    disclosure: Disclosure | None = None
    design: Sampling | None = None
    response: ResponseRule = field(default_factory=ResponseRule)
    claims: Claiming = field(default_factory=Claiming)
    waves: Mapping[str, str] = field(default_factory=dict)

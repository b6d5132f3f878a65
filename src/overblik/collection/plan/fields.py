"""What stands for the names in braces of a mail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from overblik.collection.plan.moments import days_left_text, moment_text

if TYPE_CHECKING:
    from overblik.collection.plan.model import Person, Plan
    from overblik.questionnaire.about import About
    from overblik.questionnaire.variables import Variable


@dataclass(frozen=True, kw_only=True)
class Addressed:
    """To whom a mail goes: the *unit*'s name, the person (if known), the personal link, the frame's values of the unit."""

    unit: str
    link: str
    contact: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Filler:
    """Makes the fields of mails in one study and language; *columns* are the frame's."""

    plan: Plan
    about: About
    columns: tuple[Variable, ...]
    language: str

    def fields(self, to: Addressed, now: dt.datetime) -> dict[str, str]:
        """Return the fields that every mail has; a person who is not known is addressed by the unit's name."""
        plan, language, zone = self.plan, self.language, ZoneInfo(self.plan.time_zone)
        closes = plan.closes
        return self._columns(to) | {
            "unit": to.unit,
            "contact": to.contact or to.unit,
            "title": self.about.title[language],
            "owner": self.about.owner[language],
            "link": to.link,
            "closes": moment_text(closes, language, zone) if closes else "",
            "days_left": days_left_text(closes, now, language, zone) if closes else "",
            "minutes": _minutes(plan.minutes, language),
            "sender": plan.sender.name[language],
            "help": person_text(plan.help, language),
        }

    def missing(self, titles: Sequence[str]) -> str:
        """Return the field `missing`: the titles of the sections that lack answers, or that only the sending is left."""
        if titles:
            marks = "»{}«" if self.language == "da" else "“{}”"
            return listed([marks.format(title) for title in titles], self.language)
        return "at afslutte og sende svarene" if self.language == "da" else "to finish and send the questionnaire"

    def _columns(self, to: Addressed) -> dict[str, str]:
        """Return the frame's columns, with their values in words."""
        found = {}
        for column in self.columns:
            value = to.values.get(column.id, "")
            known = column.choices is not None and value in column.choices.ids
            found[column.id] = column.choices.label(value)[self.language] if column.choices and known else value
        return found


def person_text(person: Person, language: str) -> str:
    """Return a person with the ways to reach them: "Mette Holm, tlf. 33 11 22 33, mette@example.dk"."""
    phone = f"{'tlf.' if language == 'da' else 'tel.'} {person.phone}" if person.phone else ""
    return ", ".join(part for part in (person.name[language], phone, person.mail) if part)


def listed(names: Sequence[str], language: str) -> str:
    """
    Return names as a list in words.

    >>> listed(["A", "B", "C"], "da"), listed(["A", "B", "C"], "en")
    ('A, B og C', 'A, B and C')
    """
    *most, last = names
    return f"{', '.join(most)} {'og' if language == 'da' else 'and'} {last}" if most else last


def _minutes(minutes: int, language: str) -> str:
    one, many = ("minut", "minutter") if language == "da" else ("minute", "minutes")
    return f"{minutes} {one if minutes == 1 else many}"

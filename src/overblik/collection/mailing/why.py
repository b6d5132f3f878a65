"""Why a unit is not sent a mail, in a word for programs and in a sentence for staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from overblik.report.dates import date_text

if TYPE_CHECKING:
    import datetime as dt

Code = Literal[
    "already", "answered_since", "away", "bounced", "claimed", "finished", "given_up", "ineligible", "mailed_since",
    "no_contact", "not_finished", "not_invited", "not_open", "other_state", "refused", "stopped", "uncertain",
]  # fmt: skip

WAITING: frozenset[Code] = frozenset(
    {"away", "bounced", "claimed", "given_up", "no_contact", "not_invited", "stopped", "uncertain"}
)
"""Reasons that somebody may want to do something about, or that pass; the others are as they should be."""

WORDS: Mapping[str, Mapping[Code, str]] = {
    "da": {
        "already": "har fået mailen",
        "answered_since": "har svaret på noget, siden mailen skulle sendes",
        "away": "kontaktpersonen er fraværende",
        "bounced": "mailadressen virker ikke; ret kontaktpersonens adresse",
        "claimed": "mailen er ved at blive sendt",
        "finished": "har afsluttet besvarelsen",
        "given_up": "mailserveren har afvist mailen for mange gange; se fejlen ved mailen",
        "ineligible": "skal ikke spørges",
        "mailed_since": "har fået en anden mail, siden denne skulle sendes",
        "no_contact": "har ingen kontaktperson med mailadresse",
        "not_finished": "har ikke afsluttet besvarelsen",
        "not_invited": "har ikke fået invitationen endnu",
        "not_open": "kan ikke svare nu",
        "other_state": "er et andet sted i besvarelsen, end mailen handler om",
        "refused": "har sagt nej til at være med",
        "stopped": "kontaktpersonen skal ikke have mails",
        "uncertain": "har måske fået mailen; I må selv afgøre, om den skal sendes igen",
    },
    "en": {
        "already": "has been sent the mail",
        "answered_since": "has answered something since the mail was due",
        "away": "the contact person is away",
        "bounced": "the mail address does not work; mend the contact's address",
        "claimed": "the mail is being sent",
        "finished": "has finished",
        "given_up": "the mail server has refused the mail too often; see the error beside it",
        "ineligible": "is not to be asked",
        "mailed_since": "has been sent another mail since this one was due",
        "no_contact": "has no contact person with a mail address",
        "not_finished": "has not finished",
        "not_invited": "has not been sent the invitation yet",
        "not_open": "cannot answer now",
        "other_state": "is at another point than the mail is about",
        "refused": "has refused",
        "stopped": "the contact person is not to be sent mail",
        "uncertain": "may have been sent the mail, or not; decide by hand",
    },
}


@dataclass(frozen=True)
class Why:
    """A reason; *until* is the day on which an absence ends, where that is known."""

    code: Code
    until: dt.date | None = None

    @property
    def waits(self) -> bool:
        """Whether the mail is still to be sent, or somebody may want to do something about it."""
        return self.code in WAITING

    def say(self, language: str) -> str:
        """
        Return the reason as words that follow the name of a unit.

        >>> Why("finished").say("en")
        'has finished'
        """
        words = WORDS.get(language, WORDS["en"])[self.code]
        if self.until is None:
            return words
        day = date_text(self.until, language)
        return f"{words} til den {day}" if language == "da" else f"{words} until {day}"

"""The plan of the fieldwork; frozen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from overblik.files.languages import Text

MailingKind = Literal["invitation", "reminder", "thanks"]
To = Literal["all", "none", "begun", "delegated", "finished"]
State = Literal["none", "begun", "delegated", "finished"]
"""How far a unit is: nothing answered, something answered, only a delegated part missing, finished."""

TextKind = Literal[
    "invitation",
    "reminder_none",
    "reminder_begun",
    "reminder_delegated",
    "reminder_colleague",
    "thanks",
    "delegation",
    "delegation_taken_back",
    "receipt",
    "letter",
]
TEXT_KINDS: tuple[TextKind, ...] = get_args(TextKind)
PartialRule = Literal["one_answer", "one_section"]

COPENHAGEN = "Europe/Copenhagen"


@dataclass(frozen=True, kw_only=True)
class Sender:
    """Whose name and address stand on mails; without an *address* no mail can be sent."""

    name: Text
    address: str = ""
    reply_to: str | None = None


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody whom a respondent can ask."""

    name: Text
    mail: str | None = None
    phone: str | None = None


@dataclass(frozen=True, kw_only=True)
class Privacy:
    """
    What respondents are told about their data.

    *controller* answers for them, *purpose* is what they are for, *basis* in which law; answers are kept until *kept_until*;
    *contact* is the data protection officer.
    """

    controller: Text
    purpose: Text
    basis: Text | None = None
    kept_until: dt.date | None = None
    contact: Person | None = None


@dataclass(frozen=True, kw_only=True)
class MailText:
    """The words of one mail, with fields in braces; a line break is a line break, an empty line parts paragraphs."""

    subject: Text
    body: Text


@dataclass(frozen=True, kw_only=True)
class Mailing:
    """
    Mails to many units at once.

    *at* is when they are due; it is None for thanks that are sent to each unit when it finishes (*on_finish*). A reminder to *all*
    goes to every unit that has not finished. *text* stands in for the plan's own.
    """

    id: str
    kind: MailingKind
    to: To
    at: dt.datetime | None = None
    on_finish: bool = False
    text: MailText | None = None

    def reaches(self, state: State) -> bool:
        """Return whether the mailing is for units that are this far."""
        if self.kind == "reminder" and self.to == "all":
            return state != "finished"
        if self.kind == "invitation":
            return state == "none"
        return state == self.to


@dataclass(frozen=True, kw_only=True)
class Plan:
    """
    All that `fieldwork.yaml` says; what it leaves out has a sensible value.

    *opens* and *closes* are aware, or None where neither file gives dates. *minutes*: how long answering takes. *contacts_deleted*
    is the day on which contact persons are deleted. *kept* are the frame columns that anonymous answers keep; *show* those that a
    unit is shown as what is known of it. *partial*: what a response set must hold to count as partial. *receipt*: whether a mail
    goes out when a unit finishes.
    """

    sender: Sender
    help: Person
    privacy: Privacy
    texts: Mapping[TextKind, MailText]
    opens: dt.datetime | None = None
    closes: dt.datetime | None = None
    time_zone: str = COPENHAGEN
    mailings: tuple[Mailing, ...] = ()
    minutes: int = 15
    contacts_deleted: dt.date | None = None
    anonymous: bool = False
    kept: tuple[str, ...] = ()
    delegation: bool = True
    show: tuple[str, ...] = ()
    partial: PartialRule = "one_answer"
    receipt: bool = False

    def mailing(self, name: str) -> Mailing | None:
        """Return the mailing of this id, if there is one."""
        return next((mailing for mailing in self.mailings if mailing.id == name), None)

    def text_of(self, mailing: Mailing, state: State) -> MailText:
        """Return the words of a mailing to a unit that is this far: its own, or those of the plan."""
        return mailing.text or self.texts[text_kind(mailing.kind, state)]


def text_kind(kind: MailingKind, state: State) -> TextKind:
    """
    Return which of the plan's texts a mailing of this kind has for a unit that is this far.

    >>> text_kind("reminder", "begun"), text_kind("invitation", "none")
    ('reminder_begun', 'invitation')
    """
    if kind != "reminder":
        return kind
    by_state: dict[State, TextKind] = {"begun": "reminder_begun", "delegated": "reminder_delegated"}
    return by_state.get(state, "reminder_none")

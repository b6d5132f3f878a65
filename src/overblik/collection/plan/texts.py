"""The words of mails where the author writes none, fitted to the plan; and which fields each kind of text may use."""

from __future__ import annotations

import re
from collections.abc import Mapping

from overblik.collection.plan.model import TEXT_KINDS, MailText, TextKind
from overblik.collection.plan.texts_danish import DANISH
from overblik.collection.plan.texts_english import ENGLISH
from overblik.files.languages import Text

EVERYWHERE = frozenset(
    {"unit", "contact", "title", "owner", "link", "closes", "days_left", "minutes", "sender", "help"}
)
"""The fields of every text; beside them stand the columns of the frame."""

_DELEGATION = frozenset({"section", "colleague", "head", "message"})
_FIELDS: Mapping[TextKind, frozenset[str]] = {
    "reminder_begun": frozenset({"missing"}),
    "reminder_delegated": frozenset({"missing", "colleague"}),
    "reminder_colleague": _DELEGATION,
    "delegation": _DELEGATION,
    "delegation_taken_back": _DELEGATION,
}

WITH_LINK: frozenset[TextKind] = frozenset(
    {
        "invitation", "reminder_none", "reminder_begun", "reminder_delegated", "reminder_colleague", "delegation", "letter",
    }
)  # fmt: skip
"""Texts that are of no use without the link."""

_CONDITION = re.compile(r"\[([a-z ]+)\] ")
_EMPTY_LINES = re.compile(r"\n{3,}")


def fields_of(kind: TextKind) -> frozenset[str]:
    """Return the names that may stand in braces in this kind of text, frame columns aside."""
    return EVERYWHERE | _FIELDS.get(kind, frozenset())


def usual_texts(*, dated: bool, delegation: bool, anonymous: bool) -> dict[TextKind, MailText]:
    """Return all texts for a plan that has a closing date (*dated*) or none, with *delegation*, and *anonymous* or not."""
    true = {"closes" if dated else "undated", "anonymous" if anonymous else "named"}
    true |= {"delegation"} if delegation else set()
    return {kind: _usual(kind, true) for kind in TEXT_KINDS}


def _usual(kind: TextKind, true: set[str]) -> MailText:
    languages = {"da": DANISH[kind], "en": ENGLISH[kind]}
    return MailText(
        subject=Text({language: subject for language, (subject, _) in languages.items()}),
        body=Text({language: _fitting(body, true) for language, (_, body) in languages.items()}),
    )


def _fitting(body: str, true: set[str]) -> str:
    """Return *body* without the lines whose condition does not hold, and without the conditions."""
    kept = []
    for line in body.splitlines():
        condition = _CONDITION.match(line)
        if condition is None:
            kept.append(line)
        elif set(condition[1].split()) <= true:
            kept.append(line[condition.end() :])
    return _EMPTY_LINES.sub("\n\n", "\n".join(kept)).strip()

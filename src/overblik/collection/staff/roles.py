"""Who may do what: the one table that pages, commands and the API ask."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from overblik.files.languages import Text

Permission = Literal[
    "status",  # see how far the fieldwork is, in numbers
    "units",  # see the units, their notes and how far each is
    "states",  # extend, exclude, merge, reopen; write notes and promises
    "contacts",  # see and change contact persons; show and renew personal links
    "mail",  # see and send mail
    "answers",  # see answers, and enter those given by telephone or on paper
    "tables",  # tabulate live answers
    "cleaning",  # change and code answers, release comments
    "versions",  # publish a new version of the questionnaire
    "open",  # open, pause and close the fieldwork
    "freeze",  # pin the data
    "purge",  # delete personal data
    "audit",  # read what everybody did
    "staff",  # say who is staff
]
PERMISSIONS: tuple[Permission, ...] = get_args(Permission)

ROLES: Mapping[str, frozenset[Permission]] = MappingProxyType({
    "owner": frozenset(PERMISSIONS),
    "analyst": frozenset({"status", "units", "states", "answers", "tables", "cleaning", "versions", "open"}),
    "fieldworker": frozenset({"status", "units", "states", "contacts", "mail"}),
    "reader": frozenset({"status"}),
})  # fmt: skip
"""What each role may do. An analyst sees no contact persons, a fieldworker no answers, a reader neither."""

ROLE_NAMES: Mapping[str, Text] = MappingProxyType({
    "owner": Text({"da": "Ejer", "en": "Owner"}),
    "analyst": Text({"da": "Analytiker", "en": "Analyst"}),
    "fieldworker": Text({"da": "Dataindsamler", "en": "Fieldworker"}),
    "reader": Text({"da": "Læser", "en": "Reader"}),
})  # fmt: skip


def may(role: str, permission: Permission) -> bool:
    """
    Return whether a role may do something; an unknown role may do nothing.

    >>> may("fieldworker", "units"), may("fieldworker", "answers"), may("", "status")
    (True, False, False)
    """
    return permission in ROLES.get(role, frozenset())

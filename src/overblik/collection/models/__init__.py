"""Fieldwork in the database: what is asked of whom, what was answered, sent and done. Questionnaires are never models."""

from overblik.collection.models.answers import Change, Response
from overblik.collection.models.coding import Code, CodeFrame, Coding, Release
from overblik.collection.models.fieldwork import Fieldwork, Version
from overblik.collection.models.mailing import Contact, Delegation, Message
from overblik.collection.models.privacy import AnonymousResponse, Purge
from overblik.collection.models.staff import ApiToken, AuditEntry, RateCount, StaffRole
from overblik.collection.models.units import Note, Unit

__all__ = [
    "AnonymousResponse",
    "ApiToken",
    "AuditEntry",
    "Change",
    "Code",
    "CodeFrame",
    "Coding",
    "Contact",
    "Delegation",
    "Fieldwork",
    "Message",
    "Note",
    "Purge",
    "RateCount",
    "Release",
    "Response",
    "StaffRole",
    "Unit",
    "Version",
]

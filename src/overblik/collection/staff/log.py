"""The audit log, a page at a time, in words."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator

from overblik.collection.staff.words import action_text

EACH = 100
"""Entries on one page."""


def numbered(text: str) -> int:
    """
    Return the number of a page as it stands in an address; the first one for anything else.

    >>> numbered("3"), numbered("x"), numbered("")
    (3, 1, 1)
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 1  # noqa: PLR2004 - no page has ten digits


def entries(found: Any, number: int, language: str) -> dict[str, Any]:
    """Return one page of entries, each with its action and details in words."""
    page = Paginator(found, EACH).get_page(number)
    rows = [
        {"entry": entry, "action": action_text(entry.action, language), "details": details_text(entry.details)}
        for entry in page
    ]
    return {"rows": rows, "numbered": page}


def details_text(details: dict[str, Any]) -> str:
    """
    Return details in one line.

    >>> details_text({"before": "draft", "after": "open"})
    'before: draft, after: open'
    """
    return ", ".join(f"{name}: {value}" for name, value in details.items() if value not in (None, ""))

"""What the frame knows of a unit is not asked: it is shown, and can be corrected as a remark."""

from __future__ import annotations

from decimal import Decimal

from overblik.collection.respondent.entry import Entry
from overblik.files.numbers import number_text
from overblik.frame.read import number


def facts(entry: Entry) -> list[tuple[str, str]]:
    """Return title and value of each frame column that the unit is shown, with its members where it is a joint unit."""
    language = entry.language
    found = []
    for column in entry.site.frame.columns:
        text = entry.unit.values.get(column.id, "")
        if column.id not in entry.site.plan.show or not text:
            continue
        if column.choices and text in column.choices.ids:
            text = column.choices.label(text)[language]
        value = number(text) if column.shape == "number" else None
        if value is not None:
            text = number_text(Decimal(str(value)), language, 0 if value.is_integer() else 1)
        found.append((column.label[language], text))
    members = entry.unit.members
    if len(members) > 1:
        found.append(({"da": "Svarer for", "en": "Answers for"}.get(language, "Answers for"), ", ".join(members)))
    return found

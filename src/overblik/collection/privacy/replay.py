"""Purges are done again on data that are older than they: a restored backup."""

from __future__ import annotations

from collections.abc import Iterable

from overblik.collection.models import Contact, Delegation, Purge, Unit
from overblik.collection.privacy.marks import Persons, candidates, mark
from overblik.collection.privacy.purge import AND_ANSWERS, purge_contacts, purge_person, purge_unit
from overblik.collection.privacy.scrub import scrub, texts
from overblik.errors import Unanswerable


def replay(key: bytes, purges: Iterable[Purge]) -> int:
    """
    Do those of *purges* again that the database does not know of, and return how many.

    Persons are found by the keyed hashes of every address and name that the database holds.
    """
    known = set(Purge.objects.values_list("who", "what", "at"))
    new = [purge for purge in purges if (purge.who, purge.what, purge.at) not in known]
    if not new:
        return 0
    held = _held(key)
    answers = any(purge.what.endswith(AND_ANSWERS) for purge in new)
    gone = [held[purge.who] for purge in new if purge.who in held and not purge.what.startswith(("unit", "contacts"))]
    for purge in new:
        _again(key, purge, held)
    scrub(Persons.of(*gone), answers=answers)
    done = set(Purge.objects.values_list("who", "what", "at"))
    Purge.objects.bulk_create([
        Purge(who=purge.who, what=purge.what, at=purge.at, by=purge.by)
        for purge in new if (purge.who, purge.what, purge.at) not in done
    ])  # fmt: skip
    return len(new)


def _again(key: bytes, purge: Purge, held: dict[str, str]) -> None:
    kind, answers = purge.what.removesuffix(AND_ANSWERS), purge.what.endswith(AND_ANSWERS)
    if kind == "contacts":
        purge_contacts(key, purge.at, purge.by)
    elif purge.who in held and kind in ("person", "unit"):
        again = purge_person if kind == "person" else purge_unit
        try:
            again(key, held[purge.who], purge.at, purge.by, answers=answers)
        except Unanswerable:
            return


def _held(key: bytes) -> dict[str, str]:
    """Return everything that could be a person or a unit, by its keyed hash."""
    found: dict[str, str] = {}
    for text in Unit.objects.values_list("unit_id", flat=True):
        found[mark(key, text)] = text
    for model in (Contact, Delegation):
        for mail, name in model.objects.values_list("email", "name"):
            found |= {mark(key, text): text for text in (mail, name) if text}
    for text in texts():
        for candidate in candidates(text):
            found.setdefault(mark(key, candidate), candidate)
    return found

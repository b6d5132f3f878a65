"""Coders put open answers into codes; where they agree, answers that belong into a closed option are moved there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from overblik.collection.answering.merge import Given
from overblik.collection.cleaning.edit import edit_answer
from overblik.collection.cleaning.frames import owner_of
from overblik.collection.cleaning.open_answers import OpenAnswer, open_answers, questionnaire_of
from overblik.collection.models import Code, CodeFrame, Coding, Response
from overblik.collection.site import Site
from overblik.collection.store import Writer, items_of
from overblik.errors import Unanswerable
from overblik.questionnaire.variables import Variable
from overblik.tables.agreement import Alpha, Kappa, cohens_kappa, krippendorffs_alpha

PAIR = 2


def code_answer(frame: CodeFrame, answer: OpenAnswer, code: str, coder: str, now: dt.datetime) -> Coding | None:
    """Note what a coder chose for an answer, instead of what the same coder chose before; an empty *code* takes it back."""
    if not code:
        Coding.objects.filter(unit=answer.unit, key=answer.key, coder=coder).delete()
        return None
    chosen = Code.objects.filter(frame=frame, code=code).first()
    if chosen is None:
        message = f"{frame.key!r} has no code {code!r}; choose one of its codes"
        raise Unanswerable(message)
    found: Coding = Coding.objects.update_or_create(
        unit=answer.unit, key=answer.key, coder=coder, defaults={"code": chosen, "at": now}
    )[0]
    return found


def codings(frame: CodeFrame) -> dict[tuple[int, str], dict[str, str]]:
    """Return what each coder chose, by answer."""
    found: dict[tuple[int, str], dict[str, str]] = {}
    for row in Coding.objects.filter(code__frame=frame).select_related("code").order_by("coder"):
        found.setdefault((row.unit_id, row.key), {})[row.coder] = row.code.code
    return found


def next_uncoded(answers: Sequence[OpenAnswer], chosen: Mapping[tuple[int, str], Mapping[str, str]], coder: str) -> int:
    """Return the place of the first answer that *coder* has not coded; their number where there is none."""
    places = (n for n, one in enumerate(answers) if coder not in chosen.get((one.unit.pk, one.key), {}))
    return next(places, len(answers))


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """How far coders agree; *kappa* where there are two of them."""

    coders: tuple[str, ...]
    alpha: Alpha | None = None
    kappa: Kappa | None = None


def agreement(frame: CodeFrame) -> Agreement:
    """Return how far the coders of a frame agree."""
    chosen = codings(frame)
    coders = tuple(sorted({coder for codes in chosen.values() for coder in codes}))
    if len(coders) < PAIR:
        return Agreement(coders=coders)
    rows = [[codes.get(coder) for codes in chosen.values()] for coder in coders]
    kappa = cohens_kappa(*rows) if len(coders) == PAIR else None
    return Agreement(coders=coders, alpha=krippendorffs_alpha(rows), kappa=kappa)


def apply_moves(site: Site, frame: CodeFrame, now: dt.datetime, by: str) -> int:
    """
    Move answers into the closed option that their code names, and return how many.

    Only where all coders of an answer chose codes that move it to the same option. The text itself stays in the database, as an
    answer that is not asked any more.
    """
    owner = owner_of(questionnaire_of(site), frame.key)
    if owner is None:
        return 0
    targets = dict(frame.codes.values_list("code", "moves_to"))
    chosen, moved = codings(frame), 0
    with transaction.atomic():
        for answer in open_answers(site, frame.key):
            to = {targets[code] for code in chosen.get((answer.unit.pk, answer.key), {}).values()}
            if len(to) == 1 and (target := to.pop()):
                moved += _move(
                    site, owner, answer, target, Writer(by=by, at=now, why=f"{frame.key}: {answer.text[:200]}")
                )
    return moved


def _move(site: Site, owner: Variable, answer: OpenAnswer, target: str, writer: Writer) -> bool:
    """Put *target* in the place of *other*, in the answer's row of a grid."""
    key = f"{owner.id}/{answer.row}" if owner.shape == "grid" else owner.id
    other = owner.choices.other if owner.choices else None
    value = items_of(Response.objects.get(pk=answer.unit.pk))[key].value
    if isinstance(value, list):
        if other not in value or owner.choices is None:
            return False
        ticked = {*value, target} - {other}
        return edit_answer(
            site, answer.unit, key, Given(value=[one for one in owner.choices.ids if one in ticked]), writer
        )
    return value == other and edit_answer(site, answer.unit, key, Given(value=target), writer)


def coded_rows(site: Site, frame: CodeFrame) -> list[list[str]]:
    """Return the codings as a table with a heading: unit, row, answer, and the code of each coder."""
    chosen = codings(frame)
    coders = sorted({coder for codes in chosen.values() for coder in codes})
    rows = [
        [
            one.unit.unit_id,
            one.row,
            one.text,
            *(chosen.get((one.unit.pk, one.key), {}).get(coder, "") for coder in coders),
        ]
        for one in open_answers(site, frame.key)
    ]
    return [["unit", "row", frame.key, *(f"{frame.key}_code:{coder}" for coder in coders)], *rows]

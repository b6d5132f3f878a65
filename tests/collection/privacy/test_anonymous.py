"""Anonymous answers: nothing ties them to the unit that gave them."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test import Client

from overblik.collection.answers.live import live_answers
from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.fieldwork.setup import set_up
from overblik.collection.models import AnonymousResponse, Change, Fieldwork, Response, Unit
from overblik.collection.privacy.anonymous import kept_columns, settled
from overblik.collection.store import OPEN, state_for
from overblik.errors import Unanswerable
from overblik.frame.units import Frame
from overblik.frame.units import Unit as FrameUnit
from tests.collection.given import finished, give
from tests.collection.office_study import NOW, PLAN, SETTINGS, office_site
from tests.makers import ask

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.collection.site import Site


@pytest.fixture
def anonymous(tmp_path: Path, settings: Any, transactional_db: None) -> Site:  # noqa: ARG001 - committed rows, as in the field
    """The small study asked anonymously; of the frame, regions are kept (six offices in each)."""
    least = SETTINGS.replace("least_base: 1", "least_base: 3")
    made = office_site(tmp_path / "study", plan=PLAN + "anonymous: true\nkept: [region]\n", settings=least)
    settings.OVERBLIK = made
    set_up(made, NOW, "test")
    Fieldwork.objects.filter(pk=1).update(state="open")
    return made


def _rows(site: Site, *, pilot: bool = False) -> list[dict[str, Any]]:
    found = live_answers(site, carried=("region",), pilot=pilot)
    assert found is not None
    return list(found.to_pylist())


def test_a_finished_unit_keeps_that_it_answered_and_the_day(anonymous: Site) -> None:  # noqa: ARG001 - the study in the field
    """Nothing else: no answers, no history, no hour."""
    unit = finished("u01", kontakt=["unge"], kommentar="Kun vi kan have skrevet det")
    row = Response.objects.get(pk=unit.pk)
    assert (row.items, row.reasons, row.submitted, row.at, row.language, row.finished_by) == ({}, {}, [], "", "", "")
    assert row.begun_at == row.last_at == row.finished_at
    assert row.finished_at.isoformat() == "2026-03-03T22:59:00+00:00"
    assert not Change.objects.exists()
    (kept,) = AnonymousResponse.objects.all()
    assert kept.values == {"region": "Nord"}
    assert set(kept.items["kommentar"]) == {"v"}


def test_nothing_is_changed_after_finishing(anonymous: Site) -> None:
    """Neither by the page nor by finishing twice; the receipt shows no answers."""
    give("u01", kontakt=["unge"])
    assert not Change.objects.exists()
    unit = finished("u01", digital="nej")
    fieldwork = Fieldwork.objects.get(pk=1)
    assert state_for(fieldwork, unit, NOW) != OPEN
    give("u01", kontakt=["voksne"])
    finished("u01")
    assert (AnonymousResponse.objects.count(), Change.objects.count()) == (1, 0)
    assert Response.objects.get(pk=unit.pk).items == {}
    receipt = (
        Client().get(unit_link(anonymous, unit, "da").removeprefix(anonymous.address) + "receipt/").content.decode()
    )
    assert "uden spor af" in receipt
    assert "Bruger I video?" not in receipt


def test_answers_come_out_without_units(anonymous: Site) -> None:
    """Routing is settled, missing kinds are kept, and groups too small to hide in are not told."""
    for number in range(1, 4):
        finished(f"u{number:02}", kontakt=["ingen"], digital="nej")
    finished("u07", kontakt=["unge"], formaal__unge="#dont_know", ansatte=12, digital="ja")
    give("u08", kontakt=["unge"])
    rows = {row["ansatte"]: row for row in _rows(anonymous)}
    assert set(rows) == {None, 12.0}
    assert (rows[12.0]["formaal/unge"], rows[12.0]["tilfreds"], rows[12.0]["region"]) == (
        "#dont_know",
        "#skipped",
        None,
    )
    assert (rows[None]["formaal/unge"], rows[None]["tilfreds"], rows[None]["kontakt/ingen"]) == (
        "#not_asked",
        "#not_asked",
        "yes",
    )
    assert not {row["unit"] for row in _rows(anonymous)} & set(Unit.objects.values_list("unit_id", flat=True))
    finished("u09", digital="nej")
    finished("u10", digital="nej")
    assert sorted(row["region"] for row in _rows(anonymous)) == ["Nord"] * 3 + ["Syd"] * 3


def test_pilot_answers_keep_no_frame_column(anonymous: Site) -> None:
    """There are too few of them to hide in."""
    Unit.objects.filter(unit_id="u01").update(pilot=True)
    finished("u01", kontakt=["unge"])
    assert (AnonymousResponse.objects.get().values, live_answers(anonymous)) == ({}, None)
    assert len(_rows(anonymous, pilot=True)) == 1


def test_the_order_of_rows_says_nothing(anonymous: Site) -> None:  # noqa: ARG001 - the study in the field
    """Rows lie in the order of their random keys, written in one go; what came first is not to be seen."""
    names = [f"u{number:02}" for number in range(1, 13)]
    random.Random(5).shuffle(names)  # noqa: S311 - an order, no secret
    came = []
    for name in names:
        before = set(AnonymousResponse.objects.values_list("key", flat=True))
        finished(name, kommentar=name)
        came += [key for key in AnonymousResponse.objects.values_list("key", flat=True) if key not in before]
    place = "rowid, 0" if connection.vendor == "sqlite" else "ctid, xmin::text"
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "key", {place} FROM collection_anonymousresponse ORDER BY 2')  # noqa: S608 - our own names
        rows = cursor.fetchall()
    assert [row[0] for row in rows] == sorted(came)
    assert len({row[2] for row in rows}) == 1
    assert came != sorted(came)


def test_a_study_does_not_become_anonymous_once_answers_were_given_otherwise(anonymous: Site) -> None:
    """Nor stop being so: pages would promise what is not kept. Before the first answer the plan may change."""
    named = replace(anonymous, plan=replace(anonymous.plan, anonymous=False))
    assert not set_up(named, NOW, "x").anonymous
    assert set_up(anonymous, NOW, "x").anonymous
    give("u01", kontakt=["unge"])
    with pytest.raises(Unanswerable, match="anonymous"):
        set_up(named, NOW, "x")


def test_a_column_with_a_small_group_is_not_kept() -> None:
    """The one that is listed last goes first."""
    units = tuple(
        FrameUnit(id=str(n), name="", values={"region": "AB"[n % 2], "size": "xyz"[n % 3]}) for n in range(12)
    )
    frame = Frame(units=units)
    assert kept_columns(frame, ("region", "size"), 2) == ("region", "size")
    assert kept_columns(frame, ("region", "size"), 3) == ("region",)
    assert kept_columns(frame, ("size", "region"), 5) == ()


def test_what_is_kept_of_a_set_says_why_an_answer_is_missing() -> None:
    """An answer that routing had left behind is not kept."""
    from overblik.collection.answering.items import Item

    questionnaire = ask("""
    - {id: video, kind: single, text: {da: Video}, options: {ja: {da: Ja}, nej: {da: Nej}}}
    - {id: hvor, kind: text, text: {da: Hvor}, when: "video == 'ja'"}
    - {id: mere, kind: text, text: {da: Mere}}
    """)[0]
    items = {"video": Item(value="nej", by="unit", at="2026"), "hvor": Item(value="her")}
    assert settled(questionnaire, items, {}) == {
        "video": {"v": "nej"},
        "hvor": {"m": "#not_asked"},
        "mere": {"m": "#skipped"},
    }

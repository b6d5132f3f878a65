"""A page is saved: nothing lost, nothing of anybody else's overwritten, everything in the history."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection

from overblik.collection.answering.merge import Given, Posted
from overblik.collection.answering.posted import Page
from overblik.collection.models import Change, Fieldwork, Response, Unit
from overblik.collection.store import Saved, Whole, Writer, finish, items_of, save_page, state_for
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site

HEAD, COLLEAGUE = Writer(by="unit", at=NOW), Writer(by="delegation:1", at=NOW)
LATER = Writer(by="unit", at=NOW + dt.timedelta(days=60))


def _page(seen: int = 0, *, page: str = "", step: int = 0, **answers: Any) -> Page:
    given = {key: Given(value=value) for key, value in answers.items()}
    return Page(posted=Posted(seen=seen, given=given, page=page, step=step))


def _save(unit: Unit, page: Page, writer: Writer = HEAD, **whole: Any) -> Saved:
    return save_page(Unit.objects.get(pk=unit.pk), page, writer, Whole(**{"language": "da", **whole}))


def _stored(unit: Unit) -> dict[str, Any]:
    return {key: item.value for key, item in items_of(Response.objects.get(pk=unit.pk)).items()}


def _history(unit: Unit) -> list[tuple[str, Any, str, str]]:
    return [(c.key, c.value, c.by, c.fate) for c in Change.objects.filter(response_id=unit.pk)]


def test_each_answer_is_stored_with_who_gave_it_and_in_the_history(unit: Unit) -> None:
    """The newest in the response set, all of them in the history."""
    _save(unit, _page(ansatte=12))
    _save(unit, _page(1, ansatte=13), COLLEAGUE, section="kontakt_afsnit")
    response = Response.objects.get(pk=unit.pk)
    assert (response.rev, response.items["ansatte"]["v"], response.items["ansatte"]["b"]) == (2, 13, "delegation:1")
    assert (response.submitted, response.begun_at, response.language) == (["kontakt_afsnit"], NOW, "da")
    assert _history(unit) == [("ansatte", 12, "unit", "applied"), ("ansatte", 13, "delegation:1", "applied")]


def test_a_page_that_changes_nothing_writes_nothing(unit: Unit) -> None:
    """However often it is sent."""
    for _ in range(3):
        saved = _save(unit, _page(ansatte=12, page="p", step=1))
    assert (saved.response.rev, saved.changed, len(_history(unit))) == (1, frozenset(), 1)


def test_two_answers_meet_and_both_are_in_the_history(unit: Unit) -> None:
    """The first stays until somebody chooses; the second is noted once, however often it is sent."""
    _save(unit, _page(digital="ja"))
    for _ in range(2):
        saved = _save(unit, _page(0, digital="nej"), COLLEAGUE)
    assert [(c.key, c.mine.value, c.theirs.value) for c in saved.conflicts] == [("digital", "nej", "ja")]
    assert _stored(unit) == {"digital": "ja"}
    assert _history(unit) == [("digital", "ja", "unit", "applied"), ("digital", "nej", "delegation:1", "conflict")]
    chosen = Posted(
        seen=1,
        given={"digital": Given(value="nej")},
        open_conflicts=frozenset({"digital"}),
        choices={"digital": "mine"},
    )
    _save(unit, Page(posted=chosen), COLLEAGUE)
    assert _stored(unit) == {"digital": "nej"}


def test_who_left_an_item_alone_overwrites_nothing(unit: Unit) -> None:
    """What the page showed is looked up in the history at the revision that it was made from."""
    _save(unit, _page(digital="ja", ansatte=3))
    _save(unit, _page(1, digital="nej"))
    saved = _save(unit, _page(1, digital="ja", ansatte=4), COLLEAGUE)
    assert saved.conflicts == ()
    assert _stored(unit) == {"digital": "nej", "ansatte": 4}


def test_only_what_a_writer_may_change_is_changed(unit: Unit) -> None:
    """A colleague's page cannot reach beyond its section."""
    _save(unit, _page(digital="ja", ansatte=3), COLLEAGUE, allowed=frozenset({"digital"}))
    assert _stored(unit) == {"digital": "ja"}


def test_late_answers_are_kept_and_change_nothing(unit: Unit) -> None:
    """Each once; what the page left alone is not among them."""
    _save(unit, _page(ansatte=3, kommentar="Tak"))
    for value in (4, 4, 5):
        saved = _save(unit, _page(1, ansatte=value, kommentar="Tak"), LATER)
        assert saved.late
    unreadable = Page(posted=Posted(seen=1, given={"ansatte": Given(raw="mange")}))
    _save(unit, unreadable, LATER)
    assert _stored(unit) == {"ansatte": 3, "kommentar": "Tak"}
    late = [(c.value, c.raw) for c in Change.objects.filter(response_id=unit.pk, fate="late")]
    assert late == [(4, None), (5, None), (None, "mange")]


def test_reasons_can_be_changed_and_taken_back(unit: Unit) -> None:
    """They stand beside the items."""
    for reason, kept in (("Vi er én", {"ansatte.0": "Vi er én"}), ("", {})):
        _save(unit, Page(posted=Posted(seen=0, given={}), reasons={"ansatte.0": reason}))
        assert Response.objects.get(pk=unit.pk).reasons == kept


def test_the_item_one_was_at_is_noted(unit: Unit) -> None:
    """And kept by a page that does not say."""
    _save(unit, Page(posted=Posted(seen=0, given={}), at="digital"))
    assert _save(unit, _page(digital="ja")).response.at == "digital"


def test_who_answers_after_all_has_not_refused(unit: Unit) -> None:
    """The refusal stays among the notes."""
    Unit.objects.filter(pk=unit.pk).update(refused_at=NOW, refused_why="Travlt")
    _save(unit, _page(ansatte=3))
    assert Unit.objects.get(pk=unit.pk).refused_at is None


def test_a_response_set_is_finished_only_when_nothing_blocks(unit: Unit) -> None:
    """It is asked under the lock; finishing twice changes nothing, and afterwards answers can still be changed."""
    _save(unit, _page(digital="ja"))
    assert finish(unit, HEAD, ready=lambda response: "ansatte" in response.items) is None
    finished = finish(unit, HEAD, ready=lambda response: "digital" in response.items)
    assert finished is not None
    assert (finished.finished_at, finished.finished_by) == (NOW, "unit")
    again = finish(unit, Writer(by="staff:anna", at=NOW + dt.timedelta(hours=1)))
    assert again is not None
    assert again.finished_by == "unit"
    assert _save(unit, _page(again.rev, digital="nej")).response.finished_at == NOW


def test_nothing_is_finished_after_the_close(unit: Unit) -> None:
    """However complete it is."""
    assert finish(unit, LATER) is None


def test_what_came_in_by_telephone_says_so(unit: Unit) -> None:
    """The response set has the source of its first answer, each answer its own."""
    _save(unit, _page(ansatte=3), Writer(by="staff:anna", at=NOW, source="telephone"))
    _save(unit, _page(1, digital="ja"))
    assert Response.objects.get(pk=unit.pk).source == "telephone"
    assert [c.source for c in Change.objects.filter(response_id=unit.pk)] == ["telephone", "web"]


@pytest.mark.parametrize(
    ("fieldwork", "unit", "expected"),
    [
        ({"state": "open"}, {}, "open"),
        ({"state": "open", "opens_at": NOW + dt.timedelta(days=1)}, {}, "draft"),
        (
            {"state": "open", "opens_at": NOW + dt.timedelta(days=1)},
            {"extended_to": NOW + dt.timedelta(days=9)},
            "draft",
        ),
        ({"state": "open", "closes_at": NOW}, {}, "closed"),
        ({"state": "closed"}, {}, "closed"),
        ({"state": "closed"}, {"extended_to": NOW + dt.timedelta(days=1)}, "open"),
        ({"state": "closed"}, {"extended_to": NOW}, "closed"),
        ({"state": "paused"}, {"extended_to": NOW + dt.timedelta(days=1)}, "paused"),
        ({"state": "draft"}, {}, "draft"),
        ({"state": "draft"}, {"pilot": True}, "open"),
        ({"state": "paused"}, {"pilot": True}, "paused"),
    ],
)
def test_when_a_unit_can_answer(fieldwork: dict[str, Any], unit: dict[str, Any], expected: str) -> None:
    """Between the dates, longer with an extension, and as a pilot before the rest."""
    assert state_for(Fieldwork(**fieldwork), Unit(**unit), NOW) == expected


@pytest.mark.django_db(transaction=True)
def test_two_saves_at_once_come_one_after_the_other(site: Site) -> None:  # noqa: ARG001 - set up and open
    """On both databases: of many writers none is lost, and each revision is somebody's."""
    unit, people, rounds = Unit.objects.get(unit_id="u01"), 4, 6
    together = Barrier(people)

    def write(number: int) -> None:
        try:
            together.wait()
            for at in range(rounds):
                answers: dict[str, Any] = {f"item{number}": at}
                _save(
                    unit,
                    _page(page=f"p{number}", step=at, **answers),
                    Writer(by=f"w{number}", at=NOW),
                )
        finally:
            connection.close()

    with ThreadPoolExecutor(people) as pool:
        list(pool.map(write, range(people)))
    assert _stored(unit) == {f"item{number}": rounds - 1 for number in range(people)}
    assert sorted(c.rev for c in Change.objects.filter(response_id=unit.pk)) == list(range(1, people * rounds + 1))

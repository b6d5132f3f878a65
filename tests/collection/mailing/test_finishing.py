"""Finishing is followed by mail, and never hindered by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from overblik.collection.mailing.finishing import after_finish
from overblik.collection.models import Contact, Message, Response
from overblik.collection.plan.model import Mailing
from tests.collection.mailing.receiver import free_port, use
from tests.collection.mailing.units import run_due
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site
    from tests.collection.mailing.receiver import Receiver


def finished(site: Site, unit: Unit) -> Site:
    """Let a unit finish in a study that sends receipt and thanks."""
    Contact.objects.create(unit=unit, name="Åse", email="aase@kontor.test")
    Response.objects.filter(unit=unit).update(finished_at=NOW)
    thanks = Mailing(id="tak", kind="thanks", to="finished", on_finish=True)
    return replace(site, plan=replace(site.plan, receipt=True, mailings=(thanks,)))


def test_receipt_and_thanks_go_out_once(site: Site, unit: Unit, receiver: Receiver) -> None:
    """Whoever finishes again gets no more."""
    more = finished(site, unit)
    after_finish(more, unit, NOW)
    after_finish(more, unit, NOW)
    assert len(receiver.mails) == 2


def test_a_mail_server_that_is_away_is_no_matter(site: Site, unit: Unit, settings: Any, receiver: Receiver) -> None:
    """The mails are written down, and the next run sends them."""
    there = receiver.port
    use(settings, free_port())
    more = finished(site, unit)
    after_finish(more, unit, NOW)
    assert set(Message.objects.values_list("state", "tries")) == {("failed", 0)}
    use(settings, there)
    run_due(more, NOW)
    assert len(receiver.mails) == 2


def test_a_plan_without_such_mails_needs_no_server(site: Site, unit: Unit, settings: Any) -> None:
    """Nothing is written down either."""
    use(settings, free_port())
    after_finish(site, unit, NOW)
    assert not Message.objects.exists()

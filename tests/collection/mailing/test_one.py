"""One mail from beginning to end; a connection that was idle too long is made anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from overblik.collection.mailing.one import Letterbox
from overblik.collection.mailing.smtp import Handed, MailServerGone, Post
from overblik.collection.models import Message
from tests.collection.mailing.receiver import Receiver, receiving, use
from tests.collection.mailing.test_claims import MAIL, make
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


class Impatient(Receiver):
    """A mail server that hangs up on the first sender, as after too long a silence."""

    hung_up: bool = False

    async def handle_MAIL(self, server: Any, *rest: Any) -> str:  # noqa: N802 - aiosmtpd's
        """Hang up once."""
        if not self.hung_up:
            self.hung_up = True
            server.transport.abort()
        return await super().handle_MAIL(server, *rest)


def test_a_mail_is_sent_over_a_new_connection(site: Site, unit: Unit, settings: Any) -> None:
    """The server had nothing in hand, so that nothing can be doubled."""
    with receiving(Impatient()) as receiver:
        use(settings, receiver.port)
        with Post() as post:
            found = Letterbox(site=site, post=post).put(unit.pk, "m", make, NOW)
    assert found == Handed(state="sent")
    assert len(receiver.mails) == 1
    assert MAIL.composed.subject == receiver.mails[0]["Subject"]


def test_a_server_that_hangs_up_twice_is_gone(site: Site, unit: Unit, settings: Any) -> None:
    """The mail is kept for the next run."""
    with receiving(Receiver(accepts=0)) as receiver:
        use(settings, receiver.port)
        with Post() as post, pytest.raises(MailServerGone, match="hangs up"):
            Letterbox(site=site, post=post).put(unit.pk, "m", make, NOW)
    assert Message.objects.get().state == "failed"


def test_a_plan_without_a_sender_claims_nothing(site: Site, unit: Unit) -> None:
    """And says what to write."""
    silent = replace(site, plan=replace(site.plan, sender=replace(site.plan.sender, address="")))
    with Post() as post, pytest.raises(MailServerGone, match="sender"):
        Letterbox(site=silent, post=post).put(unit.pk, "m", make, NOW)
    assert not Message.objects.exists()

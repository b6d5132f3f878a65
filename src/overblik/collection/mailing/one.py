"""One mail is sent from beginning to end: claimed, handed over, written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.collection.mailing.claims import Claim, Maker, claim, settle
from overblik.collection.mailing.prepare import as_email
from overblik.collection.mailing.smtp import Handed, MailServerGone, Post

if TYPE_CHECKING:
    import datetime as dt

    from overblik.collection.mailing.why import Why
    from overblik.collection.site import Site


@dataclass(frozen=True, kw_only=True)
class Letterbox:
    """Where mails are put: on behalf of a *site*, to a mail server's *post*."""

    site: Site
    post: Post

    def open(self) -> None:
        """Reach the mail server before anything is claimed; raises MailServerGone."""
        if not self.site.plan.sender.address:
            message = "fieldwork.yaml names no address to send from; write sender: {address: ...}"
            raise MailServerGone(message)
        self.post.open()

    def put(self, unit: int, key: str, make: Maker, now: dt.datetime) -> Handed | Why:
        """
        Send the mail *key* to a unit and return what became of it, or why it is not sent; raises MailServerGone.

        A mail whose connection was lost before the server had it is sent over a new one at once, since servers close those that
        were idle.
        """
        found = self._once(unit, key, make, now)
        if isinstance(found, Handed) and found.lost and found.state == "failed":
            found = self._once(unit, key, make, now)
            if isinstance(found, Handed) and found.lost and found.state == "failed":
                raise MailServerGone(f"the mail server hangs up ({found.error}); nothing is lost, the next run goes on")
        return found

    def _once(self, unit: int, key: str, make: Maker, now: dt.datetime) -> Handed | Why:
        self.open()
        domain = self.site.plan.sender.address.rpartition("@")[2]
        claimed = claim(unit, key, make, now=now, domain=domain)
        if not isinstance(claimed, Claim):
            return claimed
        handed = self.post.send(as_email(claimed.mail, self.site, claimed.message.message_id, now))
        settle(claimed.message, handed, now)
        return handed

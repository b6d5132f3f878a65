"""
The whole story of a study in the field, on one machine and in a minute or two.

Units are invited by mail; respondents open the links from the mails and answer over HTTP what a data set holds; some pass a section
on to a colleague, some come after the reminder, some stop half-way, some never begin; then the fieldwork closes, and the answers
that came in are those of the data set.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from overblik.app.simulated.respondent import Respondent, Stuck, over_http

if TYPE_CHECKING:
    from overblik.app.simulated.cast import Part
    from overblik.app.simulated.mailbox import Letter, Mailbox
    from overblik.app.simulated.stage import Stage
    from overblik.collection.plan.model import Plan

AT_ONCE = 8
COLLEAGUES = 6
"""Units whose head passes a section on."""
LATE_SHARE = 0.3
"""Share of respondents who come after the first reminder."""


@dataclass
class Story:
    """A story on its stage: the parts, the section that some pass on, the plan; *say* tells what happened."""

    stage: Stage
    mail: Mailbox
    parts: Sequence[Part]
    section: str
    plan: Plan
    say: Callable[[str], None]
    links: dict[str, str] = field(default_factory=dict)
    read: int = 0

    def invite(self) -> None:
        """Make contact persons, open, and send what is due on the first day."""
        contacts = self.stage.folder / "contacts.csv"
        with contacts.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["unit", "name", "email", "language"])
            writer.writerows(
                [part.unit.id, f"Kontakt {part.unit.id}", address(part.unit.id), "da"] for part in self.parts
            )
        self.stage.run("fieldwork", "contacts", str(self.stage.study), str(contacts))
        self.send(self.moments()[0])

    def moments(self) -> list[dt.datetime]:
        """Return when mailings are due, in order."""
        return sorted({mailing.at for mailing in self.plan.mailings if mailing.at})

    def send(self, moment: dt.datetime) -> None:
        """Let the timer run just after *moment*, and read the mail that came of it."""
        self.stage.at(moment + dt.timedelta(minutes=5))
        said = self.stage.run("fieldwork", "send-due", str(self.stage.study)).strip()
        found = self.new_mail()
        self.links |= {letter.to[0]: letter.link for letter in found if letter.link}
        self.say(f"{moment:%d.%m.%Y %H.%M}: {'; '.join(said.splitlines())}")

    def new_mail(self) -> list[Letter]:
        """Return the mail that has come since it was read last."""
        found = self.mail.since(self.read)
        self.read += len(found)
        return found

    def answer(self, parts: Sequence[Part], number: int, step: Callable[[str], None]) -> None:
        """
        Let the respondents of *parts* answer with the links that came by mail, several at once.

        They spread over the days from the plan's moment *number* to the next one, most on the first.
        """
        for moment, batch in days(parts, self.moments(), number):
            self.stage.at(moment)
            with ThreadPoolExecutor(AT_ONCE) as pool:
                for part in pool.map(self._one, batch):
                    step(part.unit.name)

    def _one(self, part: Part) -> Part:
        if part.script is None:
            return part
        with over_http("127.0.0.1", self.stage.port) as send:
            path = Respondent(send, part.script).answer(self.links[address(part.unit.id)])
        if part.script.complete and not path.endswith("/receipt/"):
            message = f"{part.unit.name} ended at {path}, not at the receipt"
            raise Stuck(message)
        return part

    def pass_on(self, parts: Sequence[Part], step: Callable[[str], None]) -> None:
        """Let the heads of *parts* pass a section on, and their colleagues answer it with the links that came by mail."""
        for part in parts:
            if part.script is None:
                continue
            mail = f"kollega-{address(part.unit.id)}"
            with over_http("127.0.0.1", self.stage.port) as send:
                head = Respondent(send, part.script)
                head.pass_on(self.links[address(part.unit.id)], self.section, "Kollega i jobcentret", mail)
                link = next(letter.link for letter in self.new_mail() if mail in letter.to)
                Respondent(send, part.script).answer(link)
            step(part.unit.name)


def address(unit: str) -> str:
    """Return the made-up address of a unit's contact person."""
    return f"{unit.lower()}@jobcenter.test"


def days(parts: Sequence[Part], moments: Sequence[dt.datetime], number: int) -> list[tuple[dt.datetime, list[Part]]]:
    """Return who answers when after moment *number*: half on its day, half of the rest a day later, until the next one."""
    begins = moments[number] + dt.timedelta(hours=1)
    ends = moments[number + 1] if number + 1 < len(moments) else begins + dt.timedelta(days=2)
    found, left, moment = [], list(parts), begins
    while left:
        last = moment + dt.timedelta(days=1, hours=1) >= ends
        now = len(left) if last else (len(left) + 1) // 2
        found.append((moment, left[:now]))
        left, moment = left[now:], moment + dt.timedelta(days=1, hours=1)
    return found


def waves(parts: Sequence[Part], moments: int) -> list[list[Part]]:
    """
    Return who answers after which of the plan's *moments*: most after the invitation, the others after the reminders.

    Who stops half-way does so before the first reminder; who passes a section on comes first.
    """
    playing = [part for part in parts if part.script is not None]
    whole = [part for part in playing if part.script and part.script.complete]
    half = [part for part in playing if part.script and not part.script.complete]
    late = whole[len(whole) - int(len(whole) * LATE_SHARE) :] if moments > 1 else []
    early = [part for part in whole if part not in late]
    found = [[*early, *half]]
    rest = moments - 1
    found += [late[place::rest] for place in range(rest)]
    return found

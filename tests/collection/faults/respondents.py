"""Sixteen people who answer without a pause, each with a browser, and who try again when something goes wrong."""

from __future__ import annotations

import random
import re
import threading
import time
from dataclasses import dataclass, field
from typing import Any, Self

import httpx
from lxml import html

from tests.collection.faults.ledger import TEXT, Promises, values_of
from tests.collection.live_server import PATIENCE

OTHER = "andet"
_TYPES_ON = 0.5
_REV = re.compile(r'name="rev" value="(\d+)"')
FAILED, AWAY = 400, 503


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """A page that was not what one hoped for."""

    method: str
    status: int
    text: str
    token: str


@dataclass
class Respondent:
    """One unit's browser: it fills the real form in, sends it whole and saves it answer by answer, in turn."""

    unit: str
    link: str
    load: Load
    sent: int = 0
    acknowledged: set[int] = field(default_factory=set)
    troubles: list[Trouble] = field(default_factory=list)
    broken_off: int = 0
    form: list[tuple[str, str]] = field(default_factory=list)
    step: int = 0

    def run(self) -> None:
        """Answer until told to stop."""
        with httpx.Client(timeout=PATIENCE, trust_env=False) as client:
            while not self.load.stopping.is_set():
                if self.form or self.opened(client):
                    self.turn(client)

    def opened(self, client: httpx.Client) -> bool:
        """Open the page anew, and check that it shows what was acknowledged."""
        answer = self._try(lambda: client.get(f"{self.link}s/kontakt_afsnit/"))
        if answer is None:
            return False
        page: Any = html.fromstring(answer.text)
        self.form = [(name, value or "") for name, value in page.get_element_by_id("answers").form_values()]
        shown, self.step = dict(self.form)[TEXT], 0
        if self.acknowledged and shown not in {values[TEXT] for values in self.promises().newest()}:
            self.load.give_up(f"{self.unit} is shown {shown!r} after turn {max(self.acknowledged)}")
        return True

    def turn(self, client: httpx.Client) -> None:
        """Send the next answers, until they are acknowledged; who saves answer by answer may type on before they are."""
        self.sent += 1
        whole = self.sent % 3 == 0
        address = f"{self.link}s/kontakt_afsnit/" + ("" if whole else "save/")
        while not self.load.stopping.is_set():
            answer = self._try(lambda: client.post(address, data=self._filled(whole=whole)))
            if answer is not None:
                self.acknowledged.add(self.sent)
                self.load.acknowledge()
                self.form = [] if whole else self._with_revision(answer.text)
                return
            if not whole and random.random() < _TYPES_ON:  # noqa: S311 - as people happen to do
                return

    def _filled(self, *, whole: bool) -> dict[str, list[str]]:
        """Return the form as it is sent this time; the page counts its saves, as it does with scripts."""
        self.step += 1
        own = {name: str(value) for name, value in values_of(self.unit, self.sent).items()}
        own |= {"kontakt": OTHER, "step": str(self.step)} | ({"to": "save"} if whole else {})
        body: dict[str, list[str]] = {name: [value] for name, value in own.items()}
        for name, value in self.form:
            if name not in own:
                body.setdefault(name, []).append(value)
        return body

    def _with_revision(self, text: str) -> list[tuple[str, str]]:
        """Return the form as htmx leaves it: with the revision that the answer brought."""
        found = _REV.search(text)
        return [(name, found[1] if found and name == "rev" else value) for name, value in self.form]

    def promises(self) -> Promises:
        """Return what was sent and what of it was acknowledged."""
        return Promises(unit=self.unit, sent=self.sent, acknowledged=frozenset(self.acknowledged))

    def _try(self, send: Any) -> httpx.Response | None:
        """Return the answer; None, after a moment, where there was none or one that acknowledges nothing."""
        try:
            answer: httpx.Response = send()
        except httpx.TransportError:
            self.broken_off += 1
        else:
            if answer.status_code < FAILED:
                return answer
            if answer.status_code != AWAY:
                self.load.give_up(f"{self.unit} got status {answer.status_code}: {answer.text}")
            token = self.link.strip("/").rpartition("/")[2]
            self.troubles.append(
                Trouble(method=answer.request.method, status=answer.status_code, text=answer.text, token=token)
            )
        time.sleep(random.uniform(0.1, 0.4))  # noqa: S311 - so that not all come back at once
        return None


class Load:
    """All respondents at once, each in a thread."""

    def __init__(self, links: dict[str, str]) -> None:
        self.stopping = threading.Event()
        self.wrong: list[str] = []
        self._count = 0
        self._more = threading.Condition()
        self.respondents = [
            Respondent(unit, link if n % 2 else link.replace("/da/", "/en/"), self)
            for n, (unit, link) in enumerate(links.items())
        ]
        self._threads = [threading.Thread(target=self._run, args=(one,), daemon=True) for one in self.respondents]

    def _run(self, one: Respondent) -> None:
        try:
            one.run()
        except Exception as error:  # noqa: BLE001 - told by the test, whatever it is
            self.give_up(f"{one.unit} could not go on: {error!r}")

    def give_up(self, why: str) -> None:
        """Note what must never happen, and end the waiting."""
        with self._more:
            self.wrong.append(why)
            self._more.notify_all()

    def acknowledge(self) -> None:
        """Count an acknowledged save."""
        with self._more:
            self._count += 1
            self._more.notify_all()

    def await_saves(self, count: int) -> None:
        """Wait until so many more saves have been acknowledged; raises AssertionError when they do not come."""
        with self._more:
            aim = self._count + count
            assert self._more.wait_for(lambda: self._count >= aim or self.wrong, PATIENCE), self.troubles()[-1:]
        assert not self.wrong, self.wrong

    def await_trouble(self, *methods: str) -> None:
        """Wait until somebody has been told that it did not work, when a page was asked for or sent as *methods* say."""
        before, last = self._told(methods), time.monotonic() + PATIENCE
        while self._told(methods) == before:
            assert time.monotonic() < last, "nobody was told"
            time.sleep(0.02)

    def _told(self, methods: tuple[str, ...]) -> int:
        return sum(not methods or trouble.method in methods for trouble in self.troubles())

    def troubles(self) -> list[Trouble]:
        """Return the pages that were not what one hoped for."""
        return [trouble for one in self.respondents for trouble in one.troubles]

    def broken_off(self) -> int:
        """Return how often a server was not there, or went away while it was asked."""
        return sum(one.broken_off for one in self.respondents)

    def promises(self) -> list[Promises]:
        """Return what each unit sent and how much of it was acknowledged."""
        return [one.promises() for one in self.respondents]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stopping.set()
        for thread in self._threads:
            thread.join(PATIENCE)

"""
A simulated respondent: a browser without scripts, reduced to what it sends.

It opens a link, sends the fields that each page shows with the answers it was given, follows where it is led, and finishes. What
is read of a page is read as a person does who only looks at fields: which items are shown, the revision, the way on.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from overblik.app.simulated.answers import Script
from overblik.errors import OverblikError

_SHOWN = re.compile(r'name="shown" value="([^"]+)"')
_REV = re.compile(r'name="rev" value="(\d+)"')
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_ASKED = re.compile(r'name="asked" value="([^"]+)"')
_ONWARD = re.compile(r'<a class="button button-primary" href="([^"]+)"')
MOST_PAGES = 60
OK, FOUND = 200, 302


class Stuck(OverblikError):
    """The pages did not lead to the end; the message says where."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the server answered."""

    status: int
    location: str
    text: str
    cookies: Mapping[str, str]


Send = Callable[[str, str, Mapping[str, str], bytes | None], Answer]
"""Sends a request: (method, path, cookies, body) -> answer."""


@contextmanager
def over_http(host: str, port: int) -> Iterator[Send]:
    """Yield a way to send over one connection that is kept open until the block ends."""
    connection = HTTPConnection(host, port, timeout=60)

    def send(method: str, path: str, cookies: Mapping[str, str], body: bytes | None) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} if cookies else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            found = connection.getresponse()
        except (ConnectionError, OSError):
            connection.close()
            raise
        text = found.read().decode()
        new = dict(part.split(";")[0].split("=", 1) for part in found.headers.get_all("Set-Cookie") or ())
        return Answer(status=found.status, location=found.headers.get("Location", ""), text=text, cookies=new)

    try:
        yield send
    finally:
        connection.close()


@dataclass
class Respondent:
    """One respondent with a link; *pages* counts requests, *saves* counts pages that were sent."""

    send: Send
    script: Script
    cookies: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    saves: int = 0

    def get(self, path: str) -> tuple[str, Answer]:
        """Open a page and follow where it leads; returns its path and the page."""
        for _ in range(5):
            found = self._send("GET", path, None)
            if found.status != FOUND:
                return path, found
            path = urlsplit(found.location).path
        message = f"{path} leads round in a circle"
        raise Stuck(message)

    def post(self, path: str, fields: Sequence[tuple[str, str]], page: str) -> Answer:
        """Send a form of *page*."""
        token = _TOKEN.search(page)
        body = urlencode([("csrfmiddlewaretoken", token[1] if token else ""), *fields]).encode()
        self.saves += 1
        return self._send("POST", path, body)

    def _send(self, method: str, path: str, body: bytes | None) -> Answer:
        self.pages += 1
        found = self.send(method, path, self.cookies, body)
        self.cookies |= found.cookies
        if found.status >= 500:  # noqa: PLR2004 - HTTP's own
            message = f"the server answered {path} with {found.status}"
            raise Stuck(message)
        return found

    def answer(self, link: str) -> str:
        """Go from the link to the receipt, or to where the script breaks off; returns the path of the last page."""
        path, page = self.get(urlsplit(link).path)
        onward = _ONWARD.search(page.text)
        if onward is None:
            message = f"{path} shows no way on (status {page.status})"
            raise Stuck(message)
        path, page = self.get(html.unescape(onward[1]))
        for _ in range(MOST_PAGES):
            if "/s/" not in path:
                break
            if self.breaks_off(page.text):
                return self.leave(path, page.text)
            path, page = self.section(path, page.text)
        return self.finish(path, page.text) if path.endswith("/end/") else path

    def breaks_off(self, page: str) -> bool:
        """Return whether the script ends on this page, or did before it."""
        if self.script.complete:
            return False
        shown = {key.partition("/")[0] for key in _SHOWN.findall(page)}
        return self.script.last is None or self.script.last in shown or not shown & self.script.reached

    def section(self, path: str, page: str) -> tuple[str, Answer]:
        """Send a section and return where it leads: the next page, or the same one with more questions."""
        found = self.post(path, self.fields(page, to="next"), page)
        return self.get(urlsplit(found.location).path) if found.status == FOUND else (path, found)

    def fields(self, page: str, *, to: str, only: frozenset[str] | None = None) -> list[tuple[str, str]]:
        """Return the fields of a section's page, answered as the script says."""
        rev = _REV.search(page)
        found = [("rev", rev[1] if rev else "0"), ("to", to)]
        for name in _ASKED.findall(page):
            found += [("asked", name), (f"reason:{name}", "Det passer.")]
        for key in map(html.unescape, _SHOWN.findall(page)):
            found.append(("shown", key))
            if only is None or key.partition("/")[0] in only:
                found += [(key, value) for value in self.script.answers.get(key, ())]
        return found

    def leave(self, path: str, page: str) -> str:
        """Answer as far as the script goes, answer by answer, and leave the page open."""
        last = self.script.last
        if last is None or not {key.partition("/")[0] for key in _SHOWN.findall(page)} & self.script.reached:
            return path
        for _ in range(MOST_PAGES):
            before = set(_SHOWN.findall(page))
            at = next((key for key in _SHOWN.findall(page) if key.partition("/")[0] == last), "")
            self.post(
                f"{path}save/", [*self.fields(page, to="", only=self.script.reached), ("at", html.unescape(at))], page
            )
            page = self.get(path)[1].text
            if set(_SHOWN.findall(page)) == before:
                break
        return path

    def pass_on(self, link: str, section: str, name: str, mail: str) -> None:
        """Go as far as *section* and pass it on to a colleague; raises Stuck where the pages do not lead there."""
        path, page = self.get(urlsplit(link).path)
        onward = _ONWARD.search(page.text)
        path, page = self.get(html.unescape(onward[1]) if onward else path)
        for _ in range(MOST_PAGES):
            if f"/s/{section}/" in path or "/s/" not in path:
                break
            path, page = self.section(path, page.text)
        found = self.post(path, self.fields(page.text, to="page:delegate", only=frozenset()), page.text)
        path, page = self.get(urlsplit(found.location).path)
        sent = self.post(path, [("name", name), ("mail", mail), ("message", "")], page.text)
        if sent.status != FOUND:
            message = f"{path} did not pass the section on: {_errors(sent.text)}"
            raise Stuck(message)

    def finish(self, path: str, page: str) -> str:
        """Finish, and return the path of the receipt; raises Stuck where something is still missing."""
        found = self.post(path, [], page)
        if found.status != FOUND:
            message = f"{path} would not finish: {_errors(found.text)}"
            raise Stuck(message)
        return self.get(urlsplit(found.location).path)[0]


def _errors(page: str) -> str:
    return "; ".join(
        re.sub(r"<[^>]+>", "", part) for part in re.findall(r'<a class="function-link"[^>]*>(.*?)</a>', page)[:3]
    )

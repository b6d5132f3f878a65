"""
Too many tries are refused with status 429, before they cost anything.

What is common costs no statement: a good link is only counted in this process, and only where one is followed far more often than
a person does is the database asked to count it for all processes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from overblik.collection.respondent.entry import NoEntry
from overblik.collection.security.addresses import client_address
from overblik.collection.security.limits import POSTS, SIGN_INS, SIGN_INS_OF_ONE, UNKNOWN_LINKS, Limit, within
from overblik.collection.security.problems import too_many
from overblik.collection.site import Site, site

FREE = 500
"""Posts under one link and in one window that a process lets pass before the database counts them."""
_MOST_KEPT = 20_000
_LINK = re.compile(r"/a/([^/]+)/")
SIGN_IN = "/staff/sign-in/"


@dataclass(kw_only=True)
class Recent:
    """What one process has seen in the window it is in: posts by link, and who is over a limit until the window ends."""

    window: int = 0
    posts: dict[str, int] = field(default_factory=dict)
    over: set[tuple[str, ...]] = field(default_factory=set)

    def turn(self, window: int) -> None:
        """Forget everything when a new window begins, or when somebody makes us keep too much."""
        if window != self.window or len(self.posts) + len(self.over) > _MOST_KEPT:
            self.window, self.posts, self.over = window, {}, set()

    def posted(self, link: str) -> int:
        """Count one more post under a link."""
        self.posts[link] = self.posts.get(link, 0) + 1
        return self.posts[link]


class Guard:
    """Counts links that open nothing, attempts to sign in, and posts beyond what people do."""

    free = FREE
    posts = POSTS

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.recent = Recent()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer, or status 429."""
        if request.method == "POST" and not self._post_allowed(request):
            return self._refused(request)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Count a link that opens nothing."""
        if not isinstance(exception, NoEntry):
            return None
        here = site()
        address = client_address(request.META, settings.OVERBLIK_CONFIGURATION.proxies)
        return None if self._within(UNKNOWN_LINKS, here, here.now(), address) else self._refused(request)

    def _post_allowed(self, request: HttpRequest) -> bool:
        here = site()
        now = here.now()
        self.recent.turn(self.posts.window(now))
        if request.path.startswith(SIGN_IN):
            return self._sign_in_allowed(request, here, now)
        found = _LINK.search(request.path)
        if found is None or self.recent.posted(found[1]) <= self.free:
            return True
        return self._within(self.posts, here, now, found[1])

    def _sign_in_allowed(self, request: HttpRequest, here: Site, now: dt.datetime) -> bool:
        address = client_address(request.META, settings.OVERBLIK_CONFIGURATION.proxies)
        if not self._within(SIGN_INS, here, now, address):
            return False
        name = request.POST.get("login", "").strip().casefold()
        return not name or self._within(SIGN_INS_OF_ONE, here, now, name)

    def _within(self, limit: Limit, here: Site, now: dt.datetime, who: str) -> bool:
        """Count a try, unless it is known that there were too many: then it costs no statement."""
        self.recent.turn(self.posts.window(now))
        seen = (limit.name, who)
        if seen in self.recent.over:
            return False
        allowed = within(limit, here.key, now, who)
        if not allowed:
            self.recent.over.add(seen)
        return allowed

    @staticmethod
    def _refused(request: HttpRequest) -> HttpResponse:
        response = too_many(request)
        response.headers["Retry-After"] = str(UNKNOWN_LINKS.seconds)
        return response

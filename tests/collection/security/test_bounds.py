"""Bodies have bounds; what is within them is taken, however long an answer is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from overblik.collection.configuration import MOST_BYTES, MOST_FIELDS
from overblik.collection.models import Response

if TYPE_CHECKING:
    from overblik.collection.models import Unit

LAST = "s/slut/"


def test_a_body_that_says_it_is_too_large_is_not_read(link: str) -> None:
    """Nothing of it is taken from the network."""
    body = Unread()
    answer = Client().generic("POST", link + LAST, b"", CONTENT_LENGTH="200000000", **{"wsgi.input": body})
    assert (answer.status_code, body.read_bytes) == (413, 0)
    assert "Det er for meget at sende på én gang" in answer.content.decode()


@pytest.mark.parametrize("length", ["-1", "1e3", "0x10", "٣", "9" * 40])
def test_a_length_that_is_none_is_refused(link: str, length: str) -> None:
    """Nothing is guessed about a body."""
    assert Client().generic("POST", link + LAST, b"", CONTENT_LENGTH=length).status_code == 413


def test_too_many_fields_are_refused(link: str, unit: Unit) -> None:
    """A page has some hundred at most."""
    answer = Client().post(link + LAST, {f"f{n}": "1" for n in range(MOST_FIELDS + 1)})
    assert answer.status_code in {400, 413}
    unit.refresh_from_db()
    assert unit.response.rev == 0


def test_a_million_characters_are_told_of_and_nothing_else_is_lost(link: str, unit: Unit) -> None:
    """The page comes back, or is refused whole; the answers that stood before stand."""
    page = {"rev": "0", "shown": ["kommentar"], "kommentar": "Kort"}
    assert Client().post(link + LAST, page).status_code == 302
    answer = Client().post(link + LAST, page | {"rev": "1", "kommentar": "a" * 1_000_000})
    assert answer.status_code in {200, 413}
    assert stored(unit) == "Kort"


def test_an_answer_just_within_the_bounds_is_refused_in_words(link: str, unit: Unit) -> None:
    """What no question allows is not stored, and the page says so."""
    page = {"rev": "0", "shown": ["kommentar"], "kommentar": "a" * (MOST_BYTES - 10_000)}
    answer = Client().post(link + LAST, page)
    assert answer.status_code == 200
    assert stored(unit) is None


@pytest.mark.parametrize(
    "kind", ["multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain"]
)
def test_a_body_of_another_kind_does_no_harm(link: str, unit: Unit, kind: str) -> None:
    """What is no form holds no answers; what is broken is told, without a traceback."""
    answer = Client(raise_request_exception=False).generic("POST", link + LAST, b"--x\r\nbroken\xff", kind)
    assert answer.status_code in {200, 302, 400}
    assert stored(unit) is None


def test_a_file_is_not_an_answer(link: str, unit: Unit) -> None:
    """A form sent with files leaves them alone."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent = {"rev": "0", "shown": "kommentar", "kommentar": SimpleUploadedFile("a.txt", b"x" * 500_000)}
    assert Client().post(link + LAST, sent).status_code in {200, 302}
    assert stored(unit) is None


class Unread(io.BytesIO):
    """A body that notes how much of it was read."""

    read_bytes = 0

    def read(self, size: int | None = -1) -> bytes:
        """Note the reading."""
        self.read_bytes += abs(size or 0)
        return b"a" * max(size or 0, 1)


def stored(unit: Unit) -> Any:
    """Return the comment as it is stored."""
    return Response.objects.get(pk=unit.pk).items.get("kommentar", {}).get("v")

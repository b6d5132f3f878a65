"""Forms that another site sends for somebody do nothing; what is typed into ours is text and nothing else."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import openpyxl
import pytest
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from overblik.collection.answers.live import live_answers
from overblik.collection.models import Delegation, Fieldwork, Note, Response, Unit
from overblik.responses.export import csv_file, xlsx_file
from overblik.responses.export.dataset import Dataset
from tests.attacks.records import whole_database
from tests.collection.given import finished, give
from tests.collection.office_study import NOW
from tests.collection.respondent.visitors import body

if TYPE_CHECKING:
    from overblik.collection.site import Site

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}{% now 'Y' %}</textarea><b>{name}&lt;"
FORMULAS = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.test")',
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    "\t=1",
    "=1\r\n=2",
    "'=1",
)
LAST = "s/slut/"
FORMS = ("s/slut/", "s/slut/save/", "end/", "decline/", "wrong-person/", "remark/", "delegate/slut/", "take-back/1/")


@pytest.mark.parametrize("page", FORMS)
def test_a_form_without_its_token_does_nothing(link: str, page: str) -> None:
    """Another site can send a browser here, and cannot know the token."""
    before = whole_database()
    fields = {"rev": "0", "shown": "kommentar", "kommentar": "x", "text": "x", "name": "x", "mail": "x@y.test"}
    assert Client(enforce_csrf_checks=True).post(link + page, fields).status_code == 403
    assert whole_database() == before


def test_a_form_with_the_token_of_another_browser_does_nothing(link: str) -> None:
    """A token goes with a cookie."""
    one, other = Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)
    tokens = [
        re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', body(browser.get(link + LAST)))
        for browser in (one, other)
    ]
    fields = {"rev": "0", "shown": "kommentar", "kommentar": "x"}
    assert tokens[0] is not None
    assert tokens[1] is not None
    assert one.post(link + LAST, fields | {"csrfmiddlewaretoken": tokens[1][1]}).status_code == 403
    assert one.post(link + LAST, fields | {"csrfmiddlewaretoken": tokens[0][1]}).status_code == 302


@pytest.mark.parametrize("origin", ["https://evil.test", "null", "http://testserver.evil.test"])
def test_a_form_from_another_site_does_nothing(link: str, origin: str) -> None:
    """Even with a token and its cookie."""
    browser = Client(enforce_csrf_checks=True)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', body(browser.get(link + LAST)))
    assert token is not None
    fields = {"rev": "0", "shown": "kommentar", "kommentar": "x", "csrfmiddlewaretoken": token[1]}
    assert browser.post(link + LAST, fields, headers={"origin": origin}).status_code == 403


def everywhere(link: str) -> str:
    """Return every page under a link that shows what was typed."""
    pages = (
        "",
        LAST,
        LAST + "?missing",
        "s/digital_afsnit/",
        "s/kontakt_afsnit/",
        "end/",
        "receipt/",
        "delegate/slut/",
        "remark/",
        "about/",
    )
    return "".join(body(Client().get(link + page)) for page in pages)


def test_markup_in_answers_is_shown_as_it_was_typed(link: str, unit: Unit) -> None:
    """On the page of the question, in the receipt, in names, messages and remarks."""
    give(unit.unit_id, "kontakt_afsnit", kontakt=["andet"], kontakt_other=EVIL)
    Client().post(link + LAST, {"rev": "0", "shown": "kommentar", "kommentar": EVIL})
    Client().post(link + "remark/", {"text": EVIL})
    Unit.objects.filter(pk=unit.pk).update(name=f"Kontor {EVIL}")
    Delegation.objects.create(
        unit=unit, section="slut", name=EVIL, email="bo@kontor.test", language="da", message=EVIL, made_at=NOW
    )
    text = everywhere(link)
    assert text.count("&lt;script&gt;alert(1)") > 2
    for mark in ("<script>alert", "<img src=x", "</textarea><b>", "49{"):
        assert mark not in text


def test_markup_that_is_typed_too_late_is_shown_as_it_was_typed(link: str) -> None:
    """The page that says so repeats the answers."""
    Fieldwork.objects.update(state="closed")
    text = body(Client().post(link + LAST, {"rev": "0", "shown": "kommentar", "kommentar": EVIL}))
    assert "&lt;script&gt;" in text
    assert "<script>alert" not in text


def test_markup_in_a_conflict_is_shown_as_it_was_typed(link: str, unit: Unit) -> None:
    """Both answers are shown, and neither runs."""
    give(unit.unit_id, "slut", kommentar=EVIL)
    text = body(Client().post(link + LAST, {"rev": "0", "shown": "kommentar", "kommentar": EVIL + "2"}))
    assert "&lt;script&gt;" in text
    assert "<script>alert" not in text


def test_markup_in_a_mail_is_shown_as_it_was_typed(site: Site, unit: Unit) -> None:
    """In the laid-out half; subject and addresses stay one line."""
    from overblik.collection.mailing.prepare import Preparing, colleague_mail

    made = Delegation.objects.create(
        unit=unit, section="slut", name=EVIL[:200] + "\r\nBcc: evil@evil.test", email="bo@kontor.test", language="da",
        message=EVIL, made_at=NOW,
    )  # fmt: skip
    about = Preparing(site=site, fieldwork=Fieldwork.objects.get(pk=1), unit=unit, now=NOW)
    mail = colleague_mail(about, made, "delegation", "k")
    assert "&lt;script&gt;" in mail.composed.html
    assert "<script>alert" not in mail.composed.html
    assert "\n" not in mail.composed.subject + "".join(mail.to)


@pytest.mark.parametrize(
    "piece",
    ["%0d%0aSet-Cookie:%20a=b", "%0aX-Evil:%201", "%E5%98%8A%E5%98%8DX-Evil:1", "%00", "..%2f..%2f", "%5c%5cevil.test"],
)
@pytest.mark.parametrize(
    "where", ["/a/{}/", "/{}/a/u1-x/", "/da/a/{}/", "{link}s/{}/", "{link}delegate/{}/", "{link}blank.{}"]
)
def test_pieces_of_addresses_make_no_header_and_no_way_out(link: str, piece: str, where: str) -> None:
    """Whatever they are made of, there is one answer, and it stays here."""
    address = where.replace("{link}", link).replace("{}", piece)
    for answer in (Client().get(address), Client().post(address, {"to": f"section:{piece}\r\nX-Evil: 1"})):
        assert answer.status_code in {302, 404, 405}
        assert "X-Evil" not in answer.headers
        assert set(answer.cookies) <= {"csrftoken"}
        where_to = answer.headers.get("Location", "/")
        assert where_to.startswith("/")
        assert not where_to.startswith(("//", "/\\"))
        assert "\n" not in where_to


@pytest.mark.parametrize(
    "to",
    ["//evil.test", "https://evil.test", "section:../../evil", "language://evil.test", "page:https:", "next\r\nX: 1"],
)
def test_a_button_leads_nowhere_else(link: str, to: str) -> None:
    """What a form says about where to go on is one of ours, or nothing."""
    answer = Client().post(link + LAST, {"rev": "0", "shown": "kommentar", "kommentar": "x", "to": to})
    assert answer.status_code in {200, 302}
    assert answer.headers.get("Location", link).startswith(link)


texts = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=150)
    .map(str.strip)
    .filter(bool)
)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(text="Ærø – 4 % “grøn” \U0001f3f3\ufe0f\u200d\U0001f308 \U0001d4b3 עברית العربية \uff46\uff55\uff4c\uff4c")
@example(text="a\u0301 er ikke á; \u202e bagvendt \u200b\ufeff")
@example(text="\x01\x0b\x7f\x85x\ufffe\U0010ffff")
@given(text=texts)
def test_text_of_every_kind_comes_back_as_it_was_sent(site: Site, link: str, unit: Unit, text: str) -> None:
    """From the form into the database, back onto the page, and out with the answers."""
    Response.objects.filter(pk=unit.pk).update(items={}, rev=0)
    sent = urlencode({"rev": "0", "shown": "kommentar", "kommentar": text})
    Client().post(link + LAST, sent, "application/x-www-form-urlencoded")
    assert Response.objects.get(pk=unit.pk).items["kommentar"]["v"] == text
    shown = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", body(Client().get(link + LAST)), re.DOTALL)
    assert shown is not None
    assert plain(shown[1]) == text
    answers = live_answers(site)
    assert answers is not None
    assert answers["kommentar"].to_pylist() == [text]


def plain(markup: str) -> str:
    """Return what markup stands for; signs that Python's own reader of HTML would drop are left alone."""
    return re.sub(r"&(amp|lt|gt|quot|#x27|#39);", lambda found: unescape(found[0]), markup)


def test_formulas_do_nothing_in_spreadsheets(site: Site) -> None:
    """In CSV each cell begins harmlessly, in Excel each is a text."""
    for number, formula in enumerate(FORMULAS, start=1):
        finished(f"u{number:02}", kommentar=formula.strip("\r\n"), kontakt=["ingen"], digital="nej")
    dataset = exported(site)
    written = csv_file.write(dataset)
    rows = list(csv.DictReader(io.StringIO(written.main.decode("utf-8-sig"))))
    assert len(rows) == len(FORMULAS)
    assert not any(row["kommentar"].lstrip("\t\r\n").startswith(("=", "+", "-", "@")) for row in rows)
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file.write(dataset, language="da").main))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(str(cell.value).startswith("=cmd") for cell in cells)
    assert not any(cell.data_type == "f" for cell in cells)


def exported(site: Site) -> Dataset:
    """Return the live answers, ready to be written."""
    answers = live_answers(site)
    assert answers is not None
    return Dataset(answers=answers, about=site.about, questionnaire=site.questionnaire, frame=site.frame)


def test_a_note_is_text(link: str) -> None:
    """What is said beside the answers is kept as it was said."""
    Client().post(link + "remark/", {"text": EVIL})
    assert Note.objects.get().text == EVIL


def test_our_mail_server_is_nobodys_toy(link: str, unit: Unit) -> None:
    """A link to the same colleague goes out five times a day at most; then the page says so, and nothing is made."""
    fields = {"name": "Bo", "mail": "bo@kontor.test"}
    found = []
    for _ in range(6):
        Delegation.objects.update(taken_back_at=NOW)
        found.append(Client().post(f"{link}delegate/slut/", fields))
    assert [answer.status_code for answer in found] == [302] * 5 + [429]
    assert "Linket blev ikke sendt" in body(found[-1])
    assert Delegation.objects.filter(unit=unit).count() == 5

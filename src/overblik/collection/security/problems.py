"""Pages for what went wrong: calm, in both languages, and without anything that was asked for."""

from __future__ import annotations

import sys
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from overblik.collection.site import site
from overblik.files.languages import Text

TEXTS = {
    400: (
        Text({"da": "Forespørgslen kunne ikke læses", "en": "The request could not be read"}),
        Text({"da": "Gå tilbage, og prøv igen.", "en": "Go back and try again."}),
    ),
    403: (
        Text({"da": "Siden kunne ikke sendes", "en": "The page could not be sent"}),
        Text({
            "da": "Browseren sendte ikke den cookie, som beskytter jeres svar mod fremmede. Tillad cookies for denne "
            "side, åbn linket igen, og prøv en gang til. Det, I allerede har gemt, er ikke gået tabt.",
            "en": "Your browser did not send the cookie that protects your answers from strangers. Allow cookies for "
            "this page, open the link again and try once more. What you have already saved is not lost.",
        }),
    ),
    404: (
        Text({"da": "Siden findes ikke", "en": "There is no such page"}),
        Text({
            "da": "Linket virker ikke. Måske mangler noget af det, eller også er det afløst af et nyere. Brug linket i "
            "den seneste mail, I har fået, eller skriv til os.",
            "en": "This link does not work. Part of it may be missing, or a newer one has replaced it. Use the link in "
            "the latest mail you have received, or write to us.",
        }),
    ),
    413: (
        Text({"da": "Det er for meget at sende på én gang", "en": "That is too much to send at once"}),
        Text({
            "da": "Gå tilbage, og gør svarene kortere. Det, I allerede har gemt, er ikke gået tabt.",
            "en": "Go back and make the answers shorter. What you have already saved is not lost.",
        }),
    ),
    429: (
        Text({"da": "For mange forsøg", "en": "Too many attempts"}),
        Text({
            "da": "Vent ti minutter, og prøv igen. Det, I allerede har gemt, er ikke gået tabt.",
            "en": "Wait ten minutes and try again. What you have already saved is not lost.",
        }),
    ),
    500: (
        Text({"da": "Der er sket en fejl hos os", "en": "Something went wrong at our end"}),
        Text({
            "da": "Den er noteret. Prøv igen om lidt. Det, siden har meldt gemt, er gemt.",
            "en": "It has been noted. Please try again in a while. What the page said was saved is saved.",
        }),
    ),
    503: (
        Text({"da": "Siden kan ikke vises lige nu", "en": "The page cannot be shown right now"}),
        Text({
            "da": "Prøv igen om et par minutter. Det, I allerede har gemt, er ikke gået tabt.",
            "en": "Please try again in a few minutes. What you have already saved is not lost.",
        }),
    ),
}  # fmt: skip

NOT_SAVED = (
    Text({"da": "Svarene blev ikke gemt", "en": "Your answers were not saved"}),
    Text({
        "da": "Det, I lige har sendt, kunne ikke gemmes. Gå tilbage i browseren, hvor I stadig kan se det, og send "
        "siden igen om et par minutter. Det, I har gemt tidligere, er ikke gået tabt.",
        "en": "What you have just sent could not be saved. Go back in your browser, where you can still see it, "
        "and send the page again in a few minutes. What you saved earlier is not lost.",
    }),
)  # fmt: skip
"""Status 503 for whoever sent something."""

MANY_MAILS = (
    Text({"da": "Der er sendt mange mails i dag", "en": "Many mails have been sent today"}),
    Text({
        "da": "Linket blev ikke sendt. Prøv igen i morgen, eller skriv til os, hvis det haster.",
        "en": "The link was not sent. Try again tomorrow, or write to us if it is urgent.",
    }),
)  # fmt: skip
"""Status 429 for whoever passes sections on."""


def language_of(request: HttpRequest) -> str:
    """Return the language that the address begins with, otherwise the study's first one."""
    first = request.path.strip("/").partition("/")[0]
    return first if first in site().languages else site().languages[0]


def problem_page(request: HttpRequest, status: int, said: tuple[Text, Text] | None = None) -> HttpResponse:
    """Return the page for a status, with its own heading and text or those of *said*."""
    from overblik.collection.plan.fields import person_text

    here, language = site(), language_of(request)
    heading, text = said or TEXTS[status]
    context: dict[str, Any] = {
        "language": language, "study_title": here.about.title[language], "owner": here.about.owner[language],
        "assets": here.assets, "heading": heading[language], "text": text[language],
        "help_line": person_text(here.plan.help, language),
    }  # fmt: skip
    return render(request, "respondent/problem.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Status 400."""
    return problem_page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Status 403."""
    return problem_page(request, 403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Status 403, for a form whose cookie did not come along."""
    return problem_page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Status 404."""
    return problem_page(request, 404)


def too_large(request: HttpRequest) -> HttpResponse:
    """Status 413."""
    return problem_page(request, 413)


def too_many(request: HttpRequest, said: tuple[Text, Text] | None = None) -> HttpResponse:
    """Status 429, with its own heading and text or those of *said*."""
    return problem_page(request, 429, said)


def server_error(request: HttpRequest) -> HttpResponse:
    """Status 500; 503 where the database is away, full or locked, and who sent something is told that it was not saved."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):  # Django calls this while it handles the error
        response = problem_page(request, 503, NOT_SAVED if request.method == "POST" else None)
        response.headers["Retry-After"] = "30"
        return response
    return problem_page(request, 500)

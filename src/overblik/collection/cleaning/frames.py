"""Code frames: the codes that open answers are put into."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from django.db import transaction

from overblik.collection.cleaning.open_answers import open_variables, questionnaire_of
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Code, CodeFrame
from overblik.collection.site import Site
from overblik.errors import Unanswerable
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Option, Variable

_ID = re.compile(r"[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå0-9_]{0,49}")


@dataclass(frozen=True, kw_only=True)
class CodeText:
    """What one code says; with *moves_to*, answers with it belong into that closed option."""

    code: str
    danish: str
    english: str = ""
    moves_to: str = ""


def code_frame(site: Site, variable: str, now: dt.datetime, by: str) -> CodeFrame:
    """Return the code frame of an open variable, made where there is none; raises Unanswerable for a variable that is not open."""
    if variable not in {found.id for found in open_variables(questionnaire_of(site))}:
        message = f"{variable!r} is not answered in words; code a text question or a text after another answer"
        raise Unanswerable(message)
    found, made = CodeFrame.objects.get_or_create(key=variable, defaults={"made_at": now, "made_by": by})
    if made:
        audit("code frame made", now, by, variable=variable)
    return found


def put_code(site: Site, frame: CodeFrame, text: CodeText, now: dt.datetime, by: str) -> Code:
    """Add a code to a frame, or give one that is there other words; raises Unanswerable for what is no code."""
    targets = {option.id for option in closed_options(questionnaire_of(site), frame.key)}
    if not _ID.fullmatch(text.code):
        message = f"{text.code!r} is no code; begin with a letter, then letters, digits and _"
        raise Unanswerable(message)
    if not text.danish.strip():
        message = f"code {text.code!r} has no words; write what it stands for"
        raise Unanswerable(message)
    if text.moves_to and text.moves_to not in targets:
        message = (
            f"{text.moves_to!r} is no option that answers can be moved to; choose from {', '.join(targets) or 'none'}"
        )
        raise Unanswerable(message)
    with transaction.atomic():
        found, _ = Code.objects.update_or_create(
            frame=frame, code=text.code,
            defaults={"label_da": text.danish.strip(), "label_en": text.english.strip(), "moves_to": text.moves_to},
            create_defaults={
                "label_da": text.danish.strip(), "label_en": text.english.strip(), "moves_to": text.moves_to,
                "position": frame.codes.count(),
            },
        )  # fmt: skip
        audit("code written", now, by, variable=frame.key, code=text.code)
    return found


def remove_code(frame: CodeFrame, code: str, now: dt.datetime, by: str) -> None:
    """Take a code out of its frame; raises Unanswerable where answers have it."""
    with transaction.atomic():
        found = Code.objects.filter(frame=frame, code=code).first()
        if found is None:
            return
        if found.codings.exists():
            message = f"code {code!r} has been given to answers; code them otherwise first"
            raise Unanswerable(message)
        found.delete()
        audit("code removed", now, by, variable=frame.key, code=code)


def owner_of(questionnaire: Questionnaire, variable: str) -> Variable | None:
    """Return the closed variable that an open text belongs to: the question of which it is the *other* text."""
    for question in questionnaire.questions:
        other = question.variable.other_text()
        if other is not None and other.id == variable:
            return question.variable
    return None


def closed_options(questionnaire: Questionnaire, variable: str) -> tuple[Option, ...]:
    """Return the options that answers to an open text can be moved to: those of its question, but the *other* itself."""
    owner = owner_of(questionnaire, variable)
    if owner is None or owner.choices is None:
        return ()
    return tuple(option for option in owner.choices.options if option.id != owner.choices.other)

"""A change to the live questionnaire becomes a version of its own, or is refused because answers would be lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db import transaction

from overblik.collection.answering.background import background
from overblik.collection.answering.items import Item
from overblik.collection.fieldwork.setup import digest
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import AnonymousResponse, Fieldwork, Response, Version
from overblik.collection.site import Site
from overblik.collection.store import items_of
from overblik.collection.versions.review import Given, Review, review
from overblik.errors import ProblemsFound, Unanswerable
from overblik.files.problems import errors
from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.read import read_questionnaire


class AnswersWouldBeLost(Unanswerable):
    """The version has no room for answers that were given; *review* says which."""

    exit_status = 1

    def __init__(self, found: Review) -> None:
        self.review = found
        super().__init__("answers would be lost")


def review_text(site: Site, text: str) -> Review:
    """Return what publishing a questionnaire would do now; nothing is changed. Raises ProblemsFound for mistakes in it."""
    return _review(site, text, _fieldwork(), lock=False)


def publish(site: Site, text: str, now: dt.datetime, by: str) -> tuple[Version | None, Review]:
    """
    Put the questionnaire in *text* into the field and return the version; None where it is there already.

    Servers take it with the next request. Raises AnswersWouldBeLost where a given answer would be, ProblemsFound for mistakes;
    nothing is changed then.
    """
    with transaction.atomic():
        fieldwork = Fieldwork.objects.select_for_update().get(pk=1)
        found = _review(site, text, fieldwork, lock=True)
        if not found.allowed:
            raise AnswersWouldBeLost(found)
        if not found.differences:
            return None, found
        newest = Version.objects.order_by("-number").values_list("number", flat=True).first() or 0
        version = Version.objects.create(
            number=newest + 1, text=text, digest=digest(text), at=now, by=by,
            changes=[difference.to_json() for difference in found.differences],
        )  # fmt: skip
        fieldwork.version = version
        fieldwork.save(update_fields=["version"])
        audit("version published", now, by, version=version.number)
    return version, found


def _fieldwork() -> Fieldwork:
    found: Fieldwork = Fieldwork.objects.get(pk=1)
    return found


def read_text(site: Site, text: str) -> Questionnaire:
    """Return the questionnaire in a text; raises ProblemsFound for mistakes in it."""
    source = parse_yaml(text, "questionnaire.yaml")
    found, problems = read_questionnaire(
        source, languages=site.about.languages, frame_columns=site.frame.columns, unit_names=site.unit_names
    )
    wrong = errors((*source.problems, *problems))
    if wrong:
        raise ProblemsFound(wrong)
    return found


def _review(site: Site, text: str, fieldwork: Fieldwork, *, lock: bool) -> Review:
    old = site.sheet_of(fieldwork.version_id).questionnaire
    return review(old, read_text(site, text), list(_given(site, lock=lock)))


def _given(site: Site, *, lock: bool) -> Iterator[Given]:
    """Yield all answers; locked, so that no page is saved while a version is weighed against them."""
    rows = Response.objects.select_related("unit").order_by("unit__position")
    for response in rows.select_for_update(of=("self",)) if lock else rows:
        unit = response.unit
        yield Given(
            unit=unit.unit_id, items=items_of(response), background=background(site.frame, unit.values),
            reasons=response.reasons, finished=response.finished_at is not None, pilot=unit.pilot,
        )  # fmt: skip
    for one in AnonymousResponse.objects.all():
        items = {key: Item.from_json(stored) for key, stored in one.items.items()}
        yield Given(unit="–", items=items, background=background(site.frame, one.values), finished=True, settled=True)

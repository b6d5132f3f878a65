"""A study folder made into what the pages stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.app.clock import Clock, real_time
from overblik.errors import ProblemsFound
from overblik.files.problems import errors

if TYPE_CHECKING:
    from overblik.collection.site import BlankMaker, Site
    from overblik.frame.units import Frame
    from overblik.questionnaire.model import Questionnaire
    from overblik.study import Study


def site_of(study: Study, *, key: bytes, address: str, now: Clock = real_time) -> Site:
    """Return the site of a study; raises ProblemsFound for mistakes in its plan or its fieldwork frame."""
    from overblik.collection.look.assets import read_assets
    from overblik.collection.site import Site
    from overblik.study.fieldwork import read_plan
    from overblik.study.study import QUESTIONNAIRE

    plan, problems = read_plan(study)
    frame, more = study.read_fieldwork_frame()
    wrong = errors((*problems, *more))
    if wrong:
        raise ProblemsFound(wrong)
    fields = study.settings.frame
    return Site(
        about=study.about, questionnaire=study.questionnaire, frame=frame, plan=plan, key=key, address=address,
        text=(study.folder / QUESTIONNAIRE).read_text(encoding="utf-8-sig"),
        unit_names=(fields.id, fields.name), assets=read_assets().addresses(),
        blank=_blank_maker(study, frame), now=now,
        current=lambda: (study.folder / QUESTIONNAIRE).read_text(encoding="utf-8-sig"),
    )  # fmt: skip


def _blank_maker(study: Study, frame: Frame) -> BlankMaker:
    def make(questionnaire: Questionnaire, form: str, language: str) -> bytes:
        from overblik.study.blank import blank_of

        return blank_of(study.about, questionnaire, frame, form, language=language)

    return make

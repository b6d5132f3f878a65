"""The answers of a study with what its fieldwork knows beside them, for commands that tell who answered."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.app.answers import with_chosen_answers
from overblik.app.fieldwork_database import carried_columns, has_database, read_only_site

if TYPE_CHECKING:
    import pyarrow as pa

    from overblik.frame.units import Frame
    from overblik.responses.responses import Responses
    from overblik.study import Study
    from overblik.tables.response.who import Fieldwork


def responses_with_fieldwork(study: Study, *, live: bool | None) -> tuple[Responses, Fieldwork | None]:
    """
    Return the answers that are asked for (`with_chosen_answers`), and what fieldwork knows beside them; None with the folder's.

    Live answers come with the units that are in the field, whoever stands in the frame of the folder; before the first answer
    there are none, and everybody is missing.
    """
    known = None if live is False else _known(study)
    if known is None:
        return with_chosen_answers(study, live=live).responses, None
    frame, fieldwork = known
    if fieldwork.late:  # somebody has answered
        chosen = with_chosen_answers(study, live=live)
    elif live or not has_answers(study):
        chosen = study.with_answers(_nothing(study))
    else:
        return study.responses, None
    return replace(chosen.responses, frame=frame), fieldwork


def has_answers(study: Study) -> bool:
    """Whether there are answers in the folder."""
    from overblik.study.study import ANSWERS

    return (study.folder / ANSWERS).exists()


def _known(study: Study) -> tuple[Frame, Fieldwork] | None:
    if not has_database(study, os.environ):
        return None
    site = read_only_site(study, os.environ)
    if site is None:
        return None
    from overblik.collection.answers.outcomes import fieldwork_outcomes

    return fieldwork_outcomes(site)


def _nothing(study: Study) -> pa.Table:
    """Return answers of nobody, in the declared columns."""
    from overblik.responses.schema import arrow_schema

    return arrow_schema(study.questionnaire, carried_columns(study)).empty_table()

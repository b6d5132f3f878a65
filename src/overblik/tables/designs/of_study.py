"""
The design of a study: as `study.yaml` states it, or the one that follows from the frame.

Where nothing is stated the study is a census with non-response: those who answered are taken as a simple random sample, drawn
without replacement, of the eligible units of the frame (response as a second phase with equal chances: Saerndal, Swensson and
Wretman 1992, section 15.6). When every unit has answered nothing varies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.questionnaire.missing import MISSING_CODES
from overblik.tables.data.reading import data_of
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec

if TYPE_CHECKING:
    from overblik.questionnaire.sampling import Sampling
    from overblik.responses.responses import Responses
    from overblik.tables.designs.design import Design

FRAME = "units of the frame"
"""The column in which each row says how large the frame is."""
KEPT = "design"
KEYS = {"--lonely-psu": "lonely_psu:", "--nest": "nest: true", "--fpc": "fpc:", "--weight": "weight:"}
"""What options of the command line are called in `study.yaml`."""


def study_design(responses: Responses) -> Design:
    """
    Return the design over the response sets that count, in the order of `responses.counting`; it is worked out once.

    Raises Unanswerable with everything that is wrong with the columns of the design, and where no response set counts.
    """
    found = responses.worked_out.get(KEPT)
    if found is None:
        found = responses.worked_out[KEPT] = _design(responses)
    return cast("Design", found)


def try_design(responses: Responses) -> None:
    """Raise Unanswerable where the design cannot tell the variance of what everybody has answered, a lonely cluster in it, say."""
    design = study_design(responses)
    try:
        design.covariance(np.ones((design.rows, 1)))
    except Unanswerable as error:
        raise Unanswerable(in_study_words(str(error))) from None


def weighs(responses: Responses) -> bool:
    """Whether response sets count differently: by a stated weight, or because they stand for parts of different size."""
    sampling = responses.about.design
    if sampling is None or not responses.counting.num_rows:
        return False
    return sampling.weight is not None or bool(np.ptp(study_design(responses).weights) > 0)


def _design(responses: Responses) -> Design:
    answers, sampling = responses.counting, responses.about.design
    if not answers.num_rows:
        message = "there are no response sets that count, so there is no sample to tell the uncertainty of"
        raise Unanswerable(message)
    if sampling is None:
        size = float(max(_eligible(responses), answers.num_rows))
        return design_of(
            data_of(pa.table({FRAME: np.full(answers.num_rows, size)}), "answers"), DesignSpec(fpc=(FRAME,))
        )
    try:
        return design_of(_columns(answers, sampling), _spec(sampling))
    except Unanswerable as error:
        raise Unanswerable(in_study_words(str(error))) from None


def _eligible(responses: Responses) -> int:
    """Return how many units of the frame could have answered: all that are not known to be out of it."""
    if responses.about.response.outcome is None:
        return len(responses.frame)
    from overblik.tables.response.cases import cases_of

    return int(cases_of(responses).eligible.sum())


def _spec(sampling: Sampling) -> DesignSpec:
    return DesignSpec(
        weight=sampling.weight, strata=sampling.strata, clusters=sampling.clusters, fpc=sampling.fpc, nest=sampling.nest,
        lonely_psu=sampling.lonely_psu,
    )  # fmt: skip


def _columns(answers: pa.Table, sampling: Sampling) -> Any:
    """Return the columns of the design as plain data; whatever the reason why a value is missing, it is missing."""
    names = dict.fromkeys((*sampling.numbers, *sampling.ids))
    return data_of(pa.table({name: _plain(answers[name]) for name in names}), "answers")


def _plain(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_floating(column.type):
        return column
    text = column.cast(pa.string())
    return pc.if_else(pc.is_in(text, pa.array(MISSING_CODES)), pa.scalar(None, pa.string()), text)


def in_study_words(message: str) -> str:
    """
    Return a message about a design in the words of `study.yaml`.

    >>> in_study_words("join it with a neighbour, or choose --lonely-psu certainty")
    'join it with a neighbour, or choose lonely_psu: certainty'
    """
    for option, key in KEYS.items():
        message = message.replace(option, key)
    return message

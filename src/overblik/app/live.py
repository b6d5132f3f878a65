"""
The answers that stand in the fieldwork database: the seam between asking and everything that is made of answers.

`overblik.app.fieldwork_database` holds `live_answers(study) -> pyarrow.Table | None`: the declared columns of every response set
that has begun, None where the study has no database or no answers in it.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

    from overblik.study import Study

DATABASE = "overblik.app.fieldwork_database"


def live_table(study: Study) -> pa.Table | None:
    """Return the answers of the study's fieldwork database; None where it has none."""
    if find_spec(DATABASE) is None:
        return None
    found: pa.Table | None = import_module(DATABASE).live_answers(study)
    return found

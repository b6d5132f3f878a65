"""Where a command takes a study's answers from: the fieldwork database while it has any, or the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from overblik.app.fieldwork_database import live_answers

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

    from overblik.study import Study

live_option = click.option(
    "--live/--folder",
    default=None,
    help="Answers of the fieldwork database, or of answers.parquet (the database, where it has answers).",
)


def with_chosen_answers(
    study: Study, *, live: bool | None, ask: Callable[[Study], pa.Table | None] = live_answers
) -> Study:
    """
    Return the study with the answers asked for: *live* ones, the folder's (False), or, for None, live ones if there are any.

    What was taken is told on standard error where both could be meant. Raises Unanswerable where live ones are asked for and there
    are none. *ask* returns the answers of the fieldwork database.
    """
    from overblik.errors import Unanswerable
    from overblik.study.study import ANSWERS

    if live is False:
        return study
    found = ask(study)
    if found is not None:
        if live is None and (study.folder / ANSWERS).exists():
            click.echo(f"{found.num_rows} response sets of the fieldwork database; --folder takes {ANSWERS}", err=True)
        return study.with_answers(found)
    if live:
        message = f"{study.folder} has no answers in a fieldwork database; `overblik serve` asks for them, --folder takes {ANSWERS}"
        raise Unanswerable(message)
    return study

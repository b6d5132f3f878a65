"""`overblik demo`: the 2020 job-centre study, from the invitation to the report."""

from __future__ import annotations

import signal
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.app.arguments import opened_study
from overblik.app.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from overblik.app.simulated.cast import Part
    from overblik.app.simulated.stage import Stage
    from overblik.study import Study

STUDY = Path("studies/jobcentre-2020")


@click.command("demo", short_help="Play the 2020 job-centre study, from the invitation to the report.")
@click.option("--study", type=click.Path(path_type=Path), default=STUDY, help="Another study to play.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the files (STUDY/out).")
@click.option("--keep", is_flag=True, help="Leave the server up afterwards, to look around; Ctrl-C ends it.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port of the server (any free one).")
def command(study: Path, out: Path | None, *, keep: bool, port: int | None) -> None:
    """
    Play the 2020 job-centre study on this machine, from the invitation to the report.

    Made-up units are invited by mail, simulated respondents answer over the web what the study's answers hold, the fieldwork
    closes, the tables are held to those of the folder, the claims are proved, and the reports are written.

    Mail goes to a receiver on loopback, and everything is gone afterwards, the reports excepted.
    """
    from overblik.app.simulated.mailbox import mailbox
    from overblik.app.simulated.stage import set_stage

    began = time.perf_counter()
    opened = _checked(study)
    with _ended_in_order(), tempfile.TemporaryDirectory(prefix="overblik-demo-") as name, mailbox() as mail:
        stage = set_stage(study.resolve(), Path(name), mail_port=mail.port, port=port)
        staff = _play(opened, stage, mail)
        live = _closed(opened, stage)
        _report(live, out or study / "out")
        click.echo(f"All of it took {time.perf_counter() - began:.0f} s.")
        if keep:
            _look_around(stage, staff)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """End as on Ctrl-C when the demo is told to end, so that its server and its folder go with it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _checked(study: Path) -> Study:
    """Return the study, all of its files found right."""
    from overblik.errors import ProblemsFound, Unanswerable
    from overblik.files.problems import errors
    from overblik.study.checking import check_study

    if not study.is_dir():
        message = f"there is no folder {study}; run this in Overblik's own folder, or name a study with --study"
        raise Unanswerable(message)
    mistakes = errors(check_study(study))
    if mistakes:
        raise ProblemsFound(mistakes)
    opened = opened_study(study)
    click.echo(f"{study}: {len(opened.questionnaire.questions)} questions, {len(opened.frame)} units, no mistakes")
    return opened


def _play(study: Study, stage: Stage, mail: object) -> str:
    """Play the fieldwork, and return the password of the owner that was made."""
    from overblik.app.simulated.cast import cast
    from overblik.app.simulated.story import COLLEAGUES, Story, waves
    from overblik.errors import ProblemsFound
    from overblik.files.problems import errors
    from overblik.study.fieldwork import read_plan

    frame, problems = study.read_fieldwork_frame()
    plan, more = read_plan(study)
    if errors((*problems, *more)):
        raise ProblemsFound(errors((*problems, *more)))
    parts = cast(study.questionnaire, frame, study.declared)
    section = study.questionnaire.sections[min(1, len(study.questionnaire.sections) - 1)].id
    story = Story(stage=stage, mail=mail, parts=parts, section=section, plan=plan, say=click.echo)  # type: ignore[arg-type]
    moments = story.moments()
    stage.at(moments[0])
    stage.run("fieldwork", "open", str(stage.study))
    staff = stage.run("fieldwork", "staff", str(stage.study), "add", "demo", "--role", "owner")
    with stage.served():
        click.echo(f"Served at {stage.address}, with a database of its own")
        story.invite()
        for number, wave in enumerate(waves(parts, len(moments))):
            if number:
                story.send(moments[number])
            helped = [part for part in wave if part.script and part.script.complete][: COLLEAGUES if number == 0 else 0]
            with progress("Respondents", len(wave) + len(helped)) as step:
                story.pass_on(helped, step)
                story.answer(wave, number, step)
            click.echo(_said(wave, helped))
        stage.run("fieldwork", "close", str(stage.study))
    return staff


def _said(wave: Sequence[Part], helped: Sequence[Part]) -> str:
    """Return what one wave of respondents did, in words."""
    halves = sum(1 for part in wave if part.script and not part.script.complete)
    with_colleague = f", {len(helped)} with a colleague" if helped else ""
    return f"  {len(wave)} answer{with_colleague}{f', {halves} stop half-way' if halves else ''}"


def _closed(study: Study, stage: Stage) -> Study:
    """Return the study with the answers that came in, having held its tables to those of the folder."""
    import pyarrow.parquet as pq

    from overblik.app.simulated.same import differences
    from overblik.errors import FalseFound
    from overblik.files.problems import Location, Problem

    path = stage.folder / "answers.parquet"
    stage.run("responses", str(stage.study), "--live", "--out", str(path))
    came = pq.read_table(path)
    live = study.with_answers(came.replace_schema_metadata(study.declared.schema.metadata))
    compared, wrong = differences(study, live)
    if wrong:
        shown = ", ".join(wrong[:5])
        message = f"{len(wrong)} cells of {compared} differ between the folder and what came in: {shown}"
        raise FalseFound([Problem("demo-differs", message, Location(file="answers.parquet"))])
    click.echo(
        f"Closed: {came.num_rows} response sets; {compared} cells of all tables are those of the folder's answers"
    )
    return live


def _report(study: Study, out: Path) -> None:
    """Prove the published numbers and write the reports."""
    from overblik.errors import FalseFound
    from overblik.study.published import PUBLISHED
    from overblik.study.reporting import write_reports
    from overblik.study.simulating import proof

    if (study.folder / PUBLISHED).exists():
        held, false = proof(study)
        if false:
            raise FalseFound(false)
        click.echo(f"{PUBLISHED}: {held} published numbers are given by the answers")
    languages = study.about.languages
    with progress("Building the report", len(languages)) as step:
        written = write_reports(study, out, languages=languages, step=step)
    click.echo(f"The report, {len(written)} files:")
    for path in written:
        click.echo(f"  {path}")


def _look_around(stage: Stage, staff: str) -> None:
    """Leave the server up until Ctrl-C."""
    with stage.served():
        click.echo(f"{stage.address}/staff/ is up until Ctrl-C; sign in as demo with the password {staff.strip()}")
        links = stage.run("fieldwork", "links", str(stage.study)).splitlines()
        click.echo(f"A unit's link, such as: {links[-1].rpartition(',')[2]}")
        try:
            while True:
                time.sleep(1)
        except KeyboardInterrupt:
            click.echo("")

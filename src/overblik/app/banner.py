"""`overblik banner STUDY`: many questions by many breaks, with letters for the differences."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from overblik.app.answers import live_option, with_chosen_answers
from overblik.app.arguments import language_option, opened_study, study_argument
from overblik.errors import Unanswerable
from overblik.files.writing import write_whole

if TYPE_CHECKING:
    from overblik.study import Study
    from overblik.tables.banner.model import Banner
    from overblik.tables.banner.request import Request

HALF = 0.5


@click.command("banner", short_help="Print many questions by many breaks, with letters for differences.")
@study_argument
@click.option("--of", "of", required=True, metavar="Q1,Q2|all", help="Questions, rows of grids (goal/young), or all.")
@click.option("--by", "by", required=True, metavar="B1,B2[,B3*B4]", help="Breaks, each a block of columns.")
@click.option("--where", help="Only response sets for which this is true.")
@click.option("--base", default="answered", show_default=True, metavar="answered|asked|all", help="What shares are of.")
@click.option(
    "--correct",
    type=click.Choice(["none", "holm", "bh"]),
    default="none",
    show_default=True,
    help="For the comparisons within a row of a block.",
)
@click.option(
    "--level",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.05,
    show_default=True,
    help="Of significance; 0.95 means the same as 0.05.",
)
@click.option(
    "--least-base", type=click.IntRange(0), default=30, show_default=True, help="Units below which no test is made."
)
@click.option("--letters/--no-letters", default=True, help="Compare columns, or leave it.")
@click.option("--against-total", is_flag=True, help="Compare each column with the total, too: arrows.")
@click.option("--covering", metavar="COLUMN", help="Shares of what units cover, below: a number of the frame.")
@language_option
@click.option("--format", "form", type=click.Choice(["text", "xlsx", "csv", "json"]), default="text", show_default=True)
@click.option("--width", type=click.IntRange(40), help="Letters in a line of text [default: the terminal's].")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="A file to write to.")
@live_option
def command(study: Path, *, language: str | None, form: str, live: bool | None, **options: Any) -> None:
    """
    Print the questions of STUDY by all breaks at once: a total, and a block of columns for each break.

    Letters beside a number name the columns of its block from which it is significantly higher. A multiple may be a break; its
    columns overlap, which the tests allow for. Everything is said in docs/banner.md.
    """
    from overblik.study.singling import singled
    from overblik.tables.banner.build import asked_tables, banner

    out = options["out"]
    if form == "xlsx" and out is None:
        message = "a workbook is written to a file; name it with --out banner.xlsx"
        raise Unanswerable(message)
    opened = with_chosen_answers(opened_study(study), live=live)
    chosen = opened.language(language)
    request = _request(options)
    made = banner(opened.responses, request)
    for message in dict.fromkeys(
        told for asked in asked_tables(opened.responses, request) for told in singled(opened, asked)
    ):
        click.echo(message, err=True)
    _write(_content(made, opened, chosen, form, options["width"]), out)


def _request(options: dict[str, Any]) -> Request:
    from overblik.tables.banner.request import Comparing, Request, split, split_breaks

    level = options["level"]
    return Request(
        of=split(options["of"]),
        by=split_breaks(options["by"]),
        where=options["where"],
        base=options["base"],
        covering=options["covering"],
        comparing=Comparing(
            letters=options["letters"],
            correction=options["correct"],
            level=level if level > HALF else round(1 - level, 12),
            least=options["least_base"],
            against_total=options["against_total"],
        ),
    )


def _content(made: Banner, study: Study, language: str, form: str, width: int | None) -> bytes:
    if form == "xlsx":
        from overblik.outputs.workbook.banner import write

        return write(made, study.about, language=language)
    if form == "text":
        from overblik.tables.banner.text import as_text

        return as_text(made, language, width=width or shutil.get_terminal_size((100, 24)).columns).encode()
    from overblik.tables.banner.records import as_csv, as_json

    return (as_csv(made) if form == "csv" else as_json(made, language) + "\n").encode()


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        click.echo(content.decode(), nl=False)
        return
    write_whole(out, content)
    click.echo(out)

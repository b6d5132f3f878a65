"""`overblik audit FILE`: which numbers of a report cannot be, of which base they are, and which contradict each other."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.report.audit.model import Lifted, Quantity
    from overblik.report.audit.result import Result

LONGEST = 100


@click.command("audit", short_help="Audit the numbers of any published report.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Write to this file instead.")
@click.option("--yes", is_flag=True, help="Take all numbers that are lifted out of a report without asking.")
@click.option(
    "--lift", "lift_only", is_flag=True, help="Only print what is lifted, as YAML to be corrected and audited."
)
@click.option("--language", type=click.Choice(["da", "en"]), help="Of the answer; that of the report unless given.")
@click.pass_context
def command(
    ctx: click.Context, /, file: Path, *, form: str, yes: bool, lift_only: bool, **options: Path | str | None
) -> None:
    """
    Audit FILE: a report as text, PDF, Word or HTML, or a YAML file of numbers.

    Exit status 1 where something was found, 0 where nothing was. What is tested, and what the YAML looks like, is said in
    docs/audit.md.
    """
    from overblik.files.writing import write_whole
    from overblik.report.audit.audit import audit
    from overblik.report.audit.lifted_file import as_yaml

    lifted, is_written = _read(file)
    if lift_only:
        click.echo(as_yaml(lifted, file.name), nl=False)
        return
    language = str(options["language"] or lifted.language)
    if not is_written and not yes:
        lifted = _confirmed(lifted, file, language)
    result = audit(lifted, name=file.name, language=language)
    shown = _shown(result, form, language)
    if isinstance(options["out"], Path):
        write_whole(options["out"], f"{shown.rstrip()}\n".encode())
        click.echo(f"written: {options['out']}")
    else:
        click.echo(shown.rstrip())
    ctx.exit(1 if result.findings else 0)


def _read(file: Path) -> tuple[Lifted, bool]:
    """Return what is in a file, and whether it was written down there and need not be confirmed."""
    from overblik.report.audit.lifting.lift import lift
    from overblik.report.audit.numbers_file import read_numbers
    from overblik.report.audit.sources.opened import YAML, opened

    if file.suffix.lower() in YAML:
        return read_numbers(file), True
    return lift(opened(file)), False


def _confirmed(lifted: Lifted, file: Path, language: str) -> Lifted:
    """Ask which of the lifted numbers to leave out; where nobody can be asked, raise Unanswerable and say what to do."""
    from overblik.report.audit.leaving_out import left_out, places

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        message = (
            f"{file.name}: {len(lifted.every())} numbers were lifted and nobody is here to confirm them; add --yes to take them "
            f"all, or write them to a file with --lift, look it through, and audit that"
        )
        raise Unanswerable(message)
    every = lifted.every()
    for place, quantity in enumerate(every, start=1):
        click.echo(f"{place:>4}  {_line(quantity, language)}", err=True)
    answer = click.prompt(
        "Leave out which? Numbers such as 3, 7-9; Enter takes all", default="", show_default=False, err=True
    )
    return left_out(lifted, places(answer, len(every)))


def _line(quantity: Quantity, language: str) -> str:
    from overblik.report.audit.show import number_place
    from overblik.report.audit.wording import WORDINGS

    bases = f" [{', '.join(map(str, quantity.bases))}]" if quantity.bases else " [?]"
    return f"{quantity.text}{bases}  {number_place(quantity, WORDINGS[language])}"[:LONGEST]


def _shown(result: Result, form: str, language: str) -> str:
    from overblik.report.audit.show import as_json, as_text

    if form == "html":
        from overblik.outputs.audit_page import audit_page

        return audit_page(result, language)
    return (as_json if form == "json" else as_text)(result, language)

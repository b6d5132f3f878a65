"""
What waiting for Overblik costs, beside what cannot be cheaper.

    make bench                       everything
    .venv/bin/python -m bench.run help preview      some of it

Prints Markdown; bench/RESULTS.md keeps what was measured on a named machine.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import sysconfig
import tempfile
from importlib.metadata import version
from pathlib import Path

import click
import pypandoc

from bench.timing import markdown, time_call, time_programs

TOP = Path(__file__).resolve().parent.parent
STUDY = "studies/jobcentre-2020"
OVERBLIK = str(Path(sysconfig.get_path("scripts")) / "overblik")
BARE_CLICK = "import click; click.command(help='Bare.')(lambda: None)(['--help'])"


def bench_help(folder: Path) -> str:
    """Time `--help`, from a cold start, beside Python itself and click with nothing behind it."""
    timings = time_programs(
        {
            "`python -c pass`": [[sys.executable, "-c", "pass"]],
            "a bare click program's `--help`": [[sys.executable, "-c", BARE_CLICK]],
            "`overblik --help`": [[OVERBLIK, "--help"]],
        },
        runs=15,
        folder=folder,
    )
    return markdown("Help", timings)


def bench_report(folder: Path) -> str:
    """Time the report in all formats and languages, whole process, beside Pandoc alone with the same Danish text."""
    pandoc = pypandoc.get_pandoc_path()
    source = f"{STUDY}/report.da.md"
    timings = time_programs(
        {
            "`pandoc` alone: report.da.md to html and docx": [
                [pandoc, source, "--standalone", "--output", "pandoc.html"],
                [pandoc, source, "--output", "pandoc.docx"],
            ],
            "`overblik report`: html, pdf and docx in two languages": [[OVERBLIK, "report", STUDY, "--out", "all"]],
            "`overblik report --language da`: html, pdf and docx": [
                [OVERBLIK, "report", STUDY, "--language", "da", "--out", "danish"],
            ],
            "`overblik report --language da --to html`": [
                [OVERBLIK, "report", STUDY, "--language", "da", "--to", "html", "--out", "one"],
            ],
        },
        runs=5,
        folder=folder,
    )
    return markdown("The 2020 report from a cold start", timings)


def bench_preview(folder: Path) -> str:
    """Time a changed word to new HTML, in a process that has built the page before, as `overblik preview` is."""
    from overblik.app.preview import rebuilt

    report = folder / STUDY / "report.da.md"
    text = report.read_text(encoding="utf-8")
    words = (f"{text}\nOrd nummer {number}.\n" for number in range(100))
    timing = time_call(
        "a changed word to new HTML",
        lambda: rebuilt(folder / STUDY, "da"),
        before=lambda: report.write_text(next(words), encoding="utf-8"),
        runs=5,
    )
    report.write_text(text, encoding="utf-8")
    return markdown("Preview", [timing])


def machine() -> str:
    """One line on what was measured where."""
    return (
        f"overblik {version('overblik')}, Python {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, load {load()}; least and median of whole runs\n"
    )


def load() -> str:
    """How busy the machine is beside us, where the system tells."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


BENCHES = {"help": bench_help, "report": bench_report, "preview": bench_preview}


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHES)))
def run(names: tuple[str, ...]) -> None:
    """Run the benchmarks that are named, or all, in a copy of the study."""
    click.echo(machine())
    with tempfile.TemporaryDirectory(prefix="overblik-bench-") as name:
        folder = Path(name)
        shutil.copytree(TOP / STUDY, folder / STUDY)
        for bench in names or BENCHES:
            click.echo(BENCHES[bench](folder))


if __name__ == "__main__":
    run()

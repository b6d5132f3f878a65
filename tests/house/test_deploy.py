"""The examples of deployment are files that the programs they are for would take, and hold to what docs/operation.md says."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.modules import TOP

DEPLOY = TOP / "deploy"
UNITS = sorted(path.name for path in DEPLOY.glob("overblik*"))
NGINX = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")


def unit(name: str) -> configparser.ConfigParser:
    """Return a unit of systemd, in which a name may come twice."""
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read_string((DEPLOY / name).read_text(encoding="utf-8"))
    return found


def test_the_containerfile_has_no_complaint() -> None:
    """Of hadolint, at its strictest."""
    linter = Path(sys.executable).with_name("hadolint")
    done = subprocess.run(
        [linter, "--failure-threshold", "style", TOP / "Containerfile"], capture_output=True, text=True, check=False
    )
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0


def test_the_image_runs_without_rights_and_holds_no_secret() -> None:
    """A user of its own, a base with its version, a check of its health, and only what it is made of."""
    text = (TOP / "Containerfile").read_text(encoding="utf-8")
    assert re.findall(r"^FROM python:\d+\.\d+\.\d+-slim-\w+", text, re.MULTILINE) == re.findall(
        r"^FROM \S+", text, re.MULTILINE
    )
    assert re.search(r"^USER [1-9]\d+$", text, re.MULTILINE)
    assert "HEALTHCHECK" in text
    assert not re.search(r"(KEY|PASSWORD|SECRET|TOKEN|DATABASE_URL)=", text)
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE)
    assert copied == ["requirements/run.txt requirements/assets.txt", "src"]


@pytest.mark.parametrize("name", [name for name in UNITS if name.endswith(".service")])
def test_services_run_without_rights(name: str) -> None:
    """As a user of their own, who writes in one folder, with settings from a file that only root reads."""
    service = unit(name)["Service"]
    expected = {
        "User": "overblik",
        "NoNewPrivileges": "yes",
        "ProtectSystem": "strict",
        "StateDirectoryMode": "0700",
        "UMask": "0077",
    }
    assert {key: service[key] for key in expected} == expected
    assert service["EnvironmentFile"] == "/etc/overblik/environment"
    assert service["ExecStart"].startswith("/opt/overblik/.venv/bin/overblik ")


def test_the_timer_starts_a_service_that_is_there() -> None:
    """Missed runs are made up for."""
    timer = unit("overblik-send-due.timer")["Timer"]
    assert timer["Persistent"] == "yes"
    assert "overblik-send-due.service" in UNITS


def test_services_call_commands_that_exist() -> None:
    """As the command line knows them."""
    from click.testing import CliRunner

    from overblik.app.cli import group

    for name in UNITS:
        words = unit(name)["Service"]["ExecStart"].split()[1:] if name.endswith(".service") else []
        command = [word for word in words if not word.startswith(("/", "-")) and not word.isdigit()]
        assert CliRunner().invoke(group, [*command, "--help"]).exit_code == 0


def test_nginx_writes_no_link_and_no_address() -> None:
    """Its log format knows neither the whole address nor the client; messages that quote requests are off."""
    line = re.search(r"log_format overblik '([^']+)'", NGINX)
    assert line is not None
    assert set(re.findall(r"\$\w+", line[1])).isdisjoint(
        {"$request", "$request_uri", "$args", "$http_referer", "$remote_addr", "$uri"}
    )
    assert re.findall(r"^\s*error_log\s+\S+\s+(\w+);", NGINX, re.MULTILINE) == ["emerg", "emerg"]
    assert re.findall(r"^\s*access_log\s+(.+?);", NGINX, re.MULTILINE) == [
        "off",
        "/var/log/nginx/overblik.access.log overblik",
        "off",
    ]


@pytest.mark.parametrize(
    "path", ["/da/a/u1-aaaaaaaaaaaaaaaaaaaaaaaaaa/s/x/", "/a/u1-aaaaaaaaaaaaaaaaaaaaaaaaaa/", "/en/a/d7-b/receipt/"]
)
def test_the_map_cuts_links(path: str) -> None:
    """Whatever the language and the page."""
    pattern = re.search(r'"~(\^\(\?<before>[^"]+)"', NGINX)
    assert pattern is not None
    found = re.match(pattern[1].replace("?<", "?P<"), path)
    assert found is not None
    assert found["before"].endswith("/a/")


def test_braces_of_nginx_are_balanced() -> None:
    """And every directive ends."""
    assert NGINX.count("{") == NGINX.count("}")
    lines = [line.partition("#")[0].strip() for line in NGINX.splitlines() if not line.strip().startswith("#")]
    assert all(line.endswith((";", "{", "}")) for line in lines if line)

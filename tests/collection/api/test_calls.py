"""The API does what its description says, whatever it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as examples
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from overblik.collection.models import AuditEntry
from tests.collection.api.answered import answered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance, ignored_auth,
]  # fmt: skip
"""Whether a variable exists only the study knows, so that good calls by the description alone can still be refused with 422."""


@pytest.fixture
def application() -> Iterator[Any]:
    """The application, which leaves the test's connection open after a request, as the test client does too."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield get_wsgi_application()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("path", ["units", "status", "responses", "tables"])
@pytest.mark.usefixtures("site")
def test_calls_of_every_kind_are_answered_as_described(
    tokens: dict[str, str], application: Any, settings: Any, path: str
) -> None:
    """No call breaks the server; statuses, types and bodies are those of openapi.json; without a token there is nothing."""
    answered()
    settings.ALLOWED_HOSTS = ["localhost", "testserver"]
    bearer = {"Authorization": f"Bearer {tokens['owner']}"}
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app=application, headers=bearer)
    operation = schema[f"/api/v1/{path}/"]["GET"]

    @examples(
        max_examples=40,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def run(case: Any) -> None:
        case.call_and_validate(headers=bearer, checks=CHECKS)

    run()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("tables/?variable=kontakter", "did you mean 'kontakt'"),
        ("tables/?variable=kontakt&by=regio", "region"),
        ("tables/?variable=kontakt&where=region%20%3D", "character"),
        ("tables/?variable=digital&base=mentions", "multiple"),
        ("tables/", "variable"),
        ("units/?limit=0", "limit"),
        ("units/?state=gone", "state"),
        ("responses/?language=fr", "language"),
        ("status/?by=name", "region"),
        ("tables/?variable=%00", "no variable"),
        ("tables/?variable=kontakt&where=" + "(" * 500, ""),
        ("tables/?variable=kontakt&where=" + "not%20" * 120 + "true", ""),
        ("tables/?variable=kontakt&by=" + "*".join(["kontakt"] * 20), ""),
    ],
)
def test_what_cannot_be_answered_is_told_in_words(call: Callable[..., Any], path: str, said: str) -> None:
    """Status 422, what is wrong and what would do."""
    answered()
    answer = call(path)
    assert answer.status_code == 422, answer.content
    assert said in answer.json()["detail"]


def test_units_are_found_by_state(call: Callable[..., Any]) -> None:
    """And counted before they are cut into parts."""
    answered()
    found = call("units/", state="complete", limit=2, offset=1).json()
    assert (found["total"], [row["unit"] for row in found["units"]]) == (7, ["u02", "u03"])
    assert found["units"][0]["values"] == {"region": "Nord"}


def test_status_says_how_far_it_is(call: Callable[..., Any]) -> None:
    """Over all units, and by region where that is asked for."""
    answered()
    found = call("status/", "reader", by="region").json()
    assert (found["fieldwork"], found["all"]["complete"], found["version"]) == ("open", 7, 1)
    assert [group["group"] for group in found["groups"]] == ["Nord", "Syd"]


def test_answers_that_are_taken_out_stand_in_the_audit_log(call: Callable[..., Any]) -> None:
    """With the token's name and how many they were."""
    answered()
    assert call("responses/", "analyst").json()["total"] == 8
    entry = AuditEntry.objects.get(action="answers read by API")
    assert (entry.who, entry.details) == ("token:analyst", {"rows": 8})


def test_a_table_is_written_like_the_command_line_writes_it(call: Callable[..., Any]) -> None:
    """Marks that do not hold are left out of a cell."""
    answered()
    found = call("tables/", variable="digital").json()
    assert found["cells"][0] == {
        "id": "digital/ja", "row": None, "option": "ja", "by": {}, "count": 7, "base": 7, "share": 1.0,
    }  # fmt: skip


def test_the_description_is_for_token_holders(call: Callable[..., Any]) -> None:
    """It names every call and how to come in; there is no page that fetches scripts from elsewhere."""
    found = call("openapi.json", "reader").json()
    assert set(found["paths"]) == {"/api/v1/units/", "/api/v1/status/", "/api/v1/responses/", "/api/v1/tables/"}
    assert found["components"]["securitySchemes"]["Bearer"] == {"type": "http", "scheme": "bearer"}
    assert call("openapi.json", "").status_code == 401
    assert call("docs").status_code == 404

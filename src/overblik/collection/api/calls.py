"""
The read API: `GET /api/v1/...` with a token, described by `/api/v1/openapi.json`.

It reads and changes nothing; that answers were taken out stands in the audit log.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Query
from ninja.errors import AuthenticationError, HttpError, ValidationError

from overblik.collection.answers.unit_state import State
from overblik.collection.api.answers import Asked, response_list, table
from overblik.collection.api.bearer import Bearer, need
from overblik.collection.api.progress import count_groups, count_states, unit_rows
from overblik.collection.api.shapes import Problem, ResponseList, Status, TableShape, UnitList
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import Fieldwork
from overblik.collection.site import site
from overblik.errors import OverblikError, Unanswerable

LANGUAGE = Annotated[Literal["da", "en"] | None, Query(description="Of titles and notes; the study's first one.")]
LIMIT = Annotated[int, Query(ge=1, le=10_000)]
OFFSET = Annotated[int, Query(ge=0, le=10_000_000)]
NAME = Annotated[str, Query(min_length=1, max_length=200)]
BY = Annotated[str | None, Query(max_length=200, description="region; region,size; region*size")]
WHERE = Annotated[str | None, Query(max_length=500, description="An expression, as in `overblik table --where`.")]
BASE = Annotated[Literal["answered", "asked", "all", "mentions"], Query()]

PROBLEMS: dict[int, Any] = {401: Problem, 403: Problem, 422: Problem, 429: Problem}

api = NinjaAPI(
    title="Overblik", version="1", description="What a study's fieldwork holds, for programs.", auth=Bearer(),
    openapi_url=None, docs_url=None, urls_namespace="api-1",
)  # fmt: skip


def _language(asked: str | None) -> str:
    known = site().languages
    if asked is not None and asked not in known:
        message = f"the study is not in {asked!r}; choose from {', '.join(known)}"
        raise Unanswerable(message)
    return asked or known[0]


@api.get("/units/", response={200: UnitList, **PROBLEMS}, operation_id="units", summary="Units and how far each is")
def units(
    request: HttpRequest, *, state: State | None = None, pilot: bool = False, limit: LIMIT = 1000, offset: OFFSET = 0
) -> UnitList:
    """Units in the order of the frame; roles owner, analyst and fieldworker."""
    need(request, "units")
    rows = [row for row in unit_rows(site(), pilot=pilot) if state is None or row.state == state]
    return UnitList(total=len(rows), units=rows[offset : offset + limit])


@api.get("/status/", response={200: Status, **PROBLEMS}, operation_id="status", summary="Counts and rates")
def status(request: HttpRequest, *, by: BY = None) -> Status:
    """How far the fieldwork is, over all units and by a frame column; every role."""
    need(request, "status")
    here, fieldwork = site(), Fieldwork.objects.get(pk=1)
    rows = unit_rows(here)
    return Status(
        fieldwork=fieldwork.state, opens_at=fieldwork.opens_at, closes_at=fieldwork.closes_at, version=fieldwork.version_id,
        all=count_states(rows), by=by, groups=count_groups(here, rows, by) if by is not None else [],
    )  # fmt: skip


@api.get(
    "/responses/", response={200: ResponseList, **PROBLEMS}, operation_id="responses", summary="Answers, one row each"
)
def responses(
    request: HttpRequest, *, language: LANGUAGE = None, limit: LIMIT = 1000, offset: OFFSET = 0
) -> ResponseList:
    """Response sets that count, in declared columns with missing codes; roles owner and analyst."""
    caller, here = need(request, "answers"), site()
    found = response_list(here, _language(language), limit=limit, offset=offset)
    audit("answers read by API", here.now(), caller.by, rows=len(found.rows))
    return found


@api.get(
    "/tables/", response={200: TableShape, **PROBLEMS}, operation_id="tables", summary="The table of a variable",
    exclude_unset=True,
)  # fmt: skip
def tables(  # noqa: PLR0913 - each is a parameter of the call
    request: HttpRequest, *, variable: NAME, by: BY = None, where: WHERE = None, base: BASE = "answered", language: LANGUAGE = None
) -> dict[str, Any]:  # fmt: skip
    """Live answers counted as `overblik table` counts them, small bases suppressed; roles owner and analyst."""
    need(request, "tables")
    return table(site(), Asked(variable=variable, by=by, where=where, base=base), _language(language))


@api.get("/openapi.json", include_in_schema=False)
def openapi(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - ninja's signature
    """The description of the API."""
    return JsonResponse(api.get_openapi_schema())


@api.exception_handler(ValidationError)
def wrong_parameters(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Status 422 with every parameter that cannot be."""
    told = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors)
    return api.create_response(request, {"detail": told}, status=422)


@api.exception_handler(OverblikError)
def unanswerable(request: HttpRequest, error: OverblikError) -> HttpResponse:
    """Status 422 for what cannot be answered, in the words of the command line."""
    return api.create_response(request, {"detail": str(error)}, status=422)


@api.exception_handler(HttpError)
def refused(request: HttpRequest, error: HttpError) -> HttpResponse:
    """The status that was meant, with how to come in where it is 401."""
    response = api.create_response(request, {"detail": error.message}, status=error.status_code)
    if isinstance(error, AuthenticationError):
        response.headers["WWW-Authenticate"] = "Bearer"
    return response

"""What every staff page has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import RequestFactory

from overblik.collection.staff.context import staff_context

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_respondents_pages_get_nothing(site: Site) -> None:  # noqa: ARG001 - the study must be there
    """They bring their own and pay for nothing of it."""
    assert staff_context(RequestFactory().get("/da/a/x/")) == {}


def test_a_page_for_nobody_has_a_title_and_no_menu(site: Site) -> None:
    """The sign-in page is one."""
    found = staff_context(RequestFactory().get("/staff/sign-in/login/"))
    assert (found["study_title"], found["menu"], found["member"]) == (site.about.title["da"], [], None)
    assert found["unit_word"]["many"] == "kontorer"

"""What programs are told, and that it holds: schemathesis asks what descriptions allow."""

import os
import re
import time

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from onrecord.record import Record
from onrecord.record.samples import draw_sample
from onrecord.web.app import create
from onrecord.web.jobs import Job, Jobs
from onrecord.web.pages import ROUTERS
from onrecord.web.security.gate import hashed
from onrecord.web.settings import Settings
from tests.record.samples import reading
from tests.web.conftest import SECRET

TIMES = int(os.environ.get("ONRECORD_TEST_TIMES", 10))  # examples of each operation; more by hand
TOKEN = "a token for programs"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


class Idle(Jobs):
    """Takes every task and does none, so that nothing is fetched."""

    def add(self, what, task):
        job = self._known["a"] = Job("a", what, time.time())
        return job


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    with Record.open(str(tmp_path_factory.mktemp("api") / "asked.db")) as record:
        record.add(reading())
        draw_sample(record, n=2, articles=1, seed=1, by=["act"])
        token = hashed(TOKEN, SECRET)
        made = create(record, Settings(secret=SECRET, hosts=("testserver",), token=token))
        made.state.jobs = Idle(record, fast=True, allow_private=False)
        yield made


def test_every_answer_is_as_it_is_described(app):
    """What schemathesis makes of each operation, a few times over."""
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    api = schemathesis.openapi.from_asgi("/openapi.json", app, headers=bearer)
    for found in api.get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy())
        @settings(
            max_examples=TIMES,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=HealthCheck,
        )
        def ask(case):
            case.validate_response(case.call(headers=bearer), checks=CHECKS)

        ask()


def test_every_page_and_change_is_described(app):
    """What a browser sees is described too, but for the forms that lead to it."""
    described = app.openapi()["paths"]
    lacking = []
    for route in (route for router in ROUTERS for route in router.routes):
        for method in (getattr(route, "methods", None) or set()) - {"HEAD", "OPTIONS"}:
            path = "/index" if route.path == "/" else route.path
            known = path in described and method.lower() in described[path]
            if not known and f"{path}.json" not in described:
                lacking.append((method, path))
    assert sorted(lacking) == [
        ("GET", "/docs"), ("GET", "/quality/{sample}/code"), ("GET", "/sign-in"),
        ("POST", "/language"),
    ]  # fmt: skip


def test_the_page_for_programs_shows_every_operation(client, app):
    page = client.get("/docs", headers={"accept": "text/html"}).text
    for path in app.openapi()["paths"]:
        base = re.sub(r"\.(json|csv)$", "", path)
        assert f"<code>{base}" in page, path
    assert "Which page of the list, from 1." in page and 'href="/statements.json?page=2"' in page
    for target in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{target}"' in page


def test_errors_are_described(app):
    api = app.openapi()
    assert set(api["components"]["schemas"]["Problem"]["properties"]) == {"error"}
    for methods in api["paths"].values():
        for operation in methods.values():
            assert "4XX" in operation["responses"] and "422" not in operation["responses"]

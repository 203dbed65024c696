"""A real browser (Debian's Chromium) on a record of the examples, a fresh copy for each test."""

import os
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from onrecord.record import Record
from tests.web.conftest import examples, serve

__all__ = ["examples", "serve"]

HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium")


def pytest_collection_modifyitems(items):
    skip = pytest.mark.skip(reason="Chromium is not installed: apt-get install chromium")
    for item in items:
        if CHROMIUM is None and HERE in item.path.parents:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": root}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "en-GB"}


@pytest.fixture
def record(tmp_path, examples):
    """A record of the examples that a test may change."""
    path = tmp_path / "examples.db"
    shutil.copy(examples, path)
    with Record.open(str(path)) as opened:
        yield opened


@pytest.fixture
def site(record, serve):
    """The address at which that record is served."""
    return serve(record)


@pytest.fixture
def page(page):
    """A page on which an error in a script, or anything that the content policy stops, fails the test."""
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    page.set_default_timeout(10_000)
    yield page
    assert [one for one in wrong if "status of 4" not in one] == []


@pytest.fixture
def accessible(page):
    """`accessible()` asserts that axe finds nothing serious on the page as it stands."""

    def check():
        found = Axe().run(page).response["violations"]
        serious = [v for v in found if v["impact"] in ("serious", "critical")]
        assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in serious] == []

    return check

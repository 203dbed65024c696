"""docs/pages.md is a contract: every address and every parameter is in it."""

import re
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.web.app import create
from onrecord.web.settings import Settings

DOCS = (Path(__file__).parents[2] / "docs" / "pages.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def api(tmp_path_factory):
    with Record.open(str(tmp_path_factory.mktemp("api") / "empty.db")) as record:
        yield create(record, Settings(secret="s")).openapi()


def part(path):
    """What the document says of an address, up to the next one."""
    page = re.sub(r"\.(json|csv|graphml|gexf)$", "", path).replace("/index", "/")
    heading = f"## `{page}`"
    assert heading in DOCS, f"docs/pages.md has no part {heading}"
    return DOCS.partition(heading)[2].partition("\n## `")[0]


def test_every_address_and_parameter_is_documented(api):
    lacking = []
    for path, methods in api["paths"].items():
        told = part(path)
        for method, operation in methods.items():
            schema = operation.get("requestBody", {}).get("content", {})
            fields = [name for kind in schema.values() for name in fields_of(api, kind.get("schema", {}))]
            for name in [p["name"] for p in operation.get("parameters", [])] + fields:
                if f"`{name}`" not in told and f"{{{name}}}" not in path:
                    lacking.append((method, path, name))
    assert lacking == []


def fields_of(api, schema):
    """The fields of a body, by way of what it refers to."""
    if "$ref" in schema:
        return fields_of(api, api["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    parts = schema.get("anyOf", []) + schema.get("oneOf", []) + schema.get("allOf", [])
    return [*schema.get("properties", {}), *(name for one in parts for name in fields_of(api, one))]


def test_every_parameter_is_described(api):
    for path, methods in api["paths"].items():
        for method, operation in methods.items():
            for parameter in operation.get("parameters", []):
                assert parameter.get("description") or parameter["in"] == "path", (method, path, parameter)

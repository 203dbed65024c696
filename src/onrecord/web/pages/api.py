"""`/docs`: what programs may ask, out of the OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from onrecord.web import addresses
from onrecord.web.rendering import render
from onrecord.web.visit import Visiting

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that is sent along: where (`path`, `query` or `form`), of what type, unless told what."""

    name: str
    place: str
    type: str
    told: str
    usual: str
    required: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """What is done under an address; `forms` are the suffixes under which it is, each another form of it."""

    method: str
    path: str
    told: str
    parameters: list[Parameter]
    answers: list[tuple[str, str]]
    forms: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """What the operation is called in the address of the page."""
        return addresses.segment(f"{self.method} {self.path}".lower()).replace("~", "")

    @property
    def example(self) -> str | None:
        """Where it may be looked at, None where the address has an id in it or changes something."""
        if self.method != "GET" or "{" in self.path:
            return None
        some = {"page": "2"} if any(one.name == "page" for one in self.parameters) else {}
        return addresses.query(f"{self.path}{self.forms[0] if self.forms else ''}", some)


def texts(api: Mapping[str, Any]) -> Iterator[str]:
    """What the page says in words of the OpenAPI document, which is translated too."""
    for one in operations(api):
        yield from (
            one.told,
            *(parameter.told for parameter in one.parameters),
            *(told for _, told in one.answers),
        )


@router.get("/docs", include_in_schema=False)
def docs(visit: Visiting) -> HTMLResponse:
    """Every address, its parameters and its answers."""
    api = visit.request.app.openapi()
    view = {"operations": operations(api), "locked": visit.settings.locked, "api": api}
    return render(visit, "docs.html.j2", view)


def operations(api: Mapping[str, Any]) -> list[Operation]:
    """What an OpenAPI document lists; twins of one page are one operation in several forms."""
    found: dict[tuple[str, str], Operation] = {}
    for path, methods in api["paths"].items():
        base, suffix = _parted(path)
        for method, told in methods.items():
            key = (method.upper(), base)
            if key in found:
                found[key].forms.append(suffix)
                continue
            found[key] = Operation(
                method=key[0],
                path=base,
                told=told.get("description", "").partition("\n\n")[0] or f"{told.get('summary', '')}.",
                parameters=[*_parameters(told), *_fields(api, told)],
                answers=[(status, one.get("description", "")) for status, one in told["responses"].items()],
                forms=[suffix] if suffix else [],
            )
    return sorted(found.values(), key=lambda one: (one.path != "/index", one.path, one.method))


def _parted(path: str) -> tuple[str, str]:
    for suffix in (".json", ".csv"):
        if path.endswith(suffix) and path != "/openapi.json":
            return path.removesuffix(suffix), suffix
    return path, ""


def _parameters(told: Mapping[str, Any]) -> Iterator[Parameter]:
    for one in told.get("parameters", ()):
        schema = one.get("schema", {})
        yield Parameter(
            one["name"], one["in"], _type(schema), one.get("description", ""), _usual(schema),
            one.get("required", False),
        )  # fmt: skip


def _fields(api: Mapping[str, Any], told: Mapping[str, Any]) -> Iterator[Parameter]:
    for kind, body in told.get("requestBody", {}).get("content", {}).items():
        schema = _meant(api, body.get("schema", {}))
        place = "JSON" if "json" in kind else "form"
        for name, one in schema.get("properties", {}).items():
            required = name in schema.get("required", ())
            yield Parameter(name, place, _type(one), one.get("description", ""), _usual(one), required)


def _meant(api: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """A schema, by way of what it refers to."""
    if "$ref" in schema:
        found: Mapping[str, Any] = api["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return found
    for some in ("allOf", "anyOf", "oneOf"):
        if some in schema:
            return _meant(api, schema[some][0])
    return schema


def _type(schema: Mapping[str, Any]) -> str:
    """*integer, 1–200*, *one of a, b*, *text*."""
    for some in ("anyOf", "oneOf", "allOf"):
        if some in schema:
            return next((told for one in schema[some] if (told := _type(one))), "")
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "const" in schema:
        return str(schema["const"])
    if "$ref" in schema:
        return ""
    kind = schema.get("type", "")
    if kind == "null":
        return ""
    if kind == "array":
        return f"{_type(schema.get('items', {}))}…"
    if schema.get("contentMediaType") or schema.get("format") == "binary":
        return "file"
    bounds = [schema.get("minimum"), schema.get("maximum")]
    told = f", {bounds[0]}–{bounds[1]}" if None not in bounds else ""
    return f"{schema.get('format') or kind}{told}"


def _usual(schema: Mapping[str, Any]) -> str:
    usual = schema.get("default")
    return "" if usual in (None, "") else str(usual).lower() if isinstance(usual, bool) else str(usual)

"""A chart as SVG that may stand in a page: coloured by classes, without styles, with links to our own pages.

What altair draws has its colours in attributes. The colours of `COLOURS` stand for roles, and become classes
(`f-bad` for a fill, `s-bad` for a line) to which chart.css gives a colour for light and one for dark.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal
from xml.etree import ElementTree as Xml

from markupsafe import Markup

from onrecord.exports.words import safe

# Not seen by anybody: each only has to be told from the others.
COLOURS = {
    "ink": "#101010", "soft": "#505050", "mute": "#909090", "faint": "#d0d0d0", "card": "#fafafa",
    "content": "#108050", "source": "#1050a0", "bad": "#a02010", "hold": "#a06010",
}  # fmt: skip
WIDTH = 960  # units of every chart; a page scales it to its own width
_SVG = "http://www.w3.org/2000/svg"
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")  # beyond what no page shows anyway
_HREF = "{http://www.w3.org/1999/xlink}href"
_ROLES = {colour: role for role, colour in COLOURS.items()}
_PAINTS = {"fill": "f", "stroke": "s"}
_DROPPED = (
    "style", "class", "font-family", "pointer-events", "aria-hidden", "aria-roledescription", "aria-label",
    "role", "target", "stroke-miterlimit", "cursor", _HREF,
)  # fmt: skip
_HERE = "https://here.invalid"  # before our own paths: vega leads mere paths to a site of its own
_LOCALES: dict[str, Literal["fr-FR", "en-GB"]] = {"fr": "fr-FR", "en": "en-GB"}

Xml.register_namespace("", _SVG)


def config() -> dict[str, Any]:
    """What all charts have alike: no frame, faint rules, quiet words."""
    axis = {
        "domainColor": COLOURS["faint"],
        "gridColor": COLOURS["faint"],
        "tickColor": COLOURS["faint"],
        "labelColor": COLOURS["soft"],
        "titleColor": COLOURS["soft"],
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    }
    return {"background": "transparent", "view": {"stroke": None}, "axis": axis, "text": {"fontSize": 12}}


def leading(path: str) -> str:
    """A path of our own pages, as a mark leads to it."""
    return f"{_HERE}{path}"


def figure(spec: Mapping[str, Any], *, told: str, language: str) -> Markup:
    """The chart of a Vega-Lite specification; `told` says what it shows, under the id `chart-told`.

    Marks that have a description show it to the mouse; those with an `href` made by `leading` lead
    there. The same has to stand beside the chart as a list or a table: the keyboard and screen readers pass
    it by.
    """
    return Markup(_drawn(json.dumps(_drawable(spec)), _drawable(told), language))  # all text escaped by Xml


def _drawable(value: Any) -> Any:
    """A specification whose texts XML can hold: with any other, what draws ends the whole process."""
    if isinstance(value, str):
        return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", safe(value))
    if isinstance(value, Mapping):
        return {name: _drawable(own) for name, own in value.items()}
    return [_drawable(own) for own in value] if isinstance(value, list) else value


@lru_cache(maxsize=64)
def _drawn(spec: str, told: str, language: str) -> str:
    import vl_convert  # slow to load, and only pages with charts need it

    drawn = vl_convert.vegalite_to_svg(
        spec, format_locale=_LOCALES[language], time_format_locale=_LOCALES[language]
    )
    root = Xml.fromstring(drawn)
    for parent in root.iter():
        for child in list(parent):
            if child.tag in (f"{{{_SVG}}}style", f"{{{_SVG}}}script") or _is_empty(child):
                parent.remove(child)
    for element in list(root.iter()):
        _clean(element)
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    root.set("aria-hidden", "true")
    words = Xml.Element(f"{{{_SVG}}}desc", {"id": "chart-told"})
    words.text = told
    root.insert(0, words)
    return Xml.tostring(root, encoding="unicode")


def _is_empty(element: Xml.Element) -> bool:
    """A frame that vega draws around groups and that has no colour."""
    return element.tag == f"{{{_SVG}}}path" and element.get("class") in ("background", "foreground")


def _clean(element: Xml.Element) -> None:
    """Colours become classes, what a mark tells its title; of links only those to our own pages stay."""
    target = element.get("href") or element.get(_HREF)
    told = element.get("aria-label") if element.tag != f"{{{_SVG}}}g" else None
    classes = [
        f"{letter}-{_ROLES[colour]}"
        for paint, letter in _PAINTS.items()
        if (colour := element.get(paint)) in _ROLES
    ]
    for paint in _PAINTS:
        if element.get(paint) in _ROLES:
            del element.attrib[paint]
    for name in _DROPPED:
        element.attrib.pop(name, None)
    if classes:
        element.set("class", " ".join(classes))
    if element.tag == f"{{{_SVG}}}a":
        element.attrib.pop("href", None)
        if target and target.startswith(f"{_HERE}/"):
            element.set("href", target.removeprefix(_HERE))
            element.set("tabindex", "-1")  # the list beside it is for the keyboard
    if told:
        tip = Xml.Element(f"{{{_SVG}}}title")
        tip.text = safe(told)
        element.insert(0, tip)

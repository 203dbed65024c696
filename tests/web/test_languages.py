"""French and English: by the browser's wish, and with nothing left untranslated."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import onrecord
import onrecord.web
from onrecord.web.app import create
from onrecord.web.languages import language, wanted
from onrecord.web.pages.api import texts
from onrecord.web.settings import Settings
from tests.web.conftest import SECRET

WEB = Path(onrecord.web.__file__).parent
PACKAGE = Path(onrecord.__file__).parent
_REASONS = [("documents/**.py", "python"), ("reading/pool.py", "python")]
_RAISED = {"Reason": None, "Unreadable": None}
_METHODS = [("templates/**.j2", "jinja2"), ("**.py", "python")]
_EXTENSIONS = {"templates/**.j2": {"extensions": "jinja2.ext.i18n,jinja2.ext.do", "silent": "false"}}
_MARKS = {"_": None, "gettext": None, "ngettext": (1, 2), "count": (1, 2), "N_": None, "language": None}


def messages():
    """Every message of the pages, one or a pair, of `/docs` and of what cannot be read, and where it is."""
    for place, line, message, *_ in extract_from_dir(WEB, _METHODS, _EXTENSIONS, _MARKS):
        yield message, f"{place}:{line}"
    for place, line, message, *_ in extract_from_dir(PACKAGE, _REASONS, {}, _RAISED):
        yield message, f"{place}:{line}"
    app = create(SimpleNamespace(path="test.db"), Settings(secret=SECRET))
    yield from ((text, "/docs") for text in texts(app.openapi()) if text)


def catalogs():
    for path in sorted(WEB.glob("locales/*/*.po")):
        with path.open("rb") as file:
            yield path, read_po(file, locale=path.parent.name, abort_invalid=True)


def test_every_message_is_translated():
    known = {message.id for _, catalog in catalogs() for message in catalog if all(message.string)}
    assert {message: place for message, place in messages() if message not in known} == {}


def test_no_translation_is_left_over():
    used = {message for message, _ in messages()}
    for path, catalog in catalogs():
        assert {message.id for message in catalog if message.id} <= used, path.name


def test_translations_fill_in_the_same_values():
    for _, catalog in catalogs():
        for message in catalog:
            assert list(message.check()) == []


@pytest.mark.parametrize(
    ("header", "code"),
    [("fr-FR,fr;q=0.9,en;q=0.5", "fr"), ("en;q=0.4, fr;q=0.3", "en"), ("de, fr;q=x", "en"), (None, "en")],
)
def test_the_browser_tells_the_language(header, code):
    assert wanted(header).code == code
    assert wanted(header, "fr").code == "fr"


def test_numbers_and_days_in_the_manner_of_the_language():
    french, english = language("fr"), language("en")
    assert english.day("2011-06-25") == "June 25, 2011" and french.day("2011-06-25") == "25 juin 2011"
    assert french.day("2011-07-01T12:00", short=True) == "1er juil. 2011" and french.day(None) == ""
    assert english.number(12345) == "12,345" and french.number(12345) == "12\u202f345"
    assert french.count("%(number)s report", "%(number)s reports", 0) == "0 reprise"
    assert french.count("%(number)s report", "%(number)s reports", 2, more=True) == "2+ reprises"
    assert french("conditional") == "conditionnel"


def test_a_page_in_each_language(client):
    page = client.get("/statements", headers={"accept-language": "fr"})
    assert page.headers["content-language"] == "fr" and '<html lang="fr">' in page.text
    assert client.get("/statements").headers["content-language"] == "en"


def test_the_language_chosen_is_kept(client, csrf):
    sent = client.post(
        "/language", data={"language": "fr", "back": "//elsewhere", "csrf": csrf}, follow_redirects=False
    )
    assert (sent.status_code, sent.headers["location"]) == (303, "/")
    assert client.get("/statements").headers["content-language"] == "fr"

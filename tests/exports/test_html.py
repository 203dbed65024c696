import dataclasses
import re
from html.parser import HTMLParser

from onrecord.exports.html import page


class Text(HTMLParser):
    """Collects the text of the marked paragraphs, and the tags that were opened and closed."""

    def __init__(self):
        super().__init__()
        self.paragraph, self.words, self.open = False, [], []

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "link"):
            self.open.append(tag)
        self.paragraph = self.paragraph or (
            tag == "p" and ("lang", "fr") in attrs and ("class", "what") not in attrs
        )

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "p":
            self.paragraph = False
            self.words.append(" ")

    def handle_data(self, data):
        if self.paragraph:
            self.words.append(data)


def test_the_page_holds_the_whole_article_and_its_tags_are_balanced(reading):
    parser = Text()
    parser.feed(page([reading]))
    assert parser.open == []
    assert (
        "".join(parser.words).split()
        == reading.document.text.replace("\x1b", "\N{REPLACEMENT CHARACTER}").split()
    )


def test_nested_statements_are_marked_with_both_and_deeper(reading):
    html = page([reading])
    assert '<span class="content deep2" data-s="a1s1 a1s2">la grève</span>' in html
    assert '<span class="content cue" data-s="a1s1 a1s2">veut</span>' in html


def test_each_statement_has_a_card_that_the_keyboard_reaches(reading):
    html = page([reading])
    assert re.findall(r'<li class="card" id="(\w+)" tabindex="0">', html) == ["a1s1", "a1s2"]
    assert "Ada Rouen → Radio Cap → this article" in html


def test_the_page_needs_nothing_from_outside(reading):
    assert not re.search(r'(?:src|href)="(?!#)|url\(|@import', page([reading]))


def test_markup_in_an_article_stays_text(reading):
    document = dataclasses.replace(
        reading.document, title="<script>alert(1)</script>", text=reading.document.text + "<b>"
    )
    html = page([dataclasses.replace(reading, document=document)])
    assert "&lt;script&gt;alert(1)" in html
    assert "&lt;b&gt;" in html
    assert "<b>" not in html

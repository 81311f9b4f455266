"""SVG and HTML: they run nothing, fetch nothing, and bring their letters."""

from __future__ import annotations

import base64
import io
import re
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from orgplan.export import Options, export
from orgplan.export.grids import GRIDS
from tests.export.materials import hostile, large, usual

FORMS = ["svg", "html"]
ADDRESS = re.compile(r"""(?:href|src|xlink:href|url)\s*[=(]\s*["']?(?!#|data:font)[^"'\s)>]+""")
NAMESPACE = "http://www.w3.org/2000/svg"


class Reader(HTMLParser):
    """Every tag with its attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("code", FORMS)
def test_names_never_become_markup(code: str) -> None:
    text = export(code, hostile(), Options(paged=True)).decode()
    tags = Reader(text).tags
    assert {"script", "img", "b", "iframe", "object", "link"}.isdisjoint(tag for tag, _ in tags)
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]
    assert "&lt;img src=x onerror=alert(1)&gt;" in text


@pytest.mark.parametrize("code", FORMS)
def test_nothing_is_fetched(code: str) -> None:
    for made in (usual(), hostile()):
        text = export(code, made, Options(paged=True)).decode()
        markup = "".join(re.findall(r"<[^>]+>", text)) + "".join(re.findall(r"<style>(.*?)</style>", text, re.S))
        markup = re.sub(r'(?:aria-label|data-subject|data-box)="[^"]*"', "", markup)
        assert ADDRESS.findall(markup) == []
        assert "@import" not in markup


def test_the_page_forbids_everything_but_its_own_styles_and_letters() -> None:
    text = export("html", usual(), Options()).decode()
    policy = next(a["content"] for tag, a in Reader(text).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None and policy.startswith("default-src 'none'")
    assert "script-src" not in policy and "http" not in policy


@pytest.mark.parametrize("code", FORMS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_letter_is_inside(code: str, language: str) -> None:
    text = export(code, usual(), Options(language=language)).decode()
    found = [base64.b64decode(data) for data in re.findall(r"font/woff;base64,([^)]+)\)", text)]
    assert len(found) == 2
    regular, bold = ({*map(chr, TTFont(io.BytesIO(data)).getBestCmap())} for data in found)
    body = text.split("</style>", 1)[1]
    texts = re.findall(r"<(?:text|td|th|p|h1|h2)\b[^>]*>([^<]*)", body)
    shown = unescape("".join(texts))
    assert set(shown) - {" ", "\xa0"} <= regular | bold
    assert len(regular) < 1500


@pytest.mark.parametrize("made", [usual, hostile, large])
def test_the_picture_is_well_formed(made: object) -> None:
    assert callable(made)
    root = ElementTree.fromstring(export("svg", made(), Options()))
    assert root.tag == f"{{{NAMESPACE}}}svg"
    assert root.findall(f".//{{{NAMESPACE}}}text")


def test_the_page_has_every_table() -> None:
    for language in ("zh", "en"):
        text = export("html", usual(), Options(language=language, paper="a4")).decode()
        reader = Reader(text)
        ids = [attributes.get("id") for _, attributes in reader.tags if attributes.get("id")]
        assert len(set(ids)) == len(ids)
        assert {grid.code for grid in GRIDS} < set(ids)
        assert all(grid.title[language] in reader.text for grid in GRIDS)
        assert "size:297mm 210mm" in text

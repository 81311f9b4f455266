"""The SVG: well-formed, escaped, without script, legible."""

from __future__ import annotations

from itertools import product
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgplan.charts.layout import Box, Chart, Kind, Tone
from orgplan.charts.organisation import organisation_chart
from orgplan.charts.palette import look
from orgplan.charts.svg import svg
from tests.charts import towns

SPACE = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script>\"'&]]><!--\x00\x0b\ufffe"


def drawn(name: str = "") -> Chart:
    town = towns.town(12, 10)
    if name:
        units = tuple(unit.model_copy(update={"name": name, "id": f"{unit.id}{name}"}) for unit in town.units)
        bodies = tuple(
            body.model_copy(update={"name": name, "name_en": name, "plates": (name,)}) for body in town.bodies
        )
        town = town.model_copy(
            update={"name": name, "zone_name": name, "units": units, "bodies": bodies, "functions": ()}
        )
    plan = towns.plan(town)
    return organisation_chart(town, plan, towns.report(town, plan), "zh")


def test_it_names_itself_and_its_parts() -> None:
    root = ElementTree.fromstring(svg(drawn()))
    assert root.get("role") == "img"
    assert root.find(f"{SPACE}title").text == "样例镇机构设置方案图"
    assert root.find(f"{SPACE}desc").text
    cards = [group for group in root.iter(f"{SPACE}g") if group.get("data-about")]
    assert cards
    assert all(group.get("aria-label") and group.get("data-subject") for group in cards)


def test_every_line_of_the_layout_is_written() -> None:
    chart = drawn()
    texts = [text.text for text in ElementTree.fromstring(svg(chart)).iter(f"{SPACE}text")]
    assert sorted(texts, key=str) == sorted(line.text for box in chart.boxes for line in box.lines)


def test_hostile_names_stay_text() -> None:
    picture = svg(drawn(HOSTILE))
    root = ElementTree.fromstring(picture)
    assert "<script" not in picture
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= {
        "svg",
        "g",
        "rect",
        "polyline",
        "text",
        "title",
        "desc",
    }
    assert not [key for element in root.iter() for key in element.attrib if key.startswith("on") or "href" in key]


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_name_gives_well_formed_xml(name: str) -> None:
    ElementTree.fromstring(svg(drawn(name)))


def test_nothing_is_fetched() -> None:
    picture = svg(drawn()).replace("http://www.w3.org/2000/svg", "")
    assert "http" not in picture
    assert "url(" not in picture


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


PAINTED = (
    *product(("leading-organ", "body"), ("party", "government", "institution")),
    *product(("leading-organ",), ("congress", "zone")),
    *product(("unit", "portion"), ("party", "government", "institution", "stationed")),
    *product(("outside",), ("charter", "retained", "plain")),
    *product(("panel",), ("front", "back", "charter", "retained", "plain")),
    ("frame", "zone"),
    ("key", "plain"),
)


@pytest.mark.parametrize(("kind", "tone"), PAINTED)
def test_ink_is_legible_on_its_fill(kind: Kind, tone: Tone) -> None:
    shade = look(Box("x", kind, tone, 0, 0, 1, 1))
    fill = "#FFFFFF" if shade.fill == "none" else shade.fill
    assert contrast(shade.ink, fill) >= 4.5
    assert contrast(shade.soft, fill) >= 4.5

"""The organisation chart as geometry: nothing overlaps, nothing overflows, everyone is on it."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgplan.charts.layout import Box, Chart
from orgplan.charts.lettering import clean, measure
from orgplan.charts.organisation import organisation_chart
from orgplan.model import Appointment, Leader, Oversight, Placement, Plan, Post, Town
from orgplan.model.vocabulary import Rank, Stream, Track
from orgplan.text import Language
from tests.charts import towns

LEAVES = ("leading-organ", "body", "unit", "portion", "stationed", "outside", "label", "key")


def leaves(chart: Chart) -> list[Box]:
    return [box for box in chart.boxes if box.kind in LEAVES]


def drawn(town: Town, language: Language = "zh") -> Chart:
    plan = towns.plan(town)
    return organisation_chart(town, plan, towns.report(town, plan), language)


def overlap(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def crosses(a: tuple[int, int], b: tuple[int, int], box: Box) -> bool:
    """Whether a level or upright line runs through the inside of a box."""
    left, right = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    return left < box.right and right > box.x and top < box.bottom and bottom > box.y


def check(chart: Chart) -> None:
    boxes = leaves(chart)
    assert not [(a.id, b.id) for a, b in combinations(boxes, 2) if overlap(a, b)]
    assert all(b.x >= 0 and b.y >= 0 and b.right <= chart.width and b.bottom <= chart.height for b in chart.boxes)
    assert len({box.id for box in chart.boxes}) == len(chart.boxes)
    for box in chart.boxes:
        check_lettering(box)
    for line in chart.lines:
        for a, b in pairwise(line.points):
            assert a[0] == b[0] or a[1] == b[1]
            assert not [box.id for box in boxes if crosses(a, b, box)]


def check_lettering(box: Box) -> None:
    for line in box.lines:
        wide = measure(line.text, line.size, line.bold)
        left = {"start": line.x, "middle": line.x - (wide + 1) // 2, "end": line.x - wide}[line.anchor]
        assert left >= box.x, (box.id, line)
        assert left + wide <= box.right + 1, (box.id, line)
        assert box.y < line.y <= box.bottom, (box.id, line)
    for upper, lower in pairwise([line for line in box.lines if line.role != "count"]):
        assert lower.y - upper.y >= lower.size


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("units", "bodies"), [(1, 1), (8, 3), (40, 10), (60, 10), (300, 10)])
def test_every_size_is_drawn_clean(units: int, bodies: int, language: Language) -> None:
    check(drawn(towns.town(units, bodies), language))


NAMES = st.one_of(
    st.text("农业技术推广服务中心站（）、和", min_size=1, max_size=60),
    st.text("Agricultural Extension Station - of and", min_size=1, max_size=120),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=40),
    st.just("W" * 90),
)


@st.composite
def any_town(draw: st.DrawFn) -> Town:
    town = towns.town(
        draw(st.integers(1, 45)), draw(st.integers(1, 10)), zone=draw(st.sampled_from(["", "合隆经济开发区"]))
    )
    units = tuple(unit.model_copy(update={"name": draw(NAMES)}) for unit in town.units)
    bodies = tuple(body.model_copy(update={"name": draw(NAMES), "name_en": draw(NAMES)}) for body in town.bodies)
    extra = tuple(towns.unit(8000 + n, draw(NAMES), counts=False) for n in range(draw(st.integers(0, 9))))
    return town.model_copy(
        update={"units": units + extra, "bodies": bodies, "zone_name": draw(NAMES) if town.zone_name else ""}
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_town(), st.sampled_from(["zh", "en"]))
def test_no_name_overflows_or_overlaps(town: Town, language: Language) -> None:
    check(drawn(town, language))


def test_everyone_is_on_the_chart() -> None:
    town = towns.town(40)
    chart = drawn(town)
    assert {box.subject for box in chart.boxes if box.about == "unit"} == {unit.id for unit in town.units}
    used = {row.body for row in towns.plan(town).placements}
    assert {box.subject for box in chart.boxes if box.about == "body"} == used


def test_a_portion_says_which_part_it_is() -> None:
    chart = drawn(towns.town(8))
    portions = [box for box in chart.boxes if box.kind == "portion" and box.about]
    assert portions
    assert all("".join(box.written("name")).endswith("（审批）") for box in portions)
    assert all("（审批）" in box.tooltip for box in portions)


def test_a_portion_with_an_endless_name_still_says_so() -> None:
    town = towns.town(8)
    town = town.model_copy(update={"units": tuple(u.model_copy(update={"name": "长名字" * 40}) for u in town.units)})
    portions = [box for box in drawn(town).boxes if box.kind == "portion" and box.about]
    assert all("（审批）" in "".join(box.written("name")) for box in portions)


def test_core_functions_in_two_bodies_are_parts() -> None:
    town = towns.town(2, 2)
    rows = [
        Placement(unit="U0", stream=Stream.CORE, function="F0", body="B0"),
        Placement(unit="U0", stream=Stream.CORE, function="F1", body="B1"),
    ]
    chart = organisation_chart(town, Plan(town=town.name, placements=tuple(rows)), None, "zh")
    parts = [box for box in chart.boxes if box.subject == "U0"]
    assert len(parts) == 2
    assert all("（部分）" in "".join(box.written("name")) for box in parts)


def test_stationed_offices_are_dashed_and_the_retained_stand_apart() -> None:
    town = towns.town(40)
    chart = drawn(town)
    stationed = {unit.id for unit in town.units if unit.kind == "stationed"}
    cards = [box for box in chart.boxes if box.about == "unit"]
    assert all(box.dashed == (box.subject in stationed) for box in cards if box.kind != "outside")
    apart = {box.subject: box.tone for box in cards if box.kind == "outside"}
    assert apart == {"U9001": "charter", "U9002": "charter", "U9003": "retained"}
    assert any(line.stroke == "dashed" for line in chart.lines)


def test_what_is_not_placed_is_shown_as_such() -> None:
    town = towns.town(2, 1)
    chart = organisation_chart(town, Plan(town=town.name), None, "en")
    assert {box.subject for box in chart.boxes if box.tone == "plain" and box.about} == {"U0", "U1"}
    check(chart)


def test_a_town_zone_team_has_two_plates() -> None:
    chart = drawn(towns.town(8, zone="合隆经济开发区"))
    frame = next(box for box in chart.boxes if box.kind == "frame")
    assert frame.written("heading") == ("一套班子、两块牌子",)
    organs = [box for box in chart.boxes if box.kind == "leading-organ"]
    assert sum(frame.x <= organ.x and organ.right <= frame.right for organ in organs) == 3
    assert "合隆经济开发区" in {"".join(organ.written("name")) for organ in organs}


def test_front_and_back_office_have_a_panel_each() -> None:
    chart = drawn(towns.town(40))
    panels = {box.tone: box for box in chart.boxes if box.kind == "panel"}
    for box in chart.boxes:
        if box.kind == "body" and box.about:
            tone = "front" if box.subject in ("B8", "B9") else "back"
            assert panels[tone].x < box.x
            assert box.right < panels[tone].right


def test_a_body_says_its_heads_hours_and_plates() -> None:
    town = towns.town(40)
    body = next(box for box in drawn(town).boxes if box.id == "body:B0")
    facts = "".join(body.written("sub"))
    assert "人" in facts
    assert "时/人" in facts
    assert "人大办公室" in "".join(body.written("plate"))


def test_many_units_stand_in_two_ranks() -> None:
    town = towns.town(13, 1)
    cards = [box for box in drawn(town).boxes if box.kind in ("unit", "stationed") and box.about]
    assert len({box.x for box in cards}) == 2


def test_forty_units_in_ten_bodies_are_readable_on_a_small_screen() -> None:
    chart = drawn(towns.town(40))
    assert 12 * min(1.0, 1300 / chart.width) >= 11


def test_a_body_unknown_to_the_catalogue_is_shown_under_its_id() -> None:
    town = towns.town(1, 1)
    plan = Plan(town=town.name, placements=(Placement(unit="U0", stream=Stream.CORE, body="X9"),))
    chart = organisation_chart(town, plan, None, "zh")
    assert "X9" in {clean(name) for box in chart.boxes for name in box.written("name")}


def test_organs_with_posts_can_be_opened_and_bodies_name_their_overseer() -> None:
    town = towns.town(8, zone="合隆经济开发区")
    posts = (
        Post(id="P1", name="镇长", track=Track.GOVERNMENT, rank=Rank.CHIEF),
        Post(id="Z1", name="主任", track=Track.ZONE, rank=Rank.CHIEF),
    )
    led = town.model_copy(update={"posts": posts, "leaders": (Leader(id="L1", name="领导03", rank=Rank.CHIEF),)})
    plan = towns.plan(led).model_copy(
        update={
            "appointments": tuple(Appointment(leader="L1", post=post.id) for post in posts),
            "oversight": (Oversight(leader="L1", body="B0"),),
        }
    )
    chart = organisation_chart(led, plan, towns.report(led, plan), "zh")
    check(chart)
    assert {box.subject for box in chart.boxes if box.about == "organ"} == {"government", "zone"}
    body = next(box for box in chart.boxes if box.id == "body:B0")
    assert "分管：领导03" in body.written("sub")
    frame = next(box for box in chart.boxes if box.kind == "frame")
    assert frame.written("heading") == ("一套班子、两块牌子 · 交叉任职 1 人",)
    assert not [box for box in drawn(town).boxes if box.about == "organ"]
    assert any("开发区" in line for box in chart.boxes if box.kind == "key" for line in box.written("sub"))

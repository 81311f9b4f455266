"""Parts of the page that are plain functions."""

from __future__ import annotations

import re
from typing import Any

import pytest

from orgplan.app.components.bodies import band_percent, load_bars, table, total
from orgplan.app.components.card import overseers, where
from orgplan.app.components.chart import Picked, picked_from
from orgplan.app.components.decisions import absorption_rows, over_quota
from orgplan.app.components.findings import place_of, sorted_out
from orgplan.app.components.grid import grid
from orgplan.app.components.operation import sentences
from orgplan.app.components.organ_card import holders
from orgplan.app.components.scoreboard import score_table
from orgplan.app.components.verdict import Standing, bodies_set_up, hours, most_bodies, recheck
from orgplan.app.language import of_browser
from orgplan.app.samples import SOURCE, sample_towns
from orgplan.charts.contents import crossed
from orgplan.export.verdict import percent, reservations
from orgplan.model import Appointment, Leader, Oversight, Post
from orgplan.model.findings import Finding, Place
from orgplan.model.outcome import Absorption, Outcome, Report
from orgplan.model.policy import PolicyRow
from orgplan.model.quantities import rounded
from orgplan.model.vocabulary import Category, Rank, Severity, Status, Strength, Track
from orgplan.policy import read_policy
from orgplan.rules import RULES
from orgplan.text import Text
from tests.charts import towns

TOWN = towns.town(40)
PLAN = towns.plan(TOWN)
REPORT = towns.report(TOWN, PLAN).model_copy(update={"objective": 500})


def standing(*rows: PolicyRow, report: Report = REPORT, **changes: Any) -> Standing:
    outcome = Outcome.model_construct(
        status=Status.OPTIMAL, plan=PLAN, report=None, bound=REPORT.objective, seconds=1.0
    )
    values = {"outcome": outcome, "by_hand": 0, "stale": False, "policy": read_policy(rows)[0]} | changes
    return Standing(report=report, **values)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh-CN", "zh"), ("en-US", "en"), ("EN", "en"), ("fr-FR", "zh"), ("", "zh"), (None, "zh")],
)
def test_the_language_is_the_browsers(locale: str | None, language: str) -> None:
    assert of_browser(locale) == language


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "x",
        1,
        {},
        {"about": "unit"},
        {"about": "x", "id": "U1"},
        {"about": "unit", "id": 1},
        {"about": "unit", "id": ""},
    ],
)
def test_what_the_browser_sends_is_checked(raw: object) -> None:
    assert picked_from(raw) is None


def test_a_sound_click_is_believed() -> None:
    assert picked_from({"about": "body", "id": "B1", "more": 1}) == Picked("body", "B1")


def test_numbers_are_said_in_the_language() -> None:
    assert hours(12345.4, "zh") == "12,345 工时"
    assert hours(12345.4, "en") == "12,345 h"
    assert hours(None, "en") == "—"


@pytest.mark.parametrize(
    ("gap", "said"), [(None, "—"), (0.0, "0%"), (0.0004, "< 0.1%"), (0.0123, "1.2%"), (1.0, "100.0%")]
)
def test_a_small_gap_is_never_called_zero(gap: float | None, said: str) -> None:
    assert percent(gap) == said


def test_the_cap_is_the_one_in_force() -> None:
    eight = PolicyRow(code="body-cap", setting="most", value="8")
    assert most_bodies(standing()) == 10
    assert most_bodies(standing(eight)) == 8
    assert bodies_set_up(standing(), "en") == "9 of 10"
    assert band_percent(read_policy((PolicyRow(code="balance", setting="band", value="15"),))[0]) == 15
    assert band_percent(read_policy(())[0]) == 10


def test_the_verdict_is_the_checkers() -> None:
    sound = reservations(read_policy(())[0])
    assert recheck(REPORT, sound, "zh") == ":green[:material/verified: 合法]"
    assert "Not lawful" in recheck(REPORT.model_copy(update={"lawful": False}), sound, "en")


def test_the_bound_falls_with_the_data_and_a_gap_needs_a_lawful_plan() -> None:
    dearer = REPORT.model_copy(update={"objective": REPORT.objective * 2})
    assert standing(report=dearer, by_hand=1).gap == pytest.approx(0.5)
    assert standing(report=dearer.model_copy(update={"lawful": False})).gap is None
    assert standing(stale=True).bound is None
    assert standing(stale=True).gap is None


def test_the_table_speaks_the_language() -> None:
    chinese, english = table(REPORT.bodies, TOWN, "zh"), table(REPORT.bodies, TOWN, "en")
    assert list(chinese["机构"]) == [row.name for row in REPORT.bodies]
    assert list(english["Body"]) == [row.name_en for row in REPORT.bodies]
    assert "工勤编制" not in chinese
    assert chinese["人数"].sum() == sum(row.heads for row in PLAN.staffing)


def test_the_table_of_bodies_ends_with_its_total() -> None:
    frame = table(REPORT.bodies, TOWN, "zh")
    last = dict(zip(frame.columns, total(REPORT.bodies, frame, "zh"), strict=True))
    assert last["机构"] == "合计"
    for column in ("人数", "行政编制", "事业编制", "年工时"):
        assert last[column] == frame[column].sum()
    assert last["人均工时"] == rounded(last["年工时"], last["人数"])
    assert last["划入单位"] == ""


def test_costs_as_shown_add_up_to_the_objective_as_shown() -> None:
    """Each half rounded by itself would give one hour too many."""
    costs = {"coordination": 10.5, "lean": 0, "mandate": 20.5}
    halved = REPORT.model_copy(update={"costs": costs, "measures": {}, "objective": 31.0})
    shown = re.findall(r'<td class="number">([\d,]+)</td>', score_table(halved, None, read_policy(())[0], "zh"))
    assert [int(figure) for figure in shown] == [11, 20, 31]


def test_a_card_says_where_a_unit_goes() -> None:
    units = {unit.id: unit for unit in TOWN.units}
    assert where(units["U1"], TOWN, PLAN, "zh") == ("党政综合办公室（整体）",)
    assert where(units["U0"], TOWN, PLAN, "en") == (
        "Convenience Service Centre (approval)",
        "General Office of Party and Government (other duties)",
    )
    assert "章程" in where(units["U9001"], TOWN, PLAN, "zh")[0]
    assert "保留派驻" in where(units["U9003"], TOWN, PLAN, "zh")[0]
    assert "Not placed" in where(units["U1"], TOWN, PLAN.model_copy(update={"placements": ()}), "en")[0]


def test_a_place_is_said_by_titles_and_as_the_file_has_it() -> None:
    place = Place(file="units.csv", sheet="units", row=3, column="kind", value="x")
    assert place_of(place, "zh") == "units.csv › 机构 › 第 3 行 › 类别（kind） › “x”"
    own = Place(file="甲.xlsx", sheet="机构", row=3, column="类别")
    assert place_of(own, "zh") == "甲.xlsx › 机构 › 第 3 行 › 类别"
    assert place_of(own, "en") == "甲.xlsx › units (机构) › row 3 › kind (类别)"
    assert place_of(Place(file="甲.xlsx", sheet="另表", column="kind"), "zh") == "甲.xlsx › 另表 › kind"


def test_a_place_on_the_desk_has_no_file_and_no_canonical_name() -> None:
    place = Place(file=SOURCE, sheet="town", row=9, column="quota_administrative", value="many")
    assert place_of(place, "zh") == "城镇 › 第 9 行 › 行政编制 › “many”"
    assert place_of(Place(sheet="units"), "en") == "units"


def test_the_first_sample_is_helong() -> None:
    names = [folder.name for folder in sample_towns()]
    assert names[0] == "helong"
    assert len(names) == len(set(names))


def test_lawful_is_said_with_its_reservations() -> None:
    rows = (PolicyRow(code="quota", strength=Strength.OFF), PolicyRow(code="treasury", strength=Strength.PREFER))
    doubts = reservations(read_policy(rows)[0])
    titles = {rule.code: rule.title for rule in RULES}
    assert doubts.off == (titles["quota"],)
    assert doubts.preferred == (titles["treasury"],)
    assert "1" in doubts.short("zh")
    assert titles["quota"].en in doubts.list("en")
    assert titles["treasury"].zh in doubts.list("zh")
    assert recheck(REPORT, doubts, "zh").startswith(":orange[")
    assert not reservations(read_policy(())[0]).short("en")


def test_a_setting_laxer_than_the_law_is_said_beside_lawful() -> None:
    """The Opinions allow ten bodies; twelve may be set, but are not passed over. Eight are the planner's own matter."""
    doubts = reservations(read_policy((PolicyRow(code="body-cap", setting="most", value="12"),))[0])
    assert [said.zh for said in doubts.laxer] == ["职能机构最多个数 12（《实施意见》二(二)：10）"]
    assert doubts.short("en") == "settings laxer than the law: 1"
    assert "12 (Opinions 2(2): 10)" in doubts.list("en")
    assert recheck(REPORT, doubts, "zh").startswith(":orange[")
    one = PolicyRow(code="certified-officers", setting="least", value="1")
    assert reservations(read_policy((one,))[0]).laxer
    stricter = PolicyRow(code="body-cap", setting="most", value="8")
    assert reservations(read_policy((stricter,))[0]).none
    off = PolicyRow(code="body-cap", strength=Strength.OFF, setting="most", value="12")
    assert not reservations(read_policy((off,))[0]).laxer, "a rule that is off is said to be off"


def test_a_grid_never_becomes_markup() -> None:
    made = grid(("<i>", "n"), [("<b>甲</b>", 12345), ("乙", None)], "zh")
    assert "<b>" not in made
    assert "<i>" not in made
    assert "&lt;b&gt;甲" in made
    assert '<td class="number">12,345</td>' in made
    assert '<td class="number">—</td>' in made


def test_bars_for_paper_have_every_body_once() -> None:
    idle = REPORT.bodies[2].model_copy(update={"load": None, "name": "<u>"})
    made = load_bars((*REPORT.bodies[:2], idle), 1800, 180, "zh")
    assert made.count("<dt>") == 3
    assert "&lt;u&gt;" in made
    assert "—" in made
    assert load_bars((), 0, 0, "en").startswith("<dl")


def test_a_finding_is_said_once_and_keeps_its_place() -> None:
    place = Place(file="functions.csv", row=3)
    data = Finding(code="county-only", severity=Severity.NOTE, message=Text("甲", "a"), place=place, subjects=("F1",))
    other = data.model_copy(update={"subjects": ("F2",)})
    checked, noticed = sorted_out((data.model_copy(update={"place": None}),), (data, other))
    assert [finding.place for finding in checked] == [place]
    assert noticed == (other,)


def test_heads_over_quota_are_absorbed_year_by_year() -> None:
    rows = [Absorption(category=Category.WORKER, heads=heads, year=year) for year, heads in ((1, 2), (2, 1))]
    assert over_quota(rows, "zh") == "超编 3 人，2 年消化"
    assert absorption_rows(rows, "zh") == (("编制类别", "第 1 年", "第 2 年"), [("工勤编制", 2, 1)])


LED = TOWN.model_copy(
    update={
        "posts": (
            Post(id="P1", name="镇长", track=Track.GOVERNMENT, rank=Rank.CHIEF),
            Post(id="Z1", name="主任", track=Track.ZONE, rank=Rank.CHIEF),
            Post(id="P2", name="武装部部长", track=Track.ARMED_FORCES, rank=Rank.DEPUTY),
        ),
        "leaders": (
            Leader(id="L1", name="甲", rank=Rank.CHIEF, holds=("P2",)),
            Leader(id="L2", name="乙", rank=Rank.DEPUTY),
        ),
    }
)
LED_PLAN = PLAN.model_copy(
    update={
        "appointments": (Appointment(leader="L1", post="P1"), Appointment(leader="L1", post="Z1")),
        "oversight": (Oversight(leader="L1", body="B0"),),
    }
)


def test_an_organs_card_names_its_posts() -> None:
    assert holders("government", LED, LED_PLAN, "zh") == [("镇长", "甲", "空缺")]
    assert holders("party", LED, LED_PLAN, "zh") == [("武装部部长", "空缺", "甲")]
    assert holders("x", LED, LED_PLAN, "zh") == []
    assert crossed(LED, LED_PLAN) == ("L1",)


def test_a_body_names_its_overseer_with_the_posts_held() -> None:
    assert overseers("B0", LED, LED_PLAN, "zh") == ("甲（镇长、主任）",)
    assert overseers("B1", LED, LED_PLAN, "zh") == ()


def test_tables_that_are_missing_say_nothing() -> None:
    assert sentences(REPORT.model_copy(update={"tables": {}})) == ()

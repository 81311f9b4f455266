"""The sample towns and the catalogue: they load, are honest about what they are, and solve."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from orgplan.ingest import load_plan, shipped_bodies
from orgplan.model import Function, Plan, PolicyRow, Town, errors
from orgplan.model.outcome import Outcome, Report
from orgplan.model.vocabulary import BodyRole, Domain, LegalRole, Status, Strength, TownKind, Track
from orgplan.policy import read_policy
from orgplan.run import Case, evaluate, open_town, solve
from orgplan.shipped import DATA
from tests.rules.plans import assert_in_both_languages

FOLDERS = sorted(path.parent for path in DATA.glob("*/units.csv"))
JILIN = ["anguang", "chaoyangchuan", "helong", "liaoheyuan", "shancheng"]
FEICHENG = "feicheng-1993"
NAMES = {
    "anguang": "安广镇",
    "chaoyangchuan": "朝阳川镇",
    "helong": "合隆镇",
    "liaoheyuan": "辽河源镇",
    "shancheng": "山城镇",
}

every_town = pytest.mark.parametrize("name", [folder.name for folder in FOLDERS])
jilin_town = pytest.mark.parametrize("name", JILIN)


@cache
def case(name: str) -> Case:
    return open_town(DATA / name)


@cache
def answer(name: str) -> Outcome:
    return solve(case(name))


def town(name: str) -> Town:
    found = case(name).town
    assert found is not None
    return found


def delegated(name: str) -> list[Function]:
    return [function for function in town(name).functions if function.delegated_from]


def sheet(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# --- every town ---------------------------------------------------------------------------------------------------


def test_the_towns_that_are_shipped() -> None:
    assert [folder.name for folder in FOLDERS] == sorted([*JILIN, FEICHENG])


@every_town
def test_it_loads_without_errors(name: str) -> None:
    assert errors(case(name).findings) == ()
    for finding in case(name).findings:
        assert_in_both_languages(finding.message)


@every_town
def test_every_unit_function_and_link_has_a_basis(name: str) -> None:
    loaded = town(name)
    for row in (*loaded.units, *loaded.functions, *loaded.links):
        assert row.basis.strip(), row


@every_town
def test_it_has_posts_and_leaders(name: str) -> None:
    posts = {post.id for post in town(name).posts}
    assert posts
    assert town(name).leaders
    assert {post for leader in town(name).leaders for post in (*leader.holds, *leader.eligible)} <= posts


@every_town
def test_it_solves_to_a_proven_optimum_that_is_lawful(name: str) -> None:
    outcome = answer(name)
    assert outcome.status is Status.OPTIMAL
    assert outcome.gap == 0
    assert outcome.report is not None
    assert outcome.report.lawful
    assert outcome.report.measures["coordination"] < outcome.report.today["coordination"]


@every_town
def test_the_plan_is_read_again_from_what_is_written(name: str, tmp_path: Path) -> None:
    """The outcome with its whole report, as the data contract has it."""
    file = tmp_path / "outcome.json"
    file.write_text(answer(name).model_dump_json(by_alias=True), encoding="utf-8")
    assert load_plan(file) == answer(name).plan


@every_town
def test_its_sheets_open_in_excel(name: str) -> None:
    """UTF-8 with a byte order mark, else Chinese turns into signs."""
    for path in (DATA / name).glob("*.csv"):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf"), path.name


# --- the five towns of Jilin --------------------------------------------------------------------------------------


@jilin_town
def test_its_size_and_name(name: str) -> None:
    assert town(name).name == NAMES[name]
    assert town(name).province == "吉林省"
    assert 25 <= len(town(name).units) <= 45


@jilin_town
def test_it_says_that_it_is_illustrative(name: str) -> None:
    note = town(name).note
    assert "虚拟" in note or "示例" in note
    assert "非该镇实际情况" in note
    assert "示例数值" in {unit.basis for unit in town(name).units}


@jilin_town
def test_people_are_numbers_or_cyclical_signs(name: str) -> None:
    """No name that a person could have."""
    assert all(re.fullmatch("领导[0-9]+|[甲乙丙丁戊己庚辛壬癸子丑寅卯]", leader.name) for leader in town(name).leaders)


@jilin_town
def test_figures_of_the_real_town_are_left_empty(name: str) -> None:
    real = town(name)
    figures = (real.resident_population, real.built_up_population, real.urbanisation_rate, real.revenue)
    assert figures == (None, None, None, None)


@jilin_town
def test_at_least_twelve_functions_are_delegated_and_say_where_from(name: str) -> None:
    """The county department that hands them down, and the published list in which the item stands."""
    items = delegated(name)
    assert len(items) >= 12
    for item in items:
        assert item.basis.strip() not in ("", "示例数值"), item.id


@jilin_town
def test_it_has_what_the_rules_speak_of(name: str) -> None:
    roles = {function.role for function in town(name).functions}
    assert {LegalRole.TREASURY, LegalRole.SAFETY_SUPERVISION, LegalRole.CASHIER, LegalRole.BOOKKEEPING} <= roles
    assert any(function.county_only for function in town(name).functions)
    assert any(unit.retainable for unit in town(name).units)
    assert any(not unit.counts for unit in town(name).units)


def test_every_kind_of_town_but_the_general_one_is_shown() -> None:
    """Opinions 3(2) names four kinds."""
    assert {town(name).kind for name in JILIN} == set(TownKind) - {TownKind.GENERAL}


def test_helong_is_a_town_merged_with_a_zone_and_has_twin_posts() -> None:
    """Opinions 2(2): one team, two name plates."""
    helong = town("helong")
    assert helong.kind is TownKind.TOWN_ZONE
    assert helong.zone_name
    posts = {post.id: post for post in helong.posts}
    twins = [(post, posts[post.same_holder_as]) for post in helong.posts if post.same_holder_as]
    assert len(twins) >= 2
    assert all(zone.track is Track.ZONE and own.track is not Track.ZONE for own, zone in twins)
    principal = {post.id for post in helong.posts if post.track is Track.ZONE and post.principal}
    assert principal <= {zone.id for _, zone in twins}, "each principal post of the zone has a twin"


@pytest.mark.parametrize("name", ["anguang", "shancheng"])
def test_absorption_is_shown_where_the_readme_says_so(name: str) -> None:
    report = answer(name).report
    assert report is not None
    assert report.absorption


# --- Feicheng -----------------------------------------------------------------------------------------------------


def test_feicheng_has_the_nineteen_units_of_1993_and_the_six_bodies_of_2002() -> None:
    feicheng = town(FEICHENG)
    assert (len(feicheng.units), len(feicheng.bodies)) == (19, 6)
    assert (feicheng.quota.administrative, feicheng.quota.institution) == (35, 44)
    assert "真实" in feicheng.note
    assert "估算" in feicheng.note


def outcome_2002() -> Plan:
    plan = load_plan(DATA / FEICHENG / "outcome-2002" / "plan.json")
    assert isinstance(plan, Plan)
    return plan


def test_the_outcome_of_2002_is_lawful() -> None:
    report = evaluate(case(FEICHENG), outcome_2002())
    assert isinstance(report, Report)
    assert errors(report.findings) == ()
    assert report.lawful


def test_the_outcome_of_2002_is_what_its_basis_says() -> None:
    placed = {row.unit: row.body for row in outcome_2002().placements}
    basis = sheet(DATA / FEICHENG / "outcome-2002" / "basis.csv")
    assert placed == {row["unit"]: row["body"] for row in basis}
    assert all(row["basis"].strip() for row in basis)


def test_the_solver_does_no_worse_than_the_reform_did() -> None:
    report = evaluate(case(FEICHENG), outcome_2002())
    assert isinstance(report, Report)
    objective = answer(FEICHENG).objective
    assert objective is not None
    assert objective <= report.objective


# --- the catalogue ------------------------------------------------------------------------------------------------


def test_the_catalogue_of_bodies() -> None:
    bodies = shipped_bodies()
    assert 12 <= len(bodies) <= 16
    assert len({body.id for body in bodies}) == len({body.name for body in bodies}) == len(bodies)
    for body in bodies:
        assert any("\u4e00" <= sign <= "\u9fff" for sign in body.name)
        assert body.name_en.strip()
        assert body.domains


@pytest.mark.parametrize("domain", Domain)
def test_every_domain_fits_somewhere(domain: Domain) -> None:
    assert [body.id for body in shipped_bodies() if domain in body.domains]


@pytest.mark.parametrize("role", BodyRole)
def test_every_role_of_a_body_is_filled_once(role: BodyRole) -> None:
    assert len([body for body in shipped_bodies() if body.role is role]) == 1


def policy_rows() -> list[dict[str, str]]:
    return sheet(DATA / "catalogue" / "policy.csv")


@pytest.mark.parametrize("kind", [kind for kind in TownKind if kind is not TownKind.GENERAL])
def test_the_presets_of_every_kind_of_town_are_accepted(kind: TownKind) -> None:
    rows = [row for row in policy_rows() if row["kind"] == kind.value]
    assert rows
    made = [
        PolicyRow(code=row["code"], strength=Strength(row["strength"]), setting=row["setting"], value=row["value"])
        for row in rows
    ]
    policy, findings = read_policy(made)
    assert findings == ()
    described = policy.described()
    for row in rows:
        assert described[row["code"]][row["setting"]] == row["value"]


def test_every_preset_is_of_a_known_kind_and_gives_its_reason_in_both_languages() -> None:
    assert {row["kind"] for row in policy_rows()} <= {kind.value for kind in TownKind}
    for row in policy_rows():
        assert any("\u4e00" <= sign <= "\u9fff" for sign in row["reason_zh"])
        assert row["reason_en"].strip()


@jilin_town
def test_a_sample_town_follows_the_presets_of_its_kind(name: str) -> None:
    presets = {
        (row["code"], row["setting"]): row["value"] for row in policy_rows() if row["kind"] == town(name).kind.value
    }
    stated = {(row.code, row.setting): row.value for row in town(name).policy if row.setting}
    assert stated == presets

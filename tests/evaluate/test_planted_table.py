"""A table planted into the registry: the policy sheet sets it, the report shows it, and it costs nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from orgplan import policy as policies
from orgplan.evaluate import evaluate
from orgplan.model import Frozen, PolicyRow
from orgplan.model.outcome import Report
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import Strength
from orgplan.policy import Policy, read_policy, title_of
from orgplan.structure import Structure
from orgplan.tables import Table
from orgplan.text import Text
from tests.evaluate.worked import ROWS, worked_plan, worked_town


class ShareSettings(Settings):
    percent: int = setting(50, "百分比", "percent", ge=0, le=100)


class Share(Frozen):
    heads: int


class ShareOfHeads(Table[ShareSettings, Share]):
    """So many percent of the heads placed."""

    code = "share-of-heads"
    title = Text("人员份额", "Share of heads")
    source = Text("示例", "an example")
    settings = ShareSettings

    def make(self, structure: Structure, settings: ShareSettings) -> Share:
        return Share(heads=sum(structure.heads.values()) * settings.percent // 100)


@pytest.fixture(autouse=True)
def planted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(policies, "TABLES", (ShareOfHeads(),))
    yield


def row(setting: str = "", value: str = "", strength: Strength | None = None) -> PolicyRow:
    return PolicyRow(code="share-of-heads", strength=strength, setting=setting, value=value)


def reported(policy: Policy) -> Report:
    report = evaluate(worked_town(), worked_plan(), policy)
    assert isinstance(report, Report)
    return report


def test_the_report_shows_it_and_nothing_costs_more() -> None:
    """Half of the seven heads placed, at the price of the worked town."""
    report = reported(read_policy(ROWS)[0])
    assert report.tables == {"share-of-heads": Share(heads=3)}
    assert (report.lawful, report.objective) == (True, 4443)
    assert '"share-of-heads":{"heads":3}' in report.model_dump_json()


def test_the_policy_sheet_sets_it() -> None:
    policy, findings = read_policy((*ROWS, row("percent", "100")))
    assert findings == ()
    assert reported(policy).tables == {"share-of-heads": Share(heads=7)}
    assert policy.described()["share-of-heads"]["percent"] == "100"


def test_the_policy_sheet_switches_it_off() -> None:
    policy, findings = read_policy((*ROWS, row(strength=Strength.OFF)))
    assert findings == ()
    assert reported(policy).tables == {}
    assert "share-of-heads" not in policy.described()


@pytest.mark.parametrize("strength", [Strength.PREFER, Strength.WEIGHT], ids=str)
def test_it_is_neither_preferred_nor_weighed(strength: Strength) -> None:
    _, findings = read_policy([row(strength=strength)])
    assert [finding.code for finding in findings] == ["bad-strength"]


@pytest.mark.parametrize(
    ("faulty", "code"), [(row("percent", "101"), "bad-setting"), (row("per_cent", "1"), "unknown-setting")]
)
def test_faulty_settings_are_told_like_any_other(faulty: PolicyRow, code: str) -> None:
    policy, findings = read_policy([faulty])
    assert [finding.code for finding in findings] == [code]
    assert policy.described()["share-of-heads"]["percent"] == "50"


def test_it_is_known_by_its_code() -> None:
    assert title_of("share-of-heads") == ShareOfHeads.title
    _, findings = read_policy([PolicyRow(code="share-of-head")])
    assert "Did you mean share-of-heads?" in findings[0].message.en

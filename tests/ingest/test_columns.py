"""The tables of columns say what the data contract says, and feed every field of the model."""

from __future__ import annotations

import typing

import pytest

from orgplan.ingest.cells import OneOf, Reference
from orgplan.ingest.columns import Sheet
from orgplan.ingest.faults import fold
from orgplan.ingest.kinds import YES_NO
from orgplan.ingest.references import reference_of
from orgplan.ingest.rows import records
from orgplan.ingest.sheets import SHEETS, find_sheet
from orgplan.model import Establishment, Frozen, Town, Word
from orgplan.model import vocabulary as vocabulary_module

CONTRACT = {
    "town 城镇": "name 名称, county 县(市、区), city 市(州), province 省, kind 类型, zone_name 开发区名称,"
    "hours_per_head 人均年工时, quota_administrative 行政编制, quota_institution 事业编制, quota_worker 工勤编制,"
    "quota_special 政法专项编制, quota_leaders 领导职数, purchase_budget 购买服务预算, resident_population 常住人口,"
    "built_up_population 建成区常住人口, urbanisation_rate 城镇化率, revenue 公共财政收入, note 说明",
    "units 机构": "id 编码, name 名称, kind 类别, superior 主管部门, counts 计入限额, devolution 下放方式,"
    "retain_reason 保留理由, splittable 可拆分, quota_administrative 行政编制, heads_administrative 行政实有,"
    "quota_institution 事业编制, heads_institution 事业实有, quota_worker 工勤编制, heads_worker 工勤实有,"
    "quota_special 政法专项编制, heads_special 政法专项实有, leaders 领导职数, certified 持证执法人员,"
    "home 现归口, basis 依据",
    "functions 职能": "id 编码, name 名称, unit 所属机构, domain 领域, stream 类型, hours 年工时, cases 年办件量,"
    "minutes 件均分钟, peak 高峰系数, led_by 主导方, office 前后台, role 法定角色, purchasable 可购买, price 购买价,"
    "delegated_from 下放部门, county_only 须县级行使, basis 依据",
    "links 协同": "from 来源, to 去向, handoffs 年流转次数, minutes 件均协调分钟, kind 方式, basis 依据",
    "bodies 拟设机构": "id 编码, name 名称, name_en 英文名称, nature 性质, office 前后台, led_by 主导方, role 角色,"
    "domains 适用领域, plates 加挂牌子, required 必设, min_heads 最少人数, max_heads 最多人数",
    "pins 指定": "unit 机构, function 职能, body 拟设机构, verdict 要求, reason 理由",
    "pairs 同归或分设": "a 甲, b 乙, verdict 要求, reason 理由",
    "posts 领导岗位": "id 编码, name 名称, track 序列, rank 级别, required 必设, principal 正职,"
    "same_holder_as 同一人兼任, apart_from 不得兼任",
    "leaders 领导干部": "id 编码, name 姓名, rank 级别, holds 现任岗位, eligible 可任岗位, experience 工作经历,"
    "max_posts 最多任职数, kin_of 亲属",
    "staff 人员": "id 编码, unit 所属机构, category 编制类别, rank 职级, birth_year 出生年份, certified 持证,"
    "skills 专长, kin_of 亲属, movable 可调动",
    "policy 规则": "code 规则, strength 强度, setting 设置, value 值",
}
sheets = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)


def test_sheets_and_columns_are_those_of_the_contract() -> None:
    said = {f"{sheet.name} {sheet.zh}": [f"{c.name} {c.zh}" for c in sheet.columns] for sheet in SHEETS}
    assert said == {sheet: [column.strip() for column in columns.split(",")] for sheet, columns in CONTRACT.items()}


@sheets
def test_every_field_of_the_model_is_fed(sheet: Sheet) -> None:
    fields: set[str] = set()
    for name, field in sheet.model.model_fields.items():
        if field.annotation is Establishment:
            fields |= {f"{name}.{category}" for category in Establishment.model_fields}
        elif not (sheet.keyed and find_sheet(name)):
            fields.add(name)
    assert {column.path for column in sheet.columns} == fields


def test_every_list_of_the_town_has_its_sheet() -> None:
    lists = [name for name, field in Town.model_fields.items() if typing.get_origin(field.annotation) is tuple]
    assert lists == [sheet.name for sheet in SHEETS if not sheet.keyed]
    for sheet in SHEETS[1:]:
        assert typing.get_args(Town.model_fields[sheet.name].annotation)[0] is sheet.model


@sheets
def test_columns_without_default_are_required(sheet: Sheet) -> None:
    required = {name for name, field in sheet.model.model_fields.items() if field.is_required()}
    assert required == {column.path.partition(".")[0] for column in sheet.columns if column.needed}


@sheets
def test_columns_are_explained_in_both_languages(sheet: Sheet) -> None:
    assert sheet.help.zh
    assert sheet.help.en
    for column in sheet.columns:
        assert column.help.zh
        assert column.help.en
        assert column.kind.expected.zh
        assert column.kind.expected.en


@sheets
def test_no_heading_means_two_columns(sheet: Sheet) -> None:
    spellings = [fold(name) for column in sheet.columns for name in {column.name, column.zh, *column.also}]
    assert len(spellings) == len(set(spellings))


@sheets
def test_references_point_at_sheets_with_ids(sheet: Sheet) -> None:
    for column in sheet.columns:
        reference = reference_of(column.kind)
        for name in reference.sheets if isinstance(reference, Reference) else ():
            target = find_sheet(name)
            assert target
            assert target.columns[0].name == "id"


def test_no_spelling_means_two_words() -> None:
    vocabularies = [
        item for item in vars(vocabulary_module).values() if isinstance(item, type) and issubclass(item, Word)
    ]
    for vocabulary in vocabularies:
        if vocabulary is Word:
            continue
        kind = OneOf(vocabulary)
        for word in vocabulary:
            for spelling in (word.value, word.text.zh, word.text.en, word.text.en.upper(), f" {word.value} "):
                assert kind.read(spelling) == (word, None)


@pytest.mark.parametrize("yes", ["yes", "是", "TRUE", "1", "Ｙ", "√", True, 1, 1.0])
def test_yes(yes: object) -> None:
    assert YES_NO.read(yes) == (True, None)


@pytest.mark.parametrize("no", ["no", "否", "false", "0", "Ｎ", "×", False, 0, 0.0])
def test_no(no: object) -> None:
    assert YES_NO.read(no) == (False, None)


def test_records_of_an_empty_town() -> None:
    town = Town(name="a", quota=Establishment())
    assert [len(records(sheet, town)) for sheet in SHEETS] == [1] + [0] * (len(SHEETS) - 1)
    assert isinstance(records(SHEETS[0], town)[0], Frozen)

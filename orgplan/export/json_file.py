"""JSON: the plan as the data contract has it, which every command of orgplan reads."""

from __future__ import annotations

from orgplan.export.form import Export
from orgplan.export.material import Material
from orgplan.export.options import Options
from orgplan.text import Text


def write(material: Material, options: Options) -> bytes:
    """`orgplan.plan/1`; language and paper are nothing to it."""
    return (material.plan.model_dump_json(by_alias=True, indent=2) + "\n").encode()


JSON = Export("json", Text("方案数据", "Plan as data"), ".json", "application/json", write)

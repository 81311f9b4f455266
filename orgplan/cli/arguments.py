"""What can be said on the command line, in the reader's language."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from orgplan.cli import commands
from orgplan.cli.exporting import SUFFIXES, export_plan
from orgplan.cli.parser import COMMANDS, Parser
from orgplan.cli.screen import DEFAULT
from orgplan.cli.values import pair, positive, whole
from orgplan.limits import Limits
from orgplan.text import Language, Text

PURPOSE = Text(
    "经济发达镇机构编制规划：读入本镇机构台账，求出合法且已证明优劣的机构方案，并独立复核。",
    "Plans the organisation of an economically developed town: lawful, proven, re-checked.",
)
TOWN = Text("本镇数据：.xlsx 工作簿、CSV 文件夹或 .json", "town data: .xlsx workbook, folder of CSV files, or .json")
PLAN = Text("方案文件（plan.json 或求解输出）", "plan file (plan.json, or what solve wrote)")
LANGUAGE = Text("语言", "language")
EFFORT = Text(
    "求解工作量上限（不受机器快慢影响，结果可重现）",
    "most work for the solver (whatever the speed of the machine, so the result can be repeated)",
)


def language_of(arguments: Sequence[str]) -> Language:
    """The last `--lang` given, else English in an English locale, else Chinese."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    language: Language = "en" if locale.startswith("en") else "zh"
    for before, word in zip(["", *arguments], arguments, strict=False):
        if word in ("--lang=en", "--lang=zh") or (before == "--lang" and word in ("en", "zh")):
            language = "en" if word.endswith("en") else "zh"
    return language


def parser(language: Language) -> Parser:
    """The whole grammar; help in one language."""
    top = Parser(language=language, prog="orgplan", description=PURPOSE[language])
    _language(top)
    subparsers = top.add_subparsers(required=True, metavar="COMMAND", title=COMMANDS[language])

    def add(name: str, command: Callable[..., int], help_text: Text) -> Parser:
        said = help_text[language]
        sub = subparsers.add_parser(name, language=language, help=said, description=said)
        sub.set_defaults(command=command)
        return sub

    _check(add("check", commands.check, Text("检查数据，列出全部问题", "check the data and list every finding")))
    _solve(add("solve", commands.solve, Text("求解机构方案", "find the best lawful structure")))
    _evaluate(add("evaluate", commands.evaluate, Text("独立复核一个方案", "the independent verdict on a plan")))
    _compare(add("compare", commands.compare, Text("并列比较多个方案", "plans side by side")))
    _export(add("export", export_plan, Text("导出机构图和附表", "chart and tables of a plan as a file")))
    _template(add("template", commands.template, Text("生成空白数据工作簿", "write the empty workbook")))
    _app(add("app", commands.app, Text("打开规划界面（在浏览器中使用）", "open the planner's screen in the browser")))
    return top


def _check(sub: Parser) -> None:
    _town(sub)


def _solve(sub: Parser) -> None:
    language = sub.language

    def option(flag: str, kind: Callable[[str], object], default: object, help_text: Text, shown: str) -> None:
        sub.optional.add_argument(flag, type=kind, default=default, metavar=shown, help=help_text[language])

    limits = Limits()
    _town(sub)
    _output(sub, Text("求解结果写入的 .json 文件", "the .json to write"))
    option("--seconds", positive(language), limits.seconds, Text("最长秒数", "most seconds"), "S")
    option("--effort", positive(language), None, EFFORT, "N")
    option("--seed", whole(language, 0), limits.seed, Text("随机种子", "random seed"), "N")
    workers = Text("并行数（1 = 结果可重现）", "workers (1 = reproducible)")
    option("--workers", whole(language, 1), limits.workers, workers, "N")
    option("--max-bodies", whole(language, 1), None, Text("机构个数上限", "most bodies"), "N")
    withdraw = Text("收回的下放事项（职能编码，可多次）", "delegated function taken back; may be repeated")
    reassign = Text("改由其他机构承担：职能=机构", "function handed to another unit: FUNCTION=UNIT; may be repeated")
    sub.optional.add_argument("--withdraw", action="append", default=[], metavar="FUNCTION", help=withdraw[language])
    sub.optional.add_argument(
        "--reassign",
        action="append",
        default=[],
        type=pair(language),
        metavar="FUNCTION=UNIT",
        help=reassign[language],
    )
    start = Text("起始方案", "plan to start from")
    sub.optional.add_argument("--from", dest="start", type=Path, metavar="PLAN", help=start[language])


def _evaluate(sub: Parser) -> None:
    _town(sub)
    sub.needed.add_argument("plan", type=Path, metavar="PLAN", help=PLAN[sub.language])


def _compare(sub: Parser) -> None:
    _town(sub)
    sub.needed.add_argument("plans", type=Path, metavar="PLAN", nargs="+", help=PLAN[sub.language])


def _export(sub: Parser) -> None:
    language = sub.language

    def choice(flag: str, allowed: Sequence[str], default: str | None, help_text: Text) -> None:
        sub.optional.add_argument(flag, choices=allowed, default=default, help=help_text[language])

    _town(sub)
    sub.needed.add_argument("plan", type=Path, metavar="PLAN", help=PLAN[language])
    _output(sub, Text("要写入的文件", "the file to write"))
    choice("--to", list(SUFFIXES), None, Text("格式（不填按文件名）", "format (default: as the file name ends)"))
    views = Text("机构图：现状、方案或变化", "the chart: as it is, as planned, or what changes")
    choice("--view", ["today", "plan", "changes"], "plan", views)
    choice("--paper", ["a3", "a4"], "a3", Text("纸张（横向）", "paper, landscape"))
    paged = Text(
        "总图之后每个机构单独成页，现状图为每类单位（pdf、pptx、html）",
        "after the whole chart pages for each body, of today for each kind of unit (pdf, pptx, html)",
    )
    sub.optional.add_argument("--paged", action="store_true", help=paged[language])


def _template(sub: Parser) -> None:
    force = Text("覆盖已有文件", "overwrite an existing file")
    _output(sub, Text("要生成的 .xlsx 文件", "the .xlsx to write"))
    sub.optional.add_argument("--force", action="store_true", help=force[sub.language])
    _language(sub)


def _app(sub: Parser) -> None:
    port = Text(f"端口（默认 {DEFAULT}）", f"port (default {DEFAULT})")
    kind = whole(sub.language, 1, 65535)
    sub.optional.add_argument("--port", type=kind, default=DEFAULT, metavar="N", help=port[sub.language])
    _language(sub)


def _town(sub: Parser) -> None:
    json = Text("以 JSON 输出", "print JSON")
    sub.needed.add_argument("town", type=Path, metavar="TOWN", help=TOWN[sub.language])
    sub.optional.add_argument("--json", action="store_true", help=json[sub.language])
    _language(sub)


def _language(sub: Parser) -> None:
    sub.optional.add_argument("--lang", choices=["zh", "en"], default=sub.language, help=LANGUAGE[sub.language])


def _output(sub: Parser, help_text: Text) -> None:
    said = help_text[sub.language]
    sub.optional.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help=said)

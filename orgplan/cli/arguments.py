"""What can be said on the command line, in the reader's language."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from orgplan.cli import commands
from orgplan.limits import Limits
from orgplan.text import Language, Text

PURPOSE = Text(
    "经济发达镇机构编制规划：读入机构台账，求出合法且已证明优劣的机构方案，并独立复核。",
    "Plans the organisation of an economically developed town: lawful, proven, re-checked.",
)
TOWN = Text("城镇数据：.xlsx 工作簿、CSV 文件夹或 .json", "town data: .xlsx workbook, folder of CSV files, or .json")
PLAN = Text("方案文件（plan.json 或求解输出）", "plan file (plan.json, or what solve wrote)")


def language_of(arguments: Sequence[str]) -> Language:
    """`--lang` where given, else English in an English locale, else Chinese."""
    for before, word in zip(["", *arguments], arguments, strict=False):
        if word in ("--lang=en", "--lang=zh") or (before == "--lang" and word in ("en", "zh")):
            return "en" if word.endswith("en") else "zh"
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if locale.startswith("en") else "zh"


def parser(language: Language) -> argparse.ArgumentParser:
    """The whole grammar; help in one language."""
    top = argparse.ArgumentParser(prog="orgplan", description=PURPOSE[language])
    subparsers = top.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: object, help_text: Text) -> argparse.ArgumentParser:
        sub = subparsers.add_parser(name, help=help_text[language], description=help_text[language])
        sub.set_defaults(command=command)
        sub.add_argument("--lang", choices=["zh", "en"], default=language, help=Text("语言", "language")[language])
        return sub

    def town(sub: argparse.ArgumentParser) -> None:
        sub.add_argument("town", type=Path, metavar="TOWN", help=TOWN[language])
        json_help = Text("以 JSON 输出", "print JSON")
        sub.add_argument("--json", action="store_true", help=json_help[language])

    town(add("check", commands.check, Text("检查数据，列出全部问题", "check the data and list every finding")))
    solve = add("solve", commands.solve, Text("求解机构方案", "find the best lawful structure"))
    town(solve)
    _solving(solve, language)
    evaluate = add("evaluate", commands.evaluate, Text("独立复核一个方案", "the independent verdict on a plan"))
    town(evaluate)
    evaluate.add_argument("plan", type=Path, metavar="PLAN", help=PLAN[language])
    compare = add("compare", commands.compare, Text("并列比较多个方案", "plans side by side"))
    town(compare)
    compare.add_argument("plans", type=Path, metavar="PLAN", nargs="+", help=PLAN[language])
    template = add("template", commands.template, Text("生成空白数据工作簿", "write the empty workbook"))
    template.add_argument(
        "-o", "--output", type=Path, required=True, help=Text("输出 .xlsx", "the .xlsx to write")[language]
    )
    app = add("app", commands.app, Text("打开规划界面", "open the planner's screen"))
    app.add_argument("--port", type=int, default=8501, help=Text("端口", "port")[language])
    return top


def _solving(sub: argparse.ArgumentParser, language: Language) -> None:
    def option(flag: str, kind: Callable[[str], object], default: object, help_text: Text) -> None:
        sub.add_argument(flag, type=kind, default=default, help=help_text[language])

    limits = Limits()
    sub.add_argument(
        "-o", "--output", type=Path, required=True, help=Text("输出 .json", "the .json to write")[language]
    )
    option("--seconds", _positive, limits.seconds, Text("最长秒数", "most seconds"))
    option("--effort", _positive, None, Text("确定性工作量上限", "most deterministic work, instead of the clock"))
    option("--seed", _whole, limits.seed, Text("随机种子", "random seed"))
    option("--workers", _at_least_one, limits.workers, Text("并行数（1 = 结果可重现）", "workers (1 = reproducible)"))
    option("--max-bodies", _at_least_one, None, Text("机构个数上限", "most bodies"))
    sub.add_argument(
        "--from", dest="start", type=Path, metavar="PLAN", help=Text("起始方案", "plan to start from")[language]
    )


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value


def _whole(text: str) -> int:
    value = int(text)
    if not 0 <= value < 2**31:
        raise ValueError(text)
    return value


def _at_least_one(text: str) -> int:
    value = _whole(text)
    if value < 1:
        raise ValueError(text)
    return value

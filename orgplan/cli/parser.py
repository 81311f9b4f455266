"""An argument parser that speaks the reader's language; argparse itself knows only English."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from orgplan.text import Language, Text

USAGE = Text("用法：", "usage: ")
COMMANDS = Text("命令", "commands")
ARGUMENTS = Text("参数", "arguments")
OPTIONS = Text("选项", "options")
HELP = Text("显示本说明", "show this help")
ERROR = Text("错误：", "error: ")
CHINESE = (
    (r"argument (.+?): (.+)", "{0}：{1}"),
    (r"the following arguments are required: (.+)", "缺少必需的参数：{0}"),
    (r"unrecognized arguments: (.+)", "不认识的参数：{0}"),
    (r"invalid choice: (.+) \(choose from (.+)\)", "没有 {0} 这一项，可选：{1}"),
    (r"invalid \S+ value: (.+)", "取值 {0} 无效"),
    (r"expected (?:at least )?one argument", "后面须给出取值"),
    (r"expected (\d+) arguments?", "后面须给出 {0} 个取值"),
    (r"ignored explicit argument (.+)", "后面不接取值，多出 {0}"),
    (r"not allowed with argument (.+)", "不能与 {0} 同时使用"),
)
"""What argparse says of a mistake, and the same in Chinese."""


class Parser(argparse.ArgumentParser):
    """Its usage, headings, help and errors are in one language."""

    def __init__(self, *, language: Language, **kwargs: Any) -> None:
        formatter = {"zh": _ChineseFormatter, "en": argparse.HelpFormatter}[language]
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **kwargs)
        self.language: Language = language
        self.needed = self.add_argument_group(ARGUMENTS[language])
        self.optional = self.add_argument_group(OPTIONS[language])
        self.optional.add_argument("-h", "--help", action="help", help=HELP[language])

    def error(self, message: str) -> NoReturn:
        """Usage and mistake on stderr, exit code 2, as argparse does it."""
        self.exit(2, f"{self.format_usage()}{self.prog}: {ERROR[self.language]}{_said(message, self.language)}\n")


def _said(message: str, language: Language) -> str:
    if language == "zh":
        for pattern, chinese in CHINESE:
            if match := re.fullmatch(pattern, message):
                return chinese.format(*(_said(part, language) for part in match.groups()))
    return message


class _ChineseFormatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, USAGE.zh if prefix is None else prefix)

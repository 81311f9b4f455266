"""The commands of both READMEs run as they are written, in their order."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from orgplan.cli import main
from orgplan.shipped import DATA

ROOT = Path(__file__).parent.parent
PROGRAM = ".venv/bin/orgplan"


def commands(readme: str, title: str) -> list[list[str]]:
    """The lines of the first code block under the heading, as a shell splits them."""
    section = (ROOT / readme).read_text(encoding="utf-8").split(f"\n## {title}\n")[1]
    block = re.search(r"```\n(.*?)```", section, re.DOTALL)
    assert block
    return [words for line in block[1].splitlines() if (words := shlex.split(line, comments=True))]


@pytest.mark.parametrize(("readme", "title"), [("README.md", "On the command line"), ("README.zh-CN.md", "命令行")])
def test_the_commands_work_in_order(
    readme: str, title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").symlink_to(DATA)
    monkeypatch.chdir(tmp_path)
    found = commands(readme, title)
    assert {words[1] for words in found} >= {"template", "check", "solve", "evaluate", "compare"}
    for program, *arguments in found:
        assert program == PROGRAM
        assert main(arguments) == 0, f"{arguments}: {capsys.readouterr().out}"


def test_both_readmes_say_the_same() -> None:
    english, chinese = commands("README.md", "On the command line"), commands("README.zh-CN.md", "命令行")
    own = {"my-town.xlsx", "我的镇.xlsx", "en", "zh"}
    assert [[w for w in words if w not in own] for words in english] == [
        [w for w in words if w not in own] for words in chinese
    ]

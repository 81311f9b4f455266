"""The grammar: the language anywhere, and no word of another language in help or mistakes."""

from __future__ import annotations

import re

import pytest

from orgplan.cli import main

COMMANDS = ["check", "solve", "evaluate", "compare", "template", "app"]
ENGLISH = re.compile(r"usage|argument|option|error|required|invalid|choose|expected|show this|unrecognized")
MISTAKES = [
    [],
    ["slove"],
    ["solve"],
    ["solve", "t", "-o"],
    ["solve", "t", "-o", "o", "--seconds", "soon"],
    ["solve", "t", "-o", "o", "--seconds", "0"],
    ["solve", "t", "-o", "o", "--workers", "0"],
    ["solve", "t", "-o", "o", "--seed", "1.5"],
    ["solve", "t", "-o", "o", "--max-bodies", "ten"],
    ["check", "a", "b"],
    ["check", "a", "--json=1"],
    ["check", "a", "--lang", "fr"],
    ["compare", "t"],
    ["app", "--port", "70000"],
]


def stopped(arguments: list[str]) -> int | str | None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    return stop.value.code


@pytest.mark.parametrize("mistake", MISTAKES, ids=" ".join)
def test_a_mistake_is_explained_in_chinese(
    mistake: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert stopped(mistake) == 2
    said = capsys.readouterr().err
    assert "错误：" in said
    assert not ENGLISH.search(said)
    assert "_" not in said.replace("zh_CN", "")


@pytest.mark.parametrize("mistake", MISTAKES, ids=" ".join)
def test_a_mistake_is_explained_in_english(
    mistake: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert stopped(mistake) == 2
    said = capsys.readouterr().err
    assert "error: " in said
    assert said.isascii()


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_help_is_in_one_language(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert stopped(["--lang", "zh", *command, "--help"]) == 0
    assert not ENGLISH.search(capsys.readouterr().out)
    assert stopped(["--lang", "en", *command, "--help"]) == 0
    assert capsys.readouterr().out.isascii()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_language_may_come_before_the_command(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", language, "check", "nowhere.xlsx"]) == 1
    before = capsys.readouterr().out
    assert main(["check", "nowhere.xlsx", "--lang", language]) == 1
    assert capsys.readouterr().out == before
    assert before.isascii() is (language == "en")


def test_effort_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    stopped(["solve", "--help", "--lang", "zh"])
    assert "求解工作量上限（不受机器快慢影响，结果可重现）" in capsys.readouterr().out.replace("\n", "").replace(
        " ", ""
    )

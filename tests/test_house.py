"""The house keeps its own rules: layers and walls, types, lint, file lengths, light imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    path for folder in ("orgplan", "tests", "benchmarks", "examples") for path in (ROOT / folder).rglob("*.py")
)


def test_layers_and_walls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("tool", [["mypy"], ["ruff", "check", "."], ["ruff", "format", "--check", "."]], ids=" ".join)
def test_tools_are_content(tool: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_files_stay_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


@pytest.mark.parametrize("module", ["orgplan.evaluate", "orgplan.ingest", "orgplan.cli", "orgplan.run"])
def test_only_those_who_need_it_load_the_solver_or_the_screen(module: str) -> None:
    code = f"import sys, {module}; print([m for m in ('ortools', 'streamlit', 'pandas', 'plotly') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_door_is_thin() -> None:
    assert len((ROOT / "app.py").read_text().splitlines()) <= 60

"""The built wheel works outside the checkout: catalogue, samples, screen and settings travel in it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's content in an empty folder; its dependencies come from the environment of the tests."""
    wheels, place = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("site")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(wheels),
        str(ROOT),
    ]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = wheels.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    return place


def run(unpacked: Path, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One command of the unpacked wheel, away from the checkout; `-P` keeps the working folder off the path."""
    command = [sys.executable, "-P", "-m", "orgplan", *arguments]
    environment = {"PYTHONPATH": str(unpacked), "PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8"}
    return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)


def test_it_solves_a_town_by_the_shipped_catalogue(unpacked: Path, tmp_path: Path) -> None:
    town = unpacked / "orgplan" / "_shipped" / "data" / "liaoheyuan"
    done = run(unpacked, tmp_path, "solve", str(town), "-o", "out.json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((tmp_path / "out.json").read_text())["report"]["lawful"] is True


def test_it_is_the_wheel_that_ran(unpacked: Path, tmp_path: Path) -> None:
    code = "import orgplan.shipped as s; print(s.DATA); print(s.APP)"
    environment = {"PYTHONPATH": str(unpacked), "PATH": "/usr/bin:/bin"}
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    paths = [Path(line) for line in done.stdout.split()]
    assert all(path.exists() and path.is_relative_to(unpacked) for path in paths)
    assert (paths[1].parent / ".streamlit" / "config.toml").exists()


def test_it_writes_the_template(unpacked: Path, tmp_path: Path) -> None:
    assert run(unpacked, tmp_path, "template", "-o", "t.xlsx").returncode == 0
    assert run(unpacked, tmp_path, "check", "t.xlsx").returncode == 0


def test_everything_the_screen_reads_travels(unpacked: Path) -> None:
    kinds = {".js", ".css", ".html", ".svg", ".json", ".toml"}
    needed = {p.relative_to(ROOT) for p in (ROOT / "orgplan").rglob("*") if p.suffix in kinds}
    assert {path for path in needed if not (unpacked / path).exists()} == set()

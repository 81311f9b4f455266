"""Ours against the plain formulation: `python -m benchmarks.measure [--sizes 20 40 80 300] [--seeds 1] [--seconds 60]`.

Both are measured in one run, on the same towns, by the same clock, building the model included. The plain formulation
has no tolerance band unless `--plain-band` says so, so its objective is another number: compare gaps and times.
"""

from __future__ import annotations

import argparse
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from os import cpu_count
from statistics import median

from benchmarks.plain import solve_plain
from benchmarks.towns import free_town, synthetic_town
from orgplan.model import Town

HEAD = (
    "| town | ours | objective | bound | gap | seconds | plain | objective | gap | seconds | ratio |\n"
    "|---|---|---:|---:|---:|---:|---|---:|---:|---:|---|"
)


@dataclass(frozen=True)
class Run:
    """One solve, as a line of the table needs it; seconds by the clock on the wall."""

    status: str
    objective: float | None
    bound: float | None
    gap: float | None
    seconds: float

    @property
    def proven(self) -> bool:
        return self.status in ("optimal", "infeasible")


def ours(town: Town, seconds: float, workers: int) -> Run:
    """The product, by the road every face of it takes."""
    from orgplan.run import Limits, case_of, solve  # the plain runs need none of it

    start = time.perf_counter()
    outcome = solve(case_of(town), Limits(seconds=seconds, seed=0, workers=workers))
    spent = time.perf_counter() - start
    return Run(outcome.status.value, outcome.objective, outcome.bound, outcome.gap, spent)


def plain(town: Town, seconds: float, workers: int, band: int) -> Run:
    """Heads as flows, straightforward products, default subsolvers."""
    result = solve_plain(town, seconds=seconds, workers=workers, band=band, flows=True)
    objective = None if result.objective is None else float(result.objective)
    status = "none" if result.status == "unknown" else result.status
    return Run(status, objective, result.bound, result.gap, result.seconds)


def ratio(own: Run | None, peer: Run | None) -> str:
    """Time against time when ours proves (at least that much when the peer does not), else gap against gap."""
    if own is None or peer is None:
        return ""
    if own.proven and peer.proven:
        return f"{peer.seconds / own.seconds:.1f} × the time"
    if own.proven:
        return f"> {peer.seconds / own.seconds:.1f} × the time"
    if peer.proven:
        return f"< {peer.seconds / own.seconds:.2f} × the time"
    if own.gap and peer.gap is not None:
        return f"{peer.gap / own.gap:.1f} × the gap"
    return "–"


def row(name: str, own: Run | None, peer: Run | None) -> str:
    """One line of the table; an absent run leaves its cells empty."""
    first = ["", "", "", "", ""] if own is None else [own.status, *map(_number, (own.objective, own.bound)), *_end(own)]
    second = ["", "", "", ""] if peer is None else [peer.status, _number(peer.objective), *_end(peer)]
    return "| " + " | ".join([name, *first, *second, ratio(own, peer)]) + " |"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:,.1f}"


def _end(run: Run) -> list[str]:
    gap = "–" if run.gap is None else f"{100 * run.gap:.1f} %"
    return [gap, f"{run.seconds:.1f}"]


def main() -> None:
    wanted = _arguments()
    make = free_town if wanted.free else synthetic_town
    print(_circumstances(wanted), HEAD, sep="\n\n", flush=True)
    for size in wanted.sizes:
        pairs = []
        for seed in range(wanted.seeds):
            town = make(size, seed)
            own = _unless(wanted.skip_ours, lambda town=town: ours(town, wanted.seconds, wanted.workers))
            peer = _unless(
                wanted.skip_plain,
                lambda town=town: plain(town, wanted.plain_seconds, wanted.plain_workers, wanted.plain_band),
            )
            pairs.append((own, peer))
            print(row(f"{size} units, seed {seed}, {len(town.links)} links", own, peer), flush=True)
        if wanted.seeds > 1:
            print(row(f"**{size} units, median**", *(_median(runs) for runs in zip(*pairs, strict=True))), flush=True)


def _unless(skipped: bool, run: Callable[[], Run]) -> Run | None:
    return None if skipped else run()


def _median(runs: tuple[Run | None, ...]) -> Run | None:
    """The middle run of several, by time and gap; proven only when all are."""
    done = [run for run in runs if run is not None]
    if not done:
        return None
    proven = sum(run.proven for run in done)
    gaps = [run.gap for run in done if run.gap is not None]
    status = "optimal" if proven == len(done) else f"{proven} of {len(done)} proven"
    return Run(status, None, None, median(gaps) if gaps else None, median(run.seconds for run in done))


def _circumstances(wanted: argparse.Namespace) -> str:
    """What a reader needs to judge the numbers."""
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, OR-Tools {version('ortools')}, Python {platform.python_version()}, "
        f"{cpu_count()} cores; ours with {wanted.workers} worker(s), at most {wanted.seconds:g} s; "
        f"plain with {wanted.plain_workers}, at most {wanted.plain_seconds:g} s with a band of {wanted.plain_band} %"
        f"{'; free-for-all towns' if wanted.free else ''}."
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[20, 40, 80, 300], help="units of the towns")
    parser.add_argument("--seeds", type=int, default=1, help="towns per size")
    parser.add_argument("--seconds", type=float, default=60, help="limit for ours")
    parser.add_argument("--plain-seconds", type=float, default=60, help="limit for the plain formulation")
    parser.add_argument("--workers", type=int, default=1, help="workers of ours; 1 is the product's default")
    parser.add_argument("--plain-workers", type=int, default=2)
    parser.add_argument("--plain-band", type=int, default=0, help="10 = the very objective of ours")
    parser.add_argument("--free", action="store_true", help="free-for-all towns")
    parser.add_argument("--skip-ours", action="store_true")
    parser.add_argument("--skip-plain", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
